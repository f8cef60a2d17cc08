import type { Belief, Estimate } from './estimate.ts';
import type { LiveState, OrderFacts, ProviderFacts } from './provider-facts.ts';
import type { SelectionTerm } from './selection-decision.ts';
import { type Factor, factors, type SelectionSettings } from './selection-settings.ts';

/** Between 0 and 1 each; more is better. */
type FactorValues = Record<Factor, number>;

/** What a provider that names no price is taken to cost: the middle of the scale. */
const unknownCost = 0.5;

export function valueFactors(
  facts: ProviderFacts,
  live: LiveState,
  order: OrderFacts,
  belief: Belief,
  { scales }: SelectionSettings,
): FactorValues {
  const costUsd = facts.costUsd === null ? null : facts.costUsd * belief.costRatio;
  return {
    quality: within(belief.quality / 10),
    reliability: within(belief.reliability),
    speed: within(2 ** (-belief.seconds / scales.halfValueSeconds)),
    cost: costUsd === null ? unknownCost : within(1 - costUsd / scales.dearUsd),
    load: live.maxConcurrent === null ? 1 : within(1 - live.inFlight / live.maxConcurrent),
    fit: fitOf(facts, order),
  };
}

/** A third each: it never orders twice, it says when it is done, the video is not at its limits. */
function fitOf(facts: ProviderFacts, order: OrderFacts): number {
  const comfortable =
    order.expectedSeconds <= 0.9 * facts.maxDurationSeconds &&
    order.scriptCharacters <= 0.9 * facts.maxScriptCharacters;
  const kept = [facts.idempotentStarts, facts.webhooks, comfortable].filter(Boolean).length;
  return kept / 3;
}

/** Weighted terms; their contributions sum to the score. */
export function buildTerms(
  values: FactorValues,
  expected: FactorValues,
  estimate: Estimate,
  settings: SelectionSettings,
): SelectionTerm[] {
  return factors.map((factor) => {
    const samples = samplesBehind(factor, estimate);
    return {
      factor,
      weight: settings.weights[factor],
      value: values[factor],
      expected: expected[factor],
      contribution: settings.weights[factor] * values[factor],
      basis: samples === null ? 'known' : samples < fewestSamples ? 'prior' : 'recorded',
      samples: samples === null ? 0 : Math.round(samples * 10) / 10,
    };
  });
}

export function scoreOf(terms: readonly Pick<SelectionTerm, 'contribution'>[]): number {
  return terms.reduce((sum, { contribution }) => sum + contribution, 0);
}

/** Less than this is as good as nothing: an outcome long faded. */
const fewestSamples = 0.5;

/** Null where no outcome is needed. */
function samplesBehind(factor: Factor, estimate: Estimate): number | null {
  switch (factor) {
    case 'quality':
      return estimate.quality.samples;
    case 'reliability':
      return estimate.reliability.samples;
    case 'speed':
      return estimate.logSeconds.samples;
    case 'cost':
    case 'load':
    case 'fit':
      return null;
  }
}

function within(value: number): number {
  return Math.max(0, Math.min(1, value));
}
