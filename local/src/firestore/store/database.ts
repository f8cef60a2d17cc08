import { randomUUID } from 'node:crypto';
import { StatusError } from '../status-error.ts';
import type { StoredDocument } from '../values/value.ts';
import { CommitClock } from './commit-clock.ts';
import { type Commit, DocumentStore } from './document-store.ts';
import { Journal } from './journal.ts';

export type Durability = {
  /** What an answered commit outlives: the end of this process, or of the machine's power. */
  outlives?: 'process' | 'power';
  /** How long the log gets before a snapshot replaces it. */
  compactAfterBytes?: number;
};

type DatabaseSettings = {
  dataFolder: string | null;
  now: () => Date;
  durability?: Durability | undefined;
  /** Asked before anything is stored: the error that stands in the way, as a full disk would. */
  logFault?: () => Error | undefined;
  /** Hears of what went wrong without a client to tell. */
  report?: ((line: string) => void) | undefined;
};

const warn = (line: string): void => process.emitWarning(line);
const usualCompactAfterBytes = 8 * 1024 * 1024;

/** The documents together with the clock and the journal that make their commits last. */
export class Database {
  readonly documents = new DocumentStore();
  /** Of this run: clients that come back from an earlier one are told so. */
  readonly incarnation = randomUUID();
  /** When this run began: only what it told itself is surely what is stored. */
  readonly startedAt: string;
  readonly clock: CommitClock;
  readonly #journal: Journal | null;
  readonly #checkRoom: () => void;
  readonly #durability: Durability;

  constructor(settings: DatabaseSettings) {
    const { dataFolder, now, logFault, durability = {}, report = warn } = settings;
    this.clock = new CommitClock(now);
    this.#durability = durability;
    this.#checkRoom = () => {
      const fault = logFault?.();
      if (fault) throw fault;
    };
    this.#journal =
      dataFolder === null
        ? null
        : new Journal({
            folder: dataFolder,
            documents: this.documents,
            compactAfterBytes: durability.compactAfterBytes ?? usualCompactAfterBytes,
            checkRoom: this.#checkRoom,
            report,
          });
    if (this.#journal?.lastTime) this.clock.continueAfter(this.#journal.lastTime);
    this.startedAt = this.clock.readTime();
  }

  /** First on disk, then visible: nobody sees what the end of this process could take back. */
  commit(time: string, outcome: Map<string, StoredDocument | null>): Commit {
    const changed = [...outcome].filter(([name, after]) => this.documents.read(name) !== after);
    if (changed.length > 0) this.#store(time, changed);
    return this.documents.apply(time, changed);
  }

  /** Done when every commit so far is as safe as it is meant to be; only then it is answered. */
  async settled(): Promise<void> {
    if (this.#durability.outlives === 'power') await this.#journal?.synced();
  }

  /** Deletes every document below a root; listeners see the deletions. */
  clear(root: string): void {
    const outcome = new Map<string, null>();
    const collections = this.documents.collectionsBelow(root);
    for (const { name } of this.documents.documentsIn(collections)) outcome.set(name, null);
    if (outcome.size > 0) this.commit(this.clock.nextCommitTime(), outcome);
  }

  async close(): Promise<void> {
    await this.#journal?.close();
  }

  #store(time: string, changed: [string, StoredDocument | null][]): void {
    try {
      this.#checkRoom();
      this.#journal?.append(time, changed);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StatusError('RESOURCE_EXHAUSTED', `The commit could not be stored: ${reason}`, {
        cause: error,
      });
    }
  }
}
