import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureDuration, runFfmpeg } from '../ffmpeg.ts';
import { DidError } from './api-error.ts';
import { refusePicture, refuseSound } from './moderation.ts';
import { readPictureSize, type PictureSize } from './picture-size.ts';

export type UploadedFile = { name: string; type: string; bytes: Buffer };

type Upload = {
  id: string;
  kind: 'image' | 'audio';
  /** s3:// style; only D-ID itself reads it. */
  url: string;
  file: string;
  createdAt: number;
  size: PictureSize | null;
  durationSeconds: number | null;
};

type UploadsSettings = { folder: string; now: () => Date; lifetimeMs: number };

const mostImageBytes = 10 * 1024 * 1024;
const mostAudioBytes = 6 * 1024 * 1024;
const mostPixels = 10 * 1024 * 1024;
const leastSide = 160;
const mostAudioSeconds = 10 * 60;

/** Pictures and sounds lent to D-ID for a day or two. Known while the process runs. */
export class Uploads {
  readonly #settings: UploadsSettings;
  readonly #uploads = new Map<string, Upload>();

  constructor(settings: UploadsSettings) {
    this.#settings = settings;
  }

  async addImage(file: UploadedFile): Promise<Upload> {
    if (!['image/jpeg', 'image/png'].includes(file.type)) {
      throw unsupported(file.type, ['image/jpeg', 'image/png']);
    }
    if (!/^[a-zA-Z0-9._-]{1,50}$/.test(file.name)) {
      throw new DidError(400, 'BadRequestError', 'invalid file name');
    }
    if (file.bytes.length > mostImageBytes) throw tooLarge();
    const size = readPictureSize(file.bytes);
    if (!size) throw unsupported('application/octet-stream', ['image/jpeg', 'image/png']);
    if (Math.min(size.width, size.height) < leastSide) {
      const description = `image resolution must be at least ${leastSide}x${leastSide}`;
      throw new DidError(400, 'InvalidImageResolutionError', description);
    }
    // Too many pixels are reported as too many bytes, as the real one does.
    if (size.width * size.height > mostPixels) throw tooLarge();
    refusePicture(file.name);
    const upload = this.#describe('image', file.name);
    await this.#write(upload, file.bytes);
    return this.#keep({ ...upload, size });
  }

  /** The sound as 16 kHz wav. */
  async addAudio(file: UploadedFile): Promise<Upload> {
    if (!/^(audio|video)\//.test(file.type)) throw unsupported(file.type, ['audio/*', 'video/*']);
    if (file.bytes.length > mostAudioBytes) throw tooLarge();
    refuseSound(file.name);
    const upload = this.#describe('audio', `${file.name.replace(/\.\w+$/, '')}.wav`);
    const raw = `${upload.id}.upload`;
    await this.#write({ ...upload, file: raw }, file.bytes);
    const [from, to] = [raw, upload.file].map((name) => join(this.#settings.folder, name)) as [
      string,
      string,
    ];
    try {
      await runFfmpeg(['-i', from, '-vn', '-ac', '1', '-ar', '16000', to]);
    } catch {
      throw new DidError(400, 'BadRequestError', 'the audio cannot be read');
    } finally {
      await rm(from, { force: true });
    }
    const durationSeconds = await measureDuration(to);
    if (durationSeconds === null || durationSeconds > mostAudioSeconds) {
      await rm(to, { force: true });
      throw new DidError(400, 'InvalidAudioDurationError', 'invalid audio duration');
    }
    return this.#keep({ ...upload, durationSeconds });
  }

  /** One that has not expired. */
  findByUrl(url: string): Upload | undefined {
    const { now, lifetimeMs } = this.#settings;
    const oldest = now().getTime() - lifetimeMs;
    return [...this.#uploads.values()].find(
      (upload) => upload.url === url && upload.createdAt > oldest,
    );
  }

  /** Whether there was one to delete. */
  async delete(kind: Upload['kind'], id: string): Promise<boolean> {
    const upload = this.#uploads.get(id);
    if (upload?.kind !== kind) return false;
    this.#uploads.delete(id);
    await rm(join(this.#settings.folder, upload.file), { force: true });
    return true;
  }

  list(): Pick<Upload, 'id' | 'kind' | 'url'>[] {
    return [...this.#uploads.values()].map(({ id, kind, url }) => ({ id, kind, url }));
  }

  #describe(kind: Upload['kind'], name: string): Upload {
    const id = `${kind === 'image' ? 'img' : 'aud'}_${randomUUID().replaceAll('-', '')}`;
    const url = `s3://d-id-${kind}s-local/google-oauth2|local/${id}/${name}`;
    const createdAt = this.#settings.now().getTime();
    const end = /\.\w+$/.exec(name)?.[0] ?? '';
    return { id, kind, url, file: id + end, createdAt, size: null, durationSeconds: null };
  }

  async #write({ file }: Upload, bytes: Buffer): Promise<void> {
    await mkdir(this.#settings.folder, { recursive: true });
    await writeFile(join(this.#settings.folder, file), bytes);
  }

  #keep(upload: Upload): Upload {
    this.#uploads.set(upload.id, upload);
    return upload;
  }
}

function unsupported(received: string, supported: string[]): DidError {
  const details = { received, supported };
  return new DidError(415, 'UnsupportedMimeTypeError', 'unsupported mime type', { details });
}

function tooLarge(): DidError {
  return new DidError(400, 'InvalidFileSizeError', 'file size is too large');
}
