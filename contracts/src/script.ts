import * as z from 'zod';
import { experienceLevelSchema, industrySchema } from './industry.ts';
import { paceSchema, platformSchema, themeNameSchema, videoStyleSchema } from './video-options.ts';

/** The scene a sentence is spoken over. */
export const sceneKinds = ['opening', 'experience', 'achievements', 'skills', 'closing'] as const;
export const sceneKindSchema = z.enum(sceneKinds);
export type SceneKind = z.infer<typeof sceneKindSchema>;

export const scriptSentenceSchema = z.strictObject({
  text: z.string().min(1),
  scene: sceneKindSchema,
  /** Ids of the CV facts this sentence rests on; empty for words that claim nothing (a greeting). */
  factIds: z.array(z.string()),
});
export type ScriptSentence = z.infer<typeof scriptSentenceSchema>;

/** The measured parts of `qualityScore`; docs/script-scores.md publishes how each is measured. */
export const scorePartNames = [
  'hook',
  'specificity',
  'grounding',
  'structure',
  'pace',
  'readability',
  'vocabulary',
  'variety',
  'cliches',
  'call-to-action',
  'style',
] as const;
export const scorePartSchema = z.strictObject({
  name: z.enum(scorePartNames),
  /** 0–1; null when this script gives nothing to measure it on, and then it does not count. */
  value: z.number().min(0).max(1).nullable(),
  weight: z.number().positive(),
  /** One sentence for the owner: what was measured. */
  explanation: z.string(),
});
export type ScorePart = z.infer<typeof scorePartSchema>;

/** Why a script has the scores it has. */
export const scoreReportSchema = z.strictObject({
  parts: z.array(scorePartSchema),
  /** What keeps the score from being higher however good the rest is, such as copied CV lines. */
  ceilings: z.array(z.strictObject({ most: z.number().min(0).max(10), reason: z.string() })),
});
export type ScoreReport = z.infer<typeof scoreReportSchema>;

/** What the CV was understood to be. */
export const understandingSchema = z.strictObject({
  industry: industrySchema,
  /** 0–1; `general` below the gate. */
  industryConfidence: z.number().min(0).max(1),
  experienceLevel: experienceLevelSchema,
  /** Years of work the dates add up to; null where the CV has none. */
  experienceYears: z.number().nonnegative().nullable(),
});
export type Understanding = z.infer<typeof understandingSchema>;

/** How a script is to be spoken and shown. */
export const productionPlanSchema = z.strictObject({
  platform: platformSchema,
  pace: paceSchema,
  wordsPerMinute: z.number().positive(),
  /** A breath after sentence `sentence` (counted from 0), in milliseconds. */
  pauses: z.array(z.strictObject({ sentence: z.int().nonnegative(), ms: z.int().positive() })),
  /** Words a voice may stumble over, and how they are said. */
  pronunciations: z.array(z.strictObject({ written: z.string(), said: z.string() })),
  /** How the presenter should come across, in one sentence. */
  direction: z.string(),
  /** The look of our own renderer that suits the field; null where the field is not known. */
  theme: themeNameSchema.nullable(),
});
export type ProductionPlan = z.infer<typeof productionPlanSchema>;

/** Who wrote a script, at what cost, and what had to be mended. */
export const writingRecordSchema = z.strictObject({
  /** The model asked, or null for our own writer and for the owner. */
  model: z.string().nullable(),
  /** Why our own writer wrote although a model is configured; null when that did not happen. */
  fallbackReason: z.string().nullable(),
  calls: z.int().nonnegative(),
  /** US dollars at the configured prices; null when no price is known. */
  costUsd: z.number().nonnegative().nullable(),
  /** Claims nothing in the CV stood behind: replaced by a second writing, or taken out. */
  repairs: z.array(
    z.strictObject({
      kind: z.string(),
      text: z.string(),
      outcome: z.enum(['rewritten', 'removed']),
    }),
  ),
});
export type WritingRecord = z.infer<typeof writingRecordSchema>;

/** Which variant of prompt or template wrote a script, and why that one. */
export const variantSchema = z.strictObject({
  experiment: z.string(),
  arm: z.string(),
  reason: z.string(),
});
export type Variant = z.infer<typeof variantSchema>;

/** A spoken script. Scores are null until something measures them. */
export const optimizedScriptSchema = z.strictObject({
  /** The sentences joined with single spaces. */
  content: z.string().min(1),
  sentences: z.array(scriptSentenceSchema).min(1),
  /** 0–10. */
  qualityScore: z.number().min(0).max(10).nullable(),
  /** 0–1. */
  engagementPrediction: z.number().min(0).max(1).nullable(),
  /** 0–1. */
  industryAlignment: z.number().min(0).max(1).nullable(),
  /** 0–1. */
  personalityMatch: z.number().min(0).max(1).nullable(),
  metadata: z.strictObject({
    /** `template`: our own writer; `model`: a language model; `custom`: the owner's own words. */
    method: z.enum(['template', 'model', 'custom']),
    language: z.string(),
    /** The style it was written for. */
    style: videoStyleSchema.optional(),
    wordCount: z.int().nonnegative(),
    /** Spoken time expected at the voice's measured pace. */
    estimatedSeconds: z.number().nonnegative(),
    /** What the owner should know, such as a CV too thin for the length asked for. */
    notes: z.array(z.string()),
    /** Null for scripts no CV was read for. */
    understanding: understandingSchema.nullable().default(null),
    scores: scoreReportSchema.nullable().default(null),
    production: productionPlanSchema.nullable().default(null),
    writing: writingRecordSchema.nullable().default(null),
    /** What the optimisation tried, oldest first; the last one is this script. */
    versions: z
      .array(
        z.strictObject({
          content: z.string(),
          qualityScore: z.number().min(0).max(10),
          /** The edit that made it, in words. */
          change: z.string(),
        }),
      )
      .default([]),
    /** Null while no experiment runs. */
    variant: variantSchema.nullable().default(null),
    /** What a language model thinks of it: advice, never part of a score. Null when none was asked. */
    advice: z
      .strictObject({ model: z.string(), remarks: z.array(z.string()) })
      .nullable()
      .default(null),
  }),
});
export type OptimizedScript = z.infer<typeof optimizedScriptSchema>;

/** The part of a script's metadata that measuring and planning fill in, before they have. */
export const unmeasured = {
  understanding: null,
  scores: null,
  production: null,
  writing: null,
  versions: [],
  variant: null,
  advice: null,
} satisfies Partial<OptimizedScript['metadata']>;

export const scriptObjectives = ['engagement', 'conversion', 'branding', 'networking'] as const;

/** What the owner wants from the video, in their own words. Unlike the CV it may be spoken as it stands. */
export const businessContextSchema = z.strictObject({
  objective: z.enum(scriptObjectives).optional(),
  targetRole: z.string().trim().min(1).max(80).optional(),
  targetCompany: z.string().trim().min(1).max(80).optional(),
  callToAction: z.string().trim().min(1).max(200).optional(),
});
export type BusinessContext = z.infer<typeof businessContextSchema>;
