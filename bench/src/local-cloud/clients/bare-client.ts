import type { IncomingHttpHeaders } from 'node:http';
import { type ClientHttp2Session, type ClientHttp2Stream, connect } from 'node:http2';
import { loadFirestoreService } from '../../../../local/src/firestore/wire/firestore-proto.ts';

const service = loadFirestoreService();
export const database = 'projects/demo-test/databases/(default)';

// gRPC puts a flag and the length before each message.
const prefixBytes = 5;

export type BareStream = { send(framed: Buffer): void };

/**
 * gRPC without an SDK: one HTTP/2 connection, requests encoded by whoever calls. What it costs
 * is hardly more than the wire, so that what is measured is the server.
 */
export class BareClient implements Disposable {
  readonly #session: ClientHttp2Session;
  readonly #headers: Record<string, string>;

  /** `authorization` null: a client that nobody vouches for. */
  constructor(port: number, authorization: string | null = 'Bearer owner') {
    this.#session = connect(`http://127.0.0.1:${port}`);
    // Every call on it fails with the reason.
    this.#session.on('error', () => {});
    this.#headers = {
      ':method': 'POST',
      te: 'trailers',
      'content-type': 'application/grpc',
      ...(authorization !== null && { authorization }),
    };
  }

  /** The first message of the answer. */
  call(method: string, framed: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const messages: Buffer[] = [];
      const stream = this.#request(method, (message) => messages.push(message));
      const status = readStatus(stream);
      stream.on('error', reject);
      stream.on('close', () => {
        const [first] = messages;
        if (status.code === '0' && first) resolve(first);
        else reject(new Error(`${method} came to status ${status.code}: ${status.words}`));
      });
      stream.end(framed);
    });
  }

  /** A stream that stays open for as long as the client. */
  open(method: string, hear: (message: Buffer) => void): BareStream {
    const stream = this.#request(method, hear);
    const status = readStatus(stream);
    stream.on('error', (error: Error) => console.error(error.message));
    stream.on('close', () => console.error(`${method} ended with ${status.code}: ${status.words}`));
    return { send: (framed) => void stream.write(framed) };
  }

  [Symbol.dispose](): void {
    this.#session.destroy();
  }

  #request(method: string, hear: (message: Buffer) => void): ClientHttp2Stream {
    const path = `/google.firestore.v1.Firestore/${method}`;
    const stream = this.#session.request({ ...this.#headers, ':path': path });
    let rest: Buffer = Buffer.alloc(0);
    stream.on('data', (chunk: Buffer) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      while (rest.length >= prefixBytes) {
        const end = prefixBytes + rest.readUInt32BE(1);
        if (rest.length < end) break;
        hear(rest.subarray(prefixBytes, end));
        rest = rest.subarray(end);
      }
    });
    return stream;
  }
}

/** Filled when the server has said how the call ended. */
function readStatus(stream: ClientHttp2Stream): { code: string; words: string } {
  const status = { code: 'none', words: 'the connection ended' };
  const read = (headers: IncomingHttpHeaders) => {
    const { 'grpc-status': code, 'grpc-message': words = '' } = headers;
    if (code === undefined) return;
    status.code = String(code);
    status.words = decodeURIComponent(String(words));
  };
  stream.on('response', read);
  stream.on('trailers', read);
  return status;
}

/** A message of the method as gRPC sends it. */
export function encodeRequest(method: string, request: object): Buffer {
  const type = service.methods[method]?.resolvedRequestType;
  if (!type) throw new Error(`There is no method ${method}.`);
  const bytes = type.encode(request).finish();
  const framed = Buffer.alloc(prefixBytes + bytes.length);
  framed.writeUInt32BE(bytes.length, 1);
  framed.set(bytes, prefixBytes);
  return framed;
}

export function decodeResponse(method: string, bytes: Buffer): Record<string, unknown> {
  const type = service.methods[method]?.resolvedResponseType;
  if (!type) throw new Error(`There is no method ${method}.`);
  return type.decode(bytes).toJSON();
}

export async function doesExist(client: BareClient, path: string): Promise<boolean> {
  const documents = [`${database}/documents/${path}`];
  const request = encodeRequest('BatchGetDocuments', { database, documents });
  const answer = await client.call('BatchGetDocuments', request);
  return 'found' in decodeResponse('BatchGetDocuments', answer);
}
