import * as z from 'zod';
import { invalidParameter, parseRequest } from './api-error.ts';

export type Page<Item> = { data: Item[]; has_more: boolean; next_token: string | null };

/** `limit` and `token` of a list call. */
export function pagingSchema(limits: { max: number; usual: number }) {
  return {
    limit: z.coerce.number().int().min(1).max(limits.max).default(limits.usual),
    token: z.string().optional(),
  };
}

/** Parses a query strictly: a filter that is not known is an error, not ignored. */
export function parseQuery<Shape extends z.ZodRawShape>(
  shape: Shape,
  query: unknown,
): z.infer<z.ZodObject<Shape, z.core.$strict>> {
  return parseRequest(z.strictObject(shape), query);
}

export function pageOf<Item>(
  items: readonly Item[],
  { limit, token }: { limit: number; token?: string | undefined },
): Page<Item> {
  const start = token === undefined ? 0 : readToken(token);
  const end = start + limit;
  const hasMore = end < items.length;
  return {
    data: items.slice(start, end),
    has_more: hasMore,
    next_token: hasMore ? Buffer.from(`from:${end}`).toString('base64url') : null,
  };
}

function readToken(token: string): number {
  const match = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match) throw invalidParameter('token', 'This token did not come from the previous page.');
  return Number(match[1]);
}
