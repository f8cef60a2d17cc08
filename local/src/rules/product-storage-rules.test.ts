import { describe, expect, it } from 'vitest';
import type { FirestoreMethod, StorageObjectFacts } from './access.ts';
import { storageAccess } from './testing/access-builders.ts';
import { callerNames, callers, productGate, type CallerName } from './testing/product-rules.ts';

const gates = { live: productGate('live'), strict: productGate('strict') };

const pdf = 'application/pdf';
const tenMiB = 10 * 1024 * 1024;
const upload = 'users/ann/uploads/cv-1';
const media = 'users/ann/generations/gen-1/final.mp4';
const fileMethods: FirestoreMethod[] = ['get', 'list', 'create', 'update', 'delete'];

const files: Record<string, string[]> = {
  [upload]: ['owner get', 'owner create', 'owner delete'],
  [media]: ['owner get'],
  'users/ann/uploads/cv-1/deeper': [],
  'users/ann/uploads': [],
  'users/ann/generations/gen-1': [],
  'users/ann/generations/gen-1/parts/1': [],
  'users/ann/other/file': [],
  'shared/file': [],
  file: [],
};

function isFileAllowed(
  asked: {
    method: FirestoreMethod;
    path: string;
    as: CallerName;
    before?: Partial<StorageObjectFacts> | null;
    after?: Partial<StorageObjectFacts>;
  },
  profile: 'live' | 'strict' = 'live',
): boolean {
  const access = storageAccess({ ...asked, as: callers[asked.as] });
  return gates[profile].judgeStorage(access).allowed;
}

const fileQuestions = Object.entries(files).flatMap(([path, allowed]) =>
  fileMethods.flatMap((method) =>
    callerNames.map((as) => ({
      path,
      method,
      as,
      verdict: allowed.includes(`${as} ${method}`) ? 'allowed' : 'denied',
    })),
  ),
);

describe('storage.rules', () => {
  it.each(fileQuestions)('$path: $method by $as is $verdict', ({ path, method, as, verdict }) => {
    const file = { contentType: pdf, size: 1000 };
    const before = method === 'create' || method === 'list' ? null : file;
    const isWrite = method === 'create' || method === 'update';
    const asked = { method, path, as, before, ...(isWrite && { after: file }) };
    expect(isFileAllowed(asked) ? 'allowed' : 'denied').toBe(verdict);
    // `resource == null` is an error for the Rules Test API, which has no null there.
    if (method === 'create') expect(isFileAllowed(asked, 'strict')).toBe(false);
    else expect(isFileAllowed(asked, 'strict') ? 'allowed' : 'denied').toBe(verdict);
  });

  it.each(['', 'users', 'users/ann', 'users/ann/uploads/', 'users/ann/generations/gen-1/'])(
    'does not let anyone list "%s"',
    (path) => {
      for (const as of callerNames) expect(isFileAllowed({ method: 'list', path, as })).toBe(false);
    },
  );

  it.each(['create', 'update'] as const)(
    'does not let an upload be overwritten by %s',
    (method) => {
      const before = { contentType: pdf, size: 10 };
      const after = { contentType: pdf, size: 20 };
      expect(isFileAllowed({ method, path: upload, as: 'owner', before, after })).toBe(false);
    },
  );

  it.each([
    [0, pdf, false],
    [1, pdf, true],
    [tenMiB, pdf, true],
    [tenMiB + 1, pdf, false],
    [10, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
    [10, 'application/json', true],
    [10, 'text/plain', true],
    [10, 'text/plain;charset=utf-8', false],
    [10, 'text/html', false],
    [10, 'image/svg+xml', false],
    [10, 'video/mp4', false],
    [10, 'application/PDF', false],
    [10, '', false],
  ])('an upload of %i bytes as "%s"', (size, contentType, allowed) => {
    const after = { size, contentType };
    expect(isFileAllowed({ method: 'create', path: upload, as: 'owner', after })).toBe(allowed);
  });
});
