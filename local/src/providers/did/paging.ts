import * as z from 'zod';
import { invalidField, parseRequest } from './api-error.ts';

/** `limit` and `token` of a list call; anything else in the query is refused. */
export function readPaging(query: unknown, limits: { max: number; usual: number }) {
  const schema = z.strictObject({
    limit: z.coerce.number().int().min(1).max(limits.max).default(limits.usual),
    token: z.string().optional(),
  });
  return parseRequest(schema, query, 'query');
}

export type Page<Item> = { items: Item[]; token?: string };

/**
 * One page of a list that grows at its beginning. The token says how many items are left, so that
 * new ones do not shift the pages; it is absent on the last page.
 */
export function pageOf<Item>(
  newestFirst: readonly Item[],
  { limit, token }: { limit: number; token?: string | undefined },
): Page<Item> {
  const left = token === undefined ? newestFirst.length : readToken(token);
  const start = Math.max(0, newestFirst.length - left);
  const items = newestFirst.slice(start, start + limit);
  const rest = newestFirst.length - start - items.length;
  return {
    items,
    ...(rest > 0 && { token: Buffer.from(`left:${rest}`).toString('base64url') }),
  };
}

function readToken(token: string): number {
  const match = /^left:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match) throw invalidField('query.token', 'invalid token');
  return Number(match[1]);
}
