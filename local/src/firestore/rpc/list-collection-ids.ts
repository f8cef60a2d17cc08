import * as z from 'zod';
import { databaseOf, readParentName } from '../values/resource-name.ts';
import { compareStrings } from '../values/string-order.ts';
import { childIds } from './children.ts';
import { openView, sourceOf } from './open-view.ts';
import { readPageToken, writePageToken } from './page-token.ts';
import type { Principal } from './principal.ts';
import { readRequest } from './read-request.ts';
import type { Stores } from './stores.ts';

const listCollectionIdsSchema = z.object({
  parent: z.string(),
  pageSize: z.int().min(0).nullish(),
  pageToken: z.string().nullish(),
  readTime: z.string().nullish(),
});

const positionSchema = z.object({ after: z.string() });

export function listCollectionIds(
  json: unknown,
  principal: Principal,
  stores: Stores,
): { collectionIds: string[]; nextPageToken?: string } {
  stores.guard.checkOwner(principal, 'list collections');
  const { readTime, pageSize, pageToken, ...request } = readRequest(listCollectionIdsSchema, json);
  const parent = readParentName(request.parent);
  const { fixedTime } = openView(databaseOf(parent), { readTime }, stores);
  const after = readPageToken(positionSchema, pageToken)?.after;
  const ids = childIds(sourceOf(stores.database, fixedTime), parent).filter(
    (id) => after === undefined || compareStrings(id, after) > 0,
  );
  const collectionIds = pageSize ? ids.slice(0, pageSize) : ids;
  const last = collectionIds.at(-1);
  if (last === undefined || collectionIds.length === ids.length) return { collectionIds };
  return { collectionIds, nextPageToken: writePageToken({ after: last }) };
}
