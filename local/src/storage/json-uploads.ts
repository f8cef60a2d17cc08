import type { HttpExchange } from './http-exchange.ts';
import { checkBucketName, readPredefinedAcl, refuseBrowsers } from './json-api.ts';
import { buildJsonResource } from './json-resource.ts';
import { readMultipart } from './multipart-related.ts';
import { readMetadataEdit } from './object-record.ts';
import type { ObjectStore } from './object-store.ts';
import { checkPreconditions } from './preconditions.ts';
import { receiveWhole } from './receive-whole.ts';
import type { ReceivedFile } from './staged-file.ts';
import { invalid, StorageError, unsupported } from './storage-error.ts';
import { planChunk } from './upload-chunk.ts';
import type { UploadSession, UploadSessions } from './upload-sessions.ts';

/** `/upload/storage/v1/b/{bucket}/o`: the three ways servers bring in an object. */
export class JsonUploads {
  readonly #store: ObjectStore;
  readonly #sessions: UploadSessions;

  constructor(store: ObjectStore, sessions: UploadSessions) {
    this.#store = store;
    this.#sessions = sessions;
  }

  async handle(exchange: HttpExchange, bucket: string): Promise<void> {
    refuseBrowsers(exchange);
    checkBucketName(bucket);
    const way = exchange.query.get('uploadType');
    if (exchange.query.has('upload_id')) return this.#continue(exchange, bucket);
    if (exchange.method !== 'POST') throw unsupported(`${exchange.method} without upload_id`);
    if (way === 'resumable') return this.#start(exchange, bucket);
    if (way === 'multipart') return this.#multipart(exchange, bucket);
    if (way === 'media') return this.#media(exchange, bucket);
    throw unsupported(`uploadType=${way}`);
  }

  async #start(exchange: HttpExchange, bucket: string): Promise<void> {
    const body = await exchange.jsonBody();
    const length = exchange.header('x-upload-content-length');
    const session = this.#sessions.open({
      bucket,
      name: readName(exchange.query, body),
      edit: readMetadataEdit(body),
      contentType: exchange.header('x-upload-content-type'),
      announcedSize: length === undefined ? null : Number(length),
      query: exchange.query,
      authorization: undefined,
      staged: await this.#store.stage(),
    });
    const path = `/upload/storage/v1/b/${bucket}/o`;
    const name = encodeURIComponent(session.name);
    const address = `${exchange.origin}${path}?uploadType=resumable&name=${name}&upload_id=${session.id}`;
    exchange.sendEmpty(200, { Location: address, 'X-GUploader-UploadID': session.id });
  }

  async #continue(exchange: HttpExchange, bucket: string): Promise<void> {
    const session = this.#sessions.get(exchange.query.get('upload_id'), { bucket });
    await session.turns.run(async () => {
      if (exchange.method === 'DELETE') {
        await this.#sessions.cancel(session);
        // 499 is how the real service confirms a cancelled upload.
        return exchange.sendEmpty(499);
      }
      if (exchange.method !== 'PUT') throw unsupported(`${exchange.method} on an upload session`);
      if (session.outcome.type === 'cancelled') {
        throw new StorageError(410, 'gone', 'This upload was cancelled.');
      }
      if (session.outcome.type === 'final') {
        return exchange.sendJson(200, buildJsonResource(session.outcome.record, exchange.origin));
      }
      await this.#receive(exchange, session);
    });
  }

  async #receive(exchange: HttpExchange, session: UploadSession): Promise<void> {
    const { staged } = session;
    const chunk = planChunk(exchange.header('content-range'));
    if (chunk.type === 'bytes') {
      if (chunk.start > staged.size) {
        throw invalid(
          `Bytes are missing: ${staged.size} are stored, the chunk starts at ${chunk.start}.`,
        );
      }
      await staged.truncate(chunk.start);
      await staged.append(exchange.body());
    }
    const isWhole = chunk.type === 'bytes' && chunk.total === 'at-end-of-body';
    if (!isWhole && chunk.total !== staged.size) {
      const stored = staged.size > 0 ? { Range: `bytes=0-${staged.size - 1}` } : {};
      return exchange.sendEmpty(308, { ...stored, 'X-GUploader-UploadID': session.id });
    }
    const file = await staged.finish();
    // Whatever the verdict is, there is nothing more to send to this session.
    session.outcome = { type: 'cancelled' };
    const record = await this.#store.put(
      { ...session, isPublic: readPredefinedAcl(session.query) ?? false },
      file,
      (before) => {
        checkAnnounced(exchange, file, null);
        checkPreconditions(session.query, before);
      },
    );
    session.outcome = { type: 'final', record };
    exchange.sendJson(200, buildJsonResource(record, exchange.origin));
  }

  async #multipart(exchange: HttpExchange, bucket: string): Promise<void> {
    const contentType = exchange.header('content-type');
    const { metadata, dataType, data } = await readMultipart(exchange.body(), contentType);
    await this.#putAtOnce(exchange, bucket, metadata, dataType, data);
  }

  async #media(exchange: HttpExchange, bucket: string): Promise<void> {
    const contentType = exchange.header('content-type');
    await this.#putAtOnce(exchange, bucket, {}, contentType, exchange.body());
  }

  async #putAtOnce(
    exchange: HttpExchange,
    bucket: string,
    metadata: unknown,
    contentType: string | undefined,
    data: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const { query } = exchange;
    const name = readName(query, metadata);
    const edit = readMetadataEdit(metadata);
    const isPublic = readPredefinedAcl(query) ?? false;
    const file = await receiveWhole(this.#store, data);
    const record = await this.#store.put(
      { bucket, name, edit, contentType, isPublic },
      file,
      (before) => {
        checkAnnounced(exchange, file, metadata);
        checkPreconditions(query, before);
      },
    );
    exchange.sendJson(200, buildJsonResource(record, exchange.origin));
  }
}

function readName(query: URLSearchParams, body: unknown): string {
  const inBody = textField(body, 'name');
  const name = query.get('name') ?? inBody;
  if (!name) throw invalid('The upload names no object.');
  return name;
}

/** Refuses bytes that do not have the hash their sender announced. */
function checkAnnounced(exchange: HttpExchange, file: ReceivedFile, metadata: unknown): void {
  const header = exchange.header('x-goog-hash') ?? '';
  const md5 = textField(metadata, 'md5Hash') ?? /\bmd5=([^,\s]+)/.exec(header)?.[1];
  const crc = textField(metadata, 'crc32c') ?? /\bcrc32c=([^,\s]+)/.exec(header)?.[1];
  if (md5 !== undefined && md5 !== file.md5Hash) {
    throw invalid(`The MD5 you announced, ${md5}, is not that of the received bytes.`);
  }
  if (crc !== undefined && crc !== file.crc32c) {
    throw invalid(`The CRC32C you announced, ${crc}, is not that of the received bytes.`);
  }
}

function textField(body: unknown, field: string): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = Reflect.get(body, field);
  return typeof value === 'string' ? value : undefined;
}
