import { describe, expect, it } from 'vitest';
import { openCoverage } from './coverage.ts';
import {
  callerOf,
  filterOf,
  firestoreAccess,
  type FirestoreAsk,
  type Plain,
} from './testing/access-builders.ts';
import {
  askFor,
  documentQuestions,
  forgedFields,
  watchedFields,
} from './testing/product-documents.ts';
import { callerNames, callers, productRules, profiles } from './testing/product-rules.ts';

const coverage = openCoverage({ ...productRules, storageRules: null });
const gates = profiles.map((profile) => coverage.gate(profile));

/** `allowed` or `denied`, which both profiles must agree on. */
function verdictOn(ask: FirestoreAsk): string {
  const verdicts = gates.map((gate) => gate.judgeFirestore(firestoreAccess(ask)).allowed);
  if (new Set(verdicts).size > 1) return 'a different verdict in each profile';
  return verdicts[0] ? 'allowed' : 'denied';
}

describe('firestore.rules', () => {
  it.each(documentQuestions)('$name: $operation by $as is $verdict', (question) => {
    expect(verdictOn(askFor(question))).toBe(question.verdict);
  });

  it.each(['cvs', 'jobs'])('lets nobody list %s of another user', (path) => {
    for (const as of callerNames) {
      const lists = [
        filterOf('userId', 'EQUAL', 'ann'),
        filterOf('userId', 'IN', ['ann', 'bob']),
        filterOf('userId', 'NOT_EQUAL', 'bob'),
        filterOf('userId', 'GREATER_THAN', ''),
      ];
      const verdicts = lists.map((where) =>
        verdictOn({ method: 'list', path, as: callers[as], query: { where } }),
      );
      const own = as === 'owner' ? 'allowed' : 'denied';
      expect(verdicts).toEqual([own, 'denied', 'denied', 'denied']);
    }
  });

  it.each(['cvs', 'jobs', 'users', 'items', 'events', 'private'])(
    'lets nobody ask for %s as a collection group',
    (path) => {
      for (const as of callerNames) {
        const query = { allDescendants: true, where: filterOf('userId', 'EQUAL', 'ann') };
        expect(verdictOn({ method: 'list', path, as: callers[as], query })).toBe('denied');
      }
    },
  );

  it.each([
    { ops: 'true' },
    { ops: 1 },
    { ops: null },
    { ops: [true] },
    { ops: {} },
    { Ops: true },
  ])('takes nobody with the claims %j for an operator', (claims) => {
    const as = callerOf('mallory', claims);
    const ask = { method: 'get', path: 'metrics/minute-1', as, before: { count: 1 } } as const;
    expect(verdictOn(ask)).toBe('denied');
  });

  it('takes nobody for the owner of a document without one', () => {
    for (const userId of [undefined, null, '', ['ann'], { uid: 'ann' }, 'Ann']) {
      const before = userId === undefined ? {} : { userId };
      const ask = { method: 'get', path: 'jobs/job-1', as: 'ann', before } as const;
      expect(verdictOn(ask)).toBe('denied');
    }
  });
});

const profile = { displayName: 'Ann', locale: 'en', plan: 'free', quota: { left: 3 } };

describe('a profile', () => {
  const update = (after: Plain) =>
    verdictOn({ method: 'update', path: 'users/ann', as: 'ann', before: profile, after });
  const create = (after: Plain) =>
    verdictOn({ method: 'create', path: 'users/ann', as: 'ann', after });

  it.each(Object.keys(forgedFields))('cannot be given a %s by its owner', (field) => {
    const forged = { [field]: forgedFields[field] };
    expect(update({ ...profile, ...forged })).toBe('denied');
    expect(update({ ...profile, displayName: 'Anna', ...forged })).toBe('denied');
    expect(create({ displayName: 'Ann', ...forged })).toBe('denied');
    expect(create(forged)).toBe('denied');
  });

  it.each(['plan', 'quota'])('cannot lose its %s by its owner', (field) => {
    const less = Object.fromEntries(Object.entries(profile).filter(([name]) => name !== field));
    expect(update(less)).toBe('denied');
  });

  it('keeps what the server wrote while its owner changes a preference', () => {
    expect(update({ ...profile, displayName: 'Anna', locale: 'de' })).toBe('allowed');
  });

  it('may lose a preference, or not change at all', () => {
    expect(update({ plan: profile.plan, quota: profile.quota, locale: 'en' })).toBe('allowed');
    expect(update(profile)).toBe('allowed');
  });

  it.each([
    ['a name of 100 characters', { displayName: 'x'.repeat(100) }, 'allowed'],
    ['a name of 101 characters', { displayName: 'x'.repeat(101) }, 'denied'],
    ['a locale of 10 characters', { locale: 'x'.repeat(10) }, 'allowed'],
    ['a locale of 11 characters', { locale: 'x'.repeat(11) }, 'denied'],
    ['an empty name', { displayName: '' }, 'allowed'],
    ['no name but null', { displayName: null }, 'denied'],
    ['a number as name', { displayName: 5 }, 'denied'],
    ['a list as name', { displayName: ['Ann'] }, 'denied'],
    ['a map as locale', { locale: { en: true } }, 'denied'],
    ['nothing at all', {}, 'allowed'],
  ])('with %s', (_what, fields, verdict) => {
    expect(create(fields)).toBe(verdict);
    expect(update({ ...profile, ...fields })).toBe(verdict);
  });
});

const watched = Object.entries(watchedFields).flatMap(([collection, fields]) =>
  fields.map((field) => ({ collection, field })),
);

it.each(watched)('lets no client write $field of $collection', ({ collection, field }) => {
  const before = { userId: 'ann', createdAt: '2026-11-22' };
  for (const as of callerNames) {
    const ask = { path: `${collection}/1`, as: callers[as], after: { ...before, [field]: 'ann' } };
    expect(verdictOn({ ...ask, method: 'update', before })).toBe('denied');
    expect(verdictOn({ ...ask, method: 'create' })).toBe('denied');
  }
});

it('has seen every condition of firestore.rules, and each side of it, both true and false', () => {
  expect(coverage.gaps()).toEqual([]);
});
