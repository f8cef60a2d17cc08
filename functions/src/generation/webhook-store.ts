import { FieldValue, type Firestore, Timestamp, type WriteBatch } from '@google-cloud/firestore';
import { type ProviderName, providerNameSchema } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { GatheredCalls } from '../platform/gathered-calls.ts';
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

type Found = { generationId: string | null; wasAccepted: boolean };
type Question = { provider: ProviderName; deliveryId: string; operationId: string };
const outcomes = ['accepted', 'duplicate', 'ignored'] as const;
type Outcome = (typeof outcomes)[number];

/** What one delivery leaves behind: a count, and a copy unless it is a duplicate. */
type Trace = {
  provider: ProviderName;
  outcome: Outcome;
  shard: string;
  copy: DeliveryCopy | null;
};

/** Two writes each at most, well below what one commit may hold. */
const maxTogether = 100;

/**
 * What webhooks need to know and leave behind: whose operation it is, whether this delivery was
 * here before, a copy without what it said, and counts by provider and day. Deliveries that come at
 * once share a read and a commit, and with it the writes of their counts.
 */
export class WebhookStore {
  private readonly settings: WebhookStoreSettings;
  private readonly reads: GatheredCalls<Question, Found>;
  private readonly writes: GatheredCalls<Trace, 'kept' | 'duplicate'>;

  constructor(settings: WebhookStoreSettings) {
    this.settings = settings;
    const maxItems = maxTogether;
    this.reads = new GatheredCalls({ send: (questions) => this.answer(questions), maxItems });
    this.writes = new GatheredCalls({ send: (traces) => this.leave(traces), maxItems });
  }

  find(provider: ProviderName, ids: { deliveryId: string; operationId: string }): Promise<Found> {
    return this.reads.call({ provider, ...ids });
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

  /** The copy and its count, both or none. `duplicate`: the same was accepted just before. */
  keep(copy: DeliveryCopy): Promise<'kept' | 'duplicate'> {
    const { provider, outcome, bodyHash } = copy;
    return this.writes.call({ provider, outcome, shard: shardOf(bodyHash), copy });
  }

  async countDuplicate(provider: ProviderName, deliveryId: string): Promise<void> {
    const shard = shardOf(Buffer.from(deliveryId).toString('hex'));
    await this.writes.call({ provider, outcome: 'duplicate', shard, copy: null });
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

  private async answer(questions: Question[]): Promise<Found[]> {
    const { operations, firestore } = this.settings;
    const snapshots = await firestore.getAll(
      ...questions.flatMap(({ provider, operationId, deliveryId }) => [
        operations.document(provider, operationId),
        this.copy('accepted', deliveryId),
      ]),
    );
    return questions.map((_, index) => {
      const [operation, delivery] = snapshots.slice(2 * index, 2 * index + 2);
      return {
        generationId: operation ? operations.readGeneration(operation) : null,
        wasAccepted: delivery?.exists ?? false,
      };
    });
  }

  private async leave(traces: Trace[]): Promise<('kept' | 'duplicate' | Error)[]> {
    try {
      await this.commit(traces);
      return traces.map(() => 'kept');
    } catch (error) {
      if (!existsAlready(error)) throw error;
      if (traces.length === 1) return ['duplicate'];
      // One of them came twice, and a commit is all or nothing: each for itself.
      const alone = await Promise.allSettled(traces.map((trace) => this.leave([trace])));
      return alone.map((each) =>
        each.status === 'fulfilled' ? (each.value[0] ?? 'duplicate') : (each.reason as Error),
      );
    }
  }

  private async commit(traces: Trace[]): Promise<void> {
    const { firestore, now } = this.settings;
    const batch = firestore.batch();
    for (const { copy } of traces) if (copy) this.keepCopy(batch, copy);
    const day = new Date(now()).toISOString().slice(0, 10);
    const expiresAt = Timestamp.fromMillis(Date.parse(day) + keepCountsMs);
    for (const [provider, group] of Map.groupBy(traces, (trace) => trace.provider)) {
      const counts: Partial<Record<Outcome, FieldValue>> = {};
      for (const outcome of outcomes) {
        const count = group.filter((trace) => trace.outcome === outcome).length;
        if (count > 0) counts[outcome] = FieldValue.increment(count);
      }
      // All of a commit in one document: which one does not matter, as long as it varies.
      const document = firestore.doc(`webhook_counts/${provider}:${day}:${group[0]?.shard}`);
      batch.set(document, { provider, day, expiresAt, ...counts }, { merge: true });
    }
    await batch.commit();
  }

  private keepCopy(batch: WriteBatch, { id, ...copy }: DeliveryCopy): void {
    const received = new Date(copy.receivedAtMs).toISOString();
    const stored = {
      ...copy,
      received: `${shardOf(copy.bodyHash)}|${received}`,
      expiresAt: Timestamp.fromMillis(copy.receivedAtMs + keepCopiesMs),
    };
    // Only an accepted one must be the first: an ignored one may become ours when it comes again.
    if (copy.outcome === 'accepted') batch.create(this.copy('accepted', id), stored);
    else batch.set(this.copy('ignored', id), stored);
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
