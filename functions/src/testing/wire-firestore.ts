import { Firestore } from '@google-cloud/firestore';
import { startFirestoreServer } from '../../../local/src/firestore/firestore-server.ts';

/** A Firestore of its own for one test file: our local server, reached by the unmodified Admin SDK. */
export async function openWireFirestore(): Promise<{
  firestore: Firestore;
  close: () => Promise<void>;
}> {
  const denied = { allowed: false, reason: 'Only trusted callers in this test.' } as const;
  const server = await startFirestoreServer({
    port: 0,
    dataFolder: null,
    gate: { judgeFirestore: () => denied, judgeStorage: () => denied },
  });
  process.env.METADATA_SERVER_DETECTION = 'none';
  const firestore = new Firestore({
    projectId: 'demo-test',
    host: `127.0.0.1:${server.port}`,
    ssl: false,
    customHeaders: { Authorization: 'Bearer owner' },
  });
  return {
    firestore,
    async close() {
      await firestore.terminate();
      await server.close();
    },
  };
}
