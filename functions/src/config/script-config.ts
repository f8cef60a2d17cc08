import * as z from 'zod';
import { jsonSchema, readPart } from './read-part.ts';

const priceSchema = z.strictObject({
  input: z.number().nonnegative(),
  cachedInput: z.number().nonnegative(),
  output: z.number().nonnegative(),
});

/** US dollars per million tokens: third-party price pages, read 2026-11-22. */
const knownPrices = {
  'gpt-6.1-terra': { input: 1, cachedInput: 0.05, output: 5 },
  'gpt-6.1-sol': { input: 2, cachedInput: 0.1, output: 10 },
  'gpt-6-sol': { input: 2, cachedInput: 0.2, output: 10 },
  'gpt-6-luna': { input: 0.1, cachedInput: 0.01, output: 0.5 },
  'gpt-5.6-terra': { input: 2, cachedInput: 0.2, output: 12 },
};

export const pricesSchema = jsonSchema.pipe(z.record(z.string(), priceSchema)).default(knownPrices);

const nameSchema = z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and -');
const experimentSchema = z
  .strictObject({
    name: nameSchema,
    arms: z
      .array(
        z.strictObject({
          name: nameSchema,
          hook: z.enum(['result', 'role', 'passion', 'scope']).optional(),
          wording: z.int().min(0).max(20).optional(),
        }),
      )
      .min(2)
      .max(8),
  })
  .refine(({ arms }) => new Set(arms.map(({ name }) => name)).size === arms.length, {
    message: 'two arms have the same name',
  });
const trialsSchema = z.object({ SCRIPT_EXPERIMENT: jsonSchema.pipe(experimentSchema).optional() });

/** Variants of how scripts are written, to be compared. */
export type ExperimentConfig = z.infer<typeof experimentSchema>;

const scriptSchema = z.object({
  SCRIPT_MODEL: z.string().min(1),
  OPENAI_API_KEY: z.string().min(1),
  OPENAI_BASE_URL: z.url().default('https://api.openai.com/v1'),
  SCRIPT_MODERATION_MODEL: z.string().min(1).default('omni-moderation-latest'),
  SCRIPT_TIMEOUT_MS: z.coerce.number().int().min(1000).max(120_000).default(60_000),
  SCRIPT_USD_PER_DAY: z.coerce.number().nonnegative().default(5),
  SCRIPT_PRICES: pricesSchema,
});

/** Settings of the language model that writes scripts. */
export type ScriptConfig = {
  model: string;
  apiKey: string;
  baseUrl: string;
  /** Null switches the content check off. */
  moderationModel: string | null;
  /** For one call. */
  timeoutMs: number;
  /** All scripts of one UTC day together. */
  usdPerDay: number;
  prices: Record<string, z.infer<typeof priceSchema>>;
};

/** Null when no model is named: then our own writer writes. */
export function readScriptConfig(
  environment: Record<string, string | undefined>,
  problems: string[],
): ScriptConfig | null {
  if (!environment['SCRIPT_MODEL']) return null;
  const read = readPart(scriptSchema, environment, problems);
  if (!read) return null;
  if (!(read.SCRIPT_MODEL in read.SCRIPT_PRICES)) {
    problems.push(`SCRIPT_PRICES: no price for ${read.SCRIPT_MODEL}, so no budget can hold`);
  }
  return {
    model: read.SCRIPT_MODEL,
    apiKey: read.OPENAI_API_KEY,
    baseUrl: read.OPENAI_BASE_URL,
    moderationModel: read.SCRIPT_MODERATION_MODEL === 'off' ? null : read.SCRIPT_MODERATION_MODEL,
    timeoutMs: read.SCRIPT_TIMEOUT_MS,
    usdPerDay: read.SCRIPT_USD_PER_DAY,
    prices: read.SCRIPT_PRICES,
  };
}

/** Null when no experiment runs, which is the usual case. */
export function readExperiment(
  environment: Record<string, string | undefined>,
  problems: string[],
): ExperimentConfig | null {
  return readPart(trialsSchema, environment, problems)?.SCRIPT_EXPERIMENT ?? null;
}
