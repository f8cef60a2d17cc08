import type { Place } from '../checks.ts';
import type { ContentMeasurement } from './content-measurement.ts';
import { timesOfTokens } from './heard-times.ts';
import type { LostPassage, SpokenComparison } from './spoken-words.ts';

/**
 * Where words of the script are, or should have been, heard: between the words around them that were
 * heard, if their times are known; else by their share of the script, spread over the speech.
 */
export function placeOfWords(
  passage: LostPassage,
  comparison: SpokenComparison,
  measurement: ContentMeasurement,
): Place {
  return placeByTimes(passage, comparison, measurement) ?? placeByShare(passage, comparison, measurement); // prettier-ignore
}

function placeByTimes(
  { firstWord, lastWord }: LostPassage,
  { alignment, heard }: SpokenComparison,
  { transcript }: ContentMeasurement,
): Place {
  if ('notMeasured' in transcript || !transcript.value.wordTimes) return null;
  const times = timesOfTokens(heard.text, transcript.value.wordTimes, heard.tokens);
  let before = 0;
  let after: number | undefined;
  for (const step of alignment.steps) {
    if (step.type !== 'same') continue;
    if (step.script < firstWord) before = times[step.heard]?.endSeconds ?? before;
    if (step.script > lastWord) after ??= times[step.heard]?.startSeconds;
  }
  return { startSeconds: before, endSeconds: Math.max(before, after ?? before) };
}

function placeByShare(
  { firstWord, lastWord }: LostPassage,
  { script }: SpokenComparison,
  { speech, facts }: ContentMeasurement,
): Place {
  const spans = 'value' in speech ? speech.value.spans : [];
  const begins = spans[0]?.startSeconds ?? 0;
  const ends = spans.at(-1)?.endSeconds ?? facts.durationSeconds;
  const at = (word: number) => begins + ((ends - begins) * word) / script.tokens.length;
  return { startSeconds: at(firstWord), endSeconds: at(lastWord + 1) };
}
