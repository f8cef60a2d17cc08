import type { IncomingMessage, ServerResponse } from 'node:http';
import { StatusError } from '../status-error.ts';

const maxBodyBytes = 16 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) {
      throw new StatusError('INVALID_ARGUMENT', 'The request is larger than 16 MiB.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** The body as JSON, whatever the content type says: the web SDK calls it text/plain. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const text = await readBody(request);
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
