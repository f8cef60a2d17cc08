import { microsOfTimestamp, timestampFromMicros } from '../values/timestamp.ts';

/**
 * Gives times that never go backwards, whatever the machine's clock does: clients silently drop
 * a snapshot that is older than the last one they saw.
 */
export class CommitClock {
  readonly #now: () => Date;
  #lastMicros = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** A time after everything given before. */
  nextCommitTime(): string {
    this.#lastMicros = Math.max(this.#lastMicros + 1, this.#now().getTime() * 1000);
    return timestampFromMicros(this.#lastMicros);
  }

  /** A time at which everything committed so far is visible. */
  readTime(): string {
    this.#lastMicros = Math.max(this.#lastMicros, this.#now().getTime() * 1000);
    return timestampFromMicros(this.#lastMicros);
  }

  /** Continues after a time that an earlier process gave. */
  continueAfter(time: string): void {
    this.#lastMicros = Math.max(this.#lastMicros, microsOfTimestamp(time));
  }
}
