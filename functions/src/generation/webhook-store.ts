import { FieldValue, type Firestore, Timestamp, type WriteBatch } from '@google-cloud/firestore';
import { type ProviderName, providerNameSchema } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { currentAttempt, hasEnded } from './generation.ts';
import type { GenerationStore } from './generation-store.ts';
import type { OperationStore } from './operation-store.ts';

/** `ALREADY_EXISTS` of gRPC; the SDK's enum of it cannot be imported by name into a module. */
const alreadyExists = 6;

const dayMs = 24 * 60 * 60 * 1000;
/** HeyGen repeats a delivery for up to 24 h (sheet §7.4); operators may replay those of a week. */
const keepCopiesMs = 7 * dayMs;
const keepCountsMs = 400 * dayMs;

/** One document takes about a write per second for long; an index in order of time takes 500. */
const shards = [...'0123456789abcdef'];

const copySchema = z.object({
  provider: providerNameSchema,
  outcome: z.enum(['accepted', 'ignored']),
  reason: z.string().nullable(),
  deliveryKey: z.string().nullable(),
  operationId: z.string().nullable(),
  generationId: z.string().nullable(),
  bodyHash: z.string(),
  receivedAtMs: z.number(),
});
type DeliveryCopy = z.infer<typeof copySchema> & { id: string };

export type WebhookStoreSettings = {
  firestore: Firestore;
  operations: OperationStore;
  generations: GenerationStore;
  now: () => number;
};

/**
 * What webhooks need to know and leave behind: whose operation it is, whether this delivery was
 * here before, a copy without what it said, and counts by provider and day.
 */
export class WebhookStore {
  private readonly settings: WebhookStoreSettings;

  constructor(settings: WebhookStoreSettings) {
    this.settings = settings;
  }

  async find(
    provider: ProviderName,
    { deliveryId, operationId }: { deliveryId: string; operationId: string },
  ): Promise<{ generationId: string | null; wasAccepted: boolean }> {
    const { operations, firestore } = this.settings;
    const [operation, delivery] = await firestore.getAll(
      operations.document(provider, operationId),
      this.copy('accepted', deliveryId),
    );
    return {
      generationId: operation ? operations.readGeneration(operation) : null,
      wasAccepted: delivery?.exists ?? false,
    };
  }

  findGeneration(provider: ProviderName, operationId: string): Promise<string | null> {
    return this.settings.operations.findGeneration(provider, operationId);
  }

  /** A webhook may come before the answer to its order did: then the order has no operation yet. */
  async findOrdering(provider: ProviderName, generationId: string): Promise<string | null> {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(generationId)) return null;
    const generation = await this.settings.generations.load(generationId);
    const attempt = generation && currentAttempt(generation);
    const ordering = attempt?.provider === provider && attempt.operation === null;
    return ordering ? generationId : null;
  }

  async isUnderWay(generationId: string): Promise<boolean> {
    const generation = await this.settings.generations.load(generationId);
    return generation !== null && !hasEnded(generation);
  }

  /** One commit: the copy, and the count that it makes. */
  async keep({ id, ...copy }: DeliveryCopy): Promise<'kept' | 'duplicate'> {
    const { firestore } = this.settings;
    const batch = firestore.batch();
    const stored = {
      ...copy,
      received: `${shardOf(copy.bodyHash)}|${new Date(copy.receivedAtMs).toISOString()}`,
      expiresAt: Timestamp.fromMillis(copy.receivedAtMs + keepCopiesMs),
    };
    // Only an accepted one must be the first: an ignored one may become ours when it comes again.
    if (copy.outcome === 'accepted') batch.create(this.copy('accepted', id), stored);
    else batch.set(this.copy('ignored', id), stored);
    this.count(batch, copy.provider, copy.outcome, shardOf(copy.bodyHash));
    try {
      await batch.commit();
      return 'kept';
    } catch (error) {
      if (existsAlready(error)) return 'duplicate';
      throw error;
    }
  }

  async countDuplicate(provider: ProviderName, deliveryId: string): Promise<void> {
    const batch = this.settings.firestore.batch();
    this.count(batch, provider, 'duplicate', shardOf(Buffer.from(deliveryId).toString('hex')));
    await batch.commit();
  }

  /** Copies of what came since then, oldest first. */
  async listSince(sinceMs: number): Promise<DeliveryCopy[]> {
    const since = new Date(sinceMs).toISOString();
    const found = await Promise.all(
      shards.map((shard) =>
        this.settings.firestore
          .collection('webhook_deliveries')
          .where('received', '>=', `${shard}|${since}`)
          .where('received', '<', `${shard}|~`)
          .get(),
      ),
    );
    return found
      .flatMap(({ docs }) => docs)
      .map((document) => ({ id: document.id, ...copySchema.parse(document.data()) }))
      .sort((left, right) => left.receivedAtMs - right.receivedAtMs);
  }

  private count(
    batch: WriteBatch,
    provider: ProviderName,
    outcome: 'accepted' | 'duplicate' | 'ignored',
    shard: string,
  ): void {
    const nowMs = this.settings.now();
    const day = new Date(nowMs).toISOString().slice(0, 10);
    const document = this.settings.firestore.doc(`webhook_counts/${provider}:${day}:${shard}`);
    const expiresAt = Timestamp.fromMillis(Date.parse(day) + keepCountsMs);
    const counted = { provider, day, expiresAt, [outcome]: FieldValue.increment(1) };
    batch.set(document, counted, { merge: true });
  }

  private copy(outcome: DeliveryCopy['outcome'], deliveryId: string) {
    const id = outcome === 'accepted' ? deliveryId : `${deliveryId}.${outcome}`;
    return this.settings.firestore.doc(`webhook_deliveries/${id}`);
  }
}

/** Of a hash, so that copies spread evenly. */
function shardOf(hash: string): string {
  return hash.at(-1) ?? '0';
}

function existsAlready(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === alreadyExists;
}
