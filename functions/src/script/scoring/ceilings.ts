import type { ScoreReport } from '@cvplus/contracts/script';
import { plainTokens } from '../grounding/plain-tokens.ts';
import { speakable } from '../writing/english/spoken-text.ts';
import { countOf, type Reading, type ReadSentence } from './reading.ts';

type Ceiling = ScoreReport['ceilings'][number];

/** What no amount of other virtues makes up for. The lowest one counts. */
export function findCeilings(reading: Reading): Ceiling[] {
  const found: (Ceiling | null)[] = [
    empty(reading),
    soup(reading),
    copied(reading),
    repeated(reading),
    flattery(reading),
    ungrounded(reading),
    generic(reading),
  ];
  return found.filter((ceiling) => ceiling !== null);
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function empty({ tokens, seconds, options }: Reading): Ceiling | null {
  if (tokens.length < 12) return { most: 0.5, reason: 'There are hardly any words.' };
  const filled = seconds / options.durationSeconds;
  return filled < 0.2 ? { most: 3, reason: 'It fills less than a fifth of the time.' } : null;
}

/** Speech is a third to a half little words; a row of keywords has next to none. */
function soup({ sentences, tokens, claimLanguage }: Reading): Ceiling | null {
  const littleShare = (words: readonly string[]) =>
    share(words.filter((word) => claimLanguage.small.has(word)).length, words.length);
  const broken = sentences.filter(
    ({ tokens: words }) => words.length > 3 && littleShare(words) < 0.12,
  );
  const brokenWords = broken.reduce((sum, { tokens: words }) => sum + words.length, 0);
  if (littleShare(tokens) < 0.2 || share(brokenWords, tokens.length) > 0.4)
    return { most: 2.2, reason: 'These are keywords, not sentences.' };
  return null;
}

/** A line of a CV leaves the person out; read aloud as it stands it is no speech. */
function copied({ sentences, cv, manner, tokens }: Reading): Ceiling | null {
  const lines = cv.facts
    .filter(({ kind }) => kind !== 'name' && kind !== 'contact' && kind !== 'personal')
    .map(
      ({ text }) => ` ${plainTokens(text).join(' ')} | ${plainTokens(speakable(text)).join(' ')} `,
    );
  const isCopy = (sentence: ReadSentence) =>
    sentence.tokens.length >= 4 &&
    !manner.firstPerson.test(sentence.text) &&
    lines.some((line) => longestShared(sentence.tokens, line) >= 0.8 * sentence.tokens.length);
  const words = sentences.filter(isCopy).reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  return share(words, tokens.length) > 0.3
    ? { most: 3.6, reason: 'Lines of the CV are read out as they stand.' }
    : null;
}

/** The longest run of these words that stands in the line as it is. */
function longestShared(words: readonly string[], line: string): number {
  let longest = 0;
  for (let from = 0; from < words.length; from++) {
    let to = from + longest + 1;
    while (to <= words.length && line.includes(` ${words.slice(from, to).join(' ')} `)) {
      longest = to - from;
      to++;
    }
  }
  return longest;
}

function repeated({ sentences }: Reading): Ceiling | null {
  const sets = sentences.map(({ content }) => new Set(content));
  const again = sets.filter(
    (one, at) => one.size >= 3 && sets.slice(0, at).some((other) => likeness(one, other) > 0.75),
  ).length;
  if (share(again, sentences.length) > 0.2)
    return { most: 3.8, reason: 'The same is said again and again.' };
  return again > 0 ? { most: 7.5, reason: 'One sentence says what another has said.' } : null;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return (
    both / Math.max(1, Math.min(one.size, other.size) === 0 ? 1 : one.size + other.size - both)
  );
}

function flattery({ text, manner, tokens }: Reading): Ceiling | null {
  const density =
    (countOf(text, manner.praise) + countOf(text, manner.cliches)) / Math.max(1, tokens.length);
  if (density > 0.035) return { most: 4, reason: 'It praises more than it tells.' };
  return density > 0.02 ? { most: 6.5, reason: 'Praise takes the place of facts.' } : null;
}

function ungrounded({ claims, sentences }: Reading): Ceiling | null {
  const wrong = new Set(claims.map(({ sentence }) => sentence)).size;
  if (wrong === 0) return null;
  return share(wrong, sentences.length) > 0.2
    ? { most: 3.9, reason: 'Much of it does not stand in the CV.' }
    : { most: 6.9, reason: 'Not everything stands in the CV.' };
}

/** Words that would fit anybody: next to nothing of this CV is told. */
function generic({ sentences, cv, method, tokens }: Reading): Ceiling | null {
  const telling = new Set(
    sentences
      .flatMap(({ factIds }) => factIds)
      .filter((id) => !/^(?:name|contact|headline)/.test(id)),
  );
  const words = new Set(tokens);
  const own = cv.facts
    .filter(
      ({ kind }) =>
        kind === 'achievement' || kind === 'position' || kind === 'education' || kind === 'skill',
    )
    .filter(({ text }) => {
      const line = plainTokens(text).filter((word) => word.length > 3);
      return line.length > 0 && line.filter((word) => words.has(word)).length / line.length > 0.5;
    }).length;
  const told = method === 'custom' ? own : Math.min(telling.size, own + telling.size);
  return told < 2 ? { most: 5.4, reason: 'Almost nothing of the CV is told.' } : null;
}
