import * as z from 'zod';
import { videoStyleSchema } from './video-options.ts';

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
  }),
});
export type OptimizedScript = z.infer<typeof optimizedScriptSchema>;

export const scriptObjectives = ['engagement', 'conversion', 'branding', 'networking'] as const;

/** What the owner wants from the video, in their own words. Unlike the CV it may be spoken as it stands. */
export const businessContextSchema = z.strictObject({
  objective: z.enum(scriptObjectives).optional(),
  targetRole: z.string().trim().min(1).max(80).optional(),
  targetCompany: z.string().trim().min(1).max(80).optional(),
  callToAction: z.string().trim().min(1).max(200).optional(),
});
export type BusinessContext = z.infer<typeof businessContextSchema>;
