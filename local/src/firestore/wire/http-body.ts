import type { IncomingMessage, ServerResponse } from 'node:http';
import { StatusError } from '../status-error.ts';

const mebibyte = 1024 * 1024;
/** The largest request of the real service (cloud.google.com/firestore/quotas, 2026-11-22). */
export const maxRequestBytes = 10 * mebibyte;

export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      const most = maxBytes / mebibyte;
      throw new StatusError('INVALID_ARGUMENT', `The request is larger than ${most} MiB.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** The body as JSON, whatever the content type says: the web SDK calls it text/plain. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const text = await readBody(request, maxRequestBytes);
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StatusError('INVALID_ARGUMENT', 'The body is not JSON.', { cause: error });
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** The error in the form in which every Google API and both SDKs know it. */
export function errorJson(error: StatusError): object {
  const { httpCode, message, status } = error;
  return { error: { code: httpCode, message, status } };
}
