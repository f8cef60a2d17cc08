import { randomUUID } from 'node:crypto';
import { deleteApp, initializeApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  type Firestore,
  getFirestore,
  setLogLevel,
  terminate,
} from 'firebase/firestore';

export type WebClient = { db: Firestore; stop(): Promise<void> };

/** The unmodified web SDK, which under Node speaks gRPC, signed in as the user or as nobody. */
export function connectWeb(port: number, uid?: string): WebClient {
  // Refusals are what the tests are about; the SDK would print each of them.
  setLogLevel('silent');
  const app = initializeApp({ projectId: 'demo-test', apiKey: 'none' }, randomUUID());
  const db = getFirestore(app);
  const user = uid === undefined ? {} : { mockUserToken: { sub: uid } };
  connectFirestoreEmulator(db, '127.0.0.1', port, user);
  return {
    db,
    async stop() {
      await terminate(db);
      await deleteApp(app);
    },
  };
}
