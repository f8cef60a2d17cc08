import { StatusError } from '../status-error.ts';
import { microsOfTimestamp, timestampFromMicros } from '../values/timestamp.ts';
import type { StoredDocument } from '../values/value.ts';
import { UnreadDocument } from './unread-document.ts';

const maxVersions = 50;
const keptMicros = 5 * 60 * 1_000_000;

export type Content = StoredDocument | UnreadDocument | null;
type Version = { since: string; content: Content };

// Shared by all documents that have no past, which are most.
const nothing: readonly Version[] = [];

/** One document with the versions that a read in the recent past may still ask for. */
export class DocumentHistory {
  #present: Content = null;
  #since = '';
  /** Oldest first. */
  #past: Version[] | typeof nothing = nothing;
  #knownSince = '';

  get current(): StoredDocument | null {
    if (this.#present instanceof UnreadDocument) this.#present = this.#present.read();
    return this.#present;
  }

  /** The present as it is, without reading it for that. */
  get content(): Content {
    return this.#present;
  }

  put(content: Content, since: string): void {
    if (this.#since !== '') this.#remember({ since: this.#since, content: this.#present }, since);
    this.#present = content;
    this.#since = since;
  }

  at(time: string): StoredDocument | null {
    if (time < this.#knownSince) throw tooOld();
    if (this.#since <= time) return this.current;
    const version = this.#past.findLast(({ since }) => since <= time);
    if (version?.content instanceof UnreadDocument) version.content = version.content.read();
    return version?.content ?? null;
  }

  /** Nothing is left to tell about a document deleted long ago. */
  isForgettable(horizon: string): boolean {
    return this.#present === null && this.#since < horizon;
  }

  /** A version is not needed once its successor is older than the horizon. */
  #remember(version: Version, now: string): void {
    const past = [...this.#past, version];
    const horizon = horizonOf(now);
    const successorOf = (index: number) => past[index + 1]?.since ?? now;
    let outlived = Math.max(0, past.length + 1 - maxVersions);
    while (outlived < past.length && successorOf(outlived) < horizon) outlived++;
    if (outlived > 0) this.#knownSince = successorOf(outlived - 1);
    this.#past = past.slice(outlived);
  }
}

export function tooOld(): StatusError {
  return new StatusError('FAILED_PRECONDITION', 'The requested snapshot version is too old.');
}

/** Older moments may be forgotten: deleted documents leave no trace of themselves. */
export function horizonOf(now: string): string {
  return timestampFromMicros(microsOfTimestamp(now) - keptMicros);
}
