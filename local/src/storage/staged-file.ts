import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { crc32c, crc32cText } from './crc32c.ts';
import { tooLarge } from './storage-error.ts';

export type ReceivedFile = { path: string; size: number; md5Hash: string; crc32c: string };

/** A file being received: hashes run along with the bytes, so nothing is read twice. */
export class StagedFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #limit: number;
  #md5: Hash = createHash('md5');
  #crc = 0;
  #size = 0;

  private constructor(path: string, handle: FileHandle, limit: number) {
    this.path = path;
    this.#handle = handle;
    this.#limit = limit;
  }

  static async create(path: string, limit: number): Promise<StagedFile> {
    return new StagedFile(path, await open(path, 'wx'), limit);
  }

  get size(): number {
    return this.#size;
  }

  /** Keeps what arrived even when the source breaks off: resumable uploads go on from there. */
  async append(source: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const bytes of source) {
      if (this.#size + bytes.length > this.#limit) throw tooLarge(this.#limit);
      await this.#write(bytes);
      this.#take(bytes);
    }
  }

  /** Forgets everything from `size` on; the client is about to send it again. */
  async truncate(size: number): Promise<void> {
    if (size >= this.#size) return;
    await this.#handle.truncate(size);
    this.#md5 = createHash('md5');
    this.#crc = 0;
    this.#size = 0;
    if (size === 0) return;
    for await (const bytes of createReadStream(this.path)) this.#take(bytes as Buffer);
  }

  async finish(): Promise<ReceivedFile> {
    await this.#handle.close();
    return {
      path: this.path,
      size: this.#size,
      md5Hash: this.#md5.digest('base64'),
      crc32c: crc32cText(this.#crc),
    };
  }

  async discard(): Promise<void> {
    await this.#handle.close();
    await rm(this.path, { force: true });
  }

  #take(bytes: Uint8Array): void {
    this.#md5.update(bytes);
    this.#crc = crc32c(bytes, this.#crc);
    this.#size += bytes.length;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    let written = 0;
    while (written < bytes.length) {
      const position = this.#size + written;
      const result = await this.#handle.write(bytes, written, bytes.length - written, position);
      written += result.bytesWritten;
    }
  }
}
