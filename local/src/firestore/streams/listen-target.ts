import type { IndexGuard } from '../indexes/index-guard.ts';
import { matchesQuery } from '../query/match-document.ts';
import { isWithinCursors, project, type QuerySource, runQuery } from '../query/run-query.ts';
import type { AccessGuard, GuardedQuery } from '../rpc/access-guard.ts';
import { sourceOf } from '../rpc/open-view.ts';
import type { Principal } from '../rpc/principal.ts';
import { StatusError } from '../status-error.ts';
import type { Database } from '../store/database.ts';
import type { DocumentChange } from '../store/document-store.ts';
import { pathOf } from '../values/resource-name.ts';
import type { StoredDocument } from '../values/value.ts';
import type { Scope } from './audience.ts';

export type TargetSubject =
  { type: 'documents'; names: string[] } | { type: 'query'; guarded: GuardedQuery };

/** A document that left a target: as it is now, or why that is not told. */
export type Removal = StoredDocument | 'deleted' | 'hidden';

/** What a client has to be told about one target. */
export type TargetUpdate = {
  /** Documents that came in, or changed and stayed. */
  updated: StoredDocument[];
  removed: Map<string, Removal>;
};

type Difference = { updated: StoredDocument[]; removed: string[] };

type Watching = {
  database: Database;
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
  #isResumed = false;

  constructor(subject: TargetSubject, watching: Watching) {
    this.#subject = subject;
    this.#watching = watching;
  }

  get scope(): Scope {
    if (this.#subject.type === 'documents') return this.#subject;
    const { parent, collectionId, allDescendants } = this.#subject.guarded.query;
    if (allDescendants || collectionId === undefined) return { type: 'group', collectionId };
    return { type: 'collection', name: `${parent}/${collectionId}` };
  }

  /** Whether the client could go on where it was, rather than start over. */
  get isResumed(): boolean {
    return this.#isResumed;
  }

  get count(): number {
    return this.#shown.size;
  }

  /** In a few words, for people. */
  describe(): string {
    const shown = `${this.count} shown${this.#isResumed ? ', resumed' : ''}`;
    if (this.#subject.type === 'documents') {
      return `${this.#subject.names.map(pathOf).join(', ')}: ${shown}`;
    }
    const { query, constraints } = this.#subject.guarded;
    const { limit, where, allDescendants = false } = constraints;
    const place = pathOf(`${query.parent}/${query.collectionId ?? ''}`);
    const words = [
      allDescendants ? `every ${place}` : place,
      where && 'filtered',
      limit !== undefined && `at most ${limit}`,
    ];
    return `${words.filter(Boolean).join(', ')}: ${shown}`;
  }

  /**
   * What is new to a client that was shown everything at an earlier time, or else nothing yet.
   * Throws when the rules do not allow it or an index is missing.
   */
  start(time: string, since?: string): TargetUpdate {
    const { database, guard, indexes, principal } = this.#watching;
    if (this.#subject.type === 'query') {
      guard.checkQuery({ principal, time }, this.#subject.guarded);
      indexes.check(this.#subject.guarded.query);
    }
    const before = since === undefined ? undefined : this.#findAt(since);
    this.#isResumed = before !== undefined;
    this.#shown = new Map(before?.map((document) => [document.name, document]));
    const found = this.#find(database.documents);
    const difference = this.#differenceTo(found);
    // Whatever the client kept, it may have seen under other rules or as someone else.
    const isNew = new Set(difference.updated);
    for (const document of found) if (!isNew.has(document)) this.#checkShown(document, time);
    this.#checkMissing(found, time);
    return this.#tell(difference, time) ?? { updated: [], removed: new Map() };
  }

  /** The difference that changes within the scope make; undefined when they make none. */
  update(changes: DocumentChange[], time: string): TargetUpdate | undefined {
    if (!this.#isWindow) return this.#tell(this.#changed(changes), time);
    const touches = changes.some(({ before, after }) => this.#holds(before) || this.#holds(after));
    return touches ? this.catchUp(time) : undefined;
  }

  /** The difference between what the client has and what there is now, however that came. */
  catchUp(time: string): TargetUpdate | undefined {
    const found = this.#find(this.#watching.database.documents);
    return this.#tell(this.#differenceTo(found), time);
  }

  /** With a limit or offset, one document's change can move others in and out. */
  get #isWindow(): boolean {
    if (this.#subject.type === 'documents') return false;
    const { limit, offset } = this.#subject.guarded.query;
    return limit !== null || offset > 0;
  }

  #find(source: QuerySource): StoredDocument[] {
    if (this.#subject.type === 'query') {
      return runQuery(this.#subject.guarded.query, source).documents;
    }
    return this.#subject.names.flatMap((name) => source.read(name) ?? []);
  }

  /** Undefined: it is no longer known what was there then. */
  #findAt(time: string): StoredDocument[] | undefined {
    try {
      return this.#find(sourceOf(this.#watching.database, time));
    } catch (error) {
      if (error instanceof StatusError && error.status === 'FAILED_PRECONDITION') return undefined;
      throw error;
    }
  }

  #differenceTo(found: StoredDocument[]): Difference {
    const names = new Set(found.map(({ name }) => name));
    return {
      updated: found.filter(
        ({ name, updateTime }) => this.#shown.get(name)?.updateTime !== updateTime,
      ),
      removed: [...this.#shown.keys()].filter((name) => !names.has(name)),
    };
  }

  #changed(changes: DocumentChange[]): Difference {
    const difference: Difference = { updated: [], removed: [] };
    for (const { name, after } of changes) {
      if (after && this.#holds(after)) difference.updated.push(after);
      else if (this.#shown.has(name)) difference.removed.push(name);
    }
    return difference;
  }

  /** For a document within the scope. */
  #holds(document: StoredDocument | null): boolean {
    if (!document || this.#subject.type === 'documents') return document !== null;
    const { query } = this.#subject.guarded;
    return matchesQuery(query, document) && isWithinCursors(query, document);
  }

  #tell({ updated, removed }: Difference, time: string): TargetUpdate | undefined {
    if (updated.length === 0 && removed.length === 0) return undefined;
    for (const document of updated) this.#checkShown(document, time);
    for (const document of updated) this.#shown.set(document.name, document);
    for (const name of removed) this.#shown.delete(name);
    return {
      updated: updated.map((document) => this.#projected(document)),
      removed: new Map(removed.map((name) => [name, this.#removal(name, time)])),
    };
  }

  /** Outside of the target the client may see the document only if it could get it. */
  #removal(name: string, time: string): Removal {
    const { database, guard, principal } = this.#watching;
    const document = database.documents.read(name);
    if (!document) return 'deleted';
    const isAllowed = guard.allowsGet({ principal, time }, name, document);
    return isAllowed ? this.#projected(document) : 'hidden';
  }

  #projected(document: StoredDocument): StoredDocument {
    if (this.#subject.type === 'documents') return document;
    return project(document, this.#subject.guarded.query.select);
  }

  #checkShown(document: StoredDocument, time: string): void {
    const { guard, principal } = this.#watching;
    if (this.#subject.type === 'query') {
      guard.checkListed({ principal, time }, this.#subject.guarded, document);
    } else {
      guard.checkGet({ principal, time }, document.name, document);
    }
  }

  /** That a document is missing must not be found out about either. */
  #checkMissing(found: StoredDocument[], time: string): void {
    const { guard, principal } = this.#watching;
    if (this.#subject.type === 'query') return;
    const names = new Set(found.map(({ name }) => name));
    for (const name of this.#subject.names) {
      if (!names.has(name)) guard.checkGet({ principal, time }, name, null);
    }
  }
}
