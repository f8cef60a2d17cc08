import { type ClientHttp2Session, connect, constants } from 'node:http2';
import { loadFirestoreService } from '../../../../local/src/firestore/wire/firestore-proto.ts';

const service = loadFirestoreService();
export const database = 'projects/demo-test/databases/(default)';

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

  /** The bytes of the answer's messages, each behind its five bytes of length. */
  call(method: string, framed: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const path = `/google.firestore.v1.Firestore/${method}`;
      const stream = this.#session.request({ ...this.#headers, ':path': path });
      const chunks: Buffer[] = [];
      let status: unknown;
      let words: unknown;
      const readStatus = (headers: Record<string, unknown>) => {
        status = headers['grpc-status'] ?? status;
        words = headers['grpc-message'] ?? words;
      };
      stream.on('response', readStatus);
      stream.on('trailers', readStatus);
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('close', () => {
        if (status === '0') resolve(Buffer.concat(chunks));
        else reject(new Error(`${method} came to status ${String(status)}: ${String(words)}`));
      });
      stream.end(framed);
    });
  }

  [Symbol.dispose](): void {
    this.#session.destroy(undefined, constants.NGHTTP2_CANCEL);
  }
}

/** A message of the method as gRPC sends it. */
export function encodeRequest(method: string, request: object): Buffer {
  const type = service.methods[method]?.resolvedRequestType;
  if (!type) throw new Error(`There is no method ${method}.`);
  const bytes = type.encode(request).finish();
  const framed = Buffer.alloc(5 + bytes.length);
  framed.writeUInt32BE(bytes.length, 1);
  framed.set(bytes, 5);
  return framed;
}

/** The first message of an answer. */
export function decodeFirst(method: string, framed: Buffer): Record<string, unknown> {
  const type = service.methods[method]?.resolvedResponseType;
  if (!type) throw new Error(`There is no method ${method}.`);
  const bytes = framed.subarray(5, 5 + framed.readUInt32BE(1));
  return type.decode(bytes).toJSON();
}

export async function doesExist(client: BareClient, path: string): Promise<boolean> {
  const documents = [`${database}/documents/${path}`];
  const request = encodeRequest('BatchGetDocuments', { database, documents });
  const answer = await client.call('BatchGetDocuments', request);
  return 'found' in decodeFirst('BatchGetDocuments', answer);
}
