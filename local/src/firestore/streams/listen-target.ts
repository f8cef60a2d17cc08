import type { IndexGuard } from '../indexes/index-guard.ts';
import { matchesQuery } from '../query/match-document.ts';
import { isWithinCursors, project, runQuery } from '../query/run-query.ts';
import type { AccessGuard, GuardedQuery } from '../rpc/access-guard.ts';
import type { Principal } from '../rpc/principal.ts';
import type { Commit, DocumentStore } from '../store/document-store.ts';
import { pathOf } from '../values/resource-name.ts';
import type { StoredDocument } from '../values/value.ts';

export type TargetSubject =
  { type: 'documents'; names: string[] } | { type: 'query'; guarded: GuardedQuery };

/** What a commit means for one target. */
export type TargetUpdate = {
  /** Documents that came in, or changed and stayed. */
  updated: StoredDocument[];
  /** Documents that went out; null for one that is deleted. */
  removed: Map<string, StoredDocument | null>;
};

/** What is different for a client that comes back: documents to send, names of those that went. */
export type TargetChanges = { updated: StoredDocument[]; gone: string[] };

type Watching = {
  documents: DocumentStore;
  guard: AccessGuard;
  indexes: IndexGuard;
  principal: Principal;
};

/** One query or set of documents that a client listens to, and what it was told so far. */
export class ListenTarget {
  readonly #subject: TargetSubject;
  readonly #watching: Watching;
  /** Name → the version the client has. */
  #shown = new Map<string, StoredDocument>();

  constructor(subject: TargetSubject, watching: Watching) {
    this.#subject = subject;
    this.#watching = watching;
  }

  /** In a few words, for people. */
  describe(): string {
    const shown = `${this.#shown.size} shown`;
    if (this.#subject.type === 'documents') {
      return `${this.#subject.names.map(pathOf).join(', ')}: ${shown}`;
    }
    const { query, constraints } = this.#subject.guarded;
    const { limit, where, allDescendants = false } = constraints;
    const place = [pathOf(`${query.parent}/`), query.collectionId ?? ''].filter(Boolean).join('/');
    const words = [
      allDescendants ? `every ${place}` : place,
      where && 'filtered',
      limit !== undefined && `at most ${limit}`,
    ];
    return `${words.filter(Boolean).join(', ')}: ${shown}`;
  }

  /** Everything there is now; throws when the rules do not allow it or an index is missing. */
  start(time: string): StoredDocument[] {
    const { guard, indexes, principal } = this.#watching;
    if (this.#subject.type === 'query') {
      guard.checkQuery({ principal, time }, this.#subject.guarded);
      indexes.check(this.#subject.guarded.query);
    }
    const found = this.#find(time);
    for (const document of found) this.#checkShown(document, time);
    this.#shown = new Map(found.map((document) => [document.name, document]));
    return found.map((document) => this.#projected(document));
  }

  /**
   * What is different for a client that knew everything up to `time`: documents to send, and the
   * names of those that went out. Throws when that moment is not remembered.
   */
  changesSince(time: string): TargetChanges {
    const past = this.#findAt(time);
    const known = new Map(past.map(({ name, updateTime }) => [name, updateTime]));
    const updated = [...this.#shown.values()].filter(
      ({ name, updateTime }) => known.get(name) !== updateTime,
    );
    const gone = [...known.keys()].filter((name) => !this.#shown.has(name));
    return { updated: updated.map((document) => this.#projected(document)), gone };
  }

  get shownCount(): number {
    return this.#shown.size;
  }

  #findAt(time: string): StoredDocument[] {
    const { documents } = this.#watching;
    const past = documents.at(time);
    if (this.#subject.type === 'documents') {
      return this.#subject.names
        .map((name) => past.read(name))
        .filter((document) => document !== null);
    }
    const collectionsBelow = (parent: string) => documents.collectionsBelow(parent);
    return runQuery(this.#subject.guarded.query, { ...past, collectionsBelow }).documents;
  }

  /** The difference a commit makes; undefined when it makes none. */
  update(commit: Commit): TargetUpdate | undefined {
    const update = this.#isWindow ? this.#diffWindow(commit) : this.#diffChanges(commit);
    if (update.updated.length === 0 && update.removed.size === 0) return undefined;
    for (const document of update.updated) this.#checkShown(document, commit.time);
    for (const document of update.updated) this.#shown.set(document.name, document);
    for (const name of update.removed.keys()) this.#shown.delete(name);
    const updated = update.updated.map((document) => this.#projected(document));
    return { updated, removed: update.removed };
  }

  #projected(document: StoredDocument): StoredDocument {
    if (this.#subject.type === 'documents') return document;
    return project(document, this.#subject.guarded.query.select);
  }

  /** With a limit or offset, one document's change can move others in and out. */
  get #isWindow(): boolean {
    if (this.#subject.type === 'documents') return false;
    const { limit, offset } = this.#subject.guarded.query;
    return limit !== null || offset > 0;
  }

  #find(time: string): StoredDocument[] {
    const { documents, guard, principal } = this.#watching;
    if (this.#subject.type === 'query') {
      return runQuery(this.#subject.guarded.query, documents).documents;
    }
    const found: StoredDocument[] = [];
    for (const name of this.#subject.names) {
      const document = documents.read(name);
      if (document) found.push(document);
      // A missing document must not be found out about either.
      else guard.checkGet({ principal, time }, name, null);
    }
    return found;
  }

  #diffWindow(commit: Commit): TargetUpdate {
    const touches = commit.changes.some(
      ({ before, after }) => this.#matches(before) || this.#matches(after),
    );
    if (!touches) return { updated: [], removed: new Map() };
    const found = this.#find(commit.time);
    const names = new Set(found.map(({ name }) => name));
    const gone = [...this.#shown.keys()].filter((name) => !names.has(name));
    const { documents } = this.#watching;
    return {
      updated: found.filter((document) => this.#shown.get(document.name) !== document),
      removed: new Map(gone.map((name) => [name, documents.read(name)])),
    };
  }

  #diffChanges({ changes }: Commit): TargetUpdate {
    const update: TargetUpdate = { updated: [], removed: new Map() };
    for (const { name, after } of changes) {
      if (after && this.#matches(after)) update.updated.push(after);
      else if (this.#shown.has(name)) update.removed.set(name, after);
    }
    return update;
  }

  #matches(document: StoredDocument | null): boolean {
    if (!document) return false;
    if (this.#subject.type === 'documents') return this.#subject.names.includes(document.name);
    const { query } = this.#subject.guarded;
    return matchesQuery(query, document) && isWithinCursors(query, document);
  }

  #checkShown(document: StoredDocument, time: string): void {
    const { guard, principal } = this.#watching;
    if (this.#subject.type === 'query') {
      guard.checkListed({ principal, time }, this.#subject.guarded, document);
    } else {
      guard.checkGet({ principal, time }, document.name, document);
    }
  }
}
