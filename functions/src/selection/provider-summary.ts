import * as z from 'zod';
import type { Outcome } from './outcome.ts';
import { addOutcome, emptyStatistics, providerStatisticsSchema } from './provider-statistics.ts';
import type { SelectionSettings } from './selection-settings.ts';

/** The one document that every decision reads. */
const providerSummarySchema = z.object({
  foldedAtMs: z.number(),
  providers: z.record(z.string(), providerStatisticsSchema),
});
export type ProviderSummary = z.infer<typeof providerSummarySchema>;

export function readSummary(data: unknown): ProviderSummary {
  return data === undefined ? { foldedAtMs: 0, providers: {} } : providerSummarySchema.parse(data);
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
