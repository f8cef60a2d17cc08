import type { IndustryTemplate } from '../industries/industry-template.ts';
import { sampleBeta } from '../../platform/sample-beta.ts';

/** One variant of how scripts are written: another opening, another choice of words. */
export type Arm = {
  name: string;
  /** What the first sentence is about, in place of what the field prefers. */
  hook?: IndustryTemplate['structure']['hook'] | undefined;
  /** Which of equally good wordings; 0 is the usual one. */
  wording?: number | undefined;
};

export type Experiment = { name: string; arms: readonly Arm[] };

/** What is known of an arm: how many scripts it wrote that were judged, and their rewards together. */
export type ArmRecord = { trials: number; rewards: number };

/** Parts of an outcome, each 0–1; what is not known yet is absent. */
export type Outcome = {
  quality?: number | undefined;
  rating?: number | undefined;
  completion?: number | undefined;
};

/** The mean of what is known; null when nothing is. */
export function rewardOf({ quality, rating, completion }: Outcome): number | null {
  const known = [quality, rating, completion].filter((value) => value !== undefined);
  if (known.length === 0) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Below this many judged scripts an arm is a newcomer, and newcomers go first in turn. */
const fewestTrials = 5;

export type Choice = { arm: Arm; reason: string };

/**
 * Thompson sampling over Beta(1 + rewards, 1 + misses): an arm is chosen as often as it is likely to
 * be the best. Chance comes in from outside.
 */
export function chooseArm(
  { arms }: Experiment,
  records: ReadonlyMap<string, ArmRecord>,
  random: () => number,
): Choice {
  const recordOf = ({ name }: Arm) => records.get(name) ?? { trials: 0, rewards: 0 };
  const newcomer = arms
    .filter((arm) => recordOf(arm).trials < fewestTrials)
    .toSorted((a, b) => recordOf(a).trials - recordOf(b).trials)[0];
  if (newcomer) {
    const { trials } = recordOf(newcomer);
    return { arm: newcomer, reason: `Only ${trials} of its scripts have been judged so far.` };
  }
  const drawn = arms.map((arm) => {
    const { trials, rewards } = recordOf(arm);
    return { arm, draw: sampleBeta(1 + rewards, 1 + Math.max(0, trials - rewards), random) };
  });
  const best = drawn.reduce((top, other) => (other.draw > top.draw ? other : top));
  const { trials, rewards } = recordOf(best.arm);
  const mean = Math.round((rewards / trials) * 100);
  return {
    arm: best.arm,
    reason: `Drawn by what ${trials} of its scripts earned, ${mean} of 100 on average.`,
  };
}

const draws = 4000;

/** How likely each arm is to be the best one, from draws; operators stop an experiment by it. */
export function chanceOfBeingBest(
  { arms }: Experiment,
  records: ReadonlyMap<string, ArmRecord>,
  random: () => number,
): Map<string, number> {
  const wins = new Map(arms.map(({ name }) => [name, 0]));
  for (let draw = 0; draw < draws; draw++) {
    let best = { name: '', value: -1 };
    for (const { name } of arms) {
      const { trials, rewards } = records.get(name) ?? { trials: 0, rewards: 0 };
      const value = sampleBeta(1 + rewards, 1 + Math.max(0, trials - rewards), random);
      if (value > best.value) best = { name, value };
    }
    wins.set(best.name, (wins.get(best.name) ?? 0) + 1);
  }
  return new Map([...wins].map(([name, count]) => [name, count / draws]));
}
