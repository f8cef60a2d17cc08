import * as z from 'zod';
import { scriptSchema } from './script-schema.ts';

const colourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour like #RRGGBB');
const httpsUrlSchema = z.url({ protocol: /^https$/ });
const destinationSchema = z.string().regex(/^(https|s3):\/\/\S+$/, 'must be an https or s3 url');

export function isLoopback(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

/** Addresses D-ID would call: https, or this machine itself. */
const webhookSchema = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || isLoopback(url), 'must be an https url');

const logoSchema = z.union([
  z.boolean(),
  z.strictObject({ url: httpsUrlSchema, position: z.tuple([z.number(), z.number()]) }),
]);

const userDataSchema = z
  .string()
  .min(1)
  .max(1000)
  .refine((text) => text.trim() !== '', 'must not be blank');

const shared = {
  script: scriptSchema,
  name: z.string().optional(),
  user_data: userDataSchema.optional(),
  webhook: webhookSchema.optional(),
  result_url: destinationSchema.optional(),
};

const plainBackgroundSchema = z.strictObject({
  color: z.union([colourSchema, z.literal(false)]).optional(),
  source_url: httpsUrlSchema.optional(),
});

const expressiveSchema = z
  .strictObject({
    ...shared,
    avatar_id: z.string().min(1),
    sentiment_id: z.string().min(1).optional(),
    user_data: z.string().optional(),
    config: z
      .strictObject({
        logo: logoSchema.optional(),
        result_format: z.enum(['mp4', 'mov', 'webm']).optional(),
        output_resolution: z.literal([480, 720, 1080]).default(1080),
      })
      .prefault({}),
    background: z
      .discriminatedUnion('type', [
        z.strictObject({ type: z.literal('color'), value: colourSchema }),
        z.strictObject({ type: z.literal('image_url'), value: httpsUrlSchema }),
        z.strictObject({ type: z.literal('transparent') }),
      ])
      .optional(),
    persist: z.boolean().optional(),
  })
  .refine(({ config, result_url }) => !(config.result_format && result_url), {
    path: ['config', 'result_format'],
    message: 'result_format and result_url exclude each other',
  });

const talkSchema = z.strictObject({
  ...shared,
  // The description has a demo picture for talks without one: a paid wrong video. Refused.
  source_url: z
    .string()
    .regex(
      /^(https|s3):\/\/.+\.(jpe?g|png)/i,
      'must be a valid image url ending in jpg, jpeg, png',
    ),
  config: z
    .strictObject({
      logo: logoSchema.optional(),
      stitch: z.boolean().default(false),
      result_format: z.enum(['mp4', 'mov']).optional(),
      fluent: z.boolean().optional(),
      pad_audio: z.number().min(0).max(60).optional(),
      driver_expressions: z
        .strictObject({
          expressions: z.array(
            z.strictObject({
              start_frame: z.int().min(0),
              expression: z.enum(['neutral', 'happy', 'serious', 'surprise']),
              intensity: z.number().min(0).max(1),
            }),
          ),
          transition_frames: z.int().min(0).optional(),
        })
        .optional(),
    })
    .prefault({}),
});

const share = z.number().min(0).max(1);
const clipSchema = z.strictObject({
  ...shared,
  // The description has a default presenter; forgetting it is refused here.
  presenter_id: z.string().min(1),
  driver_id: z.string().min(1).optional(),
  config: z
    .strictObject({
      logo: logoSchema.optional(),
      result_format: z.enum(['mp4', 'mov', 'webm']).optional(),
      output_resolution: z.int().min(150).max(1080).optional(),
    })
    .prefault({}),
  presenter_config: z
    .strictObject({
      crop: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('wide') }),
        z.strictObject({
          type: z.literal('rectangle'),
          rectangle: z.strictObject({ top: share, left: share, right: share, bottom: share }),
        }),
      ]),
    })
    .optional(),
  background: plainBackgroundSchema.optional(),
});

const sceneSchema = z.strictObject({
  ...shared,
  avatar_id: z.string().min(1),
  result_url: destinationSchema.regex(/\.mp4/, 'must contain .mp4').optional(),
  config: z.strictObject({ logo: logoSchema.optional() }).prefault({}),
  background: plainBackgroundSchema.optional(),
});

/** `POST` of each generation: every field of the 2026 description, and no other. */
export const createSchemas = {
  expressive: expressiveSchema,
  talk: talkSchema,
  clip: clipSchema,
  scene: sceneSchema,
};
export type CreateExpressive = z.infer<typeof expressiveSchema>;
export type CreateTalk = z.infer<typeof talkSchema>;
export type CreateClip = z.infer<typeof clipSchema>;
export type CreateScene = z.infer<typeof sceneSchema>;
