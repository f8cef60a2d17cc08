import { invalid } from './storage-error.ts';

const maxHeaderBytes = 16 * 1024;
const maxMetadataBytes = 1024 * 1024;

export type MultipartUpload = {
  metadata: unknown;
  dataType: string | undefined;
  data: AsyncIterable<Uint8Array>;
};

/** Reads `multipart/related` with a JSON part and a data part; the data is handed on as it arrives. */
export async function readMultipart(
  source: AsyncIterable<Uint8Array>,
  contentType: string | undefined,
): Promise<MultipartUpload> {
  const reader = new MultipartReader(source, readBoundary(contentType));
  await reader.skipPreamble();
  await reader.headers();
  const metadata = parseJson(await collect(reader.part()));
  const headers = await reader.headers();
  return { metadata, dataType: headers.get('content-type'), data: reader.lastPart() };
}

function readBoundary(contentType: string | undefined): string {
  const match = /^multipart\/related\s*;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(
    contentType ?? '',
  );
  const boundary = match?.[1] ?? match?.[2]?.replace(/^'(.*)'$/, '$1');
  if (!boundary) throw invalid('Expected Content-Type: multipart/related with a boundary.');
  return boundary;
}

async function collect(part: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of part) {
    size += piece.length;
    if (size > maxMetadataBytes) throw invalid('The metadata part is too large.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

function parseJson(text: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw invalid('The metadata part is not JSON.');
  }
}

class MultipartReader {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #delimiter: Buffer;
  // The first delimiter may stand at the very start, without the line break that belongs to it.
  #buffer: Buffer = Buffer.from('\r\n');

  constructor(source: AsyncIterable<Uint8Array>, boundary: string) {
    this.#source = source[Symbol.asyncIterator]();
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
  }

  async skipPreamble(): Promise<void> {
    await collect(this.part());
  }

  /** Reads the header lines of the part that begins here. */
  async headers(): Promise<Map<string, string>> {
    let end = this.#buffer.indexOf('\r\n\r\n');
    while (end < 0) {
      if (this.#buffer.length > maxHeaderBytes) throw invalid('A part has too long headers.');
      await this.#more();
      end = this.#buffer.indexOf('\r\n\r\n');
    }
    const lines = this.#buffer.subarray(0, end).toString().split('\r\n');
    this.#buffer = this.#buffer.subarray(end + 4);
    return new Map(lines.map(readHeaderLine));
  }

  /** The bytes up to the next delimiter, which is swallowed. */
  async *part(): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const end = this.#buffer.indexOf(this.#delimiter);
      if (end >= 0) {
        const rest = this.#buffer.subarray(0, end);
        this.#buffer = this.#buffer.subarray(end + this.#delimiter.length);
        if (rest.length > 0) yield rest;
        return;
      }
      // The tail may be the beginning of a delimiter: keep it back.
      const safe = this.#buffer.length - this.#delimiter.length + 1;
      if (safe > 0) {
        const ready = this.#buffer.subarray(0, safe);
        this.#buffer = this.#buffer.subarray(safe);
        yield ready;
      }
      await this.#more();
    }
  }

  /** Like `part`, and insists that the message ends after it. */
  async *lastPart(): AsyncGenerator<Uint8Array, void, undefined> {
    yield* this.part();
    while (this.#buffer.length < 2) await this.#more();
    if (this.#buffer.subarray(0, 2).toString() !== '--') {
      throw invalid('Expected exactly two parts: metadata and data.');
    }
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw invalid('The multipart body ended too early.');
    this.#buffer =
      this.#buffer.length === 0
        ? Buffer.from(next.value)
        : Buffer.concat([this.#buffer, next.value]);
  }
}

function readHeaderLine(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}
