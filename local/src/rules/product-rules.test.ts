import { describe, expect, it } from 'vitest';
import type { FirestoreMethod } from './access.ts';
import {
  filterOf,
  firestoreAccess,
  type FirestoreAsk,
  type Plain,
} from './testing/access-builders.ts';
import { callerNames, callers, productGate, type CallerName } from './testing/product-rules.ts';

const profiles = ['live', 'strict'] as const;
const gates = { live: productGate('live'), strict: productGate('strict') };

type Operation = 'get' | 'list all' | 'list own' | 'create' | 'update' | 'delete';
const operations: Operation[] = ['get', 'list all', 'list own', 'create', 'update', 'delete'];

function methodOf(operation: Operation): FirestoreMethod {
  return operation === 'list all' || operation === 'list own' ? 'list' : operation;
}

function isAllowed(ask: FirestoreAsk, profile: 'live' | 'strict' = 'live'): boolean {
  return gates[profile].judgeFirestore(firestoreAccess(ask)).allowed;
}

/** Each collection with a document of Ann's, and who may do what; whatever is absent is denied. */
const everyReader = ['get', 'list all', 'list own'].map((each) => `operator ${each}`);
const collections: Record<string, { document: string; stored?: Plain; allowed: string[] }> = {
  users: {
    document: 'users/ann',
    stored: { displayName: 'Ann' },
    allowed: ['owner get', 'owner create', 'owner update'],
  },
  cvs: { document: 'cvs/cv-1', allowed: ['owner get', 'owner list own'] },
  jobs: { document: 'jobs/job-1', allowed: ['owner get', 'owner list own'] },
  provider_state: { document: 'provider_state/heygen', allowed: everyReader },
  video_analytics: { document: 'video_analytics/gen-1', allowed: everyReader },
  metrics: { document: 'metrics/minute-1', allowed: everyReader },
  alerts: { document: 'alerts/alert-1', allowed: everyReader },
  audit_log: { document: 'audit_log/entry-1', allowed: everyReader },
  erasures: { document: 'erasures/erasure-1', allowed: everyReader },
  video_generations: { document: 'video_generations/gen-1', allowed: [] },
  events: { document: 'video_generations/gen-1/events/1', allowed: [] },
  provider_operations: { document: 'provider_operations/heygen:1', allowed: [] },
  webhook_deliveries: { document: 'webhook_deliveries/hash', allowed: [] },
  renders: { document: 'renders/render-1', allowed: [] },
  quotas: { document: 'quotas/ann', allowed: [] },
  shares: { document: 'shares/share-1', allowed: [] },
  api_keys: { document: 'api_keys/heygen', allowed: [] },
  'a collection nobody planned': { document: 'surprises/1', allowed: [] },
  'below a user': { document: 'users/ann/private/1', allowed: [] },
  'below a job': { document: 'jobs/job-1/events/1', allowed: [] },
};

function askFor(name: string, operation: Operation, as: CallerName): FirestoreAsk {
  const { document, stored = { userId: 'ann', status: 'x' } } = collections[name] ?? {
    document: name,
  };
  const method = methodOf(operation);
  const base = { as: callers[as], method };
  if (method === 'list') {
    const where = operation === 'list own' ? filterOf('userId', 'EQUAL', uidOf(as)) : undefined;
    return { ...base, path: document.split('/').slice(0, -1).join('/'), query: { where } };
  }
  const after = { ...stored, displayName: 'Another' };
  return {
    ...base,
    path: document,
    before: method === 'create' ? null : stored,
    after: method === 'create' || method === 'update' ? after : null,
  };
}

function uidOf(as: CallerName): string {
  return callers[as]?.uid ?? 'ann';
}

/** `list own` asks for the caller's own documents, which anyone signed in may for these. */
function isExpected(name: string, operation: Operation, as: CallerName): boolean {
  const { allowed = [] } = collections[name] ?? {};
  const isOwnList = operation === 'list own' && allowed.includes('owner list own');
  return isOwnList ? callers[as] !== null : allowed.includes(`${as} ${operation}`);
}

const questions = Object.keys(collections).flatMap((name) =>
  operations.flatMap((operation) =>
    callerNames.map((as) => ({
      name,
      operation,
      as,
      verdict: isExpected(name, operation, as) ? 'allowed' : 'denied',
    })),
  ),
);

describe('firestore.rules', () => {
  it.each(questions)('$name: $operation by $as is $verdict', ({ name, operation, as, verdict }) => {
    const ask = askFor(name, operation, as);
    const found = profiles.map((profile) => (isAllowed(ask, profile) ? 'allowed' : 'denied'));
    expect(found).toEqual([verdict, verdict]);
  });

  it.each(['cvs', 'jobs'])('does not let %s of another user be listed', (collection) => {
    const where = filterOf('userId', 'EQUAL', 'ann');
    const ask = { method: 'list' as const, path: collection, query: { where } };
    expect(isAllowed({ ...ask, as: callers.owner })).toBe(true);
    expect(isAllowed({ ...ask, as: callers.other })).toBe(false);
    expect(isAllowed({ ...ask, as: null })).toBe(false);
  });

  it.each(['cvs', 'jobs', 'items', 'events', 'private'])(
    'does not let %s be asked for as a collection group',
    (path) => {
      const query = { allDescendants: true, where: filterOf('userId', 'EQUAL', 'ann') };
      expect(isAllowed({ method: 'list', path, as: callers.owner, query })).toBe(false);
    },
  );

  it('does not tell whether a job of someone else exists', () => {
    const ask = { method: 'get' as const, path: 'jobs/none', as: callers.other, before: null };
    expect(isAllowed(ask)).toBe(false);
  });

  it('lets an owner look for a profile that is not there yet', () => {
    const ask = { method: 'get' as const, path: 'users/ann', as: callers.owner, before: null };
    expect(isAllowed(ask)).toBe(true);
  });
});

const profile = { displayName: 'Ann', locale: 'en', plan: 'free', quota: { left: 3 } };

/** What of a profile belongs to the server, or to nobody. */
const serverFields: Plain = {
  plan: 'enterprise',
  quota: { left: 1000 },
  consents: [{ version: 1 }],
  ops: true,
  role: 'ops',
  admin: true,
  userId: 'bob',
  email: 'ann@example.com',
  createdAt: new Date(0),
  credits: 5,
  erased: false,
};

describe('a profile', () => {
  const update = (after: Plain, before: Plain = profile) =>
    isAllowed({ method: 'update', path: 'users/ann', as: callers.owner, before, after });
  const create = (after: Plain) =>
    isAllowed({ method: 'create', path: 'users/ann', as: callers.owner, after });

  it.each(Object.keys(serverFields))('cannot be given a %s by its owner', (field) => {
    const forged = { [field]: serverFields[field] };
    expect(update({ ...profile, ...forged })).toBe(false);
    expect(update({ ...profile, displayName: 'Anna', ...forged })).toBe(false);
    expect(create({ displayName: 'Ann', ...forged })).toBe(false);
    expect(create(forged)).toBe(false);
  });

  it.each(['plan', 'quota'])('cannot lose its %s by its owner', (field) => {
    const less = Object.fromEntries(Object.entries(profile).filter(([name]) => name !== field));
    expect(update(less)).toBe(false);
  });

  it('keeps what the server wrote while its owner changes a preference', () => {
    expect(update({ ...profile, displayName: 'Anna', locale: 'de' })).toBe(true);
  });

  it('may lose a preference, or not change at all', () => {
    expect(update({ plan: profile.plan, quota: profile.quota, locale: 'en' })).toBe(true);
    expect(update(profile)).toBe(true);
  });

  it.each([
    ['a name of 100 characters', { displayName: 'x'.repeat(100) }, true],
    ['a name of 101 characters', { displayName: 'x'.repeat(101) }, false],
    ['a locale of 10 characters', { locale: 'x'.repeat(10) }, true],
    ['a locale of 11 characters', { locale: 'x'.repeat(11) }, false],
    ['an empty name', { displayName: '' }, true],
    ['no name but null', { displayName: null }, false],
    ['a number as name', { displayName: 5 }, false],
    ['a list as name', { displayName: ['Ann'] }, false],
    ['a map as locale', { locale: { en: true } }, false],
    ['nothing at all', {}, true],
  ])('with %s', (_what, fields, allowed) => {
    expect(create(fields)).toBe(allowed);
    expect(update({ ...profile, ...fields })).toBe(allowed);
  });
});

/** Everything a browser watches in a job; each field is the server's. */
const jobFields = [
  'userId',
  'cvId',
  'createdAt',
  'updatedAt',
  'enhancedFeatures',
  'status',
  'progress',
  'anything',
];

describe('a job', () => {
  const before = { userId: 'ann', cvId: 'cv-1', enhancedFeatures: { videoIntroduction: {} } };
  it.each(jobFields)('cannot have its %s written by a client', (field) => {
    for (const as of callerNames) {
      const ask = { path: 'jobs/job-1', as: callers[as], after: { ...before, [field]: 'ann' } };
      expect(isAllowed({ ...ask, method: 'update', before })).toBe(false);
      expect(isAllowed({ ...ask, method: 'create' })).toBe(false);
    }
  });
});
