import * as z from 'zod';
import { assetUriSchema } from './asset-uri.ts';
import { gen4Ratios, imageRatios, veoRatios, wideAndTall } from './models.ts';
import { avatarPresetIds, liveVoices, speechVoices } from './presets.ts';

// Every field of @runwayml/sdk 4.20.1 (read 2026-11-22), and no other: RunwayML's schemas are
// closed.

/** RunwayML counts UTF-16 code units; zod's own `max` would count a pair of them once. */
function textSchema(most: number) {
  return z
    .string()
    .min(1)
    .refine((text) => text.length <= most, `At most ${most} characters.`);
}

const promptSchema = textSchema(1000);
const seedSchema = z.int().min(0).max(4_294_967_295).optional();
const moderationSchema = z
  .strictObject({ publicFigureThreshold: z.enum(['auto', 'low']).optional() })
  .optional();
const outputFormatSchema = z
  .enum([
    'mp4',
    'prores',
    'png_sequence',
    'hdr10',
    'hlg',
    'sdr_rec709_10bit',
    'hdr_pq_12bit_master',
    'hdr_prores',
    'hdr_png_sequence',
    'hdr_exr_sequence',
    'hdr_exr_acescg_sequence_1_3',
    'hdr_exr_acescg_sequence_2_0',
  ])
  .optional();
const image = assetUriSchema('image');

function promptImageSchema(mayEnd: boolean) {
  const positions: ('first' | 'last')[] = mayEnd ? ['first', 'last'] : ['first'];
  const framesSchema = z
    .array(z.strictObject({ uri: image, position: z.enum(positions) }))
    .min(1)
    .max(positions.length)
    .refine((frames) => frames.some(({ position }) => position === 'first'), {
      message: 'A last frame needs a first one.',
    });
  return z.union([image, framesSchema]);
}

const gen4 = {
  seed: seedSchema,
  contentModeration: moderationSchema,
  outputFormat: outputFormatSchema,
};
const secondsSchema = z.int().min(2).max(10);
const veo = {
  ratio: z.enum(veoRatios),
  duration: z.union([z.literal(4), z.literal(6), z.literal(8)]).default(8),
  audio: z.boolean().default(true),
  negativePrompt: textSchema(1000).optional(),
  seed: seedSchema,
};

export const textToVideoSchema = z.discriminatedUnion('model', [
  z.strictObject({
    ...gen4,
    model: z.literal('gen4.5'),
    promptText: promptSchema,
    ratio: z.enum(wideAndTall),
    duration: secondsSchema,
  }),
  z.strictObject({ ...veo, model: z.enum(['veo3.1', 'veo3.1_fast']), promptText: promptSchema }),
]);

export const imageToVideoSchema = z.discriminatedUnion('model', [
  z.strictObject({
    ...gen4,
    model: z.literal('gen4.5'),
    promptText: promptSchema,
    promptImage: promptImageSchema(false),
    ratio: z.enum(gen4Ratios),
    duration: secondsSchema,
  }),
  z.strictObject({
    model: z.literal('gen4_turbo'),
    promptText: promptSchema.optional(),
    promptImage: promptImageSchema(false),
    ratio: z.enum(gen4Ratios),
    duration: secondsSchema.default(10),
    seed: seedSchema,
    contentModeration: moderationSchema,
  }),
  z.strictObject({
    ...veo,
    model: z.enum(['veo3.1', 'veo3.1_fast']),
    promptText: promptSchema.optional(),
    promptImage: promptImageSchema(true),
  }),
]);

const referenceSchema = z.strictObject({
  uri: image,
  tag: z
    .string()
    .regex(/^[A-Za-z]\w{2,15}$/, 'A tag has 3 to 16 letters, digits and underscores.')
    .optional(),
});
const picture = {
  promptText: promptSchema,
  ratio: z.enum(imageRatios),
  seed: seedSchema,
  contentModeration: moderationSchema,
};

export const textToImageSchema = z.discriminatedUnion('model', [
  z.strictObject({
    ...picture,
    model: z.literal('gen4_image'),
    referenceImages: z.array(referenceSchema).max(3).optional(),
  }),
  z.strictObject({
    ...picture,
    model: z.literal('gen4_image_turbo'),
    referenceImages: z.array(referenceSchema).min(1).max(3),
  }),
]);

const share = z.number().min(0).max(1).optional();
const speechVoiceSchema = z.strictObject({
  type: z.literal('runway-preset'),
  presetId: z.enum(speechVoices),
});

export const textToSpeechSchema = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('eleven_v3'),
    promptText: textSchema(5000),
    voice: speechVoiceSchema,
    languageCode: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
    speed: z.number().min(0.7).max(1.2).optional(),
    stability: share,
    similarityBoost: share,
    style: share,
    useSpeakerBoost: z.boolean().optional(),
    applyTextNormalization: z.enum(['auto', 'on', 'off']).optional(),
    seed: seedSchema,
  }),
  z.strictObject({
    model: z.literal('eleven_multilingual_v2'),
    promptText: promptSchema,
    voice: speechVoiceSchema,
  }),
]);

export const soundEffectSchema = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('eleven_text_to_sound_v2'),
    promptText: textSchema(3000),
    duration: z.number().min(0.5).max(30).optional(),
    loop: z.boolean().optional(),
  }),
]);

export const avatarVideoSchema = z.strictObject({
  model: z.literal('gwm1_avatars'),
  avatar: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('runway-preset'), presetId: z.enum(avatarPresetIds) }),
    z.strictObject({ type: z.literal('custom'), avatarId: z.string().min(1) }),
  ]),
  speech: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('audio'), audio: assetUriSchema('audio') }),
    z.strictObject({
      type: z.literal('text'),
      text: textSchema(5000),
      voice: z
        .discriminatedUnion('type', [
          z.strictObject({ type: z.literal('preset'), presetId: z.enum(liveVoices) }),
          z.strictObject({ type: z.literal('custom'), id: z.string().min(1) }),
        ])
        .optional(),
    }),
  ]),
});
