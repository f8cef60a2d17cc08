import * as z from 'zod';
import { project } from '../query/run-query.ts';
import { invalidArgument, StatusError } from '../status-error.ts';
import { compareNames, readCollectionId, readParentName } from '../values/resource-name.ts';
import { compareStrings } from '../values/string-order.ts';
import { readTimestamp } from '../values/timestamp.ts';
import type { StoredDocument } from '../values/value.ts';
import { sourceOf } from './open-view.ts';
import type { Principal } from './principal.ts';
import { maskSchema, readMask, readRequest } from './read-request.ts';
import { readGuardedQuery } from './run-queries.ts';
import type { Stores } from './stores.ts';

const pageShape = {
  pageSize: z.int().min(0).nullish(),
  pageToken: z.string().nullish(),
  readTime: z.string().nullish(),
};

const listDocumentsSchema = z.object({
  ...pageShape,
  parent: z.string(),
  collectionId: z.string(),
  orderBy: z.string().nullish(),
  mask: maskSchema,
  transaction: z.string().nullish(),
  showMissing: z.boolean().nullish(),
});

const listCollectionIdsSchema = z.object({ ...pageShape, parent: z.string() });

type Listed = Pick<StoredDocument, 'name'> & Partial<StoredDocument>;

export function listDocuments(
  json: unknown,
  principal: Principal,
  stores: Stores,
): { documents: Listed[]; nextPageToken?: string } {
  const request = readRequest(listDocumentsSchema, json);
  if (request.transaction) {
    throw new StatusError('UNIMPLEMENTED', 'Listing documents in a transaction is not supported.');
  }
  if (request.orderBy && request.orderBy !== '__name__') {
    throw new StatusError('UNIMPLEMENTED', 'Documents are listed by name only.');
  }
  const collectionId = readCollectionId(request.collectionId);
  const collection = `${readParentName(request.parent)}/${collectionId}`;
  const guarded = readGuardedQuery(request.parent, { from: [{ collectionId }] });
  const fixedTime = request.readTime ? readTimestamp(request.readTime) : null;
  const source = sourceOf(stores.database, fixedTime);
  const reading = { principal, time: fixedTime ?? stores.database.clock.readTime() };
  stores.guard.checkQuery(reading, guarded);
  const documents = [...source.documentsIn([collection])];
  for (const document of documents) stores.guard.checkListed(reading, guarded, document);
  const mask = readMask(request.mask);
  const listed: Listed[] = documents.map((document) => project(document, mask));
  const names = new Set(listed.map(({ name }) => name));
  // Documents that are not there themselves but have something below them.
  const parents = request.showMissing ? childrenOf(collection, stores, fixedTime) : [];
  for (const name of parents.map((id) => `${collection}/${id}`)) {
    if (!names.has(name)) listed.push({ name });
  }
  listed.sort((left, right) => compareNames(left.name, right.name));
  const page = pageOf(listed, ({ name }) => name, request);
  return { documents: page.items, ...page.next };
}

export function listCollectionIds(
  json: unknown,
  principal: Principal,
  stores: Stores,
): { collectionIds: string[]; nextPageToken?: string } {
  stores.guard.checkOwner(principal, 'list collections');
  const request = readRequest(listCollectionIdsSchema, json);
  const fixedTime = request.readTime ? readTimestamp(request.readTime) : null;
  const ids = childrenOf(readParentName(request.parent), stores, fixedTime);
  const page = pageOf(ids.sort(compareStrings), (id) => id, request);
  return { collectionIds: page.items, ...page.next };
}

/** The ids directly below a name that lead to at least one document. */
function childrenOf(name: string, stores: Stores, fixedTime: string | null): string[] {
  const source = sourceOf(stores.database, fixedTime);
  const ids = new Set<string>();
  for (const collection of source.collectionsBelow(name)) {
    const id = collection.slice(name.length + 1).split('/')[0];
    if (id === undefined || ids.has(id)) continue;
    const [document] = source.documentsIn([collection]);
    if (document) ids.add(id);
  }
  return [...ids];
}

function pageOf<T>(
  items: T[],
  keyOf: (item: T) => string,
  {
    pageSize,
    pageToken,
  }: { pageSize?: number | null | undefined; pageToken?: string | null | undefined },
): { items: T[]; next: { nextPageToken?: string } } {
  const after = pageToken ? Buffer.from(pageToken, 'base64url').toString() : undefined;
  const start = after === undefined ? 0 : items.findIndex((item) => keyOf(item) === after) + 1;
  if (after !== undefined && start === 0) throw invalidArgument('The page token is not valid.');
  const page = pageSize ? items.slice(start, start + pageSize) : items.slice(start);
  const last = page.at(-1);
  const isLast = start + page.length >= items.length;
  if (isLast || last === undefined) return { items: page, next: {} };
  const nextPageToken = Buffer.from(keyOf(last)).toString('base64url');
  return { items: page, next: { nextPageToken } };
}

/** One partition, which is what an empty list of split points means. */
export function partitionQuery(
  _json: unknown,
  principal: Principal,
  { guard }: Stores,
): { partitions: never[] } {
  guard.checkOwner(principal, 'partition a query');
  return { partitions: [] };
}
