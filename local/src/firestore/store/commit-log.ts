import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { StoredDocument } from '../values/value.ts';

/** One line of the log: a whole commit, so that it is there completely or not at all. */
type LoggedCommit = { time: string; documents: [string, StoredDocument | null][] };

const storedDocumentSchema = z.custom<StoredDocument>(
  (document) => typeof document === 'object' && document !== null && 'fields' in document,
);
const lineSchema = z.object({
  time: z.string(),
  documents: z.array(z.tuple([z.string(), storedDocumentSchema.nullable()])),
});

const minBytesToCompact = 8 * 1024 * 1024;

/**
 * Keeps commits in one append-only file of JSON lines. A line is handed to the operating system
 * before the write is answered, so an acknowledged write survives the end of this process.
 */
export class CommitLog {
  readonly #path: string;
  #file: number;
  #bytes: number;
  #bytesWhenCompact: number;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'commits.jsonl');
    this.#bytes = cutHalfLine(this.#path);
    this.#bytesWhenCompact = this.#bytes;
    this.#file = openSync(this.#path, 'a');
  }

  replay(): LoggedCommit[] {
    const lines = readFileSync(this.#path, 'utf8').split('\n').slice(0, -1);
    return lines.map((line, index) => {
      const commit = parseLine(line);
      if (!commit) throw new Error(`Line ${index + 1} of ${this.#path} is not a commit.`);
      return commit;
    });
  }

  append(commit: LoggedCommit): void {
    const line = Buffer.from(`${JSON.stringify(commit)}\n`);
    try {
      writeWhole(this.#file, line);
    } catch (error) {
      // A full disk may leave half a line, and the next commit must not be glued to it.
      truncateSync(this.#path, this.#bytes);
      throw error;
    }
    this.#bytes += line.length;
  }

  /** True when most of the file tells of documents that have changed since. */
  get isWorthCompacting(): boolean {
    return this.#bytes > Math.max(minBytesToCompact, 4 * this.#bytesWhenCompact);
  }

  /** Replaces the file by one that holds only what is there now; a crash leaves either one. */
  compact(time: string, documents: Iterable<StoredDocument>): void {
    const staging = `${this.#path}.new`;
    rmSync(staging, { force: true });
    const file = openSync(staging, 'a');
    let bytes = 0;
    const write = (commit: LoggedCommit) => {
      const line = Buffer.from(`${JSON.stringify(commit)}\n`);
      writeWhole(file, line);
      bytes += line.length;
    };
    for (const document of documents) {
      write({ time: document.updateTime, documents: [[document.name, document]] });
    }
    // Deletions leave no line, but time must not fall behind them.
    write({ time, documents: [] });
    fsyncSync(file);
    renameSync(staging, this.#path);
    closeSync(this.#file);
    this.#file = file;
    this.#bytes = bytes;
    this.#bytesWhenCompact = bytes;
  }

  close(): void {
    closeSync(this.#file);
  }
}

function writeWhole(file: number, line: Buffer): void {
  let written = 0;
  while (written < line.length) written += writeSync(file, line, written);
}

/** The process may have been killed in the middle of a line; that commit was never answered. */
function cutHalfLine(path: string): number {
  if (!existsSync(path)) return 0;
  const content = readFileSync(path);
  const end = content.lastIndexOf(0x0a) + 1;
  if (end < content.length) truncateSync(path, end);
  return end;
}

function parseLine(line: string): LoggedCommit | undefined {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
