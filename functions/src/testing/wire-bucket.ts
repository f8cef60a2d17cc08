import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getStorage } from 'firebase-admin/storage';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStorageServer } from '../../../local/src/storage/storage-server.ts';
import { MediaBucket } from '../platform/media-bucket.ts';

/** A bucket of its own for one test file: our local server, reached by the unmodified SDK. */
export async function openWireBucket(): Promise<{
  bucket: MediaBucket;
  close: () => Promise<void>;
}> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'wire-bucket-'));
  const denied = { allowed: false, reason: 'Only trusted callers in this test.' } as const;
  const server = await startStorageServer({
    port: 0,
    dataFolder,
    gate: { judgeFirestore: () => denied, judgeStorage: () => denied },
  });
  process.env.METADATA_SERVER_DETECTION = 'none';
  process.env.STORAGE_EMULATOR_HOST = `http://127.0.0.1:${server.port}`;
  const app = initializeApp({ projectId: 'demo-test' }, 'wire-bucket');
  return {
    bucket: new MediaBucket(getStorage(app).bucket('demo-test.appspot.com')),
    async close() {
      await deleteApp(app);
      await server.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
