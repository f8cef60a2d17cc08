import { composeObject } from './compose.ts';
import type { HttpExchange } from './http-exchange.ts';
import { buildBucketResource, buildJsonResource } from './json-resource.ts';
import { planListing, type ListQuery } from './object-listing.ts';
import { readMetadataEdit, type ObjectRecord } from './object-record.ts';
import type { ObjectAddress, ObjectStore } from './object-store.ts';
import { checkPreconditions } from './preconditions.ts';
import { sendObject } from './send-object.ts';
import { forbidden, invalid, noSuchObject, unsupported } from './storage-error.ts';

/** The Cloud Storage JSON API for servers. It trusts every caller, so browsers are turned away. */
export class JsonApi {
  readonly #store: ObjectStore;

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  /** `parts` begin after `b/`. */
  async handle(exchange: HttpExchange, parts: string[]): Promise<void> {
    refuseBrowsers(exchange);
    const [bucket, kind, name, ...rest] = parts;
    if (bucket === undefined) return this.#listBuckets(exchange);
    checkBucketName(bucket);
    if (kind === undefined) return this.#bucket(exchange, bucket);
    if (kind !== 'o') throw unsupported(`The bucket resource "${kind}"`);
    if (name === undefined) return this.#list(exchange, bucket);
    const [action, ...target] = rest;
    if (action === undefined) return this.#object(exchange, { bucket, name });
    if (action === 'rewriteTo') return this.#rewrite(exchange, { bucket, name }, target);
    if (action === 'compose' && exchange.method === 'POST') {
      return composeObject(exchange, this.#store, { bucket, name });
    }
    if (action === 'acl') return this.#acl(exchange, { bucket, name }, target);
    throw unsupported(`The object action "${action}"`);
  }

  #listBuckets(exchange: HttpExchange): void {
    if (exchange.method !== 'GET') throw unsupported(`${exchange.method} on buckets`);
    const items = this.#store
      .bucketNames()
      .map((bucket) => buildBucketResource(bucket, exchange.origin));
    exchange.sendJson(200, { kind: 'storage#buckets', items });
  }

  /** Buckets need no creation: each exists as soon as somebody names it. */
  #bucket(exchange: HttpExchange, bucket: string): void {
    if (exchange.method !== 'GET') throw unsupported(`${exchange.method} on a bucket`);
    exchange.sendJson(200, buildBucketResource(bucket, exchange.origin));
  }

  #list(exchange: HttpExchange, bucket: string): void {
    if (exchange.method !== 'GET') throw unsupported(`${exchange.method} on a list of objects`);
    const page = planListing(this.#store.names(bucket), readListQuery(exchange.query));
    const items = page.names.map((name) =>
      buildJsonResource(this.#store.get({ bucket, name }), exchange.origin),
    );
    exchange.sendJson(200, {
      kind: 'storage#objects',
      ...(items.length > 0 && { items }),
      ...(page.prefixes.length > 0 && { prefixes: page.prefixes }),
      ...(page.nextPageToken !== null && { nextPageToken: page.nextPageToken }),
    });
  }

  async #object(exchange: HttpExchange, address: ObjectAddress): Promise<void> {
    switch (exchange.method) {
      case 'GET':
      case 'HEAD':
        return this.#read(exchange, address);
      case 'PATCH':
        return this.#patch(exchange, address);
      case 'DELETE':
        await this.#store.remove(address, (before) => {
          checkGeneration(exchange.query, address, before);
          checkPreconditions(exchange.query, before);
        });
        return exchange.sendEmpty(204);
      default:
        throw unsupported(`${exchange.method} on an object`);
    }
  }

  async #read(exchange: HttpExchange, address: ObjectAddress): Promise<void> {
    const record = this.#store.get(address);
    checkGeneration(exchange.query, address, record);
    checkPreconditions(exchange.query, record);
    if (exchange.query.get('alt') === 'media') return sendObject(exchange, this.#store, address);
    exchange.sendJson(200, buildJsonResource(record, exchange.origin));
  }

  async #patch(exchange: HttpExchange, address: ObjectAddress): Promise<void> {
    const edit = readMetadataEdit(await exchange.jsonBody());
    const isPublic = readPredefinedAcl(exchange.query);
    const record = await this.#store.change(address, (before, draft) => {
      checkGeneration(exchange.query, address, before);
      checkPreconditions(exchange.query, before);
      const after = draft(edit);
      return isPublic === null ? after : { ...after, isPublic };
    });
    exchange.sendJson(200, buildJsonResource(record, exchange.origin));
  }

  async #rewrite(exchange: HttpExchange, from: ObjectAddress, target: string[]): Promise<void> {
    const [b, bucket, o, name, ...more] = target;
    if (b !== 'b' || bucket === undefined || o !== 'o' || !name || more.length > 0) {
      throw invalid('Expected …/rewriteTo/b/{bucket}/o/{object}.');
    }
    if (exchange.method !== 'POST') throw unsupported(`${exchange.method} on rewriteTo`);
    checkBucketName(bucket);
    const body = await exchange.jsonBody();
    const hasMetadata = typeof body === 'object' && body !== null && Object.keys(body).length > 0;
    const edit = hasMetadata ? readMetadataEdit(body) : null;
    const record = await this.#store.copy(from, { bucket, name, edit }, (source, before) => {
      checkSourceGeneration(exchange.query, from, source);
      checkPreconditions(exchange.query, source, { source: true });
      checkPreconditions(exchange.query, before);
    });
    exchange.sendJson(200, {
      kind: 'storage#rewriteResponse',
      done: true,
      totalBytesRewritten: String(record.size),
      objectSize: String(record.size),
      resource: buildJsonResource(record, exchange.origin),
    });
  }

  /** Only what makes an object public or takes that back. */
  async #acl(exchange: HttpExchange, address: ObjectAddress, target: string[]): Promise<void> {
    const entity = target[0] ?? readEntity(await exchange.jsonBody());
    if (entity !== 'allUsers') throw unsupported('Access control for anyone but allUsers');
    if (exchange.method !== 'POST' && exchange.method !== 'DELETE') {
      throw unsupported(`${exchange.method} on access control`);
    }
    const isPublic = exchange.method === 'POST';
    await this.#store.change(address, (_before, draft) => ({ ...draft({}), isPublic }));
    if (!isPublic) return exchange.sendEmpty(204);
    const { bucket, name: object } = address;
    const kind = 'storage#objectAccessControl';
    exchange.sendJson(200, { kind, bucket, object, entity, role: 'READER' });
  }
}

function readEntity(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'entity' in body ? body.entity : undefined;
}

export function checkBucketName(bucket: string): void {
  if (!/^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/.test(bucket)) {
    throw invalid(`"${bucket}" is not a bucket name.`);
  }
}

/** The trusted dialect is for servers. A page in a browser could reach it too; it may not. */
export function refuseBrowsers(exchange: HttpExchange): void {
  if (exchange.header('origin') !== undefined) {
    throw forbidden('The Cloud Storage JSON API here serves no browsers; use Firebase Storage.');
  }
}

/** Whether the asked access list makes the object public; null when none is asked for. */
export function readPredefinedAcl(query: URLSearchParams): boolean | null {
  const wish = query.get('predefinedAcl') ?? query.get('destinationPredefinedAcl');
  return wish === null ? null : wish === 'publicRead';
}

/** Old generations are not kept: only the live one can be named. */
function checkGeneration(
  query: URLSearchParams,
  { bucket, name }: ObjectAddress,
  stored: ObjectRecord | null,
): void {
  const wish = query.get('generation');
  if (wish !== null && wish !== stored?.generation) throw noSuchObject(bucket, name);
}

function checkSourceGeneration(
  query: URLSearchParams,
  { bucket, name }: ObjectAddress,
  stored: ObjectRecord,
): void {
  const wish = query.get('sourceGeneration');
  if (wish !== null && wish !== stored.generation) throw noSuchObject(bucket, name);
}

export function readListQuery(query: URLSearchParams): ListQuery {
  const maxResults = Number(query.get('maxResults') ?? 1000);
  if (!Number.isInteger(maxResults) || maxResults < 1) throw invalid('maxResults must be ≥ 1.');
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    startOffset: query.get('startOffset') ?? '',
    endOffset: query.get('endOffset') ?? '',
    maxResults: Math.min(maxResults, 1000),
    pageToken: query.get('pageToken'),
  };
}
