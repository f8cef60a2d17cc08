// Our Firestore as a user has it: in a process of its own, with rules, keeping its data.
import { startFirestoreServer } from '../../../../local/src/firestore/firestore-server.ts';
import { loadRules } from '../../../../local/src/rules/rules-gate.ts';
import { serveParent } from '../../lib/child-side.ts';
import { ownMemory } from '../../lib/memory.ts';

const [, , dataFolder] = process.argv;
if (dataFolder === undefined) throw new Error('Name the data folder.');

// What the browser's clients need, through the same evaluator as the product's rules.
const firestoreRules = `
rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /owned/{uid}/items/{item} {
      allow read, write: if request.auth != null && request.auth.uid == uid;
    }
  }
}`;

const server = await startFirestoreServer({
  port: 0,
  dataFolder,
  gate: loadRules({ firestoreRules, storageRules: null }),
});
serveParent({
  ready: { port: server.port },
  answers: { memory: () => Promise.resolve(ownMemory()) },
  close: () => server.close(),
});
