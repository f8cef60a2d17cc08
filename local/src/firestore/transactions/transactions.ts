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
// The web SDK gives up on a request after 15 s, so its answer has to come before that.
const maxOutsideWaitMs = 10_000;

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
  idle: NodeJS.Timeout;
  total: NodeJS.Timeout;
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
      idle: setTimeout(() => this.end(transaction), maxIdleMs).unref(),
      total: setTimeout(() => this.end(transaction), maxTotalMs).unref(),
    });
    return transaction;
  }

  /** What runs, for people to look at. */
  running(): { database: string; mode: Transaction['mode']; since: string }[] {
    return [...this.#running.values()].map(({ transaction: { database, mode }, since }) => ({
      database,
      mode,
      since,
    }));
  }

  /** The Admin SDK starts over on exactly these words. */
  find(database: string, id: unknown): Transaction {
    const running = this.#running.get(readBase64(id));
    if (running?.transaction.database !== database) {
      throw invalidArgument('The referenced transaction has expired or is no longer valid.');
    }
    running.idle.refresh();
    return running.transaction;
  }

  async lock({ id }: Transaction, names: Iterable<string>): Promise<void> {
    for (const name of names) await this.locks.acquire(id, name, maxLockWaitMs);
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
    return this.locks.runWhenFree(names, action, maxOutsideWaitMs);
  }

  end({ id }: Transaction): void {
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
}
