import * as z from 'zod';
import { safeToken } from '../http-call.ts';
import type { OperationState } from '../video-provider.ts';
import { kindOfDidError } from './did-errors.ts';
import { maxVideoSeconds } from './did-order.ts';

// Shapes: D-ID's OpenAPI description 4.2.1 (github.com/tryAGI/DId, commit 935b251), read 2026-11-22.

const optionalText = z.string().nullish().catch(undefined);

export const didCreatedSchema = z.object({ id: z.string().min(1).max(200) });

export const didVideoSchema = z.object({
  status: z.string(),
  result_url: optionalText,
  subtitles_url: optionalText,
  /** Seconds; not every product names it. No video is lost because it cannot be read. */
  duration: z.number().positive().max(maxVideoSeconds).nullish().catch(undefined),
  error: z.object({ kind: optionalText }).nullish().catch(undefined),
});
export type DidVideo = z.infer<typeof didVideoSchema>;

/** `pending_url`, where the file will lie one day, and an early `result_url`, which may be our own wish, are never taken. */
export function readDidVideo(video: DidVideo): OperationState {
  const name = safeToken(video.error?.kind);
  switch (video.status) {
    case 'done':
      // The address may lag behind the status; ask again.
      if (!video.result_url) return { state: 'pending' };
      return { state: 'ready', videoUrl: video.result_url, ...readSubtitles(video.subtitles_url) };
    case 'error': {
      const kind = kindOfDidError(name);
      return {
        state: 'failed',
        // D-ID being unwell while it rendered is still a render that failed.
        kind: kind === undefined || kind === 'unavailable' ? 'render-failed' : kind,
        message: `D-ID could not render the video (${name ?? 'no kind given'}).`,
      };
    }
    case 'rejected':
      return {
        state: 'failed',
        // Of moderation, only a refused picture leaves the words free for another face.
        kind: pictureRefusals.has(name) ? 'unsupported-option' : 'rejected-content',
        message: `D-ID refused the content (${name ?? 'no kind given'}).`,
      };
    default:
      // created, started and whatever comes next: the attempt's deadline ends it.
      return { state: 'pending' };
  }
}

/** The length D-ID bills of a finished video, before it is rounded up; null where it names none. */
export function readBilledSeconds({ status, duration }: DidVideo): number | null {
  return status === 'done' ? (duration ?? null) : null;
}

const pictureRefusals = new Set<string | undefined>([
  'ImageModerationError',
  'CelebrityRecognizedError',
]);

function readSubtitles(
  url: string | null | undefined,
): Pick<Extract<OperationState, { state: 'ready' }>, 'subtitles'> {
  const [, format] = /^[^?#]+\.(srt|vtt)(?:[?#]|$)/i.exec(url ?? '') ?? [];
  // A format that the address does not tell is better estimated from the script.
  if (!url || !format) return {};
  return { subtitles: { url, format: format.toLowerCase() as 'srt' | 'vtt' } };
}

const amount = z.number().nullish().catch(undefined);

export const didCreditsSchema = z.object({
  remaining: amount,
  credits: z
    .array(z.object({ remaining: amount }))
    .nullish()
    .catch(undefined),
});

/** Null when the reply names no amount. */
export function readRemainingCredits({
  remaining,
  credits,
}: z.infer<typeof didCreditsSchema>): number | null {
  if (typeof remaining === 'number') return remaining;
  if (!credits || credits.some((item) => typeof item.remaining !== 'number')) return null;
  return credits.reduce((sum, item) => sum + (item.remaining ?? 0), 0);
}

const listedSchema = z.object({
  id: z.string().min(1).max(200),
  name: optionalText,
  user_data: optionalText,
});

const pageSchema = z.record(z.string(), z.unknown());

export type DidPage = { items: z.infer<typeof listedSchema>[]; token: string | undefined };

/** One page of orders: the array is named after its product. Null when there is none. */
export function readDidPage(body: unknown, product: string): DidPage | null {
  const page = pageSchema.safeParse(body).data;
  const items = z.array(listedSchema).safeParse(page?.[product]).data;
  if (!page || !items) return null;
  const { token } = page;
  return { items, token: typeof token === 'string' && token !== '' ? token : undefined };
}
