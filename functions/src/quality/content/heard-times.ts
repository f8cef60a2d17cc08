import type { HeardWord } from './outside/transcriber.ts';
import type { SpokenToken } from './words/spoken-token.ts';

/** When each of our words was heard: the transcriber's words are looked up in its text, one after the other. */
export function timesOfTokens(
  text: string,
  words: readonly HeardWord[],
  tokens: readonly SpokenToken[],
): (HeardWord | undefined)[] {
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
