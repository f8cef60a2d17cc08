import { type ProviderErrorKind, providerErrorKindSchema } from '@cvplus/contracts/provider-error';
import * as z from 'zod';

/** How one attempt at one provider ended. */
export const outcomeSchema = z.strictObject({
  /** The same for every telling of it, so that it counts once: generation and attempt. */
  attemptId: z.string().regex(/^[A-Za-z0-9_\-:.]{1,200}$/),
  provider: z.string().min(1),
  /** When the end was known. */
  atMs: z.int().nonnegative(),
  result: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('video') }),
    z.strictObject({ type: z.literal('failed'), kind: providerErrorKindSchema }),
  ]),
  /** From the order to its end. */
  seconds: z.number().nonnegative(),
  /** What it really cost, and what was expected; null when not known. */
  costUsd: z.number().nonnegative().nullable(),
  expectedCostUsd: z.number().nonnegative().nullable(),
  /** What the quality check gave, 0–10; null when it was not reached. */
  quality: z.number().min(0).max(10).nullable(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** Whether a failure says anything about how reliable the provider is. */
const saysSomething: Record<ProviderErrorKind, boolean> = {
  'rate-limited': true,
  'bad-credentials': true,
  unavailable: true,
  'timed-out': true,
  stuck: true,
  'unknown-outcome': true,
  'asset-expired': true,
  'unreadable-reply': true,
  'render-failed': true,
  'poor-quality': true,
  // These are about the order, the wallet or our own haste.
  'concurrency-full': false,
  'out-of-credit': false,
  'invalid-order': false,
  'unsupported-option': false,
  'rejected-content': false,
};

/** What an outcome says of reliability; null when it says nothing. */
export function judgeSuccess({ result }: Pick<Outcome, 'result'>): boolean | null {
  if (result.type === 'video') return true;
  return saysSomething[result.kind] ? false : null;
}

const partsOfDay = ['night', 'morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** Quarters of the day in UTC: providers are busy at the same hours for everybody. */
export function partOfDay(atMs: number): PartOfDay {
  return partsOfDay[Math.floor(new Date(atMs).getUTCHours() / 6)] ?? 'night';
}
