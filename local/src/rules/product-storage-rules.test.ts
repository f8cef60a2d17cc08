import { describe, expect, it } from 'vitest';
import { openCoverage } from './coverage.ts';
import { storageAccess, type StorageAsk } from './testing/access-builders.ts';
import { fileAskFor, fileQuestions, pdf, uploadIds, uploads } from './testing/product-files.ts';
import { callerNames, callers, productRules } from './testing/product-rules.ts';

const coverage = openCoverage({ ...productRules, firestoreRules: null });
const live = coverage.gate('live');
const strict = coverage.gate('strict');

/**
 * `allowed` or `denied`. The profiles agree on all but new uploads: `resource == null` is an
 * error for the Rules Test API, which has no null there, so that it allows less.
 */
function verdictOn(ask: StorageAsk): string {
  const allowed = live.judgeStorage(storageAccess(ask)).allowed;
  const strictly = strict.judgeStorage(storageAccess(ask)).allowed;
  if (strictly !== (allowed && ask.method !== 'create')) return 'another verdict when strict';
  return allowed ? 'allowed' : 'denied';
}

const upload = 'users/ann/uploads/cv-1';

describe('storage.rules', () => {
  it.each(fileQuestions)('$path: $operation by $as is $verdict', (question) => {
    expect(verdictOn(fileAskFor(question))).toBe(question.verdict);
  });

  it.each(['', 'users', 'users/ann/', 'users/ann/uploads/', 'users/ann/generations/gen-1/'])(
    'lets nobody list "%s"',
    (path) => {
      for (const as of callerNames) {
        expect(verdictOn({ method: 'list', path, as: callers[as] })).toBe('denied');
      }
    },
  );

  it('does not let an upload be overwritten, whichever verb that counts as', () => {
    const change = {
      before: { contentType: pdf, size: 10 },
      after: { contentType: pdf, size: 20 },
    };
    for (const method of ['create', 'update'] as const) {
      expect(verdictOn({ method, path: upload, as: 'ann', ...change })).toBe('denied');
    }
  });

  it.each(uploads)('an upload of $size bytes as "$contentType" is $verdict', (facts) => {
    const { size, contentType, verdict } = facts;
    const after = { size, contentType };
    for (const as of callerNames) {
      const ask = { method: 'create', path: upload, as: callers[as], after } as const;
      expect(verdictOn(ask)).toBe(as === 'owner' ? verdict : 'denied');
    }
  });

  it('takes no upload without a type', () => {
    const after = { size: 10, contentType: '' };
    expect(verdictOn({ method: 'create', path: upload, as: 'ann', after })).toBe('denied');
  });

  it.each(uploadIds)('an upload named "%s" is %s', (id, verdict) => {
    const path = `users/ann/uploads/${id}`;
    const after = { size: 10, contentType: pdf };
    expect(verdictOn({ method: 'create', path, as: 'ann', after })).toBe(verdict);
  });

  it.each([
    '/users/ann/uploads/cv-1',
    'users//ann/uploads/cv-1',
    'users/ann//uploads/cv-1',
    'users/ann/uploads/cv-1/',
    'users/ann/uploads/',
    'Users/ann/uploads/cv-1',
    'users/ann%2Fuploads/cv-1',
    'users/ann/uploads/cv-1/../../../bob/uploads/cv-1',
  ])('takes "%s" for none of Ann’s uploads', (path) => {
    const file = { size: 10, contentType: pdf };
    expect(verdictOn({ method: 'create', path, as: 'ann', after: file })).toBe('denied');
    expect(verdictOn({ method: 'get', path, as: 'ann', before: file })).toBe('denied');
    expect(verdictOn({ method: 'delete', path, as: 'ann', before: file })).toBe('denied');
  });

  it('has seen every condition, and each side of it, both true and false', () => {
    expect(coverage.gaps()).toEqual([]);
  });
});
