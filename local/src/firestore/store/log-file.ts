import { closeSync, fdatasync, fdatasyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';

const synchronise = promisify(fdatasync);

/**
 * A file that only grows, by whole pieces. A piece is handed to the operating system before
 * `append` returns, so it survives the end of this process; `sync` makes it survive a power cut.
 */
export class LogFile {
  readonly #file: number;
  #bytes: number;
  #hasRest = false;
  #syncing: Promise<unknown> = Promise.resolve();

  /** Keeps so many bytes of what is there. */
  constructor(path: string, bytes: number) {
    this.#file = openSync(path, 'a');
    this.#bytes = bytes;
    this.#cutRest();
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** All of it or, when it throws, nothing of it. */
  append(piece: Buffer): void {
    // The next commit must not be glued to the half of one that failed.
    if (this.#hasRest) this.#cutRest();
    this.#hasRest = true;
    try {
      for (let written = 0; written < piece.length;) {
        written += writeSync(this.#file, piece, written);
      }
      this.#bytes += piece.length;
      this.#hasRest = false;
    } catch (error) {
      this.#cutRest();
      throw error;
    }
  }

  sync(): Promise<void> {
    const done = synchronise(this.#file);
    this.#syncing = Promise.allSettled([this.#syncing, done]);
    return done;
  }

  syncNow(): void {
    fdatasyncSync(this.#file);
  }

  async close(): Promise<void> {
    await this.#syncing;
    closeSync(this.#file);
  }

  #cutRest(): void {
    ftruncateSync(this.#file, this.#bytes);
    this.#hasRest = false;
  }
}
