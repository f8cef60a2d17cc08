import { expect, it } from 'vitest';
import { explainFirestore, explainStorage, explanationLines } from './explain.ts';
import { firestoreAccess, storageAccess } from './testing/access-builders.ts';

const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents/jobs/{jobId} {
    allow get: if request.auth != null && resource.data.userId == request.auth.uid;
  }
}`;

it('tells what each part of a condition came to, and nothing of the document', () => {
  const before = { userId: 'ann', summary: 'a life in sentences' };
  const access = firestoreAccess({ method: 'get', path: 'jobs/1', as: 'bob', before });
  expect(explanationLines(explainFirestore(rules, access))).toEqual([
    'L4 allow get',
    '  L4:19 member → map',
    '  L4:19 binary → true',
    '  L4:43 member → map',
    '  L4:43 member → string',
    '  L4:67 member → map',
    '  L4:67 member → string',
    '  L4:43 binary → false',
    '  L4:19 and → false',
    "denied: false for 'get' @ L4",
  ]);
});

it('says so when no line was asked', () => {
  const access = firestoreAccess({ method: 'get', path: 'other/1', as: 'bob' });
  expect(explanationLines(explainFirestore(rules, access))).toEqual([
    'denied: No matching allow statements',
  ]);
});

it('explains a request for a file the same way', () => {
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
