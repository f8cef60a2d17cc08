import { StatusError } from '../status-error.ts';
import type { StoredDocument } from '../values/value.ts';
import { CommitClock } from './commit-clock.ts';
import { CommitLog } from './commit-log.ts';
import { type Commit, DocumentStore } from './document-store.ts';

type DatabaseSettings = {
  dataFolder: string | null;
  now: () => Date;
  /** Asked before every commit: the error that keeps it from being stored, as a full disk would. */
  logFault?: () => Error | undefined;
};

/** The documents together with the clock and the log that make their commits last. */
export class Database {
  readonly documents = new DocumentStore();
  readonly clock: CommitClock;
  readonly #log: CommitLog | null;
  readonly #logFault: () => Error | undefined;

  constructor({ dataFolder, now, logFault = () => undefined }: DatabaseSettings) {
    this.clock = new CommitClock(now);
    this.#logFault = logFault;
    this.#log = dataFolder === null ? null : new CommitLog(dataFolder);
    for (const { time, documents } of this.#log?.replay() ?? []) {
      this.documents.apply(time, documents);
      this.clock.continueAfter(time);
    }
  }

  /** First on disk, then visible: nobody sees what a crash could take back. */
  commit(time: string, outcome: Map<string, StoredDocument | null>): Commit {
    const changed = [...outcome].filter(([name, after]) => this.documents.read(name) !== after);
    if (changed.length > 0) this.#append(time, changed);
    const commit = this.documents.apply(time, changed);
    if (this.#log?.isWorthCompacting) this.#log.compact(time, this.#everything());
    return commit;
  }

  /** Deletes every document below a root; listeners see the deletions. */
  clear(root: string): void {
    const outcome = new Map<string, null>();
    const collections = this.documents.collectionsBelow(root);
    for (const { name } of this.documents.documentsIn(collections)) outcome.set(name, null);
    if (outcome.size > 0) this.commit(this.clock.nextCommitTime(), outcome);
  }

  close(): void {
    this.#log?.close();
  }

  #append(time: string, documents: [string, StoredDocument | null][]): void {
    try {
      const fault = this.#logFault();
      if (fault) throw fault;
      this.#log?.append({ time, documents });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StatusError('RESOURCE_EXHAUSTED', `The commit could not be stored: ${reason}`, {
        cause: error,
      });
    }
  }

  #everything(): Iterable<StoredDocument> {
    return this.documents.documentsIn(this.documents.collectionsBelow('projects'));
  }
}
