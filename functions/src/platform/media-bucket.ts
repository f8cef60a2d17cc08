import type { Storage } from 'firebase-admin/storage';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type Bucket = ReturnType<Storage['bucket']>;

/** Our private bucket: streams in and out, so that no video is ever held in memory. */
export class MediaBucket {
  private readonly bucket: Bucket;

  constructor(bucket: Bucket) {
    this.bucket = bucket;
  }

  get name(): string {
    return this.bucket.name;
  }

  async facts(path: string): Promise<{ sizeBytes: number; contentType: string } | null> {
    const file = this.bucket.file(path);
    const [exists] = await file.exists();
    if (!exists) return null;
    const [metadata] = await file.getMetadata();
    return { sizeBytes: Number(metadata.size), contentType: metadata.contentType ?? '' };
  }

  async readAll(path: string): Promise<Buffer> {
    const [bytes] = await this.bucket.file(path).download();
    return bytes;
  }

  async download(path: string, file: string): Promise<void> {
    await this.bucket.file(path).download({ destination: file });
  }

  async upload(file: string, path: string, contentType: string): Promise<void> {
    await this.bucket.upload(file, {
      destination: path,
      resumable: false,
      metadata: { contentType, cacheControl: 'private, max-age=3600' },
    });
  }

  /** Writes a stream; when it fails, nothing is left at `path`. */
  async write(
    path: string,
    contentType: string,
    bytes: AsyncIterable<Uint8Array> | Readable,
  ): Promise<void> {
    const target = this.bucket.file(path).createWriteStream({
      resumable: false,
      metadata: { contentType, cacheControl: 'private, max-age=3600' },
    });
    await pipeline(bytes, target);
  }

  async copy(from: string, to: string): Promise<void> {
    await this.bucket.file(from).copy(this.bucket.file(to));
  }

  async delete(path: string): Promise<void> {
    await this.bucket.file(path).delete({ ignoreNotFound: true });
  }

  async deleteFolder(prefix: string): Promise<void> {
    await this.bucket.deleteFiles({ prefix, force: true });
  }
}
