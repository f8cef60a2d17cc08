import { providerErrorKindSchema } from '@cvplus/contracts/provider-error';
import { qualityAssessmentSchema } from '@cvplus/contracts/quality';
import { introductionCardsSchema } from '@cvplus/contracts/render-order';
import { optimizedScriptSchema } from '@cvplus/contracts/script';
import { mediaSchema, problemSchema, starsSchema } from '@cvplus/contracts/video-introduction';
import * as z from 'zod';
import { operationSchema } from '../providers/video-provider.ts';
import {
  candidateSchema,
  collectedFileSchema,
  failureSubjectSchema,
  type Generation,
} from './generation.ts';

const at = { atMs: z.int().nonnegative() };
const ofAttempt = { ...at, attempt: z.int().positive() };
/** `call`: the attempt's `orderCalls` when it began; whoever was overtaken by another call has an older one. */
const ofCall = { ...ofAttempt, call: z.int().nonnegative() };

const failureSchema = z.strictObject({
  kind: providerErrorKindSchema,
  message: z.string(),
  retryAfterMs: z.number().nonnegative().optional(),
  /** It was us, not the provider: our own circuit, limit or budget forbade the call, or joining failed. */
  refusedByUs: z.literal(true).optional(),
  about: failureSubjectSchema.optional(),
});
export type Failure = z.infer<typeof failureSchema>;

const operationStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('pending'), progress: z.number().min(0).max(1).optional() }),
  z.strictObject({
    state: z.literal('ready'),
    videoUrl: z.string(),
    furtherUrls: z.array(z.string()).optional(),
    subtitles: z.strictObject({ url: z.string(), format: z.enum(['srt', 'vtt']) }).optional(),
    billedUsd: z.number().nonnegative().optional(),
  }),
  z.strictObject({
    state: z.literal('failed'),
    kind: providerErrorKindSchema,
    message: z.string(),
    billedUsd: z.number().nonnegative().optional(),
  }),
]);

/** Everything that can happen to a generation. News may come twice, late or out of order. */
export const newsSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('task-ran'), ...at }),
  z.strictObject({ type: z.literal('deadline-passed'), ...at }),
  z.strictObject({
    type: z.literal('script-written'),
    ...at,
    script: optimizedScriptSchema,
    cards: introductionCardsSchema,
    candidates: z.array(candidateSchema).min(1),
  }),
  z.strictObject({ type: z.literal('script-refused'), ...at, problem: problemSchema }),
  z.strictObject({
    type: z.literal('script-approved'),
    ...at,
    /** The edited script; null when it was approved as it stood. */
    script: optimizedScriptSchema.nullable(),
  }),
  /** Stored before the provider is called: from here on an order with a key may exist. */
  z.strictObject({ type: z.literal('order-begun'), ...ofAttempt }),
  /** One billable call goes out now; until its answer is stored nobody knows what became of it. */
  z.strictObject({ type: z.literal('order-part-begun'), ...ofCall }),
  /** It was taken. The operation holds all that was taken so far. */
  z.strictObject({
    type: z.literal('order-part-taken'),
    ...ofCall,
    operation: operationSchema,
  }),
  z.strictObject({ type: z.literal('order-taken'), ...ofAttempt, operation: operationSchema }),
  z.strictObject({ type: z.literal('order-refused'), ...ofAttempt, failure: failureSchema }),
  z.strictObject({ type: z.literal('provider-said'), ...ofAttempt, said: operationStateSchema }),
  z.strictObject({ type: z.literal('provider-silent'), ...ofAttempt, failure: failureSchema }),
  /** It was taken out of the configuration: nobody can ask it about anything any more. */
  z.strictObject({ type: z.literal('provider-gone'), ...ofAttempt }),
  z.strictObject({ type: z.literal('file-collected'), ...ofAttempt, file: collectedFileSchema }),
  z.strictObject({ type: z.literal('collect-failed'), ...ofAttempt, failure: failureSchema }),
  z.strictObject({
    type: z.literal('verdict-given'),
    ...ofAttempt,
    assessment: qualityAssessmentSchema,
  }),
  z.strictObject({ type: z.literal('published'), ...ofAttempt, media: mediaSchema }),
  z.strictObject({
    type: z.literal('draft-ready'),
    ...at,
    media: mediaSchema,
    voiced: z.boolean(),
  }),
  z.strictObject({ type: z.literal('draft-failed'), ...at }),
  z.strictObject({ type: z.literal('video-rated'), ...at, stars: starsSchema }),
  z.strictObject({ type: z.literal('user-cancelled'), ...at }),
  z.strictObject({ type: z.literal('erased'), ...at }),
]);
export type News = z.infer<typeof newsSchema>;
export type NewsOf<Type extends News['type']> = Extract<News, { type: Type }>;

/** What must be done next. Every command is safe to repeat. */
export type Command =
  | { type: 'write-script' }
  | { type: 'order-draft' }
  | { type: 'order-video'; attempt: number }
  | { type: 'ask-provider'; attempt: number }
  | {
      type: 'collect-file';
      attempt: number;
      videoUrl: string;
      furtherUrls: string[];
      subtitles: { url: string; format: 'srt' | 'vtt' } | null;
    }
  | { type: 'check-video'; attempt: number }
  | { type: 'publish-video'; attempt: number }
  | { type: 'discard-collected-files' }
  /** The attempt is over: give its place back, book its cost, remember how it went. */
  | { type: 'settle-attempt'; attempt: number }
  /** Nobody will fetch what was ordered: have the provider stop and forget it. */
  | { type: 'abandon-order'; attempt: number }
  /** The video is published: the provider need not keep its copy any longer. */
  | { type: 'delete-copy'; attempt: number }
  /** Enqueue a task; the sweeper finds the generation if that task is lost. */
  | { type: 'look-at'; atMs: number };

export type Transition = { generation: Generation; commands: Command[] };
