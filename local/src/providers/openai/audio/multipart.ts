import type { NextFunction, Request, Response } from 'express';
import { OpenaiError } from '../api-error.ts';

export type UploadedFile = { name: string; type: string; bytes: Buffer };

const mostFileBytes = 25 * 1024 * 1024;
/** The file and the fields beside it. */
export const mostFormBytes = mostFileBytes + 1024 * 1024;

/** Turns a form into fields; the file's bytes go to `response.locals`, its name and size stay. */
export async function readForm(
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  if (!Buffer.isBuffer(request.body)) {
    next();
    return;
  }
  const contentType = request.get('content-type') ?? '';
  const form = await readEntries(request.body as Buffer<ArrayBuffer>, contentType);
  const body: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      const bytes = Buffer.from(await value.arrayBuffer());
      if (bytes.length > mostFileBytes) throw tooLarge(bytes.length);
      response.locals['file'] = { name: value.name, type: value.type, bytes };
      body[name] = { name: value.name, type: value.type, size: bytes.length };
    } else if (name.endsWith('[]')) {
      const key = name.slice(0, -2);
      body[key] = [...((body[key] as string[] | undefined) ?? []), value];
    } else {
      body[name] = value;
    }
  }
  request.body = body;
  next();
}

/** Node reads forms where it reads answers of `fetch`. */
async function readEntries(
  body: Buffer<ArrayBuffer>,
  contentType: string,
): Promise<[string, string | File][]> {
  try {
    const headers = { 'content-type': contentType };
    const form = await new globalThis.Response(body, { headers }).formData();
    return [...form];
  } catch {
    throw new OpenaiError(400, null, 'Could not parse multipart form.');
  }
}

export function tooLarge(bytes: number): OpenaiError {
  const message = `Maximum content size limit (${mostFileBytes}) exceeded (${bytes} bytes read)`;
  return new OpenaiError(413, null, message);
}
