import * as z from 'zod';
import { readHeygenReply, type HeygenApi } from './heygen-api.ts';

// The envelope of every list: github.com/heygen-com/heygen-cli (gen/), read 2026-11-22.

const pageSchema = z.object({
  data: z.array(z.unknown()),
  has_more: z.boolean().nullish(),
  next_token: z.string().nullish(),
});

/** HeyGen's stock may be larger than anybody chooses from. */
const maxPages = 40;

/**
 * Every entry that can be read; `path` has a query already. Ends when HeyGen says so, when it
 * repeats a token, or when it has gone on for too long.
 */
export async function readHeygenPages<T>(
  api: HeygenApi,
  path: string,
  schema: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T[]> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let token: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const next: string = token === null ? path : `${path}&token=${encodeURIComponent(token)}`;
    const reply = readHeygenReply(pageSchema, await api.call('read', next, signal));
    items.push(...reply.data);
    if (!reply.has_more || !reply.next_token || seen.has(reply.next_token)) break;
    token = reply.next_token;
    seen.add(token);
  }
  // One entry nobody can read does not cost the others.
  return items.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
