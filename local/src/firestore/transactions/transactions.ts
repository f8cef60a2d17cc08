import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Query } from '../query/query.ts';
import { invalidArgument } from '../status-error.ts';
import { readBase64 } from '../values/read-value.ts';
import { readTimestamp } from '../values/timestamp.ts';
import { LockTable } from './lock-table.ts';

// Limits of the real service, read at cloud.google.com/firestore/quotas on 2026-11-22.
const maxIdleMs = 60_000;
const maxTotalMs = 270_000;
const maxLockWaitMs = 30_000;
// The web SDK gives up on a REST request after 15 s, so its answer has to come before that.
export const shortWaitMs = 10_000;
// A client that is there asks again sooner.
const abandonedMs = 2_000;

type RanQuery = { query: Query; fingerprint: string };

export type Transaction = {
  /** Base64, as it travels. */
  id: string;
  database: string;
} & (
  | { mode: 'read-only'; readTime: string }
  /** The queries it ran, to be run again at commit. */
  | { mode: 'read-write'; queries: RanQuery[] }
);

const optionsSchema = z.object({
  readOnly: z.object({ readTime: z.string().nullish() }).nullish(),
  readWrite: z.object({ retryTransaction: z.string().nullish() }).nullish(),
});

type Running = {
  transaction: Transaction;
  since: string;
  /** Which connection it was begun over, if that is known. */
  connection: string | undefined;
  idle: NodeJS.Timeout;
  total: NodeJS.Timeout;
};

type RunningFacts = {
  database: string;
  mode: Transaction['mode'];
  since: string;
  locks: number;
  waiting: number;
};

/** The running transactions and the locks they hold. */
export class Transactions {
  readonly locks = new LockTable();
  readonly #running = new Map<string, Running>();

  begin(database: string, options: unknown, readTime: string): Transaction {
    const parsed = optionsSchema.nullish().safeParse(options);
    if (!parsed.success) throw invalidArgument('Invalid transaction options.');
    const id = randomBytes(15).toString('base64');
    const { readOnly } = parsed.data ?? {};
    const since = readOnly?.readTime ? readTimestamp(readOnly.readTime) : readTime;
    const transaction: Transaction = readOnly
      ? { id, database, mode: 'read-only', readTime: since }
      : { id, database, mode: 'read-write', queries: [] };
    this.#running.set(id, {
      transaction,
      since: readTime,
      connection: undefined,
      idle: this.#endAfter(maxIdleMs, id),
      total: this.#endAfter(maxTotalMs, id),
    });
    return transaction;
  }

  /** What runs, for people to look at. */
  running(): RunningFacts[] {
    return [...this.#running.values()].map(({ transaction: { id, database, mode }, since }) => {
      const { held, waiting } = this.locks.countFor(id);
      return { database, mode, since, locks: held, waiting };
    });
  }

  /** The Admin SDK starts over on exactly these words. */
  find(database: string, id: unknown): Transaction {
    const running = this.#running.get(readBase64(id));
    if (running?.transaction.database !== database) {
      throw invalidArgument('The referenced transaction has expired or is no longer valid.');
    }
    this.#endIdleAfter(maxIdleMs, running);
    return running.transaction;
  }

  noteBeginner(id: string, connection: string): void {
    const running = this.#running.get(id);
    if (running) running.connection = connection;
  }

  /**
   * The connection is closed. Its client may have another, and asks again then; otherwise it is
   * gone, and its locks are let go soon.
   */
  abandonAllOf(connection: string): void {
    for (const running of this.#running.values()) {
      if (running.connection === connection) this.#endIdleAfter(abandonedMs, running);
    }
  }

  async lock(
    { id }: Transaction,
    names: Iterable<string>,
    maxWaitMs = maxLockWaitMs,
  ): Promise<void> {
    for (const name of names) await this.locks.acquire(id, name, maxWaitMs);
    // It may have been ended while its last lock was on the way.
    if (!this.#running.has(id)) {
      this.locks.release(id);
      throw invalidArgument('The referenced transaction has expired or is no longer valid.');
    }
  }

  holdsLocks({ id }: Transaction, names: Iterable<string>): boolean {
    return [...names].every((name) => this.locks.holds(id, name));
  }

  /** For a write outside of transactions: waits until none of its documents is locked. */
  runOutside<T>(names: string[], action: () => T): Promise<T> {
    return this.locks.runWhenFree(names, action, shortWaitMs);
  }

  end({ id }: Pick<Transaction, 'id'>): void {
    const running = this.#running.get(id);
    if (!running) return;
    clearTimeout(running.idle);
    clearTimeout(running.total);
    this.#running.delete(id);
    this.locks.release(id);
  }

  endAll(): void {
    for (const { transaction } of [...this.#running.values()]) this.end(transaction);
  }

  #endIdleAfter(ms: number, running: Running): void {
    clearTimeout(running.idle);
    running.idle = this.#endAfter(ms, running.transaction.id);
  }

  #endAfter(ms: number, id: string): NodeJS.Timeout {
    return setTimeout(() => this.end({ id }), ms).unref();
  }
}
