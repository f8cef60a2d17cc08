import { StatusError } from '../status-error.ts';

type TransactionWaiter = { type: 'transaction'; owner: string; key: string; grant: () => void };
/** Needs several documents free at one instant, but never holds any of them. */
type OutsideWaiter = { type: 'outside'; keys: string[]; run: () => void };
type Waiter = (TransactionWaiter | OutsideWaiter) & { reject: (error: StatusError) => void };

/**
 * Exclusive locks on documents, first come first served. A wait that could never end is refused
 * at once, any other wait when its time is over.
 */
export class LockTable {
  readonly #holders = new Map<string, string>();
  readonly #queues = new Map<string, Waiter[]>();

  holds(owner: string, key: string): boolean {
    return this.#holders.get(key) === owner;
  }

  acquire(owner: string, key: string, timeoutMs: number): Promise<void> {
    const holder = this.#holders.get(key);
    if (holder === undefined) this.#holders.set(key, owner);
    if (holder === undefined || holder === owner) return Promise.resolve();
    if (this.#wouldDeadlock(owner, key)) {
      const message = 'Transaction lock conflict: this wait would close a circle.';
      return Promise.reject(new StatusError('ABORTED', message));
    }
    return new Promise((resolve, reject) => {
      const waiter = this.#withTimeout(timeoutMs, resolve, reject, (settled) => ({
        type: 'transaction',
        owner,
        key,
        grant: settled.resolve,
        reject: settled.reject,
      }));
      this.#enqueue(key, waiter);
    });
  }

  /** Runs the action at an instant at which nobody holds any of the documents. */
  runWhenFree<T>(keys: string[], action: () => T, timeoutMs: number): Promise<T> {
    const locked = this.#firstLocked(keys);
    if (locked === undefined) {
      return new Promise((resolve) => resolve(action()));
    }
    return new Promise((resolve, reject) => {
      const waiter = this.#withTimeout(timeoutMs, resolve, reject, (settled) => ({
        type: 'outside',
        keys,
        run() {
          try {
            settled.resolve(action());
          } catch (error) {
            settled.reject(error);
          }
        },
        reject: settled.reject,
      }));
      this.#enqueue(locked, waiter);
    });
  }

  /** Gives up everything the transaction holds or waits for. */
  release(owner: string): void {
    for (const waiter of [...this.#queues.values()].flat()) {
      if (waiter.type !== 'transaction' || waiter.owner !== owner) continue;
      this.#forget(waiter);
      waiter.reject(new StatusError('ABORTED', 'The transaction ended while it was waiting.'));
    }
    const keys = [...this.#holders].filter(([, holder]) => holder === owner).map(([key]) => key);
    for (const key of keys) this.#holders.delete(key);
    for (const key of keys) this.#serve(key);
  }

  #serve(key: string): void {
    const queue = this.#queues.get(key);
    while (queue && queue.length > 0 && !this.#holders.has(key)) {
      const waiter = queue.shift() as Waiter;
      if (waiter.type === 'transaction') {
        this.#holders.set(key, waiter.owner);
        waiter.grant();
        continue;
      }
      const stillLocked = this.#firstLocked(waiter.keys);
      if (stillLocked === undefined) waiter.run();
      else this.#enqueue(stillLocked, waiter);
    }
    if (queue?.length === 0) this.#queues.delete(key);
  }

  #firstLocked(keys: string[]): string | undefined {
    return keys.find((key) => this.#holders.has(key));
  }

  #enqueue(key: string, waiter: Waiter): void {
    const queue = this.#queues.get(key) ?? [];
    queue.push(waiter);
    this.#queues.set(key, queue);
  }

  #forget(waiter: Waiter): void {
    for (const [key, queue] of this.#queues) {
      const index = queue.indexOf(waiter);
      if (index < 0) continue;
      queue.splice(index, 1);
      if (queue.length === 0) this.#queues.delete(key);
    }
  }

  #withTimeout<T>(
    timeoutMs: number,
    resolve: (value: T) => void,
    reject: (error: unknown) => void,
    build: (settled: { resolve: (value: T) => void; reject: (error: unknown) => void }) => Waiter,
  ): Waiter {
    const timer = setTimeout(() => {
      this.#forget(waiter);
      reject(new StatusError('ABORTED', 'Transaction lock timeout.'));
    }, timeoutMs);
    timer.unref();
    const waiter = build({
      resolve(value) {
        clearTimeout(timer);
        resolve(value);
      },
      reject(error) {
        clearTimeout(timer);
        reject(error);
      },
    });
    return waiter;
  }

  /** Follows who waits for whom, from the document's holder and queue back to the asker. */
  #wouldDeadlock(owner: string, key: string): boolean {
    const seen = new Set<string>();
    const open = this.#blockersOf(key, undefined);
    for (let blocker = open.pop(); blocker !== undefined; blocker = open.pop()) {
      if (blocker === owner) return true;
      if (seen.has(blocker)) continue;
      seen.add(blocker);
      for (const queue of this.#queues.values()) {
        for (const waiter of queue) {
          if (waiter.type !== 'transaction' || waiter.owner !== blocker) continue;
          open.push(...this.#blockersOf(waiter.key, waiter));
        }
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
