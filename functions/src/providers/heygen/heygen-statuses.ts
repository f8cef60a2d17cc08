import * as z from 'zod';
import type { HeygenApi } from './heygen-api.ts';
import { readHeygenPages } from './heygen-pages.ts';

// GET /v3/videos/statuses: github.com/heygen-com/heygen-cli (gen/video.go), read 2026-11-22. The
// schema contradicts itself about the words of `status`, and the answer carries no addresses.

/** `look`: there is something to be learnt by asking for this video alone. */
export type BatchedStatus = 'pending' | 'look';

const maxIds = 100;
const telling = new Set(['completed', 'failed', 'not_found']);
const statusSchema = z.object({ video_id: z.string(), status: z.string().nullish() });

/** One cheap call for up to a hundred videos. What HeyGen leaves out is looked at. */
export async function readHeygenStatuses(
  api: HeygenApi,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, BatchedStatus>> {
  const asked = [...new Set(ids)];
  const statuses = new Map<string, BatchedStatus>(asked.map((id) => [id, 'look']));
  for (let from = 0; from < asked.length; from += maxIds) {
    const batch = asked.slice(from, from + maxIds).map(encodeURIComponent);
    const path = `/v3/videos/statuses?video_ids=${batch.join(',')}`;
    for (const { video_id: id, status } of await readHeygenPages(api, path, statusSchema, signal)) {
      if (!statuses.has(id) || !status) continue;
      statuses.set(id, telling.has(status.toLowerCase()) ? 'look' : 'pending');
    }
  }
  return statuses;
}
