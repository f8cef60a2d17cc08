import { randomBytes, randomUUID } from 'node:crypto';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import * as z from 'zod';
import { ApiError, parseRequest } from './api-error.ts';

type Upload = {
  token: string;
  fields: Record<string, string>;
  createdAt: number;
  name: string | null;
};

type UploadsSettings = {
  publicUrl: () => string;
  now: () => Date;
  keep: (bytes: Buffer) => Promise<string>;
};

const lifetimeMs = 24 * 60 * 60 * 1000;
const fewestBytes = 512;
const mostBytes = 200 * 1024 * 1024;
const startSchema = z.strictObject({
  filename: z.string().min(3).max(255),
  type: z.literal('ephemeral'),
});

/** Ephemeral uploads: a placeholder from the API, the bytes to a bucket that knows no API key. */
export class Uploads {
  readonly #settings: UploadsSettings;
  readonly #uploads = new Map<string, Upload>();

  constructor(settings: UploadsSettings) {
    this.#settings = settings;
  }

  start(body: unknown): Record<string, unknown> {
    const { filename } = parseRequest(startSchema, body);
    const token = randomBytes(24).toString('base64url');
    const fields = {
      key: `ephemeral/${randomUUID()}/${filename}`,
      policy: randomBytes(32).toString('base64'),
      'x-amz-signature': randomBytes(32).toString('hex'),
    };
    const createdAt = this.#settings.now().getTime();
    this.#uploads.set(token, { token, fields, createdAt, name: null });
    const uploadUrl = `${this.#settings.publicUrl()}/bucket`;
    return { uploadUrl, fields, runwayUri: `runway://${token}` };
  }

  /** The kept content behind an address, when it is there and has not lapsed. */
  find(uri: string): string | null {
    const upload = this.#uploads.get(uri.replace('runway://', ''));
    const isValid = upload && this.#settings.now().getTime() < upload.createdAt + lifetimeMs;
    return isValid ? upload.name : null;
  }

  bucket(): Router {
    const router = Router();
    const readBody = express.raw({ type: 'multipart/form-data', limit: mostBytes + 1024 * 1024 });
    router.post('/', readBody, async (request, response) => {
      if (request.get('authorization') !== undefined) {
        throw new BucketError(400, 'InvalidArgument', 'Only one auth mechanism allowed.');
      }
      const entries = await readForm(request);
      const file = entries.at(-1)?.[1];
      if (entries.at(-1)?.[0] !== 'file' || !(file instanceof File)) {
        throw new BucketError(400, 'InvalidArgument', 'The last field must be the file.');
      }
      const upload = this.#findByFields(entries);
      if (file.size < fewestBytes) throw new BucketError(400, 'EntityTooSmall', 'Too small.');
      if (file.size > mostBytes) throw new BucketError(400, 'EntityTooLarge', 'Too large.');
      upload.name = await this.#settings.keep(Buffer.from(await file.arrayBuffer()));
      response.status(204).end();
    });
    router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
      if (!(error instanceof BucketError)) return next(error);
      const text = `<Error><Code>${error.code}</Code><Message>${error.message}</Message></Error>`;
      response.status(error.status).type('application/xml').send(text);
    });
    return router;
  }

  #findByFields(entries: [string, string | File][]): Upload {
    const given = new Map(entries);
    const found = [...this.#uploads.values()].find(({ fields }) =>
      Object.entries(fields).every(([name, value]) => given.get(name) === value),
    );
    if (!found) throw new BucketError(403, 'AccessDenied', 'The fields do not fit.');
    if (found.name !== null) throw new BucketError(403, 'AccessDenied', 'It was used before.');
    return found;
  }
}

class BucketError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Node reads forms where it reads answers of `fetch`. */
async function readForm(request: Request): Promise<[string, string | File][]> {
  const body = request.body as unknown;
  if (!Buffer.isBuffer(body)) throw new ApiError(400, 'Expected multipart/form-data.');
  const headers = { 'content-type': request.get('content-type') ?? '' };
  try {
    const form = await new globalThis.Response(new Uint8Array(body), { headers }).formData();
    return [...form];
  } catch {
    throw new BucketError(400, 'MalformedPOSTRequest', 'The form cannot be read.');
  }
}
