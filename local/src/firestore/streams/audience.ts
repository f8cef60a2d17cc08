import type { Commit, DocumentChange, DocumentStore } from '../store/document-store.ts';
import { lastIdOf, parentOf } from '../values/resource-name.ts';

/** The part of the database outside of which a target hears nothing. */
export type Scope =
  | { type: 'documents'; names: readonly string[] }
  | { type: 'collection'; name: string }
  /** The collections of this id at any depth; undefined: all of them. */
  | { type: 'group'; collectionId: string | undefined };

/** What a client listens to over one stream, for people to look at. */
export type ListenerFacts = {
  who: string;
  stream: string;
  since: string;
  targets: string[];
};

export interface Listener {
  /** The changes of one commit, for each target in whose scope there are some. */
  hear(time: string, changes: Map<number, DocumentChange[]>): void;
  describe(): ListenerFacts;
}

type Seat = { listener: Listener; targetId: number };

/**
 * All who listen. They are found by the names of what changed, so that a commit costs what it
 * touches, however many listen to something else.
 */
export class Audience {
  readonly #listeners = new Set<Listener>();
  readonly #seats = new Map<string, Set<Seat>>();

  constructor(documents: DocumentStore) {
    documents.onCommit((commit) => this.#tell(commit));
  }

  enter(listener: Listener): void {
    this.#listeners.add(listener);
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Lets the listener hear of the scope; the answer ends that. */
  seat(listener: Listener, targetId: number, scope: Scope): () => void {
    const seat = { listener, targetId };
    const keys = new Set(keysOfScope(scope));
    for (const key of keys) {
      const seats = this.#seats.get(key) ?? new Set();
      this.#seats.set(key, seats.add(seat));
    }
    return () => {
      for (const key of keys) {
        const seats = this.#seats.get(key);
        seats?.delete(seat);
        if (seats?.size === 0) this.#seats.delete(key);
      }
    };
  }

  describe(): ListenerFacts[] {
    return [...this.#listeners].map((listener) => listener.describe());
  }

  #tell({ time, changes }: Commit): void {
    const touched = new Map<Listener, Map<number, DocumentChange[]>>();
    for (const change of changes) {
      for (const { listener, targetId } of this.#seatsFor(change.name)) {
        const targets = touched.get(listener) ?? new Map<number, DocumentChange[]>();
        const heard = targets.get(targetId) ?? [];
        heard.push(change);
        touched.set(listener, targets.set(targetId, heard));
      }
    }
    for (const [listener, targets] of touched) listener.hear(time, targets);
  }

  *#seatsFor(name: string): Iterable<Seat> {
    for (const key of keysOfDocument(name)) yield* this.#seats.get(key) ?? [];
  }
}

// Names of documents and collections start with `projects/`, so that no key means two things.
const anyCollection = '*';
const groupKey = (collectionId: string) => `*/${collectionId}`;

function keysOfScope(scope: Scope): readonly string[] {
  switch (scope.type) {
    case 'documents':
      return scope.names;
    case 'collection':
      return [scope.name];
    case 'group':
      return [scope.collectionId === undefined ? anyCollection : groupKey(scope.collectionId)];
  }
}

function keysOfDocument(name: string): string[] {
  const collection = parentOf(name);
  return [name, collection, groupKey(lastIdOf(collection)), anyCollection];
}
