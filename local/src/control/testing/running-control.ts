import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Faults } from '../../faults/faults.ts';
import { type FirestoreServer, startFirestoreServer } from '../../firestore/firestore-server.ts';
import { openExplainer } from '../../rules/explain.ts';
import { loadRules } from '../../rules/rules-gate.ts';
import { startStorageServer, type StorageServer } from '../../storage/storage-server.ts';
import { startControlServer } from '../control-server.ts';
import { DecisionLog } from '../decision-log.ts';
import { RecordedGate } from '../recorded-gate.ts';
import type { StandIn } from '../stand-ins.ts';

const firestoreRules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /jobs/{jobId} {
      allow get, list: if request.auth != null && resource.data.userId == request.auth.uid;
      allow create: if request.auth != null;
    }
  }
}`;
const storageRules = `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o/users/{userId}/{file=**} {
    allow read, write: if request.auth != null && request.auth.uid == userId;
  }
}`;

export type RunningControl = {
  url: string;
  faults: Faults;
  firestore: FirestoreServer;
  storage: StorageServer;
  stop(): Promise<void>;
};

/** The control page over a real Firestore and Storage, with the stand-ins it is given. */
export async function runControl(standIns: readonly StandIn[] = []): Promise<RunningControl> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cvplus-control-'));
  const faults = new Faults();
  const decisions = new DecisionLog();
  const explainer = openExplainer({ firestoreRules, storageRules });
  const gate = new RecordedGate({
    gate: loadRules({ firestoreRules, storageRules }),
    log: decisions,
    explainer: () => explainer,
  });
  const firestore = await startFirestoreServer({
    port: 0,
    dataFolder: join(dataFolder, 'firestore'),
    gate,
    faults: faults.gate('firestore'),
  });
  const storage = await startStorageServer({
    port: 0,
    dataFolder: join(dataFolder, 'storage'),
    gate,
    faults: faults.gate('storage'),
    report: () => {},
  });
  faults.connect('firestore', firestore);
  faults.connect('storage', storage);
  const control = await startControlServer(
    {
      faults,
      decisions,
      standIns,
      firestore,
      storage,
      facts: {
        startedAt: new Date().toISOString(),
        parts: [
          { name: 'firestore', address: `127.0.0.1:${firestore.port}` },
          { name: 'storage', address: `127.0.0.1:${storage.port}` },
        ],
        dataFolder: '.local/data',
        environment: { FIRESTORE_EMULATOR_HOST: `127.0.0.1:${firestore.port}` },
        indexes: null,
        links: [],
      },
    },
    0,
  );
  return {
    url: `http://127.0.0.1:${control.port}`,
    faults,
    firestore,
    storage,
    async stop() {
      await control.close();
      faults.close();
      await Promise.all([firestore.close(), storage.close()]);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
