import type { DecisionQuestion, ProviderCandidate } from '../decide-provider.ts';
import type { Outcome } from '../outcome.ts';
import {
  idleState,
  type LiveState,
  type ProviderFacts,
  usualPermissions,
} from '../provider-facts.ts';
import { addOutcome, emptyStatistics, type ProviderStatistics } from '../provider-statistics.ts';
import { settingsOf } from '../selection-settings.ts';

export const startMs = Date.UTC(2026, 10, 27, 9);
export const hourMs = 3_600_000;
/** Expected values only, so that a test knows what comes out. */
export const steady = settingsOf('balanced', { exploration: 0 });

function facts(name: string, changes: Partial<ProviderFacts> = {}): ProviderFacts {
  return {
    name,
    minDurationSeconds: 5,
    maxDurationSeconds: 120,
    maxScriptCharacters: 5_000,
    aspectRatios: ['16:9'],
    languages: 'any',
    region: name === 'inhouse' ? 'own' : 'us',
    likeness: name === 'inhouse' ? 'none' : 'stock',
    webhooks: true,
    idempotentStarts: true,
    costUsd: name === 'inhouse' ? 0 : 4,
    ...changes,
  };
}

export function candidate(
  name: string,
  {
    outcomes = [],
    live = {},
    ...changes
  }: Partial<ProviderFacts> & { outcomes?: Outcome[]; live?: Partial<LiveState> } = {},
): ProviderCandidate {
  return {
    facts: facts(name, changes),
    live: { ...idleState, ...live },
    statistics: outcomes.length > 0 ? statisticsOf(outcomes) : null,
  };
}

export function question(
  candidates: ProviderCandidate[],
  changes: Partial<DecisionQuestion> = {},
): DecisionQuestion {
  return {
    order: { expectedSeconds: 60, scriptCharacters: 800, aspectRatio: '16:9', language: 'en' },
    permissions: usualPermissions,
    preferred: null,
    candidates,
    settings: steady,
    nowMs: startMs,
    seed: 7,
    ...changes,
  };
}

let told = 0;
export function outcome(provider: string, changes: Partial<Outcome> = {}): Outcome {
  told += 1;
  const isVideo = (changes.result?.type ?? 'video') === 'video';
  return {
    attemptId: `gen-${told}:1`,
    provider,
    atMs: startMs,
    result: { type: 'video' },
    seconds: 300,
    costUsd: isVideo ? 4 : null,
    expectedCostUsd: 4,
    quality: isVideo ? 8 : null,
    ...changes,
  };
}

export function failure(provider: string, changes: Partial<Outcome> = {}): Outcome {
  return outcome(provider, { result: { type: 'failed', kind: 'render-failed' }, ...changes });
}

/** One every quarter of an hour, the last one at `endMs`. */
export function spread(outcomes: Outcome[], endMs: number = startMs): Outcome[] {
  return outcomes.map((each, index) => ({
    ...each,
    atMs: endMs - (outcomes.length - 1 - index) * 900_000,
  }));
}

export function many(count: number, build: (index: number) => Outcome): Outcome[] {
  return Array.from({ length: count }, (_, index) => build(index));
}

export function statisticsOf(outcomes: Outcome[], settings = steady): ProviderStatistics {
  const [first] = outcomes;
  return outcomes.reduce(
    (before, each) => addOutcome(before, each, settings),
    emptyStatistics(first?.atMs ?? startMs, settings),
  );
}
