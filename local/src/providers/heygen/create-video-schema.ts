import * as z from 'zod';

const webUrlSchema = z.url({ protocol: /^https?$/ });
const hexColorSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Expected a color like #rrggbb.');

const engineSettingsSchema = z.discriminatedUnion('engine_type', [
  z.strictObject({
    engine_type: z.literal('elevenlabs'),
    model: z
      .enum(['eleven_multilingual_v2', 'eleven_turbo_v2_5', 'eleven_flash_v2_5', 'eleven_v3'])
      .optional(),
    stability: z.number().min(0).max(1).optional(),
    similarity_boost: z.number().min(0).max(1).optional(),
    style: z.number().min(0).max(1).optional(),
    use_speaker_boost: z.boolean().optional(),
  }),
  z.strictObject({
    engine_type: z.literal('fish'),
    model: z.enum(['s1', 's2-pro']).optional(),
    stability: z.number().min(0).max(1).optional(),
    similarity: z.number().min(0).max(1).optional(),
  }),
  z.strictObject({ engine_type: z.literal('starfish') }),
]);

const voiceSettingsSchema = z.strictObject({
  speed: z.number().min(0.5).max(1.5).optional(),
  pitch: z.number().min(-50).max(50).optional(),
  volume: z.number().min(0).max(1).optional(),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
  engine_settings: engineSettingsSchema.optional(),
});

const backgroundSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('color'), value: hexColorSchema }),
  z.strictObject({
    type: z.literal('image'),
    url: webUrlSchema.optional(),
    asset_id: z.string().optional(),
  }),
]);

const engineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('avatar_iii') }),
  z.strictObject({ type: z.literal('avatar_iv') }),
  z.strictObject({ type: z.literal('avatar_v'), reference_look_id: z.string().optional() }),
]);

/** Addresses HeyGen would call: https, or this machine itself. */
export const callbackUrlSchema = webUrlSchema.refine(
  (url) => url.startsWith('https:') || isLoopback(new URL(url).hostname),
  'Expected an https address.',
);

function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** `POST /v3/videos` with `type: "avatar"`: every field of the 2026 API, and no other. */
export const createAvatarVideoSchema = z.strictObject({
  type: z.literal('avatar'),
  avatar_id: z.string().min(1),
  script: z.string().max(5000).optional(),
  audio_url: webUrlSchema.optional(),
  audio_asset_id: z.string().optional(),
  voice_id: z.string().optional(),
  voice_settings: voiceSettingsSchema.optional(),
  title: z.string().optional(),
  resolution: z.enum(['4k', '1080p', '720p']).default('1080p'),
  aspect_ratio: z.enum(['16:9', '9:16', '4:5', '5:4', '1:1', 'auto']).default('16:9'),
  fit: z.enum(['contain', 'cover']).optional(),
  background: backgroundSchema.optional(),
  remove_background: z.boolean().optional(),
  output_format: z.enum(['mp4', 'webm']).default('mp4'),
  caption: z
    .strictObject({ file_format: z.literal('srt'), style: z.literal('default').nullish() })
    .optional(),
  engine: engineSchema.optional(),
  motion_prompt: z.string().optional(),
  expressiveness: z.enum(['high', 'medium', 'low']).optional(),
  callback_url: callbackUrlSchema.optional(),
  callback_id: z.string().optional(),
  watermark: z.looseObject({}).optional(),
});
export type CreateAvatarVideo = z.infer<typeof createAvatarVideoSchema>;

export const videoTypes = ['avatar', 'image', 'cinematic_avatar', 'studio'] as const;
