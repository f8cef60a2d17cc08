import type { IncomingMessage, ServerResponse } from 'node:http';
import { invalid, type StorageError } from './storage-error.ts';

const maxJsonBytes = 1024 * 1024;

/** One request with its answer. `parts` are the path segments, each decoded once. */
export class HttpExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly parts: string[];
  readonly query: URLSearchParams;

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.request = request;
    this.response = response;
    const url = request.url ?? '/';
    const mark = url.indexOf('?');
    this.parts = decodePath(mark < 0 ? url : url.slice(0, mark));
    this.query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  }

  get method(): string {
    return this.request.method ?? 'GET';
  }

  /** Where the client reached us, for the absolute addresses it is given. */
  get origin(): string {
    return `http://${this.request.headers.host ?? '127.0.0.1'}`;
  }

  header(name: string): string | undefined {
    const value = this.request.headers[name];
    return Array.isArray(value) ? value.join(',') : value;
  }

  /** The body as it arrives. Leaving off early keeps the connection, so that a refusal can be sent. */
  body(): AsyncIterable<Uint8Array> {
    return this.request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  }

  async jsonBody(): Promise<unknown> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of this.body()) {
      size += piece.length;
      if (size > maxJsonBytes) throw invalid('The JSON body is too large.');
      pieces.push(piece);
    }
    const text = Buffer.concat(pieces).toString();
    try {
      return text.trim() === '' ? {} : JSON.parse(text);
    } catch {
      throw invalid('The body is not JSON.');
    }
  }

  sendJson(status: number, body: unknown, headers: Record<string, string> = {}): void {
    const bytes = Buffer.from(JSON.stringify(body));
    this.response.writeHead(status, {
      'Content-Type': 'application/json; charset=UTF-8',
      'Content-Length': bytes.length,
      'Cache-Control': 'no-cache, no-store, max-age=0',
      ...headers,
    });
    this.response.end(this.method === 'HEAD' ? undefined : bytes);
  }

  sendEmpty(status: number, headers: Record<string, string> = {}): void {
    const length = status === 204 ? {} : { 'Content-Length': '0' };
    this.response.writeHead(status, { ...length, ...headers });
    this.response.end();
  }

  sendError(error: StorageError): void {
    if (this.response.headersSent) {
      this.response.destroy();
      return;
    }
    // What is left of a refused upload is not worth receiving.
    if (!this.request.complete) this.response.setHeader('Connection', 'close');
    const { status, message, reason, headers } = error;
    if (this.query.get('alt') === 'media' && this.parts[0] !== 'v0') {
      this.response.writeHead(status, { 'Content-Type': 'text/plain; charset=UTF-8', ...headers });
      this.response.end(message);
      return;
    }
    const errors = [{ message, domain: 'global', reason }];
    this.sendJson(status, { error: { code: status, message, errors } }, headers);
  }
}

function decodePath(path: string): string[] {
  try {
    return path.replace(/^\//, '').split('/').map(decodeURIComponent);
  } catch {
    throw invalid('The address is not properly percent-encoded.');
  }
}
