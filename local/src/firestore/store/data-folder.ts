import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * The files of one data folder. Snapshot n is everything that logs before n say; the logs from n
 * on say what came after it.
 */
type Files = {
  /** Null: no snapshot was made yet. */
  snapshot: number | null;
  /** In order, without a gap. */
  logs: number[];
  /** Whether the only file of the first format still counts. */
  hasEarlierFormat: boolean;
};

const earlierFormat = 'commits.jsonl';
const staging = 'snapshot.unfinished';
const firstLog = 1;

/** Their names, and which of them count. */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
    try {
      mkdirSync(path, { recursive: true });
      accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (cause) {
      throw new Error(`The data folder ${path} cannot be written: ${reasonOf(cause)}.`, { cause });
    }
  }

  get earlierFormat(): string {
    return join(this.path, earlierFormat);
  }

  /** A snapshot that is being written. */
  get staging(): string {
    return join(this.path, staging);
  }

  snapshot(number: number): string {
    return join(this.path, `snapshot-${digitsOf(number)}.jsonl`);
  }

  log(number: number): string {
    return join(this.path, `log-${digitsOf(number)}.jsonl`);
  }

  /** What counts, whatever a crash left beside it. */
  find(): Files {
    const names = readdirSync(this.path);
    const snapshot = numbersOf(names, 'snapshot').at(-1) ?? null;
    const logs = numbersOf(names, 'log').filter((number) => number >= (snapshot ?? firstLog));
    this.#refuseGap(logs, snapshot);
    return { snapshot, logs, hasEarlierFormat: snapshot === null && names.includes(earlierFormat) };
  }

  /** Removes what a snapshot of that number replaces, and one that was not finished. */
  removeBefore(snapshot: number): void {
    this.#remove(this.staging);
    const names = readdirSync(this.path);
    for (const number of numbersOf(names, 'log')) {
      if (number < snapshot) this.#remove(this.log(number));
    }
    for (const number of numbersOf(names, 'snapshot')) {
      if (number < snapshot) this.#remove(this.snapshot(number));
    }
    if (snapshot > firstLog) this.#remove(this.earlierFormat);
  }

  /** Makes names of files in it survive a power cut. */
  sync(): void {
    // Windows has no such thing for a folder.
    if (process.platform === 'win32') return;
    const folder = openSync(this.path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }

  #remove(path: string): void {
    rmSync(path, { force: true });
  }

  #refuseGap(logs: number[], snapshot: number | null): void {
    if (logs.length === 0 && snapshot === null) return;
    const first = snapshot ?? firstLog;
    const count = Math.max(1, logs.length);
    for (let number = first; number < first + count; number++) {
      if (logs.includes(number)) continue;
      throw new Error(
        `${this.log(number)} is missing, and with it commits in the middle. Put back a copy of the whole data folder, or move the folder away to start empty.`,
      );
    }
  }
}

function digitsOf(number: number): string {
  return String(number).padStart(6, '0');
}

function numbersOf(names: string[], kind: 'log' | 'snapshot'): number[] {
  const numbers = names.map((name) => new RegExp(`^${kind}-(\\d{6,})\\.jsonl$`).exec(name)?.[1]);
  return numbers
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((left, right) => left - right);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
