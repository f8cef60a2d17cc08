import * as z from 'zod';
import type { Query } from '../query/query.ts';
import { runQuery } from '../query/run-query.ts';
import { invalidArgument } from '../status-error.ts';
import { databaseOf, pathOf, readParentName } from '../values/resource-name.ts';
import { openView, sourceOf } from './open-view.ts';
import { readPageToken, writePageToken } from './page-token.ts';
import type { Principal } from './principal.ts';
import { readRequest } from './read-request.ts';
import { readGuardedQuery } from './run-queries.ts';
import type { Stores } from './stores.ts';

const partitionSchema = z.object({
  parent: z.string(),
  structuredQuery: z.unknown().optional(),
  partitionCount: z.coerce.number().int().positive(),
  pageSize: z.int().min(0).nullish(),
  pageToken: z.string().nullish(),
  readTime: z.string().nullish(),
});

/** Pages go on in the state of the database in which the first one was made. */
const positionSchema = z.object({ readTime: z.string(), next: z.int().positive() });

type Partition = { values: [{ referenceValue: string }]; before: true };

/** Names that cut a collection group into about equal parts, each with at least one document. */
export function partitionQuery(
  json: unknown,
  principal: Principal,
  stores: Stores,
): { partitions: Partition[]; nextPageToken?: string } {
  stores.guard.checkOwner(principal, 'partition a query');
  const request = readRequest(partitionSchema, json);
  const parent = readParentName(request.parent);
  if (pathOf(parent) !== '') throw invalidArgument('Only the documents root can be partitioned.');
  const { query } = readGuardedQuery(parent, request.structuredQuery);
  checkPartitionable(query);
  const { database } = stores;
  const position = readPageToken(positionSchema, request.pageToken);
  const asked = position?.readTime ?? request.readTime ?? database.clock.readTime();
  const { fixedTime } = openView(databaseOf(parent), { readTime: asked }, stores);
  const { documents } = runQuery(query, sourceOf(database, fixedTime));
  const names = splitNames(
    documents.map(({ name }) => name),
    request.partitionCount,
  );
  const start = position?.next ?? 0;
  const end = request.pageSize ? start + request.pageSize : names.length;
  const partitions = names.slice(start, end).map((name): Partition => {
    return { values: [{ referenceValue: name }], before: true };
  });
  if (end >= names.length) return { partitions };
  return { partitions, nextPageToken: writePageToken({ readTime: asked, next: end }) };
}

/** What google/firestore/v1/firestore.proto asks of a query to partition. */
function checkPartitionable(query: Query): void {
  const { collectionId, allDescendants, filter, orders, startAt, endAt, offset, limit } = query;
  const isByName = orders.length === 1 && orders[0]?.direction === 'ASCENDING';
  const isWhole = !filter && !startAt && !endAt && offset === 0 && limit === null;
  if (collectionId !== undefined && allDescendants && isByName && isWhole) return;
  throw invalidArgument(
    'Only a whole collection group, ordered by __name__ ascending, can be partitioned.',
  );
}

/** Fewer than wanted when there are not enough names to have one on each side of each cut. */
function splitNames(names: string[], wanted: number): string[] {
  const count = Math.min(wanted, names.length - 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    return names[Math.floor(((index + 1) * names.length) / (count + 1))] ?? '';
  });
}
