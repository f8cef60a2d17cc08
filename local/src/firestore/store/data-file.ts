import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const usualPieceBytes = 16 * 1024 * 1024;
const lineBreak = 0x0a;

/** Reads a file from front to back in large pieces that may be kept. */
export class DataFile implements Disposable {
  readonly #file: number;
  /** How many bytes count; a crash of the machine may leave zeros after what was written. */
  readonly size: number;
  #filePosition = 0;
  #piece: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.size = sizeWithoutZeros(this.#file);
  }

  get position(): number {
    return this.#filePosition - (this.#piece.length - this.#at);
  }

  /** The next line without its break; undefined when the file ends before it does. */
  takeLine(mostBytes: number): string | undefined {
    this.#load(mostBytes);
    const end = this.#piece.indexOf(lineBreak, this.#at);
    if (end === -1 || end - this.#at > mostBytes) return undefined;
    const line = this.#piece.toString('utf8', this.#at, end);
    this.#at = end + 1;
    return line;
  }

  /** The place of the next bytes in a piece; undefined when the file has fewer. */
  take(bytes: number): { piece: Buffer; start: number; end: number } | undefined {
    if (bytes > this.left) return undefined;
    this.#load(bytes);
    const start = this.#at;
    this.#at += bytes;
    return { piece: this.#piece, start, end: this.#at };
  }

  get left(): number {
    return this.size - this.position;
  }

  [Symbol.dispose](): void {
    closeSync(this.#file);
  }

  /** Makes the piece hold so many bytes from here on, or all that are left. */
  #load(bytes: number): void {
    const rest = this.#piece.subarray(this.#at);
    if (rest.length >= bytes || this.#filePosition === this.size) return;
    const wanted = Math.min(Math.max(bytes, usualPieceBytes), this.left);
    const piece = Buffer.allocUnsafeSlow(wanted);
    let filled = rest.copy(piece);
    while (filled < wanted) {
      const read = readSync(this.#file, piece, filled, wanted - filled, this.#filePosition);
      if (read === 0) throw new Error('The file became shorter while it was read.');
      filled += read;
      this.#filePosition += read;
    }
    this.#piece = piece;
    this.#at = 0;
  }
}

/** No byte that we write is zero. */
function sizeWithoutZeros(file: number): number {
  let { size } = fstatSync(file);
  const block = Buffer.alloc(64 * 1024);
  while (size > 0) {
    const start = Math.max(0, size - block.length);
    const read = readSync(file, block, 0, size - start, start);
    let end = read;
    while (end > 0 && block[end - 1] === 0) end--;
    size = start + end;
    if (end > 0) return size;
  }
  return 0;
}
