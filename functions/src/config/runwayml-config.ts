import * as z from 'zod';
import { jsonSchema, listSchema, readPart } from './read-part.ts';

const sharedSchema = z.object({
  RUNWAYML_API_SECRET: z.string().min(1),
  RUNWAYML_BASE_URL: z.url().default('https://api.dev.runwayml.com'),
  RUNWAYML_PRODUCT: z.enum(['speech', 'scenes']).default('speech'),
  /** Where finished videos may be fetched from: Runway does not document its hosts. */
  RUNWAYML_MEDIA_ORIGINS: listSchema.pipe(z.array(z.string()).min(1)),
  /** Orders at once; without it what is too much waits at Runway. */
  RUNWAYML_MAX_CONCURRENT: z.coerce.number().int().positive().optional(),
  RUNWAYML_PRICES: jsonSchema.pipe(pricesSchema()).default({}),
});

const speechSchema = z.object({
  RUNWAYML_AVATARS: jsonSchema.pipe(
    z.strictObject({ feminine: z.string().min(1), masculine: z.string().min(1) }),
  ),
});

const scenesSchema = z.object({
  RUNWAYML_SCENE_MODEL: z.enum(['gen4.5', 'veo3.1', 'veo3.1_fast']).default('gen4.5'),
});

/** What is left out keeps the price that the adapter knows. */
function pricesSchema() {
  const amount = z.number().nonnegative();
  return z.strictObject({
    asOf: z.iso.date().exactOptional(),
    source: z.string().min(1).exactOptional(),
    usdPerCredit: amount.exactOptional(),
    avatarStartCredits: amount.exactOptional(),
    avatarCreditsPerSixSeconds: amount.exactOptional(),
    sceneCreditsPerSecond: z
      .strictObject({ 'gen4.5': amount, 'veo3.1': amount, 'veo3.1_fast': amount })
      .exactOptional(),
  });
}

export type RunwayMLConfig = {
  apiKey: string;
  baseUrl: string;
  product:
    | { name: 'speech'; avatars: z.infer<typeof speechSchema>['RUNWAYML_AVATARS'] }
    | { name: 'scenes'; model: z.infer<typeof scenesSchema>['RUNWAYML_SCENE_MODEL'] };
  mediaOrigins: string[];
  maxConcurrent: number | null;
  prices: z.infer<ReturnType<typeof pricesSchema>>;
};

/** Null when a setting is missing or wrong; then `problems` names all that are. */
export function readRunwayml(
  environment: Record<string, string | undefined>,
  problems: string[],
): RunwayMLConfig | null {
  const shared = readPart(sharedSchema, environment, problems);
  // With a product nobody knows, the settings of the usual one are looked at all the same.
  const product =
    environment['RUNWAYML_PRODUCT'] === 'scenes'
      ? readScenes(environment, problems)
      : readSpeech(environment, problems);
  if (!shared || !product) return null;
  return {
    apiKey: shared.RUNWAYML_API_SECRET,
    baseUrl: shared.RUNWAYML_BASE_URL,
    product,
    mediaOrigins: shared.RUNWAYML_MEDIA_ORIGINS,
    maxConcurrent: shared.RUNWAYML_MAX_CONCURRENT ?? null,
    prices: shared.RUNWAYML_PRICES,
  };
}

function readSpeech(
  environment: Record<string, string | undefined>,
  problems: string[],
): RunwayMLConfig['product'] | null {
  const read = readPart(speechSchema, environment, problems);
  return read && { name: 'speech', avatars: read.RUNWAYML_AVATARS };
}

function readScenes(
  environment: Record<string, string | undefined>,
  problems: string[],
): RunwayMLConfig['product'] | null {
  const read = readPart(scenesSchema, environment, problems);
  return read && { name: 'scenes', model: read.RUNWAYML_SCENE_MODEL };
}
