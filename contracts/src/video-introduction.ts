import * as z from 'zod';
import { parsedCvSchema } from './parsed-cv.ts';
import { providerErrorKindSchema } from './provider-error.ts';
import { qualityAssessmentSchema } from './quality.ts';
import { businessContextSchema, optimizedScriptSchema } from './script.ts';
import { providerNameSchema, videoOptionsSchema } from './video-options.ts';

/** Every phase a generation can be in. The last four are ends. */
export const phases = [
  'queued',
  'scripting',
  'review',
  'starting',
  'waiting',
  'rendering',
  'collecting',
  'checking',
  'publishing',
  'completed',
  'failed',
  'cancelled',
  'erased',
] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

/** What went wrong for good, and what its owner can do about it. */
export const problemSchema = z.strictObject({
  code: z.string(),
  /** One sentence for the owner. */
  message: z.string(),
  /** What the owner can do; null when there is nothing but to try again later. */
  advice: z.string().nullable(),
});
export type Problem = z.infer<typeof problemSchema>;

export const attemptViewSchema = z.strictObject({
  provider: providerNameSchema,
  /** ISO 8601: when the attempt began. */
  timestamp: z.iso.datetime(),
  success: z.boolean(),
  /** Why it ended without a video; absent while it runs or when it succeeded. */
  error: z.strictObject({ kind: providerErrorKindSchema, message: z.string() }).optional(),
  /** 0–10, when its video was checked. */
  quality: z.number().min(0).max(10).optional(),
  /** Seconds from order to end; null while it runs. */
  duration: z.number().nonnegative().nullable(),
  /** US dollars: reserved while it runs, then what it was billed or is taken to cost; null when no price is known. */
  cost: z.number().nonnegative().nullable(),
});
export type AttemptView = z.infer<typeof attemptViewSchema>;

/** Media addresses are Storage paths of our own bucket, never URLs. */
export const mediaSchema = z.strictObject({
  videoPath: z.string(),
  posterPath: z.string(),
  /** WebVTT; null when captions were not wanted or could not be made. */
  captionsPath: z.string().nullable(),
  durationSeconds: z.number().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
  sizeBytes: z.int().positive(),
});
export type Media = z.infer<typeof mediaSchema>;

export const draftSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('rendering') }),
  z.strictObject({ status: z.literal('ready'), media: mediaSchema, voiced: z.boolean() }),
  z.strictObject({ status: z.literal('failed') }),
]);
export type DraftView = z.infer<typeof draftSchema>;

export const scriptVersionSchema = z.strictObject({
  generationId: z.string(),
  method: z.enum(['template', 'model', 'custom']),
  content: z.string(),
});

export const introductionDataSchema = z.strictObject({
  script: optimizedScriptSchema.nullable(),
  /** Every script this job has had, oldest first; the last one is `script`. */
  scriptVersions: z.array(scriptVersionSchema),
  options: videoOptionsSchema,
  /** What its owner wants from it: kept, so that another version starts from the same wishes. */
  business: businessContextSchema.default({}),
  /** The finished video; null until it is published. */
  media: mediaSchema.nullable(),
  /** Who made the finished video, and why it was not the first choice if it was not. */
  engine: z.strictObject({ provider: providerNameSchema, reason: z.string() }).nullable(),
});

/** Measured times in seconds from the request; null until they happened. */
export const introductionTimesSchema = z.strictObject({
  requestedAt: z.iso.datetime(),
  firstPlayableSeconds: z.number().nonnegative().nullable(),
  finalSeconds: z.number().nonnegative().nullable(),
  /** The part of `finalSeconds` spent waiting for the provider that made the video. */
  providerSeconds: z.number().nonnegative().nullable(),
});

/** One is bad, five is very good. */
export const starsSchema = z.int().min(1).max(5);

/** `enhancedFeatures.videoIntroduction`: what the browser watches. A pure projection of the generation. */
export const videoIntroductionSchema = z.strictObject({
  status: z.enum(['idle', 'generating', 'completed', 'failed']),
  /** 0–100, never backwards within one generation; while a provider renders it is an estimate from its typical time. */
  progress: z.number().min(0).max(100),
  /** The key of the current step. */
  step: z.union([phaseSchema, z.literal('idle')]),
  /** The current step as a sentence. */
  currentStep: z.string(),
  generationId: z.string().nullable(),
  data: introductionDataSchema.nullable(),
  draft: draftSchema.nullable(),
  quality: qualityAssessmentSchema.nullable(),
  /** Who is making the video now, or made it. */
  provider: providerNameSchema.nullable(),
  attempts: z.array(attemptViewSchema),
  analytics: introductionTimesSchema.nullable(),
  /** Stars that its owner gave the finished video; null as long as it is not rated. */
  rating: starsSchema.nullable().default(null),
  problem: problemSchema.nullable(),
  updatedAt: z.iso.datetime(),
});
export type VideoIntroductionState = z.infer<typeof videoIntroductionSchema>;

/** `jobs/{jobId}`. Timestamps are ISO 8601 strings, so that both sides read the same thing. */
export const jobSchema = z.strictObject({
  userId: z.string(),
  cvId: z.string(),
  /** The name and headline on the CV, for lists. */
  title: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  enhancedFeatures: z.strictObject({ videoIntroduction: videoIntroductionSchema }),
});
export type Job = z.infer<typeof jobSchema>;

/** `cvs/{cvId}`: the normalised CV and where its source file lies. */
export const storedCvSchema = z.strictObject({
  userId: z.string(),
  sourcePath: z.string(),
  createdAt: z.iso.datetime(),
  cv: parsedCvSchema,
});
export type StoredCv = z.infer<typeof storedCvSchema>;
