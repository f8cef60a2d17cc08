import { foldWords } from './fold-words.ts';
import { staffWords } from './words/deed-words.ts';

const mostLetters = 1000;
const count = new RegExp(
  `\\b(\\d{1,3}(?:[.' ]\\d{3})?|\\d{1,5}) (?:[a-z-]+ ){0,2}?(?:${staffWords})`,
  'g',
);
const leads =
  /\b(?:led|leads?|leading|head\w*|manag\w+|supervis\w+|team of|staff of|responsib\w+|leit\w+|gefuhrt|fuhr\w+|verantwort\w+|team von|dirig\w+|encadr\w+|pilot\w+|equipe de|lider\w+|equipo de|plantilla de|chefi\w+|equipa de|guid\w+|gesti\w+|squadra di|responsab\w+)\b/; // prettier-ignore

/** How many people somebody leads by these texts; 0 where none says it. */
export function peopleLed(texts: readonly string[]): number {
  const numbers = texts
    .map((text) => foldWords(text.slice(0, mostLetters)))
    .filter((text) => leads.test(text))
    .flatMap((text) => [...text.matchAll(count)])
    .map(([, digits = '']) => Number(digits.replace(/\D/g, '')));
  return Math.max(0, ...numbers);
}
