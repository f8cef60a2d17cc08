import * as z from 'zod';

export const factors = ['quality', 'reliability', 'speed', 'cost', 'load', 'fit'] as const;
export type Factor = (typeof factors)[number];

const share = z.number().min(0).max(1);
const weightsSchema = z
  .strictObject({
    quality: share,
    reliability: share,
    speed: share,
    cost: share,
    load: share,
    fit: share,
  })
  .refine(
    (weights) => Math.abs(Object.values(weights).reduce((sum, each) => sum + each, 0) - 1) < 1e-9,
    { error: 'The weights must sum to 1.' },
  );
export type SelectionWeights = z.infer<typeof weightsSchema>;

/**
 * `balanced` is what a video is worth to its owner, taken to the first order: half of it the
 * quality, 0.3 the waiting, 0.2 the price, and all of it lost when the provider fails.
 */
export const presets = {
  balanced: { quality: 0.27, reliability: 0.39, speed: 0.16, cost: 0.11, load: 0.04, fit: 0.03 },
  fastest: { quality: 0.12, reliability: 0.33, speed: 0.42, cost: 0.04, load: 0.07, fit: 0.02 },
  cheapest: { quality: 0.13, reliability: 0.3, speed: 0.06, cost: 0.46, load: 0.03, fit: 0.02 },
  best: { quality: 0.52, reliability: 0.34, speed: 0.05, cost: 0.03, load: 0.03, fit: 0.03 },
} as const satisfies Record<string, SelectionWeights>;
export type PresetName = keyof typeof presets;

const priorSchema = z.strictObject({
  /** 0–10, as the quality check gives it. */
  quality: z.number().min(0).max(10),
  /** Share of orders that end in a video. */
  reliability: z.number().gt(0).lt(1),
  /** From the order to the file. */
  seconds: z.number().positive(),
});
export type Prior = z.infer<typeof priorSchema>;

const positive = z.number().positive();

export const selectionSettingsSchema = z.strictObject({
  weights: weightsSchema,
  /** What the score makes of waiting and of money. */
  scales: z
    .strictObject({
      /** Waiting this long leaves half of what speed can give. */
      halfValueSeconds: positive,
      /** From this price on, cost gives nothing. */
      dearUsd: positive,
    })
    .prefault({ halfValueSeconds: 480, dearUsd: 10 }),
  memory: z
    .strictObject({
      /** How long an outcome counts for half in what a provider usually does. */
      slowHalfLifeHours: positive,
      /** The same for what it does just now … */
      fastHalfLifeHours: positive,
      /** … where each further outcome also leaves this share of those before it. */
      fastKept: share,
      /** How many times its usual spread a change must be to be believed by half. */
      surpriseAt: positive,
      /** Share of the usual that is forgotten when it is contradicted entirely. */
      forgottenWhenContradicted: share,
    })
    .prefault({
      slowHalfLifeHours: 168,
      fastHalfLifeHours: 3,
      fastKept: 0.6,
      surpriseAt: 2.5,
      forgottenWhenContradicted: 0.15,
    }),
  /** What is believed of outages before any is seen. */
  outages: z
    .strictObject({
      daysBetween: positive,
      lastHours: positive,
      /** Share of orders that still end in a video. */
      reliability: z.number().gt(0).lt(0.5),
    })
    .prefault({ daysBetween: 10, lastHours: 4, reliability: 0.04 }),
  /** The usual spread of single outcomes around their mean. */
  spreads: z
    .strictObject({ quality: positive, logSeconds: positive, costRatio: positive })
    .prefault({ quality: 0.7, logSeconds: 0.4, costRatio: 0.1 }),
  /** How many outcomes a prior is worth. */
  priorStrength: z
    .strictObject({ reliability: positive, quality: positive, seconds: positive, cost: positive })
    .prefault({ reliability: 8, quality: 3, seconds: 3, cost: 2 }),
  /** Share of decisions that draw what they believe instead of taking its mean; 0 never explores. */
  exploration: share.default(0.1),
  /** For providers without one of their own. */
  usualPrior: priorSchema.prefault({ quality: 8, reliability: 0.93, seconds: 300 }),
  priors: z.record(z.string(), priorSchema).default({}),
});
export type SelectionSettings = z.infer<typeof selectionSettingsSchema>;

/**
 * What is assumed until outcomes are recorded. Times are those of the fact sheets: HeyGen commonly
 * 5–15 minutes, D-ID 1–5; Runway's and every quality are our own guesses, and are shown as such.
 */
const defaultPriors: Record<string, Prior> = {
  heygen: { quality: 8.5, reliability: 0.95, seconds: 480 },
  runwayml: { quality: 8, reliability: 0.93, seconds: 240 },
  did: { quality: 7.5, reliability: 0.94, seconds: 150 },
  inhouse: { quality: 7, reliability: 0.99, seconds: 60 },
};

export function settingsOf(
  preset: PresetName,
  changes: Partial<z.input<typeof selectionSettingsSchema>> = {},
): SelectionSettings {
  const { priors, ...others } = changes;
  return selectionSettingsSchema.parse({
    weights: presets[preset],
    ...others,
    priors: { ...defaultPriors, ...priors },
  });
}

export function priorOf(settings: SelectionSettings, provider: string): Prior {
  return settings.priors[provider] ?? settings.usualPrior;
}
