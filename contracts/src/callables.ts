import * as z from 'zod';
import { cvCorrectionsSchema } from './cv-corrections.ts';
import { faceOfferSchema } from './face-offer.ts';
import { businessContextSchema } from './script.ts';
import { starsSchema } from './video-introduction.ts';
import {
  faceProviders,
  presenterSchema,
  scriptLanguageSchema,
  videoOptionsSchema,
  videoStyleSchema,
} from './video-options.ts';

/** Firestore ids we mint: short, URL-safe. */
const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be an id of letters, digits, - and _');

/** Where a client puts a CV before importing it: `users/{uid}/uploads/{uploadId}`. */
export function uploadPath(userId: string, uploadId: string): string {
  return `users/${userId}/uploads/${uploadId}`;
}

/** `importCv`: reads an uploaded CV and opens a job for it. */
export const importCvRequestSchema = z.strictObject({ uploadId: idSchema });
export const importCvResponseSchema = z.strictObject({
  jobId: idSchema,
  cvId: idSchema,
  name: z.string(),
  findings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

/** `correctCv`: what the parser misread, as its owner puts it right. */
export const correctCvRequestSchema = z.strictObject({
  jobId: idSchema,
  corrections: cvCorrectionsSchema,
});
export const correctCvResponseSchema = z.strictObject({
  /** The name now on the CV. */
  name: z.string(),
  findings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

/** `generateVideoIntroduction`: opens a generation, or answers with the one already running. */
export const generateRequestSchema = z.strictObject({
  jobId: idSchema,
  options: videoOptionsSchema.prefault({}),
  business: businessContextSchema.prefault({}),
});
export const generateResponseSchema = z.strictObject({
  generationId: idSchema,
  /** True when a generation of this job was already running: nothing new was started. */
  alreadyRunning: z.boolean(),
});

/** `regenerateVideoIntroduction`: a new generation, with the owner's own script if given. */
export const regenerateRequestSchema = z.strictObject({
  jobId: idSchema,
  options: videoOptionsSchema.prefault({}),
  business: businessContextSchema.prefault({}),
  script: z.string().trim().min(1).max(5000).optional(),
});

/** `steerVideoIntroduction`: approve the script under review (with edits or without), or cancel. */
export const steerRequestSchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('approve-script'),
    jobId: idSchema,
    generationId: idSchema,
    script: z.string().trim().min(1).max(5000).optional(),
  }),
  z.strictObject({ action: z.literal('cancel'), jobId: idSchema, generationId: idSchema }),
]);
export const steerResponseSchema = z.strictObject({
  /** False when the generation had already moved on: nothing changed. */
  applied: z.boolean(),
});

/** `rateVideo`: how good its owner finds a finished video. The last word counts. */
export const rateVideoRequestSchema = z.strictObject({
  jobId: idSchema,
  generationId: idSchema,
  stars: starsSchema,
});
export const rateVideoResponseSchema = z.strictObject({ stars: starsSchema });

/** `listFaces`: the faces and voices the providers offer, best fit first. Nobody is asked for them; they are kept. */
export const listFacesRequestSchema = z.strictObject({
  /** Only voices that speak it; without one, those that speak any language of our scripts. */
  language: scriptLanguageSchema.optional(),
  /** Without the faces and voices that are known to be the other one. */
  presenter: presenterSchema.optional(),
  /** Puts faces first whose names suit it. */
  style: videoStyleSchema.default('professional'),
});
export const listFacesResponseSchema = z.strictObject({
  /** One for each provider in use that lets a face be chosen. */
  offers: z.array(faceOfferSchema).max(faceProviders.length),
});

export type ListFacesRequest = z.input<typeof listFacesRequestSchema>;
export type ListFacesResponse = z.infer<typeof listFacesResponseSchema>;
export type ImportCvRequest = z.input<typeof importCvRequestSchema>;
export type ImportCvResponse = z.infer<typeof importCvResponseSchema>;
export type CorrectCvRequest = z.input<typeof correctCvRequestSchema>;
export type CorrectCvResponse = z.infer<typeof correctCvResponseSchema>;
export type GenerateRequest = z.input<typeof generateRequestSchema>;
export type GenerateResponse = z.infer<typeof generateResponseSchema>;
export type RegenerateRequest = z.input<typeof regenerateRequestSchema>;
export type SteerRequest = z.input<typeof steerRequestSchema>;
export type RateVideoRequest = z.input<typeof rateVideoRequestSchema>;
export type RateVideoResponse = z.infer<typeof rateVideoResponseSchema>;
export type SteerResponse = z.infer<typeof steerResponseSchema>;

/** The `details` of every error a callable answers with. */
export const callableErrorSchema = z.strictObject({
  /** Machine-readable, such as `invalid-field`, `not-a-cv`, `quota-exceeded`. */
  code: z.string(),
  /** The field of the request that is wrong, such as `options.durationSeconds`. */
  field: z.string().optional(),
});
export type CallableError = z.infer<typeof callableErrorSchema>;

/** Names the functions are deployed under. */
export const functionNames = {
  importCv: 'importCv',
  correctCv: 'correctCv',
  generate: 'generateVideoIntroduction',
  regenerate: 'regenerateVideoIntroduction',
  steer: 'steerVideoIntroduction',
  listFaces: 'listFaces',
  rateVideo: 'rateVideo',
  webhook: 'videoGenerationWebhook',
} as const;
