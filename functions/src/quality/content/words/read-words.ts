import { joinNumbers } from './join-numbers.ts';
import { english } from './languages/english.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { spanish } from './languages/spanish.ts';
import { splitWords } from './split-words.ts';
import type { SpokenLanguage } from './spoken-language.ts';
import type { SpokenToken } from './spoken-token.ts';

const spokenLanguages: Record<string, SpokenLanguage> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};

/** Longer texts are compared by their beginning: a script has a few hundred words. */
const mostWords = 2000;

/**
 * The words of a text as one hears them: small letters, no punctuation, numbers by their value, money and
 * per cent after the number. `language` is an ISO 639-1 code; others are read like English, which reads at
 * least their figures.
 */
export function readWords(text: string, language: string): SpokenToken[] {
  const spoken = spokenLanguages[language.slice(0, 2).toLowerCase()] ?? english;
  const cut = text.slice(0, mostWords * 20).normalize('NFC');
  const words = joinPhrases(splitWords(cut, spoken), spoken);
  return moneyAfter(joinNumbers(words, cut, spoken), cut).slice(0, mostWords);
}

function joinPhrases(tokens: SpokenToken[], { phrases }: SpokenLanguage): SpokenToken[] {
  const joined: SpokenToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const phrase = last && phrases.find(([words]) => words === `${last.key} ${token.key}`);
    if (phrase && last) joined[joined.length - 1] = { ...last, key: phrase[1], to: token.to };
    else joined.push(token);
  }
  return joined;
}

/** “$2 million” and “EUR 5” are said “two million dollars” and “five euros”. */
function moneyAfter(tokens: SpokenToken[], text: string): SpokenToken[] {
  const ordered = [...tokens];
  for (let at = 0; at + 1 < ordered.length; at += 1) {
    const [sign, number] = [ordered[at], ordered[at + 1]];
    const isAlreadyAfter = at > 0 && ordered[at - 1]?.readings;
    if (!sign || !number?.readings || isAlreadyAfter) continue;
    if (!/^(?:[$€£]|USD|EUR|GBP|CHF)$/.test(text.slice(sign.from, sign.to))) continue;
    ordered[at] = number;
    ordered[at + 1] = sign;
    at += 1;
  }
  return ordered;
}
