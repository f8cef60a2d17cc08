import * as z from 'zod';

/** Decaying sums of something observed; their quotient is its mean. */
export const tallySchema = z.object({ weight: z.number().nonnegative(), sum: z.number() });
export type Tally = z.infer<typeof tallySchema>;

export const emptyTally: Tally = { weight: 0, sum: 0 };

export function decayed({ weight, sum }: Tally, kept: number): Tally {
  return { weight: weight * kept, sum: sum * kept };
}

export function tallied({ weight, sum }: Tally, value: number, counts: number): Tally {
  return { weight: weight + counts, sum: sum + value * counts };
}

/** The mean, with a prior that is worth `strength` observations. */
export function meanOf({ weight, sum }: Tally, priorMean: number, strength: number): number {
  return (sum + priorMean * strength) / (weight + strength);
}

export type Blend = {
  mean: number;
  /** How far the latest outcomes are believed over the usual ones, 0–1. */
  trust: number;
};

/**
 * The usual, unless the latest outcomes contradict it: the further they are from it for their number,
 * the more they are believed. Without news they fade, and the usual is believed again.
 */
export function blend(
  { slow, fast }: { slow: Tally; fast: Tally },
  usual: { mean: number; strength: number },
  spread: number,
  surpriseAt: number,
): Blend {
  const mean = meanOf(slow, usual.mean, usual.strength);
  if (fast.weight <= 0) return { mean, trust: 0 };
  const difference = fast.sum / fast.weight - mean;
  const surprise = (difference ** 2 * fast.weight) / spread ** 2;
  const trust = surprise / (surprise + surpriseAt ** 2);
  return { mean: mean + trust * difference, trust };
}
