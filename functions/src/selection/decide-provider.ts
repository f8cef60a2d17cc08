import { drawBelief, estimateProvider, expectBelief } from './estimate.ts';
import { findExclusions } from './hard-constraints.ts';
import { explainPlace } from './explain-place.ts';
import type { LiveState, OrderFacts, Permissions, ProviderFacts } from './provider-facts.ts';
import { emptyStatistics, type ProviderStatistics } from './provider-statistics.ts';
import { buildTerms, scoreOf, valueFactors } from './score.ts';
import { seededChance } from './seeded-chance.ts';
import type { RankedCandidate, SelectionDecision } from './selection-decision.ts';
import type { SelectionSettings } from './selection-settings.ts';

export type ProviderCandidate = {
  facts: ProviderFacts;
  live: LiveState;
  /** Null when nothing is recorded yet. */
  statistics: ProviderStatistics | null;
};

export type DecisionQuestion = {
  order: OrderFacts;
  permissions: Permissions;
  /** Put first when nothing forbids it. */
  preferred: string | null;
  /** In the configured order, which decides between equals. */
  candidates: readonly ProviderCandidate[];
  settings: SelectionSettings;
  nowMs: number;
  /** Everything random comes from it. */
  seed: number;
};

type Scored = Omit<RankedCandidate, 'place' | 'reason' | 'verdict'> & { isOwn: boolean };

/** Who makes the video: what is forbidden first, then the best score, our own renderer last. */
export function decideProvider(question: DecisionQuestion): SelectionDecision {
  const { candidates, order, permissions, preferred, settings, nowMs, seed } = question;
  const random = seededChance(seed);
  const explored = random() < settings.exploration;
  const scored: Scored[] = [];
  const excluded: SelectionDecision['candidates'] = [];
  for (const candidate of candidates) {
    const { facts, live } = candidate;
    const exclusions = findExclusions(facts, live, order, permissions);
    if (exclusions.length > 0) {
      excluded.push({ provider: facts.name, verdict: 'excluded', exclusions });
    } else {
      scored.push(scoreCandidate(candidate, question, explored ? random : null));
    }
  }
  const rank = ({ provider, isOwn }: Scored) => (provider === preferred ? 0 : isOwn ? 2 : 1);
  // Sorting is stable: equals stay in the configured order.
  const sorted = scored.toSorted(
    (left, right) => rank(left) - rank(right) || right.score - left.score,
  );
  const best = sorted[0];
  return {
    atMs: nowMs,
    seed,
    explored,
    preferred,
    chosen: best?.provider ?? null,
    candidates: [
      ...sorted.map(({ isOwn, ...each }, index): RankedCandidate => ({
        ...each,
        verdict: 'ranked',
        place: index + 1,
        reason: explainPlace(each, best ?? each, { isOwn, preferred }),
      })),
      ...excluded,
    ],
  };
}

function scoreCandidate(
  { facts, live, statistics }: ProviderCandidate,
  { order, settings, nowMs }: DecisionQuestion,
  random: (() => number) | null,
): Scored {
  const known = statistics ?? emptyStatistics(nowMs, settings);
  const estimate = estimateProvider(known, facts.name, nowMs, settings);
  const value = (belief: ReturnType<typeof expectBelief>) =>
    valueFactors(facts, live, order, belief, settings);
  const expected = value(expectBelief(estimate));
  const values = random ? value(drawBelief(estimate, random)) : expected;
  const terms = buildTerms(values, expected, estimate, settings);
  return {
    provider: facts.name,
    score: Math.min(1, scoreOf(terms)),
    terms,
    outage: estimate.outage,
    costUsd: facts.costUsd,
    isOwn: facts.region === 'own',
  };
}
