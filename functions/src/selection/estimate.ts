import { sampleBeta, sampleNormal } from '../platform/sample-beta.ts';
import { partOfDay } from './outcome.ts';
import { fadeStatistics, partDeviation, type ProviderStatistics } from './provider-statistics.ts';
import { priorOf, type SelectionSettings } from './selection-settings.ts';
import { blend, meanOf } from './tally.ts';

/** A number that is not known exactly: its mean, how far it may be off, and the evidence for it. */
type Uncertain = { mean: number; deviation: number; samples: number };

/** What is believed of a provider at one moment. */
export type Estimate = {
  /** 0–10. */
  quality: Uncertain;
  logSeconds: Uncertain;
  /** What is billed over what is expected. */
  costRatio: Uncertain;
  /** While it is up: Beta(successes, failures), prior included. */
  reliability: { successes: number; failures: number; samples: number };
  /** How likely it is out, 0–1, and how well it then still works. */
  outage: number;
  reliabilityWhileOut: number;
};

/** One value of each, either the mean or a draw. */
export type Belief = { quality: number; seconds: number; costRatio: number; reliability: number };

export function estimateProvider(
  statistics: ProviderStatistics,
  provider: string,
  nowMs: number,
  settings: SelectionSettings,
): Estimate {
  const { memory, spreads, priorStrength, outages } = settings;
  const prior = priorOf(settings, provider);
  const now = fadeStatistics(statistics, nowMs, settings);
  const uncertain = (
    two: ProviderStatistics['quality'],
    usual: { mean: number; strength: number },
    spread: number,
  ): Uncertain => ({
    mean: blend(two, usual, spread, memory.surpriseAt).mean,
    deviation: spread / Math.sqrt(two.slow.weight + usual.strength),
    samples: two.slow.weight,
  });
  const logSeconds = uncertain(
    now.logSeconds,
    { mean: Math.log(prior.seconds), strength: priorStrength.seconds },
    spreads.logSeconds,
  );
  const strength = priorStrength.reliability;
  const usualReliability = meanOf(now.reliability, prior.reliability, strength);
  const weight = now.reliability.weight + strength;
  return {
    quality: uncertain(
      now.quality,
      { mean: prior.quality, strength: priorStrength.quality },
      spreads.quality,
    ),
    logSeconds: { ...logSeconds, mean: logSeconds.mean + partDeviation(now, partOfDay(nowMs)) },
    costRatio: uncertain(
      now.costRatio,
      { mean: 1, strength: priorStrength.cost },
      spreads.costRatio,
    ),
    reliability: {
      successes: usualReliability * weight,
      failures: (1 - usualReliability) * weight,
      samples: now.reliability.weight,
    },
    outage: now.outage,
    reliabilityWhileOut: outages.reliability,
  };
}

/** The mean of everything. */
export function expectBelief(estimate: Estimate): Belief {
  const { successes, failures } = estimate.reliability;
  const { outage, reliabilityWhileOut } = estimate;
  return {
    quality: estimate.quality.mean,
    seconds: Math.exp(estimate.logSeconds.mean),
    costRatio: Math.max(0, estimate.costRatio.mean),
    reliability: (1 - outage) * (successes / (successes + failures)) + outage * reliabilityWhileOut,
  };
}

/**
 * Thompson sampling: one draw of everything uncertain, so that a provider is tried as often as it
 * may well be the best; one that is believed to be out is probed as often as it may be back.
 */
export function drawBelief(estimate: Estimate, random: () => number): Belief {
  const normal = ({ mean, deviation }: Uncertain) => mean + deviation * sampleNormal(random);
  const { successes, failures } = estimate.reliability;
  const isOut = random() < estimate.outage;
  return {
    quality: Math.max(0, Math.min(10, normal(estimate.quality))),
    seconds: Math.exp(normal(estimate.logSeconds)),
    costRatio: Math.max(0, estimate.costRatio.mean),
    reliability: isOut ? estimate.reliabilityWhileOut : sampleBeta(successes, failures, random),
  };
}
