import { readAsker, type AccessCheck } from './access-check.ts';
import { readClientEdit } from './client-edit.ts';
import type { HttpExchange } from './http-exchange.ts';
import { receiveWhole } from './receive-whole.ts';
import { buildFirebaseResource } from './json-resource.ts';
import { readMultipart } from './multipart-related.ts';
import type { MetadataEdit, ObjectRecord } from './object-record.ts';
import type { ObjectStore } from './object-store.ts';
import type { ReceivedFile } from './staged-file.ts';
import { invalid, StorageError, unsupported } from './storage-error.ts';
import type { UploadSession, UploadSessions } from './upload-sessions.ts';

type Delivery = {
  bucket: string;
  name: string;
  edit: MetadataEdit;
  contentType: string | undefined;
  authorization: string | undefined;
};

/** `POST /v0/b/{bucket}/o`: whole uploads, and the resumable protocol of the web SDK. */
export class FirebaseUploads {
  readonly #store: ObjectStore;
  readonly #access: AccessCheck;
  readonly #sessions: UploadSessions;

  constructor(store: ObjectStore, access: AccessCheck, sessions: UploadSessions) {
    this.#store = store;
    this.#access = access;
    this.#sessions = sessions;
  }

  async handle(exchange: HttpExchange, bucket: string, nameInPath?: string): Promise<void> {
    if (exchange.query.has('upload_id')) return this.#continue(exchange, bucket);
    const name = nameInPath ?? exchange.query.get('name');
    if (!name) throw invalid('The upload names no object.');
    const protocol = exchange.header('x-goog-upload-protocol') ?? exchange.query.get('uploadType');
    if (protocol === 'resumable') return this.#start(exchange, bucket, name);
    if (protocol === 'multipart') return this.#multipart(exchange, bucket, name);
    throw unsupported(`The upload protocol "${protocol}"`);
  }

  async #multipart(exchange: HttpExchange, bucket: string, name: string): Promise<void> {
    const type = exchange.header('content-type');
    const authorization = exchange.header('authorization');
    const { metadata, dataType, data } = await readMultipart(exchange.body(), type);
    const edit = readClientEdit(metadata, readAsker(authorization));
    const file = await receiveWhole(this.#store, data);
    const delivery = { bucket, name, edit, contentType: dataType, authorization };
    exchange.sendJson(200, buildFirebaseResource(await this.#put(delivery, file)));
  }

  async #start(exchange: HttpExchange, bucket: string, name: string): Promise<void> {
    const command = exchange.header('x-goog-upload-command');
    if (command !== 'start') throw invalid(`Expected the command "start", not "${command}".`);
    const authorization = exchange.header('authorization');
    const edit = readClientEdit(await exchange.jsonBody(), readAsker(authorization));
    const length = exchange.header('x-goog-upload-header-content-length');
    const session = this.#sessions.open({
      bucket,
      name,
      edit,
      contentType: exchange.header('x-goog-upload-header-content-type'),
      announcedSize: length === undefined ? null : Number(length),
      query: exchange.query,
      authorization,
      staged: await this.#store.stage(),
    });
    const query = new URLSearchParams({
      name,
      upload_id: session.id,
      upload_protocol: 'resumable',
    });
    exchange.sendEmpty(200, {
      ...uploadHeaders(session),
      'X-Goog-Upload-URL': `${exchange.origin}/v0/b/${bucket}/o?${query.toString()}`,
      'X-Goog-Upload-Chunk-Granularity': '262144',
    });
  }

  async #continue(exchange: HttpExchange, bucket: string): Promise<void> {
    const session = this.#sessions.get(exchange.query.get('upload_id'), { bucket });
    const header = exchange.header('x-goog-upload-command') ?? '';
    const commands = header.split(',').map((command) => command.trim());
    const stranger = commands.find((command) => !knownCommands.has(command));
    if (stranger !== undefined) throw unsupported(`The upload command "${stranger}"`);
    await session.turns.run(async () => {
      if (commands.includes('cancel')) await this.#sessions.cancel(session);
      if (session.outcome.type === 'active') {
        if (commands.includes('upload')) await receiveChunk(exchange, session);
        if (commands.includes('finalize')) return this.#finalize(exchange, session);
      } else if (commands.includes('upload') && session.outcome.type === 'cancelled') {
        throw new StorageError(410, 'gone', 'This upload is over.', uploadHeaders(session));
      }
      if (session.outcome.type !== 'final') return exchange.sendEmpty(200, uploadHeaders(session));
      const resource = buildFirebaseResource(session.outcome.record);
      exchange.sendJson(200, resource, uploadHeaders(session));
    });
  }

  async #finalize(exchange: HttpExchange, session: UploadSession): Promise<void> {
    const { announcedSize, staged } = session;
    if (announcedSize !== null && announcedSize !== staged.size) {
      throw invalid(`Announced were ${announcedSize} bytes, ${staged.size} arrived.`);
    }
    const file = await staged.finish();
    // Whatever the verdict is, there is nothing more to send to this session.
    session.outcome = { type: 'cancelled' };
    try {
      session.outcome = { type: 'final', record: await this.#put(session, file) };
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      throw new StorageError(error.status, error.reason, error.message, {
        'X-Goog-Upload-Status': 'final',
      });
    }
    const resource = buildFirebaseResource(session.outcome.record);
    exchange.sendJson(200, resource, uploadHeaders(session));
  }

  /** The rules see the finished object, judged with the credential the upload began with. */
  async #put(delivery: Delivery, file: ReceivedFile): Promise<ObjectRecord> {
    const asker = readAsker(delivery.authorization);
    const { bucket, name } = delivery;
    const record = await this.#store.put({ ...delivery, isPublic: false }, file, (before, after) =>
      this.#access.require(asker, { method: 'create', bucket, path: name, before, after }),
    );
    return this.#store.ensureToken(record);
  }
}

const knownCommands = new Set(['upload', 'finalize', 'query', 'cancel']);

async function receiveChunk(exchange: HttpExchange, session: UploadSession): Promise<void> {
  const offset = Number(exchange.header('x-goog-upload-offset') ?? 0);
  if (!Number.isInteger(offset) || offset < 0 || offset > session.staged.size) {
    throw invalid(`${session.staged.size} bytes are stored; the chunk starts at ${offset}.`);
  }
  await session.staged.truncate(offset);
  await session.staged.append(exchange.body());
}

function uploadHeaders(session: UploadSession): Record<string, string> {
  return {
    'X-Goog-Upload-Status': session.outcome.type,
    'X-Goog-Upload-Size-Received': String(session.staged.size),
    'X-GUploader-UploadID': session.id,
  };
}
