import { expect, it } from 'vitest';
import { openCoverage } from './coverage.ts';
import { firestoreAccess, type FirestoreAsk } from './testing/access-builders.ts';

const firestoreRules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents/x/{id} {
    function isAnn(uid) { return uid != null && uid == 'ann'; }
    allow get: if request.auth != null && isAnn(request.auth.uid);
    allow update: if id == 'a'
      || !(id == 'b' && request.auth != null);
    allow delete;
  }
}`;

function gapsAfter(...asks: FirestoreAsk[]): string[] {
  const coverage = openCoverage({ firestoreRules, storageRules: null });
  const gate = coverage.gate('live');
  for (const ask of asks) gate.judgeFirestore(firestoreAccess(ask));
  return coverage.gaps();
}

const get = { method: 'get', path: 'x/1' } as const;
const update = { method: 'update', after: {} } as const;

it('names each side of a condition that was not seen both true and false', () => {
  expect(gapsAfter({ ...get, as: 'ann' }, { ...update, path: 'x/a' })).toEqual([
    'firestore.rules:4:34 never false: uid != null',
    "firestore.rules:4:49 never false: uid == 'ann'",
    'firestore.rules:5:19 never false: request.auth != null && isAnn(request.auth.uid)',
    'firestore.rules:5:19 never false: request.auth != null',
    'firestore.rules:5:43 never false: isAnn(request.auth.uid)',
    "firestore.rules:6:22 never false: id == 'a' || !(id == 'b' && request.auth != null)",
    "firestore.rules:6:22 never false: id == 'a'",
    "firestore.rules:7:10 never true: !(id == 'b' && request.auth != null)",
    "firestore.rules:7:10 never false: !(id == 'b' && request.auth != null)",
    "firestore.rules:7:12 never true: id == 'b'",
    "firestore.rules:7:12 never false: id == 'b'",
    'firestore.rules:7:25 never true: request.auth != null',
    'firestore.rules:7:25 never false: request.auth != null',
    'firestore.rules:8:5 never asked',
  ]);
});

it('finds nothing where everything was tried', () => {
  const gaps = gapsAfter(
    { ...get, as: 'ann' },
    { ...get, as: 'bob' },
    { ...get, as: null },
    { ...update, path: 'x/a' },
    { ...update, path: 'x/b', as: null },
    { ...update, path: 'x/b', as: 'ann' },
    { ...update, path: 'x/c' },
    { method: 'delete', path: 'x/1' },
  );
  // A uid is never null: this side says nothing and should go.
  expect(gaps).toEqual(['firestore.rules:4:34 never false: uid != null']);
});
