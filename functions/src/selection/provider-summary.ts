import * as z from 'zod';
import type { Outcome } from './outcome.ts';
import {
  addOutcome,
  emptyStatistics,
  type ProviderStatistics,
  providerStatisticsSchema,
} from './provider-statistics.ts';
import type { SelectionSettings } from './selection-settings.ts';

/** The one document that every decision reads. */
const providerSummarySchema = z.object({
  foldedAtMs: z.number(),
  // What an earlier version wrote in another shape counts as nothing recorded, rather than stopping
  // every decision.
  providers: z.record(z.string(), providerStatisticsSchema.nullable().catch(null)),
});
export type ProviderSummary = {
  foldedAtMs: number;
  providers: Record<string, ProviderStatistics>;
};

export function readSummary(data: unknown): ProviderSummary {
  if (data === undefined) return { foldedAtMs: 0, providers: {} };
  const { foldedAtMs, providers } = providerSummarySchema.parse(data);
  const readable = Object.entries(providers).flatMap(([name, each]) =>
    each === null ? [] : [[name, each] as const],
  );
  return { foldedAtMs, providers: Object.fromEntries(readable) };
}

/** The summary with these outcomes in it, told in the order in which they ended. */
export function foldOutcomes(
  before: ProviderSummary,
  outcomes: readonly Outcome[],
  nowMs: number,
  settings: SelectionSettings,
): ProviderSummary {
  const providers = { ...before.providers };
  for (const outcome of outcomes.toSorted((left, right) => left.atMs - right.atMs)) {
    const known = providers[outcome.provider] ?? emptyStatistics(outcome.atMs, settings);
    providers[outcome.provider] = addOutcome(known, outcome, settings);
  }
  return { foldedAtMs: nowMs, providers };
}
