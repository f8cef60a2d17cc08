import type { StoredDocument } from '../values/value.ts';

/** A document that is still the bytes of its line in a file: most are never asked for. */
export class UnreadDocument {
  readonly #piece: Buffer;
  readonly #start: number;
  readonly #end: number;

  /** The line is in the piece from start to end, its line break not counted. */
  constructor(piece: Buffer, start: number, end: number) {
    this.#piece = piece;
    this.#start = start;
    this.#end = end;
  }

  /** The checksum of its commit was right, so these are the bytes that we wrote. */
  read(): StoredDocument {
    return JSON.parse(this.#piece.toString('utf8', this.#start, this.#end)) as StoredDocument;
  }

  get line(): Buffer {
    return this.#piece.subarray(this.#start, this.#end);
  }
}
