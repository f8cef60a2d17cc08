import { randomUUID } from 'node:crypto';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore, type Settings } from 'firebase-admin/firestore';

export type AdminClient = { db: Firestore; stop(): Promise<void> };

/** The unmodified Admin SDK against a local server, each time as an app of its own. */
export function connectAdmin(
  port: number,
  projectId = 'demo-test',
  settings: Settings = {},
): AdminClient {
  // The SDK reads these when it opens its first connection, which is below.
  process.env['METADATA_SERVER_DETECTION'] = 'none';
  process.env['FIRESTORE_EMULATOR_HOST'] = `127.0.0.1:${port}`;
  const app = initializeApp({ projectId }, randomUUID());
  const db = initializeFirestore(app);
  db.settings({ ...settings, host: `127.0.0.1:${port}`, ssl: false });
  return {
    db,
    async stop() {
      await db.terminate();
      await deleteApp(app);
    },
  };
}
