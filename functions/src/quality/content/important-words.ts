import type { SpokenComparison } from './spoken-words.ts';
import { readWords } from './words/read-words.ts';
import { soundAlike, soundUnlike } from './words/sounds-alike.ts';
import type { SpokenToken } from './words/spoken-token.ts';

/** A name or a figure of the script, by its words there, and whether it was heard. */
export type ImportantWords = { firstWord: number; lastWord: number; isHeard: boolean };

/** Names that the script says, names written in it with a capital, and its figures; each place counts once. */
export function findImportantWords(
  comparison: SpokenComparison,
  names: readonly string[],
  language: string,
): ImportantWords[] {
  const { script } = comparison;
  const taken = new Set<number>();
  const found: ImportantWords[] = [];
  const take = (firstWord: number, lastWord: number) => {
    for (let word = firstWord; word <= lastWord; word += 1) {
      if (taken.has(word)) return;
    }
    for (let word = firstWord; word <= lastWord; word += 1) taken.add(word);
    found.push({ firstWord, lastWord, isHeard: isHeard(comparison, firstWord, lastWord) });
  };
  const rows = names
    .map((name) => readWords(name, language))
    .filter((row) => row.length > 0)
    .sort((a, b) => b.length - a.length);
  for (const row of rows) {
    for (const at of placesOf(row, script.tokens)) take(at, at + row.length - 1);
  }
  script.tokens.forEach((token, word) => {
    // “One” is mostly a pronoun.
    const isFigure = token.readings !== null && !token.readings.includes(1);
    if (isFigure || isWrittenAsName(script.text, token, language)) take(word, word);
  });
  return found.sort((a, b) => a.firstWord - b.firstWord);
}

function placesOf(row: readonly SpokenToken[], tokens: readonly SpokenToken[]): number[] {
  return tokens.flatMap((_, at) =>
    row.every(({ key }, index) => tokens[at + index]?.key === key) ? [at] : [],
  );
}

/** A capital inside a sentence; in German nouns have it too, there only capitals inside a word tell. */
function isWrittenAsName(text: string, { from, to }: SpokenToken, language: string): boolean {
  const word = text.slice(from, to);
  if (/^.+\p{Lu}/u.test(word) && /\p{L}{2}/u.test(word) && !/['’]/.test(word)) return true;
  if (language.startsWith('de') || !/^\p{Lu}\p{Ll}{2}/u.test(word)) return false;
  return /[\p{L}\d,)]\s+$/u.test(text.slice(Math.max(0, from - 3), from));
}

/** How far from where they should be the words are looked for. */
const reach = 2;

/** Whether these words were heard about where they should be, in whatever spelling; figures by their value. */
function isHeard(
  { alignment, script, heard }: SpokenComparison,
  firstWord: number,
  lastWord: number,
): boolean {
  let begins = 0;
  let ends = heard.tokens.length;
  let allSame = true;
  for (const step of alignment.steps) {
    if (step.type === 'extra') continue;
    const isInside = step.script >= firstWord && step.script <= lastWord;
    if (isInside && step.type !== 'same') allSame = false;
    if (step.type === 'missing') continue;
    if (step.script < firstWord) begins = step.heard + 1;
    if (step.script > lastWord) {
      ends = step.heard;
      break;
    }
  }
  if (allSame) return true;
  const wanted = script.tokens.slice(firstWord, lastWord + 1);
  const near = heard.tokens.slice(Math.max(0, begins - reach), ends + reach);
  const values = wanted.flatMap(({ readings }) => readings ?? []);
  if (values.length > 0) {
    return near.some(({ readings }) => readings?.some((value) => values.includes(value)));
  }
  const name = wanted.map(({ key }) => key);
  for (let from = 0; from < near.length; from += 1) {
    for (let to = from + 1; to <= Math.min(near.length, from + wanted.length + 2); to += 1) {
      const run = near.slice(from, to).map(({ key }) => key);
      if (isNameAs(run, name)) return true;
    }
  }
  return false;
}

/** As a whole, however it is cut into words; and no word of it stands for another, as a wrong first name would. */
function isNameAs(run: readonly string[], name: readonly string[]): boolean {
  if (!soundAlike(name.join(''), run.join(''))) return false;
  return run.length > name.length ? isCutFrom(run, name) : isCutFrom(name, run);
}

/** Whether the pieces, some of them put together, are like the words one after the other. */
function isCutFrom(pieces: readonly string[], [word, ...others]: readonly string[]): boolean {
  if (word === undefined) return pieces.length === 0;
  for (let count = 1; count <= pieces.length - others.length; count += 1) {
    const isLike = !soundUnlike(pieces.slice(0, count).join(''), word);
    if (isLike && isCutFrom(pieces.slice(count), others)) return true;
  }
  return false;
}
