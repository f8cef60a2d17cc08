import { randomUUID } from 'node:crypto';
import { isAdminSdk, readAsker, type AccessCheck, type Asker } from './access-check.ts';
import { readClientEdit } from './client-edit.ts';
import type { HttpExchange } from './http-exchange.ts';
import { checkBucketName, readListQuery } from './json-api.ts';
import { buildFirebaseResource } from './json-resource.ts';
import { planListing } from './object-listing.ts';
import type { ObjectAddress, ObjectStore } from './object-store.ts';
import { sendObject } from './send-object.ts';
import { forbidden, invalid, unsupported } from './storage-error.ts';
import type { FirebaseUploads } from './firebase-uploads.ts';

/** Firebase Storage v0: what apps speak. Every call goes through the rules. */
export class FirebaseApi {
  readonly #store: ObjectStore;
  readonly #access: AccessCheck;
  readonly #uploads: FirebaseUploads;

  constructor(store: ObjectStore, access: AccessCheck, uploads: FirebaseUploads) {
    this.#store = store;
    this.#access = access;
    this.#uploads = uploads;
  }

  /** `parts` begin after `v0/`. */
  async handle(exchange: HttpExchange, parts: string[]): Promise<void> {
    const [b, bucket, o, name, ...more] = parts;
    if (b === '' && parts.length === 1) return exchange.sendJson(200, { emulator: 'storage' });
    if (b !== 'b' || bucket === undefined || o !== 'o' || more.length > 0) {
      throw unsupported('This Firebase Storage address');
    }
    checkBucketName(bucket);
    if (name === undefined) return this.#bucket(exchange, bucket);
    const address = { bucket, name };
    const asker = readAsker(exchange.header('authorization'));
    switch (exchange.method) {
      case 'GET':
      case 'HEAD':
        return this.#read(exchange, address, asker);
      case 'PATCH':
        return this.#patch(exchange, address, asker);
      case 'DELETE':
        await this.#store.remove(address, (before) =>
          this.#access.require(asker, {
            method: 'delete',
            bucket,
            path: name,
            before,
            after: null,
          }),
        );
        return exchange.sendEmpty(204);
      case 'POST':
        return this.#tokens(exchange, address, asker);
      default:
        throw unsupported(`${exchange.method} on an object`);
    }
  }

  async #bucket(exchange: HttpExchange, bucket: string): Promise<void> {
    if (exchange.method === 'POST' || exchange.method === 'PUT') {
      return this.#uploads.handle(exchange, bucket);
    }
    if (exchange.method !== 'GET') throw unsupported(`${exchange.method} on a bucket`);
    const query = readListQuery(exchange.query);
    this.#access.require(readAsker(exchange.header('authorization')), {
      method: 'list',
      bucket,
      path: query.prefix.replace(/\/+$/, ''),
      before: null,
      after: null,
    });
    const page = planListing(this.#store.names(bucket), query);
    exchange.sendJson(200, {
      prefixes: page.prefixes,
      items: page.names.map((name) => ({ name, bucket })),
      ...(page.nextPageToken !== null && { nextPageToken: page.nextPageToken }),
    });
  }

  async #read(exchange: HttpExchange, address: ObjectAddress, asker: Asker): Promise<void> {
    const before = this.#store.find(address);
    const token = exchange.query.get('token');
    const isMedia = exchange.query.get('alt') === 'media';
    const hasKey = isMedia && token !== null && !!before?.downloadTokens.includes(token);
    if (!hasKey && !isAdminSdk(exchange)) {
      const { bucket, name: path } = address;
      this.#access.require(asker, { method: 'get', bucket, path, before, after: null });
    }
    if (isMedia) return sendObject(exchange, this.#store, address);
    exchange.sendJson(200, buildFirebaseResource(await this.#store.ensureToken(address)));
  }

  async #patch(exchange: HttpExchange, address: ObjectAddress, asker: Asker): Promise<void> {
    const edit = readClientEdit(await exchange.jsonBody(), asker);
    const { bucket, name: path } = address;
    if (!this.#store.find(address)) {
      // Forbidden comes before not found, so that the rules also hide what is not there.
      this.#access.require(asker, { method: 'update', bucket, path, before: null, after: null });
    }
    const record = await this.#store.change(address, (before, draft) => {
      const after = draft(edit);
      this.#access.require(asker, { method: 'update', bucket, path, before, after });
      return after;
    });
    exchange.sendJson(200, buildFirebaseResource(record));
  }

  /** `POST …?create_token=true` and `?delete_token=t`, for consoles; uploads may come here too. */
  async #tokens(exchange: HttpExchange, address: ObjectAddress, asker: Asker): Promise<void> {
    const { query } = exchange;
    const unwanted = query.get('delete_token');
    if (unwanted === null && !query.has('create_token')) {
      return this.#uploads.handle(exchange, address.bucket, address.name);
    }
    if (asker !== 'owner') throw forbidden('Only the owner may manage download tokens.');
    if (unwanted === null && query.get('create_token') !== 'true') {
      throw invalid('create_token must be true.');
    }
    const record = await this.#store.change(address, (before, draft) => {
      const kept = before.downloadTokens.filter((token) => token !== unwanted);
      const tokens = unwanted === null ? [...kept, randomUUID()] : kept;
      // An object that apps can see always has a token.
      return { ...draft({}), downloadTokens: tokens.length > 0 ? tokens : [randomUUID()] };
    });
    exchange.sendJson(200, buildFirebaseResource(record));
  }
}
