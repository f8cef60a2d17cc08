import type { ScorePart, ScoreReport } from '@cvplus/contracts/script';
import { findCeilings } from './ceilings/find-ceilings.ts';
import {
  measureGrounding,
  measureHook,
  measureSpecificity,
  measureVocabulary,
  type Measured,
} from './content-parts.ts';
import { measurePace, measureReadability, measureStructure, measureVariety } from './form-parts.ts';
import { measureCallToAction, measureCliches, measureStyle } from './manner-parts.ts';
import { type Reading, readScript, type Scored } from './reading.ts';

export type { Scored } from './reading.ts';

export type ScriptScores = { qualityScore: number; report: ScoreReport };

type PartName = ScorePart['name'];

/** Published in docs/script-scores.md; they add up to 1. */
const weights: Record<PartName, number> = {
  hook: 0.13,
  specificity: 0.17,
  grounding: 0.16,
  structure: 0.09,
  pace: 0.09,
  readability: 0.09,
  vocabulary: 0.05,
  variety: 0.08,
  cliches: 0.05,
  'call-to-action': 0.05,
  style: 0.04,
};

const measures: Record<PartName, (reading: Reading) => Measured> = {
  hook: measureHook,
  specificity: measureSpecificity,
  grounding: measureGrounding,
  structure: measureStructure,
  pace: measurePace,
  readability: measureReadability,
  vocabulary: measureVocabulary,
  variety: measureVariety,
  cliches: measureCliches,
  'call-to-action': measureCallToAction,
  style: measureStyle,
};

/**
 * 0–10: the weighted mean of what could be measured, kept down by the lowest ceiling. The same
 * script always has the same score, whoever wrote it and whosever name is in it.
 */
export function scoreScript(scored: Scored): ScriptScores {
  const reading = readScript(scored);
  const parts = (Object.keys(weights) as PartName[]).map((name) => {
    const { value, explanation } = measures[name](reading);
    return {
      name,
      value: value === null ? null : round(value, 3),
      weight: weights[name],
      explanation,
    };
  });
  const ceilings = findCeilings(reading);
  const mean = weightedMean(parts);
  const qualityScore = Math.min(mean * 10, ...ceilings.map(({ most }) => most));
  return { qualityScore: round(qualityScore, 2), report: { parts, ceilings } };
}

export function weightedMean(parts: readonly { value: number | null; weight: number }[]): number {
  const known = parts.filter(
    (part): part is { value: number; weight: number } => part.value !== null,
  );
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? 0 : known.reduce((sum, part) => sum + part.value * part.weight, 0) / weight;
}

export function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
