/** What a writer asked for, as one commit: by path the number each document gets, or null. */
export type Operation = {
  /** The number that no other operation writes. */
  id: number;
  changes: Map<string, number | null>;
  /** The last time that was answered before this was sent. */
  after: string;
};

export type Found = { number: number; updateTime: string };

type Known = Found | null;

/**
 * Knows what has to be in the database. An operation whose answer never came may be there or
 * not, but only as a whole; everything else has to be exactly as it was answered.
 */
export class Ledger {
  readonly #known = new Map<string, Known>();
  readonly #open = new Set<Operation>();
  readonly #problems: string[] = [];
  #lastTime = '';
  #operations = 0;
  #acknowledged = 0;

  /** Those found since this was last asked. */
  takeProblems(): string[] {
    return this.#problems.splice(0);
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** Paths that one open operation writes are not to be written by another one. */
  begin(change: (id: number) => Map<string, number | null>): Operation {
    const id = ++this.#operations;
    const operation = { id, changes: change(id), after: this.#lastTime };
    this.#open.add(operation);
    return operation;
  }

  acknowledge(operation: Operation, time: string): void {
    this.#checkTime(operation, time);
    this.#settle(operation, time);
    this.#acknowledged++;
    if (time > this.#lastTime) this.#lastTime = time;
  }

  /** It was refused before it could have any effect. */
  refuse(operation: Operation): void {
    this.#open.delete(operation);
  }

  /** After a restart: compares everything that is there; answers how many open ones were done. */
  check(found: ReadonlyMap<string, Found>): number {
    let done = 0;
    for (const operation of [...this.#open]) {
      const paths = [...operation.changes];
      const arrived = paths.filter(([path, number]) => isAs(found.get(path), number));
      const isNew = ([path, number]: [string, number | null]) =>
        !isAs(this.#known.get(path), number);
      if (arrived.some(isNew)) {
        this.#adopt(operation, found);
        if (arrived.length === paths.length) {
          this.#checkTimes(operation, found);
        } else {
          const parts = `${arrived.length} of ${paths.length} documents`;
          this.#problems.push(`Operation ${operation.id} was done by half: ${parts}.`);
        }
        done++;
      }
      this.#open.delete(operation);
    }
    this.#compare(found);
    for (const { updateTime } of found.values()) {
      if (updateTime > this.#lastTime) this.#lastTime = updateTime;
    }
    return done;
  }

  #adopt({ changes }: Operation, found: ReadonlyMap<string, Found>): void {
    for (const path of changes.keys()) this.#known.set(path, found.get(path) ?? null);
  }

  /** All documents of one commit have its time. */
  #checkTimes(operation: Operation, found: ReadonlyMap<string, Found>): void {
    const documents = [...operation.changes.keys()].map((path) => found.get(path));
    const times = new Set(documents.flatMap((document) => document?.updateTime ?? []));
    if (times.size > 1) {
      this.#problems.push(`Operation ${operation.id} has times ${[...times].join(' and ')}.`);
    }
    for (const time of times) this.#checkTime(operation, time);
  }

  #settle(operation: Operation, time: string): void {
    for (const [path, number] of operation.changes) {
      this.#known.set(path, number === null ? null : { number, updateTime: time });
    }
    this.#open.delete(operation);
  }

  #checkTime({ id, after }: Operation, time: string): void {
    if (time > after) return;
    this.#problems.push(`Operation ${id} was done at ${time}, but sent after ${after}.`);
  }

  #compare(found: ReadonlyMap<string, Found>): void {
    for (const [path, known] of this.#known) {
      const document = found.get(path);
      if (known && !document) this.#problems.push(`${path} is lost.`);
      else if (!known && document) this.#problems.push(`${path} was deleted and is back.`);
      else if (known && document && !isSame(known, document)) {
        const [is, was] = [document, known].map(
          ({ number, updateTime }) => `${number} of ${updateTime}`,
        );
        this.#problems.push(`${path} is ${is} and should be ${was}.`);
      }
    }
    for (const path of found.keys()) {
      if (!this.#known.has(path)) this.#problems.push(`${path} is there, but nobody wrote it.`);
    }
  }
}

function isAs(known: Known | undefined, number: number | null): boolean {
  return (known?.number ?? null) === number;
}

function isSame(left: Found, right: Found): boolean {
  return left.number === right.number && left.updateTime === right.updateTime;
}
