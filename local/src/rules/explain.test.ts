import { describe, expect, it } from 'vitest';
import { explainFirestore, explainStorage } from './explain.ts';
import { explanationLines } from './explanation-lines.ts';
import { filterOf, firestoreAccess, storageAccess } from './testing/access-builders.ts';

const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents/jobs/{jobId} {
    function isOwner(uid) { return request.auth != null && request.auth.uid == uid; }
    allow get: if isOwner(resource.data.userId);
    allow read: if request.auth.token.ops == true
      || jobId == 'open';
    allow delete;
  }
}`;
const before = { userId: 'ann', summary: 'a life in sentences' };
const get = { method: 'get', path: 'jobs/1', as: 'bob', before } as const;

describe('an explanation', () => {
  it('shows below each line what its parts came to, and nothing of the document', () => {
    expect(explanationLines(explainFirestore(rules, firestoreAccess(get)))).toEqual([
      "L5 allow get, where database = '(default)', jobId = '1': does not allow",
      '   4 |     function isOwner(uid) { return request.auth != null && request.auth.uid == uid; }',
      '     |                                    ^^^^^^^^^^^^^^^^^^^^ true',
      '     |                                                            ^^^^^^^^^^^^^^^^^^^^^^^ false',
      '     |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ false',
      '   5 |     allow get: if isOwner(resource.data.userId);',
      '     |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ false',
      "L6 allow read, where database = '(default)', jobId = '1': does not allow",
      '   6 |     allow read: if request.auth.token.ops == true',
      '     |                    ^^^^^^^^^^^^^^^^^^^^^^ error: Property ops is undefined on object.',
      "   7 |       || jobId == 'open';",
      '     |          ^^^^^^^^^^^^^^^ false',
      "denied: false for 'get' @ L5, Property ops is undefined on object. for 'get' @ L6",
    ]);
  });

  it('shows values to whoever may see them', () => {
    const access = firestoreAccess({ ...get, as: 'ann' });
    const lines = explanationLines(explainFirestore(rules, access), { values: true });
    expect(lines).toContain("     |                           ^^^^^^^^^^^^^^^^^^^^ 'ann'");
    expect(lines).toContain(
      '     |                           ^^^^^^^^^^^^^ map of userId, summary',
    );
    expect(lines.at(-1)).toBe('allowed @ L5');
  });

  it('names a line that allows without a condition', () => {
    const access = firestoreAccess({ ...get, method: 'delete' });
    expect(explanationLines(explainFirestore(rules, access))).toEqual([
      "L8 allow delete, where database = '(default)', jobId = '1': allows",
      'allowed @ L8',
    ]);
  });

  it('shows what a query leaves open', () => {
    const query = { where: filterOf('cvId', 'EQUAL', 'x') };
    const access = firestoreAccess({ method: 'list', path: 'jobs', as: 'bob', query });
    const text = explanationLines(explainFirestore(rules, access)).join('\n');
    expect(text).toContain('jobId = unknown');
    expect(text).toContain('unknown: Null value error.');
  });

  it('says so when no line was asked', () => {
    const access = firestoreAccess({ method: 'get', path: 'other/1', as: 'bob' });
    expect(explanationLines(explainFirestore(rules, access))).toEqual([
      'denied: No matching allow statements',
    ]);
  });

  it('is given for a file the same way', () => {
    const storageRules = `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o/users/{userId}/{file} {
    allow get: if request.auth.uid == userId;
  }
}`;
    const access = storageAccess({ method: 'get', path: 'users/ann/cv', as: 'bob' });
    expect(explanationLines(explainStorage(storageRules, access)).at(-1)).toBe(
      "denied: false for 'get' @ L4",
    );
  });
});
