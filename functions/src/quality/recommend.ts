import type { QualityCheck, QualityRecommendation } from '@cvplus/contracts/quality';
import { asFastAsEnglish } from '../platform/speaking-pace.ts';
import { allChecks, type CheckId, isCheckId } from './checks.ts';
import type { Expectation } from './expectation.ts';
import { tooLoudLufs, tooQuietLufs } from './sound/judge-levels.ts';

/** What to do about everything that did not pass, the most important first. */
export function recommend(
  checks: readonly QualityCheck[],
  expectation: Expectation | null,
): QualityRecommendation[] {
  return checks
    .flatMap((check) => (isBad(check) && isCheckId(check.id) ? [{ check, id: check.id }] : []))
    .toSorted((a, b) => importance(b.check, b.id) - importance(a.check, a.id))
    .map(({ check, id }) => ({ checkId: id, message: adviceOn(check, id, expectation) }));
}

function isBad({ result }: QualityCheck): boolean {
  return result === 'fail' || result === 'warn';
}

/** Any failure before any warning; within these, what weighs more. */
function importance({ result }: QualityCheck, id: CheckId): number {
  return (result === 'fail' ? 100 : 0) + allChecks[id].weight;
}

function adviceOn(check: QualityCheck, id: CheckId, expectation: Expectation | null): string {
  const { measured } = check;
  const directed = measured === null ? null : directedAdvice[id]?.(measured, expectation);
  return directed ?? allChecks[id].advice;
}

/** Where what helps depends on which side of the right value it lies. */
const directedAdvice: Partial<
  Record<CheckId, (measured: number, expectation: Expectation | null) => string | null>
> = {
  loudness: adviseOnLoudness,
  duration: (seconds, expectation) =>
    expectation && adviseOnLength(seconds, expectation.expectedSeconds),
  'speaking-pace': (wordsPerMinute, expectation) =>
    expectation && adviseOnPace(wordsPerMinute, expectation.language),
  bitrate: (kbps) =>
    kbps < 1000
      ? 'Have the video rendered again at a higher bitrate: so little data holds no picture and no voice.'
      : 'Encode the video again at a lower bitrate: it stutters on telephones and slow lines.',
  'captions-timing': (milliseconds) =>
    `Show the captions ${inWords(milliseconds)}, so that each appears when its words are spoken.`,
  'lip-sync': (milliseconds) =>
    `Watch the lips: if the voice is apart from them as it seems, have the video made again with the sound ${inWords(milliseconds)}.`,
};

/** Speech online is mixed to about −16 LUFS. */
const usualLufs = -16;

function adviseOnLoudness(lufs: number): string {
  const decibels = Math.abs(Math.round(usualLufs - lufs));
  // As a whole it is neither too quiet nor too loud: then it is the peaks.
  if (lufs >= tooQuietLufs && lufs <= tooLoudLufs) {
    return 'Lower the peaks of the sound below −1 dB: they distort when played.';
  }
  return lufs < usualLufs
    ? `Raise the sound by about ${decibels} dB, to −16 LUFS: it is much quieter than other videos.`
    : `Lower the sound by about ${decibels} dB, to −16 LUFS: it is much louder than other videos.`;
}

function adviseOnLength(seconds: number, expectedSeconds: number): string {
  const apart = Math.abs(seconds - expectedSeconds).toFixed(0);
  return seconds > expectedSeconds
    ? `Shorten the script or choose a longer video: it runs ${apart} s over.`
    : `Check that the whole script is spoken, or lengthen it: ${apart} s are missing.`;
}

function adviseOnPace(wordsPerMinute: number, language: string): string {
  return wordsPerMinute > asFastAsEnglish(150, language)
    ? 'Shorten the script, or choose a longer video or a slower pace: nobody can follow so many words a minute.'
    : 'Check that the whole script is spoken, or choose a faster pace: there are long gaps between the words.';
}

/** What comes late must come earlier. */
function inWords(lateMilliseconds: number): string {
  const seconds = (Math.abs(lateMilliseconds) / 1000).toFixed(2);
  return `${seconds} s ${lateMilliseconds > 0 ? 'earlier' : 'later'}`;
}
