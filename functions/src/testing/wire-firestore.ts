import { fileURLToPath } from 'node:url';
import { Firestore } from '@google-cloud/firestore';
import { startFirestoreServer } from '../../../local/src/firestore/firestore-server.ts';
import { openIndexFile } from '../../../local/src/firestore/indexes/index-file.ts';

const indexFile = fileURLToPath(new URL('../../../firestore.indexes.json', import.meta.url));

/**
 * A Firestore of its own for one test file: our local server, reached by the unmodified Admin SDK.
 * It answers only queries whose indexes the product deploys.
 */
export async function openWireFirestore(): Promise<{
  firestore: Firestore;
  /** For a program that a test starts: where it is, as the SDKs' variables want it. */
  environment: { FIRESTORE_EMULATOR_HOST: string; GCLOUD_PROJECT: string };
  close: () => Promise<void>;
}> {
  const denied = { allowed: false, reason: 'Only trusted callers in this test.' } as const;
  const server = await startFirestoreServer({
    port: 0,
    dataFolder: null,
    gate: { judgeFirestore: () => denied, judgeStorage: () => denied },
    indexes: { mode: 'refuse', declared: openIndexFile(indexFile, () => {}) },
  });
  process.env.METADATA_SERVER_DETECTION = 'none';
  const projectId = 'demo-test';
  const host = `127.0.0.1:${server.port}`;
  const firestore = new Firestore({
    projectId,
    host,
    ssl: false,
    customHeaders: { Authorization: 'Bearer owner' },
  });
  return {
    firestore,
    environment: { FIRESTORE_EMULATOR_HOST: host, GCLOUD_PROJECT: projectId },
    async close() {
      await firestore.terminate();
      await server.close();
    },
  };
}
