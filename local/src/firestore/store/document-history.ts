import { StatusError } from '../status-error.ts';
import { microsOfTimestamp, timestampFromMicros } from '../values/timestamp.ts';
import type { StoredDocument } from '../values/value.ts';

const maxVersions = 50;
const keptMicros = 5 * 60 * 1_000_000;

type Version = { since: string; document: StoredDocument | null };

/** One document with the versions that a read in the recent past may still ask for. */
export class DocumentHistory {
  /** Oldest first; the last one is the present. */
  readonly #versions: Version[] = [];
  #knownSince = '';

  get current(): StoredDocument | null {
    return this.#versions.at(-1)?.document ?? null;
  }

  put(document: StoredDocument | null, since: string): void {
    this.#versions.push({ since, document });
    const horizon = timestampFromMicros(microsOfTimestamp(since) - keptMicros);
    while (this.#versions.length > maxVersions || this.#isOutlived(horizon)) {
      this.#versions.shift();
      this.#knownSince = this.#versions[0]?.since ?? since;
    }
  }

  at(time: string): StoredDocument | null {
    if (time < this.#knownSince) {
      throw new StatusError('FAILED_PRECONDITION', 'The requested snapshot version is too old.');
    }
    return this.#versions.findLast(({ since }) => since <= time)?.document ?? null;
  }

  /** Nothing is left to tell about a document deleted long ago. */
  isForgettable(now: string): boolean {
    const last = this.#versions.at(-1);
    const horizon = timestampFromMicros(microsOfTimestamp(now) - keptMicros);
    return last?.document === null && last.since < horizon;
  }

  /** The first version is not needed once its successor is older than the horizon. */
  #isOutlived(horizon: string): boolean {
    const successor = this.#versions[1];
    return successor !== undefined && successor.since < horizon;
  }
}
