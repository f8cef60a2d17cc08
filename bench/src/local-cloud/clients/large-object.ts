import { once } from 'node:events';
import { request, type IncomingMessage, type RequestOptions } from 'node:http';

const bucket = 'bench-bucket';
const name = 'users/ann/large.bin';
const authorization = 'Bearer owner';

/** Bytes that are the same for the same seed and of which no two pieces are equal. */
export class LargeContent {
  readonly size: number;
  readonly #piece: Buffer;
  /** The piece that a received chunk is compared with. */
  readonly #expected: Buffer;

  constructor(size: number, random: () => number) {
    this.size = size;
    this.#piece = Buffer.from(Array.from({ length: 2 ** 20 }, () => Math.floor(random() * 256)));
    this.#expected = Buffer.from(this.#piece);
  }

  *pieces(): Iterable<Buffer> {
    for (let offset = 0; offset < this.size; offset += this.#piece.length) {
      // A copy each time: the one before may still be on its way.
      const piece = Buffer.from(this.#piece);
      piece.writeDoubleLE(offset, 0);
      yield piece;
    }
  }

  /** Throws at the first byte that is not as it was sent. */
  check(offset: number, chunk: Buffer): void {
    for (let done = 0; done < chunk.length;) {
      const inPiece = (offset + done) % this.#piece.length;
      const length = Math.min(chunk.length - done, this.#piece.length - inPiece);
      this.#expected.writeDoubleLE(offset + done - inPiece, 0);
      if (this.#expected.compare(chunk, done, done + length, inPiece, inPiece + length) !== 0) {
        throw new Error(`The bytes from ${offset + done} are not those that were sent.`);
      }
      done += length;
    }
  }
}

/** A resumable upload as @google-cloud/storage sends it: a session, then one stream. */
export async function upload(port: number, content: LargeContent): Promise<void> {
  const start = ask(port, {
    method: 'POST',
    path: `/upload/storage/v1/b/${bucket}/o?uploadType=resumable&name=${encodeURIComponent(name)}`,
    headers: { 'X-Upload-Content-Type': 'application/octet-stream', 'Content-Length': 0 },
  });
  start.end();
  const session = await answerOf(start);
  session.resume();
  const { pathname, search } = new URL(session.headers.location ?? '');
  const put = ask(port, {
    method: 'PUT',
    path: pathname + search,
    headers: { 'Content-Range': 'bytes 0-*/*' },
  });
  const answer = answerOf(put);
  for (const piece of content.pieces()) {
    if (!put.write(piece)) await Promise.race([once(put, 'drain'), answer]);
  }
  put.end();
  const stored = JSON.parse(await textOf(await answer)) as { size: string };
  if (Number(stored.size) !== content.size) throw new Error(`Only ${stored.size} bytes arrived.`);
}

export async function download(port: number, content: LargeContent): Promise<void> {
  const path = `/storage/v1/b/${bucket}/o/${encodeURIComponent(name)}?alt=media`;
  const get = ask(port, { method: 'GET', path });
  get.end();
  let size = 0;
  for await (const chunk of (await answerOf(get)) as AsyncIterable<Buffer>) {
    content.check(size, chunk);
    size += chunk.length;
  }
  if (size !== content.size) throw new Error(`Only ${size} bytes came back.`);
}

function ask(port: number, { headers, ...options }: RequestOptions) {
  return request({ host: '127.0.0.1', port, ...options, headers: { authorization, ...headers } });
}

async function answerOf(asked: ReturnType<typeof request>): Promise<IncomingMessage> {
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  if (response.statusCode === 200) return response;
  throw new Error(`${response.statusCode}: ${await textOf(response)}`);
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}
