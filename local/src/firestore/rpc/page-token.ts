import type * as z from 'zod';
import { invalidArgument } from '../status-error.ts';

/** Tells the next request where a page ended; clients take it for a meaningless text. */
export function writePageToken(position: object): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Undefined without a token: the first page. */
export function readPageToken<T>(
  schema: z.ZodType<T>,
  token: string | null | undefined,
): T | undefined {
  if (!token) return undefined;
  const result = schema.safeParse(parse(Buffer.from(token, 'base64url').toString()));
  if (!result.success) throw invalidArgument('The page token is not valid.');
  return result.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
