import type { DocumentReference, Firestore, Transaction } from '@google-cloud/firestore';
import * as z from 'zod';
import { plain } from '../platform/plain.ts';
import { type Generation, generationSchema, hasEnded } from './generation.ts';
import type { Command, News } from './news.ts';
import { projectGeneration } from './projection.ts';
import { transition } from './transition.ts';

const leaseSchema = z.strictObject({ holder: z.string(), untilMs: z.number() });

/** `video_generations/{id}`: the record, and what its runners need beside it. */
const recordSchema = z.strictObject({
  generation: generationSchema,
  jobId: z.string(),
  userId: z.string(),
  /** Copied out of the generation for the sweeper's query; null at the ends. */
  nextLookMs: z.number().nullable(),
  lease: leaseSchema.nullable(),
  /** Somebody wanted a look while the lease was held: its holder looks once more. */
  wake: z.boolean(),
  eventCount: z.int().nonnegative(),
});
type GenerationRecord = z.infer<typeof recordSchema>;

export type Applied = { generation: Generation; commands: Command[]; changed: boolean };

/** Reads and moves generations. Every move is one transaction: record, event and job document. */
export class GenerationStore {
  private readonly firestore: Firestore;
  private readonly now: () => number;

  constructor(settings: { firestore: Firestore; now: () => number }) {
    this.firestore = settings.firestore;
    this.now = settings.now;
  }

  /** Within the caller's transaction: the record of a new generation and its first view. */
  create(transaction: Transaction, generation: Generation): void {
    const record: GenerationRecord = {
      generation,
      jobId: generation.jobId,
      userId: generation.userId,
      nextLookMs: generation.nextLookMs,
      lease: null,
      wake: false,
      eventCount: 0,
    };
    transaction.create(this.record(generation.id), plain(record));
    this.writeView(transaction, generation);
  }

  async load(id: string): Promise<Generation | null> {
    const snapshot = await this.record(id).get();
    return snapshot.exists ? recordSchema.parse(snapshot.data()).generation : null;
  }

  /** Moves a generation by one piece of news. What does not fit changes nothing. */
  async apply(id: string, news: News): Promise<Applied | null> {
    return await this.firestore.runTransaction(async (transaction) => {
      const record = await this.read(transaction, id);
      if (!record) return null;

      const { generation, commands } = transition(record.generation, news);
      const changed = generation !== record.generation;
      if (changed) {
        const number = record.eventCount + 1;
        transaction.update(this.record(id), {
          generation: plain(generation),
          nextLookMs: generation.nextLookMs,
          eventCount: number,
        });
        transaction.create(this.event(id, number), {
          number,
          from: record.generation.phase,
          to: generation.phase,
          news: plain(news),
        });
        this.writeView(transaction, generation);
      }
      return { generation, commands, changed };
    });
  }

  /**
   * Claims the right to perform commands. `busy` leaves a wake-up for the holder, so that no look
   * is lost.
   */
  async claim(
    id: string,
    { holder, leaseMs, dueMs }: { holder: string; leaseMs: number; dueMs?: number | undefined },
  ): Promise<Generation | 'busy' | 'none'> {
    return await this.firestore.runTransaction(async (transaction) => {
      const record = await this.read(transaction, id);
      if (!record || hasEnded(record.generation)) return 'none';
      // Each look plans the next one; without this, every extra look would begin a chain of its own.
      if (dueMs !== undefined && record.nextLookMs !== dueMs) return 'none';

      const held = record.lease && record.lease.untilMs > this.now();
      if (held && record.lease?.holder !== holder) {
        transaction.update(this.record(id), { wake: true });
        return 'busy';
      }
      transaction.update(this.record(id), {
        lease: { holder, untilMs: this.now() + leaseMs },
        wake: false,
      });
      return record.generation;
    });
  }

  /** False when somebody else has taken the lease over: then the holder must stop. */
  async renew(id: string, holder: string, leaseMs: number): Promise<boolean> {
    return await this.firestore.runTransaction(async (transaction) => {
      const record = await this.read(transaction, id);
      if (record?.lease?.holder !== holder) return false;
      transaction.update(this.record(id), { lease: { holder, untilMs: this.now() + leaseMs } });
      return true;
    });
  }

  /** Gives the lease back, unless a wake-up came meanwhile: then the holder must look once more. */
  async release(id: string, holder: string): Promise<'released' | 'look-again'> {
    return await this.firestore.runTransaction(async (transaction) => {
      const record = await this.read(transaction, id);
      if (record?.lease?.holder !== holder) return 'released';
      if (record.wake && !hasEnded(record.generation)) {
        transaction.update(this.record(id), { wake: false });
        return 'look-again';
      }
      transaction.update(this.record(id), { lease: null });
      return 'released';
    });
  }

  /** Generations whose next look is overdue: their task was lost, or its worker crashed. */
  async findOverdue(limit: number): Promise<string[]> {
    const found = await this.firestore
      .collection('video_generations')
      .where('nextLookMs', '<=', this.now())
      .orderBy('nextLookMs')
      .limit(limit)
      .get();
    return found.docs.map((document) => document.id);
  }

  private async read(transaction: Transaction, id: string): Promise<GenerationRecord | null> {
    const snapshot = await transaction.get(this.record(id));
    return snapshot.exists ? recordSchema.parse(snapshot.data()) : null;
  }

  private writeView(transaction: Transaction, generation: Generation): void {
    const nowMs = this.now();
    transaction.update(this.firestore.doc(`jobs/${generation.jobId}`), {
      'enhancedFeatures.videoIntroduction': plain(projectGeneration(generation, nowMs)),
      updatedAt: new Date(nowMs).toISOString(),
    });
  }

  private record(id: string): DocumentReference {
    return this.firestore.doc(`video_generations/${id}`);
  }

  private event(id: string, number: number): DocumentReference {
    return this.record(id).collection('events').doc(String(number).padStart(6, '0'));
  }
}
