import type { StoredDocument } from '../values/value.ts';
import { CommitClock } from './commit-clock.ts';
import { CommitLog } from './commit-log.ts';
import { type Commit, DocumentStore } from './document-store.ts';

type DatabaseSettings = { dataFolder: string | null; now: () => Date };

/** The documents together with the clock and the log that make their commits last. */
export class Database {
  readonly documents = new DocumentStore();
  readonly clock: CommitClock;
  readonly #log: CommitLog | null;

  constructor({ dataFolder, now }: DatabaseSettings) {
    this.clock = new CommitClock(now);
    this.#log = dataFolder === null ? null : new CommitLog(dataFolder);
    for (const { time, documents } of this.#log?.replay() ?? []) {
      this.documents.apply(time, documents);
      this.clock.continueAfter(time);
    }
  }

  /** First on disk, then visible: nobody sees what a crash could take back. */
  commit(time: string, outcome: Map<string, StoredDocument | null>): Commit {
    const changed = [...outcome].filter(([name, after]) => this.documents.read(name) !== after);
    if (changed.length > 0) this.#log?.append({ time, documents: changed });
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

  #everything(): Iterable<StoredDocument> {
    return this.documents.documentsIn(this.documents.collectionsBelow('projects'));
  }
}
