import { foldText } from '../../../platform/fold-text.ts';
import { readFigures } from './read-figures.ts';
import type { SpokenLanguage } from './spoken-language.ts';
import { numberToken, wordToken, type SpokenToken } from './spoken-token.ts';

const pieces =
  /(?<initials>(?<![\p{L}\d])\p{Lu}(?:\.\p{Lu}|[ ]\p{Lu}(?![\p{L}\d'’]))+(?![\p{L}\d'’])\.?)|(?<plus>(?<![\p{L}\d])[Cc]\+\+)|(?<sharp>(?<![\p{L}\d])[CcFf]#)|(?<dot>(?<![\p{L}\d])\.(?=[Nn][Ee][Tt](?!\p{L})))|(?<range>(?<=\d)\s?[-–—]\s?(?=\d))|(?<figures>(?<!\d)\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?<suffix>(?:st|nd|rd|th|er|re|ere|ère|e|ème|eme|s|º|ª|k|m|mn|mio|bn|mrd|K|M|B|Mio|Mrd)(?![\p{L}\d]))?|(?<word>[\p{L}\p{M}]+(?:['’´`][\p{L}\p{M}]+)*)|(?<sign>[%$€£&+@])/gu;

const suffixFactor: Record<string, number> = {
  k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, b: 1e9, bn: 1e9, mrd: 1e9,
}; // prettier-ignore
const currencies: Record<string, string> = { $: 'dollar', '€': 'euro', '£': 'pound' };
const endings: Record<string, string> = {
  "n't": 'not', "'ve": 'have', "'ll": 'will', "'re": 'are', "'m": 'am', "'d": 'would',
}; // prettier-ignore

/** The words and figures of a text in order, signs as the words they are said with; numbers not yet put together. */
export function splitWords(text: string, language: SpokenLanguage): SpokenToken[] {
  const tokens: SpokenToken[] = [];
  for (const match of text.matchAll(pieces)) {
    const { index: from, groups = {} } = match;
    const to = from + match[0].length;
    const words = (said: string) => {
      for (const key of said.split(' ')) tokens.push(wordToken(key, from, to));
    };
    const { initials, figures, suffix, word, sign } = groups;
    if (initials) words(fold(initials).replace(/[. ]/g, ''));
    else if (groups['plus']) words(`c ${language.signs.plus} ${language.signs.plus}`);
    else if (groups['sharp']) words(`${fold(match[0]).charAt(0)} ${language.signs.sharp}`);
    else if (groups['dot']) words(language.signs.dot);
    else if (groups['range']) words(language.signs.to);
    else if (figures) {
      const factor = suffixFactor[fold(suffix ?? '')] ?? 1;
      tokens.push(numberToken(readFigures(figures).map((value) => value * factor), from, to)); // prettier-ignore
    } else if (word) for (const each of sayWord(fold(word), language)) words(each);
    else if (sign) words(saySign(sign, language));
  }
  return tokens;
}

function fold(text: string): string {
  return foldText(text).replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

function saySign(sign: string, { signs }: SpokenLanguage): string {
  if (sign === '%') return 'percent';
  if (sign === '&') return signs.and;
  if (sign === '+') return signs.plus;
  if (sign === '@') return signs.at;
  return currencies[sign] ?? sign;
}

function sayWord(word: string, { expansions }: SpokenLanguage): string[] {
  const known = Object.hasOwn(expansions, word) ? expansions[word] : undefined;
  if (known !== undefined) return [known];
  if (!word.includes("'")) return [word];
  for (const [ending, said] of Object.entries(endings)) {
    if (word.endsWith(ending)) return [word.slice(0, -ending.length), said];
  }
  if (word.endsWith("'s")) return [word.replaceAll("'", '')];
  // Elisions: l'équipe, j'ai.
  return word
    .split("'")
    .map((part) => (Object.hasOwn(expansions, part) ? (expansions[part] ?? part) : part));
}
