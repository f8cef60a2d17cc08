import * as z from 'zod';
import { exclusionCodes } from './hard-constraints.ts';
import { factors } from './selection-settings.ts';

const share = z.number().min(0).max(1);

/** One summand of a score. */
const selectionTermSchema = z.strictObject({
  factor: z.enum(factors),
  weight: share,
  /** What counted: the mean, or the draw of a decision that explored. */
  value: share,
  /** The mean in any case. */
  expected: share,
  contribution: share,
  /** `prior`: no outcome is recorded yet. `known`: no outcome is needed for it. */
  basis: z.enum(['recorded', 'prior', 'known']),
  /** Outcomes behind it, faded by time. */
  samples: z.number().nonnegative(),
});
export type SelectionTerm = z.infer<typeof selectionTermSchema>;

const rankedCandidateSchema = z.strictObject({
  provider: z.string(),
  verdict: z.literal('ranked'),
  /** From 1. */
  place: z.int().positive(),
  score: share,
  terms: z.array(selectionTermSchema),
  /** How likely it is out right now. */
  outage: share,
  costUsd: z.number().nonnegative().nullable(),
  /** Why it stands here, for operators. */
  reason: z.string(),
});
export type RankedCandidate = z.infer<typeof rankedCandidateSchema>;

const excludedCandidateSchema = z.strictObject({
  provider: z.string(),
  verdict: z.literal('excluded'),
  exclusions: z.array(z.strictObject({ code: z.enum(exclusionCodes), reason: z.string() })).min(1),
});

/** Who was chosen and why, with everything needed to follow the sum. It holds nothing of the script. */
export const selectionDecisionSchema = z.strictObject({
  atMs: z.int().nonnegative(),
  /** With the same facts and this seed the decision comes out the same. */
  seed: z.int().nonnegative(),
  /** Whether values were drawn instead of their means taken. */
  explored: z.boolean(),
  preferred: z.string().nullable(),
  chosen: z.string().nullable(),
  candidates: z.array(
    z.discriminatedUnion('verdict', [rankedCandidateSchema, excludedCandidateSchema]),
  ),
});
export type SelectionDecision = z.infer<typeof selectionDecisionSchema>;
