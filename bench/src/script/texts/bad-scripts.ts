import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ScriptSentence } from '@cvplus/contracts/script';
import type { WrittenLanguage } from '../writing.ts';
import type { BadWords } from './bad-words.ts';
import { englishBadWords } from './english-bad-words.ts';
import { frenchBadWords } from './french-bad-words.ts';
import { germanBadWords } from './german-bad-words.ts';
import { spanishBadWords } from './spanish-bad-words.ts';

export const badWords: Record<WrittenLanguage, BadWords> = {
  en: englishBadWords,
  de: germanBadWords,
  fr: frenchBadWords,
  es: spanishBadWords,
};

/** What bad scripts are made of, besides the words of the language. */
export type Material = {
  cv: ParsedCV;
  language: WrittenLanguage;
  /** The honest script of this CV. */
  honest: readonly ScriptSentence[];
  /** Words of its field. */
  vocabulary: readonly string[];
  random: () => number;
};

type Maker = (material: Material, words: BadWords) => string[];

/** About a minute; each script is cut to this. */
const mostWords = 140;

/** Worse and worse; the order is that of the issue. */
export const worseScripts = {
  generic: ({ cv }, words) => [hello(cv, words), ...words.generic],
  copied: ({ cv }) => copiedLines(cv),
  soup: (material) => [keywords(material).join(', ')],
  empty: ({ cv }, words) => [hello(cv, words)],
} satisfies Record<string, Maker>;
export type WorseScript = keyof typeof worseScripts;

/** Ways to a good score without a good script. */
export const gamedScripts = {
  soup: (material) => [keywords(material).join(', ')],
  'copied lines': ({ cv }) => copiedLines(cv),
  'one sentence repeated': ({ honest }) => Array.from({ length: 12 }, () => best(honest)),
  flattery: ({ cv }, words) => [hello(cv, words), ...words.flattery],
  'soup with “I” before each word': (material, { i }) =>
    inRows(keywords(material), 6).map((row) => row.map((word) => `${i} ${word}`).join(' ')),
  'soup sprinkled with small words': (material, words) => [
    hello(material.cv, words),
    ...inRows(keywords(material), 5).map((row) => sprinkled(row, words)),
    words.goodbye,
  ],
  'soup in sentences': (material, words) => [
    hello(material.cv, words),
    ...inRows(keywords(material), 9).map((row, index) =>
      framed(words.skillFrames, index, 'list', row.join(', ')),
    ),
    words.goodbye,
  ],
  'copied lines with “I” before them': ({ cv }, { i }) =>
    copiedLines(cv).map((line) => `${i} ${line}`),
  'copied lines in a frame': ({ cv }, words) => [
    hello(cv, words),
    ...copiedLines(cv).map((line, index) => framed(words.lineFrames, index, 'line', line)),
    words.goodbye,
  ],
  'one sentence with its words swapped': ({ honest, cv, random }, words) => [
    hello(cv, words),
    ...Array.from({ length: 9 }, () => shuffled(best(honest), random)),
    words.goodbye,
  ],
  'every sentence with its words swapped': ({ honest, random }) =>
    honest.map(({ text }) => shuffled(text, random)),
  'one sentence echoed': ({ honest, cv }, words) => [
    hello(cv, words),
    ...words.echoes.map((echo) => echo.replace('{line}', best(honest))),
    words.goodbye,
  ],
  'praise with figures': ({ cv }, words) => [hello(cv, words), ...words.countedPraise],
  'praise around one fact': ({ cv, honest }, words) => [
    hello(cv, words),
    best(honest),
    ...words.flattery,
  ],
  'chains of “I have”': (material, words) => [
    hello(material.cv, words),
    ...inRows(keywords(material), 5).map((row) =>
      row.map((word) => `${words.have} ${word}`).join(', '),
    ),
    words.goodbye,
  ],
  'copied lines with a speaker behind them': ({ cv }, words) => [
    hello(cv, words),
    ...copiedLines(cv).map((line) => framed([words.tail], 0, 'line', line)),
    words.goodbye,
  ],
  'halves of lines joined': ({ cv }, words) => [
    hello(cv, words),
    ...crossed(copiedLines(cv)).map((line) => `${words.i} ${line}`),
    words.goodbye,
  ],
  'words of the field': ({ cv, vocabulary }, words) => [
    hello(cv, words),
    ...vocabulary.slice(0, 16).map((word, index) => framed(words.wordFrames, index, 'word', word)),
    words.goodbye,
  ],
} satisfies Record<string, Maker>;
export type GamedScript = keyof typeof gamedScripts;

export function makeBadScript(maker: Maker, material: Material): string[] {
  const made: string[] = [];
  let count = 0;
  for (const line of maker(material, badWords[material.language])) {
    if (count >= mostWords) break;
    const words = line.split(/\s+/).slice(0, mostWords - count);
    count += words.length;
    made.push(ended(words.join(' ')));
  }
  return made;
}

const ended = (line: string) => (/[.!?]$/.test(line) ? line : `${line.replace(/[,;:]$/, '')}.`);
const hello = ({ personalInfo }: ParsedCV, words: BadWords) =>
  words.hello.replace('{name}', personalInfo.name);

/** The sentence of a script that tells most. */
function best(honest: readonly ScriptSentence[]): string {
  const [longest] = honest
    .filter(({ scene }) => scene === 'achievements' || scene === 'experience')
    .toSorted((one, other) => other.text.length - one.text.length);
  return (longest ?? honest[0])?.text ?? '';
}

/** Lines as they stand in the CV. */
function copiedLines(cv: ParsedCV): string[] {
  return cv.experience.flatMap(({ title, company, achievements }) => [
    [title, company].filter(Boolean).join(', '),
    ...achievements.map(({ text }) => text),
  ]);
}

/** Skills, titles and employers, then words of the field: what a search would look for. */
function keywords({ cv, vocabulary }: Material): string[] {
  return [
    ...cv.skills.map(({ text }) => text),
    ...cv.experience.flatMap(({ title, company }) => [title, ...(company ? [company] : [])]),
    ...cv.certifications.map(({ text }) => text),
    ...vocabulary,
  ].slice(0, 40);
}

/** The first half of each line with the second half of the next one. */
function crossed(lines: readonly string[]): string[] {
  const halves = lines.map((line) => {
    const words = line.split(/\s+/);
    const middle = Math.ceil(words.length / 2);
    return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')] as const;
  });
  return halves.map(([first], at) =>
    `${first} ${halves[(at + 1) % halves.length]?.[1] ?? ''}`.trim(),
  );
}

function inRows<Item>(items: readonly Item[], size: number): Item[][] {
  const rows: Item[][] = [];
  for (let at = 0; at < items.length; at += size) rows.push(items.slice(at, at + size));
  return rows;
}

const framed = (frames: readonly string[], index: number, slot: string, text: string) =>
  (frames[index % frames.length] ?? '').replace(`{${slot}}`, text.replace(/[.]$/, ''));

function sprinkled(row: readonly string[], { i, sprinkles }: BadWords): string {
  const words = row.map((word, index) => `${sprinkles[index % sprinkles.length] ?? ''} ${word}`);
  return `${i} ${words.join(' ')}`;
}

function shuffled(sentence: string, random: () => number): string {
  const words = sentence.replace(/[.!?]$/, '').split(/\s+/);
  const places = words.map((word) => ({ word, place: random() }));
  return places
    .toSorted((one, other) => one.place - other.place)
    .map(({ word }) => word)
    .join(' ');
}
