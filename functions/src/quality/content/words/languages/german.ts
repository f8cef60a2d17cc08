import { countedFrom } from '../counted-from.ts';
import type { SpokenLanguage } from '../spoken-language.ts';

// Folded as all words are: “fünf” is “funf”, “dreißig” is “dreissig”.
const small = new Map([
  ...countedFrom(
    0,
    'null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  ),
  ['eins', 1], ['eine', 1], ['einen', 1], ['einer', 1], ['zwo', 2],
] as [string, number][]); // prettier-ignore
const tens = new Map(
  countedFrom(2, 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig', 10),
);
const oddOrdinals = new Map([['erst', 1], ['dritt', 3], ['siebt', 7], ['acht', 8]]); // prettier-ignore
const articles = new Set(['ein', 'eine', 'einen', 'einer']);

/** One German word may hold a whole number: “zweitausendneunzehn”. */
function readCompound(word: string): number | undefined {
  if (word === '') return undefined;
  const known = small.get(word) ?? tens.get(word);
  if (known !== undefined) return known;
  for (const [scale, factor] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    // prettier-ignore
    const at = word.indexOf(scale);
    if (at < 0) continue;
    const before = at === 0 ? 1 : readCompound(word.slice(0, at));
    const rest = word.slice(at + scale.length).replace(/^und(?=.)/, '');
    const after = rest === '' ? 0 : readCompound(rest);
    return before === undefined || after === undefined ? undefined : before * factor + after;
  }
  const pair = /^(.+?)und(.+)$/.exec(word);
  const unit = small.get(pair?.[1] ?? '');
  const ten = tens.get(pair?.[2] ?? '');
  return unit !== undefined && unit < 10 && ten !== undefined ? ten + unit : undefined;
}

function valueOf(word: string): number | undefined {
  // The bare article is a word; its number is found by what follows it.
  if (articles.has(word)) return undefined;
  if (word === 'hundert' || word === 'tausend') return undefined;
  const value = readCompound(word);
  if (value !== undefined) return value;
  const ordinal = /^(.+?)(?:st|t)(?:e|en|er|es|em)$/.exec(word)?.[1];
  if (ordinal === undefined) return undefined;
  const odd = oddOrdinals.get(/^(.+)(?:e|en|er|es|em)$/.exec(word)?.[1] ?? '');
  return odd ?? readCompound(ordinal);
}

export const german: SpokenLanguage = {
  valueOf,
  scales: { hundert: 1e2, tausend: 1e3, million: 1e6, millionen: 1e6, mio: 1e6, milliarde: 1e9, milliarden: 1e9, mrd: 1e9 }, // prettier-ignore
  joints: new Set(['und']),
  points: new Set(['komma']),
  ones: new Set(['ein', 'eine', 'einen', 'einer', 'eins']),
  saysYearsInPairs: false,
  signs: { and: 'und', to: 'bis', plus: 'plus', sharp: 'sharp', dot: 'punkt', at: 'at' },
  expansions: {
    "geht's": 'geht es', "gibt's": 'gibt es', "ist's": 'ist es', "ich's": 'ich es',
    zb: 'zum beispiel', dh: 'das heisst', bzw: 'beziehungsweise', usw: 'und so weiter', ca: 'circa',
    dr: 'doktor', nr: 'nummer', prozent: 'percent', euros: 'euro', eur: 'euro', usd: 'dollar',
    pfund: 'pound', gbp: 'pound', chf: 'franken',
  }, // prettier-ignore
  phrases: [['us dollar', 'dollar'], ['schweizer franken', 'franken']],
}; // prettier-ignore
