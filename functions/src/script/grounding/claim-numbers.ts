import type { ClaimLanguage } from './claim-language.ts';

type Found = { value: number; text: string };

const scaleWords: Record<string, number> = {
  hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9,
  tausend: 1e3, tsd: 1e3, millionen: 1e6, mio: 1e6, milliarde: 1e9, milliarden: 1e9, mrd: 1e9,
  mille: 1e3, millions: 1e6, milliard: 1e9, milliards: 1e9,
  mil: 1e3, millón: 1e6, millon: 1e6, millones: 1e6,
  k: 1e3, m: 1e6, mn: 1e6, bn: 1e9,
}; // prettier-ignore

const written =
  /(?<![\p{L}\d])(\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+|\d[\d.,]*\d|\d)(?:[ \u00a0\u202f-]?([\p{L}]+))?/gu;

/**
 * Every number of a text with every value it may have: “1.200” is 1200 in Madrid and 1.2 in London,
 * “2.5M” is 2,500,000.
 */
function digitsIn(text: string): { values: number[]; text: string }[] {
  return [...text.matchAll(written)].map((match) => {
    const [, digits = '', next = ''] = match;
    const factor = scaleWords[next.toLowerCase().replace(/\.$/, '')];
    const words = factor ? match[0] : digits;
    return { values: readingsOf(digits).map((value) => value * (factor ?? 1)), text: words };
  });
}

function readingsOf(digits: string): number[] {
  const plain = digits.replace(/[ \u00a0\u202f'’]/g, '');
  const readings = new Set<number>();
  const grouped = (mark: string, point: string) =>
    Number(plain.replaceAll(mark, '').replace(point, '.'));
  if (!/[.,]/.test(plain)) readings.add(Number(plain));
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) readings.add(grouped(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) readings.add(grouped('.', ','));
  if (/^\d+\.\d+$/.test(plain) && !/^\d{1,3}\.\d{3}$/.test(plain)) readings.add(Number(plain));
  if (/^\d+,\d+$/.test(plain) && !/^\d{1,3},\d{3}$/.test(plain)) readings.add(grouped(' ', ','));
  if (readings.size === 0) readings.add(Number(plain.replace(/[.,]/g, '')));
  return [...readings].filter(Number.isFinite);
}

/** All values the numbers of a text may have, for looking claims up in. */
export function numbersIn(text: string, languages: readonly ClaimLanguage[]): Set<number> {
  const values = new Set<number>();
  for (const { values: readings } of digitsIn(text))
    for (const value of readings) values.add(value);
  for (const language of languages) {
    for (const { value } of language.spokenNumbers(text)) values.add(value);
  }
  return values;
}

/** Numbers of a sentence that are not among the known ones. */
export function unknownNumbers(text: string, known: Set<number>, language: ClaimLanguage): Found[] {
  const digits = digitsIn(text)
    .filter(({ values }) => !values.some((value) => known.has(value)))
    .map(({ values: [value = 0], text: words }) => ({ value, text: words }));
  const words = language
    .spokenNumbers(text)
    // “One” is mostly a pronoun.
    .filter(({ value }) => value !== 1 && !known.has(value));
  return [...digits, ...words];
}

/** How far the plain years are from an amount: they read as dates. */
export const isYear = ({ value, text }: Found): boolean =>
  value >= 1950 && value < 2050 && /^\d{4}$/.test(text);
