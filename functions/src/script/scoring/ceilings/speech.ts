import type { Reading, ReadSentence } from '../reading.ts';

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const leastLittle = 0.2;
/** Fewer words than this may well have no such pair. */
const enoughToPair = 60;
const mostBroken = 0.4;
const mostDangling = 0.15;
const mostCollisions = 0.015;

/**
 * Keywords, with or without little words strewn in. In speech a third to a half are little words, many
 * stand side by side (“of the”, “I have”), no sentence ends on an article, no article stands before
 * “of”, and an “I” stands before a verb.
 */
export function isBrokenSpeech(reading: Reading): boolean {
  const { sentences, tokens, claimLanguage, manner } = reading;
  const isLittle = (token: string) => claimLanguage.small.has(token);
  const littleShare = (words: readonly string[]) =>
    share(words.filter(isLittle).length, words.length);
  const broken = sentences.filter(
    ({ tokens: words }) => words.length > 3 && littleShare(words) < 0.12,
  );
  const brokenWords = broken.reduce((sum, { tokens: words }) => sum + words.length, 0);
  const pairs = tokens.filter(
    (token, at) => at > 0 && isLittle(token) && isLittle(tokens[at - 1] ?? ''),
  );
  const dangling = sentences.filter(({ tokens: words }) =>
    manner.neverLast.test(words.at(-1) ?? ''),
  );
  const collisions = [...reading.text.matchAll(manner.collision)].length;
  const glued = [...reading.text.matchAll(manner.gluedSubject)].length;
  return (
    littleShare(tokens) < leastLittle ||
    (tokens.length >= enoughToPair && share(pairs.length, tokens.length) < manner.leastPairs) ||
    share(brokenWords, tokens.length) > mostBroken ||
    share(dangling.length, sentences.length) > mostDangling ||
    share(collisions, tokens.length) > mostCollisions ||
    share(glued, sentences.length) > mostDangling
  );
}

const mostListed = 0.4;
const fewestItems = 4;
const longestItem = 4;

/** Most of the words stand in enumerations: a list of skills in sentences is a list. */
export function isListing({ sentences, tokens }: Reading): boolean {
  const listed = sentences
    .filter(isEnumeration)
    .reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  return share(listed, tokens.length) > mostListed;
}

function isEnumeration({ text }: ReadSentence): boolean {
  const items = text.split(/[,;]\s/);
  const short = items.slice(1).filter((item) => item.split(/\s+/).length <= longestItem);
  return items.length >= fewestItems && short.length >= items.length - 2;
}

const mostOfOneFrame = 0.4;
const fewestSentences = 4;

/** “I know all about pupils. I know all about school.”: little words alike, another word put in. */
export function isOneFrame({ sentences, claimLanguage }: Reading): boolean {
  if (sentences.length < fewestSentences) return false;
  const frames = sentences.map(({ tokens }) =>
    tokens
      .map((token) =>
        claimLanguage.small.has(token) || claimLanguage.common.has(token) ? token : '_',
      )
      .join(' ')
      .replace(/(?:_ )+_|_/g, '_'),
  );
  const counts = Map.groupBy(frames, (frame) => frame);
  const most = Math.max(...[...counts].map(([frame, same]) => (frame === '_' ? 0 : same.length)));
  return most >= 3 && share(most, frames.length) > mostOfOneFrame;
}
