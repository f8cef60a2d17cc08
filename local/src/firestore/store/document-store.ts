import { compareStrings } from '../values/string-order.ts';
import { lastIdOf, parentOf } from '../values/resource-name.ts';
import type { StoredDocument } from '../values/value.ts';
import { type Content, DocumentHistory, horizonOf, tooOld } from './document-history.ts';

export type DocumentChange = {
  name: string;
  before: StoredDocument | null;
  after: StoredDocument | null;
};
export type Commit = { time: string; changes: DocumentChange[] };

/** The documents as they are now, or as they were at one time. */
export interface DocumentReader {
  read(name: string): StoredDocument | null;
  /** All documents of the collections that the filter accepts. */
  documentsIn(collections: Iterable<string>): Iterable<StoredDocument>;
}

const commitsBetweenSweeps = 1000;

/** All documents of all databases in memory, by full name. */
export class DocumentStore implements DocumentReader {
  readonly #collections = new Map<string, Map<string, DocumentHistory>>();
  readonly #listeners = new Set<(commit: Commit) => void>();
  #commits = 0;
  #knownSince = '';

  read(name: string): StoredDocument | null {
    return this.#historyOf(name)?.current ?? null;
  }

  *documentsIn(collections: Iterable<string>): Iterable<StoredDocument> {
    for (const collection of collections) {
      for (const { current } of this.#collections.get(collection)?.values() ?? []) {
        if (current) yield current;
      }
    }
  }

  /** The same documents as they were at the time. */
  at(time: string): DocumentReader {
    if (time < this.#knownSince) throw tooOld();
    const histories = (collection: string) => this.#collections.get(collection)?.values() ?? [];
    return {
      read: (name) => this.#historyOf(name)?.at(time) ?? null,
      *documentsIn(collections) {
        for (const collection of collections) {
          for (const history of histories(collection)) {
            const document = history.at(time);
            if (document) yield document;
          }
        }
      },
    };
  }

  /** Full names of collections below a document or root, at any depth, in order. */
  collectionsBelow(parent: string): string[] {
    const inside = `${parent}/`;
    return [...this.#collections.keys()]
      .filter((collection) => collection.startsWith(inside))
      .sort(compareStrings);
  }

  /** How many documents the collection has, without reading them. */
  countIn(collection: string): number {
    let count = 0;
    for (const { content } of this.#collections.get(collection)?.values() ?? []) {
      if (content) count++;
    }
    return count;
  }

  /**
   * All documents of this moment below a root, by collection; those that nobody asked for yet
   * stay unread.
   */
  contentsBelow(root: string): NonNullable<Content>[] {
    const contents: NonNullable<Content>[] = [];
    for (const [collection, histories] of this.#collections) {
      if (!collection.startsWith(`${root}/`)) continue;
      for (const { content } of histories.values()) if (content) contents.push(content);
    }
    return contents;
  }

  /** Puts back what an earlier process committed; nobody listens yet. */
  restore(time: string, name: string, content: Content): void {
    this.#historyFor(name).put(content, time);
  }

  /** Before `knownSince` is unknown what was there. */
  finishRestoring(time: string, knownSince: string): void {
    this.#knownSince = knownSince;
    if (time !== '') this.#forgetDeleted(time);
  }

  /** Makes the changes visible at once and tells every listener. */
  apply(time: string, outcome: Iterable<[string, StoredDocument | null]>): Commit {
    const changes: DocumentChange[] = [];
    for (const [name, after] of outcome) {
      const before = this.read(name);
      if (before === after) continue;
      this.#historyFor(name).put(after, time);
      changes.push({ name, before, after });
    }
    const commit = { time, changes };
    this.#commits++;
    if (this.#commits % commitsBetweenSweeps === 0) this.#forgetDeleted(time);
    for (const listener of [...this.#listeners]) listener(commit);
    return commit;
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #historyOf(name: string): DocumentHistory | undefined {
    return this.#collections.get(parentOf(name))?.get(lastIdOf(name));
  }

  #historyFor(name: string): DocumentHistory {
    const collection = parentOf(name);
    let histories = this.#collections.get(collection);
    if (!histories)
      this.#collections.set(collection, (histories = new Map<string, DocumentHistory>()));
    const id = lastIdOf(name);
    let history = histories.get(id);
    if (!history) histories.set(id, (history = new DocumentHistory()));
    return history;
  }

  /** Of a time at which a forgotten document was still there, nothing is told any more. */
  #forgetDeleted(now: string): void {
    const horizon = horizonOf(now);
    for (const [collection, histories] of this.#collections) {
      for (const [id, history] of histories) {
        if (!history.isForgettable(horizon)) continue;
        histories.delete(id);
        if (this.#knownSince < horizon) this.#knownSince = horizon;
      }
      if (histories.size === 0) this.#collections.delete(collection);
    }
  }
}
