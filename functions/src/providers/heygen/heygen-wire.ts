import * as z from 'zod';
import { safeToken } from '../http-call.ts';
import { roughSpokenSeconds } from '../../platform/speaking-pace.ts';
import type { EstimatedOrder, OperationState, VideoOrder } from '../video-provider.ts';
import { kindOfCode } from './heygen-errors.ts';
import { heygenFrame, heygenVoiceSettings } from './heygen-mapping.ts';

// Shapes: HeyGen API v3, https://developers.heygen.com/reference/create-video and the schemas in
// github.com/heygen-com/heygen-cli (gen/video.go), read 2026-11-22.

/** https://developers.heygen.com/docs/usage-limits, read 2026-11-22. */
export const maxScriptCharacters = 5000;
export const maxVideoSeconds = 1800;

/** Unknown fields are refused by HeyGen, so this is all we ever send. */
export type HeygenOrder = {
  type: 'avatar';
  avatar_id: string;
  script: string;
  voice_id: string;
  voice_settings: { speed: number };
  title: string;
  callback_id: string;
  resolution: '1080p';
  aspect_ratio: '16:9' | '9:16' | '1:1';
  background: { type: 'color'; value: string };
  caption?: { file_format: 'srt' };
};

/** Title and callback carry the generation's id and nothing of its owner: HeyGen shows and keeps them. */
export function buildHeygenOrder(
  order: VideoOrder,
  { avatarId, voiceId }: { avatarId: string; voiceId: string },
): HeygenOrder {
  const { options, generationId } = order;
  return {
    type: 'avatar',
    avatar_id: avatarId,
    script: scriptOf(order),
    voice_id: voiceId,
    voice_settings: heygenVoiceSettings(options),
    title: generationId,
    callback_id: generationId,
    ...heygenFrame(options),
    // Without a style the words come as a file and are not burnt into the picture.
    ...(options.captions ? { caption: { file_format: 'srt' as const } } : {}),
  };
}

function scriptOf({ sentences }: Pick<VideoOrder, 'sentences'>): string {
  return sentences.map(({ text }) => text.trim()).join(' ');
}

export function estimateHeygenSeconds(order: EstimatedOrder): number {
  const { speed } = heygenVoiceSettings(order.options);
  return roughSpokenSeconds(scriptOf(order), order.language) / speed;
}

export const heygenCreatedSchema = z.object({ data: z.object({ video_id: z.string().min(1) }) });

export const heygenVideoSchema = z.object({
  data: z.object({
    status: z.string(),
    video_url: z.string().nullish(),
    subtitle_url: z.string().nullish(),
    /** Seconds. No video is lost because its length cannot be read. */
    duration: z.number().positive().max(maxVideoSeconds).nullish().catch(null),
    failure_code: z.string().nullish(),
  }),
});
export type HeygenVideo = z.infer<typeof heygenVideoSchema>;

export const heygenDeletedSchema = z.object({
  data: z.object({ deleted: z.boolean().nullish().catch(undefined) }),
});

/**
 * The length HeyGen bills of a finished video: the price is one of seconds, and no reply names a cost.
 * That fractions are billed as they are is our reading of the price list; null when HeyGen is silent.
 */
export function readBilledSeconds({ data }: HeygenVideo): number | null {
  return data.status === 'completed' ? (data.duration ?? null) : null;
}

export function readHeygenVideo({ data }: HeygenVideo): OperationState {
  switch (data.status) {
    case 'completed':
      // The address may lag behind the status; ask again.
      if (!data.video_url) return { state: 'pending' };
      return {
        state: 'ready',
        videoUrl: data.video_url,
        ...(data.subtitle_url ? { subtitles: { url: data.subtitle_url, format: 'srt' } } : {}),
      };
    case 'failed': {
      const code = safeToken(data.failure_code);
      const kind = kindOfCode(code);
      return {
        state: 'failed',
        // HeyGen being unwell while it rendered is still a render that failed.
        kind: kind === undefined || kind === 'unavailable' ? 'render-failed' : kind,
        message: `HeyGen could not render the video (${code ?? 'no code given'}).`,
      };
    }
    default:
      // waiting, pending, processing and whatever comes next: the attempt's deadline ends it.
      return { state: 'pending' };
  }
}
