import * as z from 'zod';
import { readPart } from './read-part.ts';
import { pricesSchema } from './script-config.ts';

/** US dollars a minute of sound: third-party price pages, read 2026-11-22. */
const knownMinutePrices: Record<string, number> = {
  'gpt-transcribe': 0.0045,
  'whisper-1': 0.006,
  'gpt-4o-transcribe': 0.006,
  'gpt-4o-mini-transcribe': 0.003,
};

const modelsSchema = z.object({
  TRANSCRIBE_MODEL: z.string().optional(),
  QUALITY_VISION_MODEL: z.string().optional(),
  OPENAI_API_KEY: z.string().min(1),
  OPENAI_BASE_URL: z.url().default('https://api.openai.com/v1'),
  TRANSCRIBE_USD_PER_MINUTE: z.coerce.number().nonnegative().optional(),
  QUALITY_TIMEOUT_MS: z.coerce.number().int().min(1000).max(120_000).default(60_000),
  QUALITY_USD_PER_DAY: z.coerce.number().nonnegative().default(5),
  SCRIPT_PRICES: pricesSchema,
});

/** Models outside that look into finished videos. */
export type QualityModelsConfig = {
  apiKey: string;
  baseUrl: string;
  /** For one call. */
  timeoutMs: number;
  /** All videos of one UTC day together. */
  usdPerDay: number;
  /** Null: nobody listens. */
  transcriber: { model: string; usdPerMinute: number } | null;
  /** Null: nobody looks. */
  advisor: { model: string; prices: z.infer<typeof pricesSchema> } | null;
};

/** Null when no model is named: then nothing of a video leaves for a check. */
export function readQualityModels(
  environment: Record<string, string | undefined>,
  problems: string[],
): QualityModelsConfig | null {
  const { TRANSCRIBE_MODEL: transcribe, QUALITY_VISION_MODEL: vision } = environment;
  if (!transcribe && !vision) return null;
  const read = readPart(modelsSchema, environment, problems);
  if (!read) return null;
  const usdPerMinute = read.TRANSCRIBE_USD_PER_MINUTE ?? knownMinutePrices[transcribe ?? ''];
  if (transcribe && usdPerMinute === undefined) {
    problems.push(
      `TRANSCRIBE_USD_PER_MINUTE: no price for ${transcribe} is known, so no budget can hold`,
    );
  }
  if (vision && !(vision in read.SCRIPT_PRICES)) {
    problems.push(`SCRIPT_PRICES: no price for ${vision}, so no budget can hold`);
  }
  return {
    apiKey: read.OPENAI_API_KEY,
    baseUrl: read.OPENAI_BASE_URL,
    timeoutMs: read.QUALITY_TIMEOUT_MS,
    usdPerDay: read.QUALITY_USD_PER_DAY,
    transcriber: transcribe ? { model: transcribe, usdPerMinute: usdPerMinute ?? 0 } : null,
    advisor: vision ? { model: vision, prices: read.SCRIPT_PRICES } : null,
  };
}
