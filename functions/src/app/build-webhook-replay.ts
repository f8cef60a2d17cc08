import { GenerationStore } from '../generation/generation-store.ts';
import { OperationStore } from '../generation/operation-store.ts';
import { WebhookStore } from '../generation/webhook-store.ts';
import { openFirestore } from '../platform/google-clients.ts';
import { taskSeconds } from '../platform/task-limits.ts';
import { TaskQueue } from '../platform/task-queue.ts';
import {
  replayDeliveries,
  type ReplayedDelivery,
  type ReplayRequest,
} from '../webhooks/replay-deliveries.ts';

export type WebhookReplay = (request: ReplayRequest) => Promise<ReplayedDelivery[]>;
export type { ReplayedDelivery };

/** The replay alone: it needs Firestore and the queue of looks, and no provider's secret. */
export function buildWebhookReplay(settings: {
  projectId: string | null;
  tasksServiceAccount: string | null;
}): WebhookReplay {
  const now = Date.now;
  const firestore = openFirestore(settings);
  const operations = new OperationStore(firestore);
  const generations = new GenerationStore({ firestore, now });
  const records = new WebhookStore({ firestore, operations, generations, now });
  const looks = new TaskQueue('advanceGeneration');
  const enqueueLook = (generationId: string, key: string) =>
    looks.enqueue({ generationId }, { key, atMs: now(), deadlineSeconds: taskSeconds });
  return (request) => replayDeliveries(request, { records, enqueueLook, now });
}
