import type { Place } from '../checks.ts';
import type { ContentMeasurement } from './content-measurement.ts';
import type { LostPassage, SpokenComparison } from './spoken-words.ts';
import type { HeardWord } from './outside/transcriber.ts';
import type { SpokenToken } from './words/spoken-token.ts';

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

type Times = { startSeconds: number; endSeconds: number };

/** When each of our words was heard: the transcriber's words are looked up in its text, one after the other. */
function timesOfTokens(
  text: string,
  words: readonly HeardWord[],
  tokens: readonly SpokenToken[],
): (Times | undefined)[] {
  let at = 0;
  const placed = words.flatMap((each) => {
    const from = text.indexOf(each.word, at);
    if (from < 0 || each.word === '') return [];
    at = from + each.word.length;
    return [{ ...each, to: at }];
  });
  let next = 0;
  return tokens.map(({ from }) => {
    while (next < placed.length && (placed[next]?.to ?? 0) <= from) next += 1;
    return placed[next];
  });
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
