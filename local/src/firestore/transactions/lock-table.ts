import { StatusError } from '../status-error.ts';

type Waiting = { reject: (error: StatusError) => void; timer: NodeJS.Timeout };
type TransactionWaiter = Waiting & {
  type: 'transaction';
  owner: string;
  key: string;
  grant: () => void;
  granted: Promise<void>;
};
/** Needs several documents free at one instant, but never holds any of them. */
type OutsideWaiter = Waiting & { type: 'outside'; keys: string[]; run: () => void };
type Waiter = TransactionWaiter | OutsideWaiter;

/**
 * Exclusive locks on documents, first come first served. A wait that could never end is refused
 * at once, any other wait when its time is over.
 */
export class LockTable {
  readonly #holders = new Map<string, string>();
  readonly #queues = new Map<string, Waiter[]>();
  /** By owner: what it holds, and what it waits for. */
  readonly #held = new Map<string, Set<string>>();
  readonly #waiting = new Map<string, Set<TransactionWaiter>>();

  holds(owner: string, key: string): boolean {
    return this.#holders.get(key) === owner;
  }

  /** How many locks the owner holds, and how many it waits for. */
  countFor(owner: string): { held: number; waiting: number } {
    return {
      held: this.#held.get(owner)?.size ?? 0,
      waiting: this.#waiting.get(owner)?.size ?? 0,
    };
  }

  async acquire(owner: string, key: string, timeoutMs: number): Promise<void> {
    const holder = this.#holders.get(key);
    if (holder === undefined) this.#grant(owner, key);
    if (holder === undefined || holder === owner) return;
    const same = [...(this.#waiting.get(owner) ?? [])].find((waiter) => waiter.key === key);
    if (same) return same.granted;
    if (this.#wouldDeadlock(owner, key)) {
      const message = 'Transaction lock conflict: this wait would close a circle.';
      throw new StatusError('ABORTED', message);
    }
    const { promise: granted, resolve: grant, reject } = Promise.withResolvers<void>();
    const timer = this.#startTimer(() => waiter, timeoutMs);
    const waiter: Waiter = { type: 'transaction', owner, key, grant, granted, reject, timer };
    this.#enqueue(key, waiter);
    return granted;
  }

  /** Runs the action at an instant at which nobody holds any of the documents. */
  async runWhenFree<T>(keys: string[], action: () => T, timeoutMs: number): Promise<T> {
    const locked = this.#firstLocked(keys);
    if (locked === undefined) return action();
    const { promise: done, resolve, reject } = Promise.withResolvers<T>();
    const run = () => {
      try {
        resolve(action());
      } catch (error) {
        reject(error);
      }
    };
    const timer = this.#startTimer(() => waiter, timeoutMs);
    const waiter: Waiter = { type: 'outside', keys, run, reject, timer };
    this.#enqueue(locked, waiter);
    return done;
  }

  /** Gives up everything the transaction holds or waits for. */
  release(owner: string): void {
    for (const waiter of [...(this.#waiting.get(owner) ?? [])]) {
      this.#refuse(waiter, 'The transaction ended while it was waiting.');
    }
    const keys = this.#held.get(owner) ?? [];
    this.#held.delete(owner);
    for (const key of keys) this.#holders.delete(key);
    for (const key of keys) this.#serve(key);
  }

  #serve(key: string): void {
    while (!this.#holders.has(key)) {
      const waiter = this.#queues.get(key)?.[0];
      if (!waiter) return;
      const stillLocked = waiter.type === 'outside' ? this.#firstLocked(waiter.keys) : undefined;
      this.#dequeue(key, waiter);
      if (stillLocked !== undefined) {
        this.#enqueue(stillLocked, waiter);
        continue;
      }
      clearTimeout(waiter.timer);
      if (waiter.type === 'outside') {
        waiter.run();
        continue;
      }
      this.#grant(waiter.owner, key);
      waiter.grant();
    }
  }

  #grant(owner: string, key: string): void {
    this.#holders.set(key, owner);
    this.#held.set(owner, (this.#held.get(owner) ?? new Set()).add(key));
  }

  #firstLocked(keys: string[]): string | undefined {
    return keys.find((key) => this.#holders.has(key));
  }

  #enqueue(key: string, waiter: Waiter): void {
    const queue = this.#queues.get(key) ?? [];
    queue.push(waiter);
    this.#queues.set(key, queue);
    if (waiter.type === 'outside') return;
    const { owner } = waiter;
    this.#waiting.set(owner, (this.#waiting.get(owner) ?? new Set()).add(waiter));
  }

  #dequeue(key: string, waiter: Waiter): void {
    const queue = this.#queues.get(key) ?? [];
    const index = queue.indexOf(waiter);
    if (index >= 0) queue.splice(index, 1);
    if (queue.length === 0) this.#queues.delete(key);
    if (waiter.type === 'outside') return;
    const waiting = this.#waiting.get(waiter.owner);
    waiting?.delete(waiter);
    if (waiting?.size === 0) this.#waiting.delete(waiter.owner);
  }

  #startTimer(waiter: () => Waiter, timeoutMs: number): NodeJS.Timeout {
    return setTimeout(() => this.#refuse(waiter(), 'Transaction lock timeout.'), timeoutMs).unref();
  }

  #refuse(waiter: Waiter, message: string): void {
    clearTimeout(waiter.timer);
    const keys = waiter.type === 'outside' ? waiter.keys : [waiter.key];
    for (const key of keys) this.#dequeue(key, waiter);
    waiter.reject(new StatusError('ABORTED', message));
  }

  /** Follows who waits for whom, from the document's holder and queue back to the asker. */
  #wouldDeadlock(owner: string, key: string): boolean {
    const seen = new Set<string>();
    const open = this.#blockersOf(key, undefined);
    for (let blocker = open.pop(); blocker !== undefined; blocker = open.pop()) {
      if (blocker === owner) return true;
      if (seen.has(blocker)) continue;
      seen.add(blocker);
      for (const waiter of this.#waiting.get(blocker) ?? []) {
        // All of that queue is looked at already.
        if (waiter.key !== key) open.push(...this.#blockersOf(waiter.key, waiter));
      }
    }
    return false;
  }

  #blockersOf(key: string, until: Waiter | undefined): string[] {
    const queue = this.#queues.get(key) ?? [];
    const ahead = until ? queue.slice(0, queue.indexOf(until)) : queue;
    const owners = ahead.flatMap((waiter) => (waiter.type === 'transaction' ? [waiter.owner] : []));
    const holder = this.#holders.get(key);
    return holder === undefined ? owners : [holder, ...owners];
  }
}
