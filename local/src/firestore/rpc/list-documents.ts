import * as z from 'zod';
import { isNamePath, type Query, valueAt } from '../query/query.ts';
import { project, type QuerySource } from '../query/run-query.ts';
import { invalidArgument } from '../status-error.ts';
import { readValue } from '../values/read-value.ts';
import { compareNames, databaseOf, readParentName } from '../values/resource-name.ts';
import type { StoredDocument } from '../values/value.ts';
import { childIds } from './children.ts';
import { openView, sourceOf } from './open-view.ts';
import { readPageToken, writePageToken } from './page-token.ts';
import type { Principal } from './principal.ts';
import { endingOnError } from './read-documents.ts';
import { readOrderBy } from './read-order-by.ts';
import { maskSchema, readMask, readRequest } from './read-request.ts';
import { evaluate, readGuardedQuery } from './run-queries.ts';
import type { Stores } from './stores.ts';

const listDocumentsSchema = z.object({
  parent: z.string(),
  collectionId: z.string().nullish(),
  pageSize: z.int().min(0).nullish(),
  pageToken: z.string().nullish(),
  readTime: z.string().nullish(),
  transaction: z.string().nullish(),
  orderBy: z.string().nullish(),
  mask: maskSchema,
  showMissing: z.boolean().nullish(),
});

type Request = z.infer<typeof listDocumentsSchema>;

/** The values of the last document, in the order of the list. */
const positionSchema = z.object({ after: z.array(z.unknown()).min(1) });

type Listed = Pick<StoredDocument, 'name'> & Partial<StoredDocument>;

/** The documents of one collection, or of all that are directly below the parent. */
export async function listDocuments(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<{ documents: Listed[]; nextPageToken?: string }> {
  const request = readRequest(listDocumentsSchema, json);
  if (request.showMissing && request.orderBy) {
    throw invalidArgument('Missing documents have nothing to be ordered by.');
  }
  const parent = readParentName(request.parent);
  const guarded = readGuardedQuery(parent, {
    from: [{ collectionId: request.collectionId ?? '' }],
    orderBy: readOrderBy(request.orderBy || '__name__'),
    ...(request.pageSize ? { limit: request.pageSize } : {}),
  });
  const query = pageOf(guarded.query, request);
  const view = openView(databaseOf(parent), request, stores);
  const { result } = await endingOnError(view, stores, () =>
    evaluate({ ...guarded, query }, view, principal, stores),
  );
  const found: Listed[] = request.showMissing
    ? withMissing(result.documents, query, sourceOf(stores.database, view.fixedTime))
    : result.documents;
  const page = request.pageSize ? found.slice(0, request.pageSize) : found;
  const mask = readMask(request.mask);
  const documents = page.map((one) => (isStored(one) ? project(one, mask) : one));
  const last = page.at(-1);
  if (!last || page.length === found.length) return { documents };
  return { documents, nextPageToken: writePageToken({ after: positionOf(last, query) }) };
}

/** From behind the last page on, and one more than asked for, to know whether there is more. */
function pageOf(query: Query, { pageSize, pageToken }: Request): Query {
  const position = readPageToken(positionSchema, pageToken);
  if (position && position.after.length !== query.orders.length) {
    throw invalidArgument('The page token belongs to another order.');
  }
  const startAt = position ? { values: position.after.map(readValue), before: false } : null;
  return { ...query, startAt, limit: pageSize ? pageSize + 1 : null };
}

function positionOf(last: Listed, { orders }: Query): object[] {
  return orders.flatMap(({ path }) => {
    if (isNamePath(path)) return [{ referenceValue: last.name }];
    return (isStored(last) && valueAt(last, path)) || [];
  });
}

function isStored(listed: Listed): listed is StoredDocument {
  return listed.fields !== undefined;
}

/** Also those that are not there themselves but have something below them. */
function withMissing(found: StoredDocument[], query: Query, source: QuerySource): Listed[] {
  const { parent, collectionId, startAt, limit } = query;
  const [after] = startAt?.values ?? [];
  const isBehind = (name: string) =>
    !after || !('referenceValue' in after) || compareNames(name, after.referenceValue) > 0;
  const missing = (collectionId === undefined ? childIds(source, parent) : [collectionId])
    .map((id) => `${parent}/${id}`)
    .flatMap((collection) => childIds(source, collection).map((id) => `${collection}/${id}`))
    .filter((name) => isBehind(name) && source.read(name) === null)
    .map((name) => ({ name }));
  return [...found, ...missing]
    .sort((left, right) => compareNames(left.name, right.name))
    .slice(0, limit ?? undefined);
}
