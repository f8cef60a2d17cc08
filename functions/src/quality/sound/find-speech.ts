import type { Span } from '../spans.ts';
import type { LevelSteps } from './level-steps.ts';
import { percentile } from './percentile.ts';

/** How loud the sound is at each step, and where somebody speaks. */
export type Speech = { stepSeconds: number; energyDb: number[]; spans: Span[] };

/** Speech stands out of what lies under it by at least as much, else it cannot be followed. */
const leastAboveFloorDb = 8;
/** Syllables swing over a wide range; what lies this far below the loud ones is a breath or an echo. */
const farBelowLoudDb = 24;
/** Below this nobody hears anything. */
const quietestDb = -55;
/** Stops within words are silent for up to a quarter of a second: they belong to the speech. */
const bridgeSeconds = 0.26;
/** A click is shorter than any syllable. */
const shortestSeconds = 0.1;

/**
 * Where the voice's part of the spectrum rises above its floor, and moves as syllables do. Thresholds
 * follow the recording: its floor (a music bed, a room) and its loud parts are taken from its own levels.
 */
export function findSpeech(steps: LevelSteps): Speech {
  const { stepSeconds, energyDb } = steps;
  const threshold = speechThreshold(steps.voiceDb);
  const spans = joined(loudRuns(steps.voiceDb, threshold), bridgeSeconds / stepSeconds)
    .filter(([from, to]) => (to - from) * stepSeconds >= shortestSeconds)
    .filter((run) => isSpoken(steps, run))
    .map(([from, to]) => ({ startSeconds: from * stepSeconds, endSeconds: to * stepSeconds }));
  return { stepSeconds, energyDb: energyDb.map((db) => Math.round(db * 10) / 10), spans };
}

function speechThreshold(voiceDb: readonly number[]): number {
  const floor = percentile(voiceDb, 0.05);
  const loud = percentile(voiceDb, 0.9);
  return Math.max(quietestDb, loud - farBelowLoudDb, Math.min(floor + leastAboveFloorDb, loud - 6));
}

type Run = [from: number, to: number];

function loudRuns(levels: readonly number[], threshold: number): Run[] {
  const runs: Run[] = [];
  let from = -1;
  levels.forEach((level, index) => {
    if (level >= threshold && from < 0) from = index;
    if (level >= threshold || from < 0) return;
    runs.push([from, index]);
    from = -1;
  });
  if (from >= 0) runs.push([from, levels.length]);
  return runs;
}

function joined(runs: readonly Run[], mostApart: number): Run[] {
  const result: Run[] = [];
  for (const [from, to] of runs) {
    const last = result.at(-1);
    if (last && from - last[1] <= mostApart) last[1] = to;
    else result.push([from, to]);
  }
  return result;
}

/** Only longer runs tell speech from a held tone. */
const tellingSeconds = 1;
/** Level and sign changes of speech swing from syllable to syllable; tones, hums and noises are even. */
const leastSwingDb = 2.5;
const leastCrossingsSwing = 0.2;

function isSpoken({ stepSeconds, voiceDb, crossings }: LevelSteps, [from, to]: Run): boolean {
  if ((to - from) * stepSeconds < tellingSeconds) return true;
  const swings = deviation(voiceDb.slice(from, to)) >= leastSwingDb;
  const signs = crossings.slice(from, to);
  return swings && deviation(signs) >= leastCrossingsSwing * mean(signs);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
