import { providerErrorKindSchema } from '@cvplus/contracts/provider-error';
import { qualityAssessmentSchema } from '@cvplus/contracts/quality';
import { introductionCardsSchema } from '@cvplus/contracts/render-order';
import { businessContextSchema, optimizedScriptSchema } from '@cvplus/contracts/script';
import {
  draftSchema,
  mediaSchema,
  type Phase,
  phaseSchema,
  problemSchema,
  scriptVersionSchema,
  starsSchema,
} from '@cvplus/contracts/video-introduction';
import { providerNameSchema, videoOptionsSchema } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { operationSchema } from '../providers/video-provider.ts';

const timeMsSchema = z.int().nonnegative();

/** What of an order a failure was about: a choice its owner can change, or our own part of the work. */
export const failureSubjectSchema = z.enum(['chosen-face', 'joining']);

const failureSchema = z.strictObject({
  kind: providerErrorKindSchema,
  message: z.string(),
  /** It was us, not the provider: our own circuit, limit or budget forbade the call, or joining failed. */
  refusedByUs: z.literal(true).optional(),
  about: failureSubjectSchema.optional(),
});

/** A provider to try, and why it stands at this place in the order. */
export const candidateSchema = z.strictObject({
  provider: providerNameSchema,
  reason: z.string(),
  /** The order's price, as configured; null when no price is known. */
  costUsd: z.number().nonnegative().nullable(),
  /** A repeated call under the same key cannot order twice. */
  idempotentStarts: z.boolean(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** A provider's file as it lies in our own bucket, before it is checked. */
export const collectedFileSchema = z.strictObject({
  videoPath: z.string(),
  /** WebVTT; null when the provider gave no subtitles. */
  captionsPath: z.string().nullable(),
  sizeBytes: z.int().positive(),
});
export type CollectedFile = z.infer<typeof collectedFileSchema>;

/** One try at one provider. It is stored before the provider is called. */
const attemptSchema = z.strictObject({
  number: z.int().positive(),
  provider: providerNameSchema,
  reason: z.string(),
  /** Minted with the attempt, so that a repeated call can never order twice. */
  idempotencyKey: z.string(),
  /** Reserved at the configured price; null when no price is known. */
  costUsd: z.number().nonnegative().nullable(),
  /** What the provider says it charged; null as long as it has not said so. */
  billedUsd: z.number().nonnegative().nullable().default(null),
  idempotentStarts: z.boolean(),
  /** How often the order was sent under this key. */
  orderCalls: z.int().nonnegative(),
  startedAtMs: timeMsSchema,
  orderedAtMs: timeMsSchema.nullable(),
  /** When the provider said that the video is ready. */
  readyAtMs: timeMsSchema.nullable(),
  endedAtMs: timeMsSchema.nullable(),
  /** A call went out, or was about to, whose answer we do not know yet. */
  callOpen: z.boolean().default(false),
  /** Another call was open when the last one began: a refusal of the last one says nothing about it. */
  earlierCallOpen: z.boolean().default(false),
  /** What the provider has taken of an order of several calls, until all of it is taken. */
  begun: operationSchema.nullable().default(null),
  operation: operationSchema.nullable(),
  collectTries: z.int().nonnegative(),
  file: collectedFileSchema.nullable(),
  assessment: qualityAssessmentSchema.nullable(),
  failure: failureSchema.nullable(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** The full record of one generation: everything its state machine knows. Plain JSON. */
export const generationSchema = z.strictObject({
  id: z.string(),
  jobId: z.string(),
  userId: z.string(),
  cvId: z.string(),
  options: videoOptionsSchema,
  /** What the owner wants from the video. */
  business: businessContextSchema.prefault({}),
  /** The owner's own words, to be spoken instead of a script of ours. */
  ownWords: z.string().nullable(),
  requestedAtMs: timeMsSchema,
  phase: phaseSchema,
  phaseSinceMs: timeMsSchema,
  /** When this phase is over in any case; null only at the ends. */
  deadlineMs: timeMsSchema.nullable(),
  /** When somebody must look again; null only at the ends. */
  nextLookMs: timeMsSchema.nullable(),
  script: optimizedScriptSchema.nullable(),
  /** Scripts of this job's earlier generations, oldest first. */
  earlierScripts: z.array(scriptVersionSchema),
  cards: introductionCardsSchema.nullable(),
  /** Providers not tried yet, best first. */
  candidates: z.array(candidateSchema),
  attempts: z.array(attemptSchema),
  /** While waiting: whether the retry is the same attempt again (same key) or a new one. */
  retry: z.enum(['same-attempt', 'new-attempt']).nullable(),
  draft: draftSchema.nullable(),
  media: mediaSchema.nullable(),
  /** Stars its owner gave the finished video. */
  rating: starsSchema.nullable().default(null),
  problem: problemSchema.nullable(),
  progress: z.number().min(0).max(100),
  firstPlayableAtMs: timeMsSchema.nullable(),
  endedAtMs: timeMsSchema.nullable(),
});
export type Generation = z.infer<typeof generationSchema>;

const endPhases = ['completed', 'failed', 'cancelled', 'erased'] as const satisfies Phase[];

export function hasEnded(generation: Pick<Generation, 'phase'>): boolean {
  return (endPhases as readonly Phase[]).includes(generation.phase);
}

/** What is ordered: where the owner chose no look, the one that suits the field of the script. */
export function orderedOptions({ options, script }: Generation): Generation['options'] {
  const theme = options.theme ?? script?.metadata.production?.theme ?? undefined;
  return theme === undefined ? options : { ...options, theme };
}

export function attemptNumbered({ attempts }: Generation, number: number): Attempt | null {
  return attempts[number - 1] ?? null;
}

/**
 * Attempts given up because they took too long, whose video may still come: it is paid for, so it is
 * taken when it arrives before another one is ready.
 */
export function lateAttempts(generation: Generation): Attempt[] {
  const { attempts } = generation;
  return attempts.slice(0, -1).filter((attempt, index) => {
    const id = attempt.operation?.id;
    // Taken once, by an attempt of its own: whatever became of that is the end of it.
    const wasTaken = attempts.slice(index + 1).some(({ operation }) => operation?.id === id);
    return mayComeLate(attempt) && !wasTaken && attempt.provider !== 'inhouse';
  });
}

/** One that was ready and could not be fetched or joined in time is given up for good. */
export function mayComeLate({ operation, failure, readyAtMs }: Attempt): boolean {
  const wasSlow = failure?.kind === 'stuck' || failure?.kind === 'timed-out';
  return wasSlow && operation !== null && readyAtMs === null;
}

/** The attempt being worked on: always the last one. */
export function currentAttempt(generation: Generation): Attempt | null {
  return generation.attempts.at(-1) ?? null;
}
