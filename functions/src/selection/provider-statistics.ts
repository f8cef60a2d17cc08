import * as z from 'zod';
import { blend, decayed, emptyTally, meanOf, tallied, tallySchema } from './tally.ts';
import { judgeSuccess, type Outcome, partOfDay } from './outcome.ts';
import { beliefAfter, relaxed, usualBelief } from './outage-belief.ts';
import { priorOf, type SelectionSettings } from './selection-settings.ts';

const twoScalesSchema = z.object({ slow: tallySchema, fast: tallySchema });

/** What a provider's outcomes come to: decaying sums, as of `updatedAtMs`. */
export const providerStatisticsSchema = z.object({
  updatedAtMs: z.number(),
  /** All outcomes ever, undecayed. */
  outcomes: z.int().nonnegative(),
  failuresInRow: z.int().nonnegative(),
  lastFailure: z.string().nullable(),
  /** How likely the provider is out right now, 0–1. */
  outage: z.number().min(0).max(1),
  /** Successes outside outages. */
  reliability: tallySchema,
  quality: twoScalesSchema,
  /** Natural logarithm of seconds, less what the part of the day makes of it. */
  logSeconds: twoScalesSchema,
  /** How much longer (in logarithms) a part of the day is than the whole of it. */
  partsOfDay: z.object({
    night: tallySchema,
    morning: tallySchema,
    afternoon: tallySchema,
    evening: tallySchema,
  }),
  /** What was billed over what was expected. */
  costRatio: twoScalesSchema,
});
export type ProviderStatistics = z.infer<typeof providerStatisticsSchema>;
type TwoScales = z.infer<typeof twoScalesSchema>;

const hourMs = 3_600_000;
/** A part of the day is believed to differ only after some outcomes. */
const partStrength = 15;

export function emptyStatistics(atMs: number, settings: SelectionSettings): ProviderStatistics {
  const two = () => ({ slow: emptyTally, fast: emptyTally });
  return {
    updatedAtMs: atMs,
    outcomes: 0,
    failuresInRow: 0,
    lastFailure: null,
    outage: usualBelief(settings.outages),
    reliability: emptyTally,
    quality: two(),
    logSeconds: two(),
    partsOfDay: {
      night: emptyTally,
      morning: emptyTally,
      afternoon: emptyTally,
      evening: emptyTally,
    },
    costRatio: two(),
  };
}

/** The same knowledge, faded to a later time. */
export function fadeStatistics(
  before: ProviderStatistics,
  atMs: number,
  settings: SelectionSettings,
): ProviderStatistics {
  const hours = Math.max(0, atMs - before.updatedAtMs) / hourMs;
  if (hours === 0) return before;
  const slow = 2 ** (-hours / settings.memory.slowHalfLifeHours);
  const fast = 2 ** (-hours / settings.memory.fastHalfLifeHours);
  const fade = (two: TwoScales) => ({
    slow: decayed(two.slow, slow),
    fast: decayed(two.fast, fast),
  });
  const { night, morning, afternoon, evening } = before.partsOfDay;
  return {
    ...before,
    updatedAtMs: atMs,
    outage: relaxed(before.outage, hours, settings.outages),
    reliability: decayed(before.reliability, slow),
    quality: fade(before.quality),
    logSeconds: fade(before.logSeconds),
    partsOfDay: {
      night: decayed(night, slow),
      morning: decayed(morning, slow),
      afternoon: decayed(afternoon, slow),
      evening: decayed(evening, slow),
    },
    costRatio: fade(before.costRatio),
  };
}

/** One outcome more. Outcomes are added in the order of their ends; a late one simply counts as new. */
export function addOutcome(
  before: ProviderStatistics,
  outcome: Outcome,
  settings: SelectionSettings,
): ProviderStatistics {
  const prior = priorOf(settings, outcome.provider);
  const { priorStrength, spreads } = settings;
  const after = { ...fadeStatistics(before, outcome.atMs, settings) };
  after.outcomes += 1;

  const succeeded = judgeSuccess(outcome);
  if (succeeded !== null) {
    const usual = meanOf(after.reliability, prior.reliability, priorStrength.reliability);
    after.outage = beliefAfter(after.outage, succeeded, usual, settings.outages);
    // What happens in an outage says nothing about the days without one.
    after.reliability = tallied(after.reliability, succeeded ? 1 : 0, 1 - after.outage);
    after.failuresInRow = succeeded ? 0 : after.failuresInRow + 1;
    after.lastFailure = outcome.result.type === 'failed' ? outcome.result.kind : null;
  }
  if (outcome.quality !== null) {
    const usual = { mean: prior.quality, strength: priorStrength.quality };
    after.quality = observed(after.quality, outcome.quality, usual, spreads.quality, settings);
  }
  // What a failed order took, and what it cost or did not, says nothing of a video.
  return outcome.result.type === 'video' ? withVideo(after, outcome, settings) : after;
}

function withVideo(
  before: ProviderStatistics,
  { provider, atMs, seconds, costUsd, expectedCostUsd }: Outcome,
  settings: SelectionSettings,
): ProviderStatistics {
  const { priorStrength, spreads } = settings;
  const after = { ...before };
  if (seconds > 0) {
    const usual = {
      mean: Math.log(priorOf(settings, provider).seconds),
      strength: priorStrength.seconds,
    };
    const part = partOfDay(atMs - seconds * 1000);
    const value = Math.log(seconds);
    const rest = value - partDeviation(before, part);
    const mean = meanOf(before.logSeconds.slow, usual.mean, usual.strength);
    after.logSeconds = observed(before.logSeconds, rest, usual, spreads.logSeconds, settings);
    // A slow hour is not to be taken for a slow part of every day.
    const deviation = Math.max(-1, Math.min(1, value - mean));
    after.partsOfDay = {
      ...before.partsOfDay,
      [part]: tallied(before.partsOfDay[part], deviation, 1),
    };
  }
  if (costUsd !== null && expectedCostUsd !== null && expectedCostUsd > 0) {
    const usual = { mean: 1, strength: priorStrength.cost };
    const ratio = costUsd / expectedCostUsd;
    after.costRatio = observed(before.costRatio, ratio, usual, spreads.costRatio, settings);
  }
  return after;
}

export function partDeviation(
  { partsOfDay }: ProviderStatistics,
  part: ReturnType<typeof partOfDay>,
): number {
  return meanOf(partsOfDay[part], 0, partStrength);
}

function observed(
  { slow, fast }: TwoScales,
  value: number,
  usual: { mean: number; strength: number },
  spread: number,
  { memory }: SelectionSettings,
): TwoScales {
  const now = {
    slow: tallied(slow, value, 1),
    fast: tallied(decayed(fast, memory.fastKept), value, 1),
  };
  const { trust } = blend(now, usual, spread, memory.surpriseAt);
  return { ...now, slow: decayed(now.slow, 1 - memory.forgottenWhenContradicted * trust) };
}
