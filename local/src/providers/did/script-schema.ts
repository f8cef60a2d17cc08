import * as z from 'zod';

const spokenSpeeds = ['x-slow', 'slow', 'medium', 'fast', 'x-fast'];
const spokenPitches = ['x-low', 'low', 'medium', 'high', 'x-high'];

const rateSchema = z
  .string()
  .refine((text) => spokenSpeeds.includes(text) || isWithin(text, 0.5, 2), 'invalid rate');
const pitchSchema = z
  .string()
  .refine(
    (text) => spokenPitches.includes(text) || /^[+-]?\d+(\.\d+)?(Hz|st)$/.test(text),
    'invalid pitch',
  );
const language = z.string().min(1).optional();

/** A number written as text, as D-ID's voice settings want it. */
function isWithin(text: string, min: number, max: number): boolean {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) >= min && Number(text) <= max;
}
const shareTextSchema = z.string().refine((text) => isWithin(text, 0, 1), 'expected "0" to "1"');
const shareSchema = z.number().min(0).max(1);

const spokenConfigSchema = z.strictObject({
  style: z.string().optional(),
  rate: rateSchema.optional(),
  pitch: pitchSchema.optional(),
});

const elevenlabsSchema = z
  .strictObject({
    type: z.literal('elevenlabs'),
    voice_id: z.string().min(1).default('21m00Tcm4TlvDq8ikWAM'),
    model_id: z.string().default('eleven_multilingual_v2'),
    voice_config: z
      .strictObject({
        stability: shareSchema.optional(),
        similarity_boost: shareSchema.optional(),
        rate: z
          .string()
          .refine((text) => isWithin(text, 0.7, 1.2), 'expected "0.7" to "1.2"')
          .optional(),
        style: shareTextSchema.optional(),
        use_speaker_boost: z.boolean().optional(),
        apply_language_text_normalization: z.boolean().optional(),
      })
      .optional(),
    language,
  })
  .refine(
    ({ model_id, voice_config }) =>
      model_id !== 'eleven_v3' ||
      voice_config?.stability === undefined ||
      [0, 0.5, 1].includes(voice_config.stability),
    { path: ['voice_config', 'stability'], message: 'eleven_v3 takes 0, 0.5 or 1' },
  );

const providerSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('microsoft'),
    voice_id: z.string().min(1),
    voice_config: spokenConfigSchema.optional(),
    language,
  }),
  elevenlabsSchema,
  z.strictObject({ type: z.literal('amazon'), voice_id: z.string().min(1), language }),
  z.strictObject({ type: z.literal('google'), voice_id: z.string().min(1) }),
  z.strictObject({
    type: z.literal('azure-openai'),
    voice_id: z.string().min(1),
    voice_config: spokenConfigSchema.optional(),
    language,
  }),
]);

const mostPlainCharacters = 10_000;

const textScriptSchema = z
  .strictObject({
    type: z.literal('text'),
    // The description has a sample sentence for scripts without one: a paid wrong video. Refused.
    input: z.string().min(3).max(40_000),
    ssml: z.boolean().default(false),
    subtitles: z.boolean().default(false),
    provider: providerSchema.optional(),
  })
  .refine(({ input }) => input.replace(/<[^>]*>/g, '').length <= mostPlainCharacters, {
    path: ['input'],
    message: `maximum of ${mostPlainCharacters} characters without SSML tags`,
  });

const audioScriptSchema = z.strictObject({
  type: z.literal('audio'),
  audio_url: z
    .string()
    .regex(/^(https|s3):\/\/.+\.(m4a|flac|mp3|mp4|wav)(\?.*)?$/, 'must be a valid audio url'),
  subtitles: z.boolean().optional(),
});

export const scriptSchema = z.discriminatedUnion('type', [textScriptSchema, audioScriptSchema]);
export type Script = z.infer<typeof scriptSchema>;
