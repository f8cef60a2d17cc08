import { join } from 'node:path';
import {
  type AdminClient,
  connectAdmin,
} from '../../../local/src/firestore/testing/admin-client.ts';
import { makeTemporaryFolder } from '../lib/cleanup.ts';
import { startOwnFirestore, type Server } from '../local-cloud/sides.ts';
import { type Bundle, type Host, startHost } from './bundle-host.ts';
import { didSecrets, heygenSecrets, videoOf } from './deliveries.ts';
import { startTaskSink, type TaskSink } from './task-sink.ts';

const projectId = 'demo-bench';

/** One instance of the webhook function, with a Firestore and a queue of its own. */
export type World = AsyncDisposable & {
  host: Host;
  server: Server;
  firestore: AdminClient['db'];
  sink: TaskSink;
};

export type WorldSettings = {
  bundle: Bundle;
  /** Instead of the product's usual settings. */
  settings?: Record<string, string>;
  nodeOptions?: string[];
};

export async function openWorld(wanted: WorldSettings): Promise<World> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await makeTemporaryFolder());
  const server = stack.use(await startOwnFirestore(join(folder.path, 'data')));
  const sink = stack.use(await startTaskSink());
  const firestoreHost = `127.0.0.1:${server.ready.port}`;
  const admin = connectAdmin(server.ready.port, projectId);
  stack.defer(() => admin.stop());
  const host = stack.use(
    await startHost({
      bundle: wanted.bundle,
      functionName: 'videoGenerationWebhook',
      socketPath: join(folder.path, 'function'),
      environment: {
        ...productSettings,
        GCLOUD_PROJECT: projectId,
        FIREBASE_CONFIG: JSON.stringify({ projectId }),
        FIRESTORE_EMULATOR_HOST: firestoreHost,
        CLOUD_TASKS_EMULATOR_HOST: sink.host,
        ...wanted.settings,
      },
      nodeOptions: wanted.nodeOptions ?? [],
    }),
  );
  const owned = stack.move();
  return {
    host,
    server,
    firestore: admin.db,
    sink,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Notes orders that wait for their webhook. */
export async function noteOrders(firestore: AdminClient['db'], count: number): Promise<void> {
  const writer = firestore.bulkWriter({ throttling: false });
  for (let index = 0; index < count; index++) {
    const { videoId, generationId } = videoOf(index);
    void writer.set(firestore.doc(`provider_operations/heygen:${videoId}`), { generationId });
  }
  await writer.close();
}

const face = { avatarId: 'a', voiceId: 'v' };
const didFace = { avatarId: 'a' };

const productSettings: Record<string, string> = {
  PROVIDERS: 'heygen,did',
  HEYGEN_API_KEY: 'bench-heygen-key',
  HEYGEN_WEBHOOK_SECRETS: heygenSecrets.join(','),
  HEYGEN_AVATARS: JSON.stringify({ feminine: face, masculine: face }),
  DID_API_KEY: 'bench-did-key',
  DID_AVATARS: JSON.stringify({ expressives: { feminine: didFace, masculine: didFace } }),
  DID_WEBHOOK_BASE_URL: 'https://functions.example/videoGenerationWebhook',
  DID_WEBHOOK_SECRETS: didSecrets.join(','),
  CONTENT_CREDENTIALS: 'off',
  STORAGE_BUCKET: `${projectId}.appspot.com`,
  TASKS_SERVICE_ACCOUNT: `tasks@${projectId}.iam.gserviceaccount.com`,
};
