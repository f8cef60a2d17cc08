import type { LieWords } from './lie-words.ts';
import { pick } from './pick.ts';

export type Replacement = { from: number; to: number; planted: string };

/** Figures as they stand alone or before a unit: “38”, “18,000”, “4,2 s”, “2.4k”; not in names such as “B2” or “2nd”. */
const figurePattern =
  /(?<![\p{L}\p{N}.,:/’'–-])\d{1,3}(?:[.,\u00a0\u202f ]\d{3}(?!\d))+(?:[.,]\d+)?|(?<![\p{L}\p{N}.,:/’'–-])\d+(?:[.,]\d+)?/gu;
const badAfter =
  /^(?:\p{N}|[.,/:]\d|st\b|nd\b|rd\b|th\b|e\b|er\b|re\b|[º°ª]|D\b|G\b|\s?[ap]\.?m\b|[-–]\d|\.\s?\p{Lu}?\p{Ll})/u;

/** Far enough from the truth to be none in any way of counting. */
const isFarAbove = (value: number, truth: number) => value >= truth * 1.5;
const isFarBelow = (value: number, truth: number) => value <= truth * 0.6;

type World = { words: LieWords; isTaken: (figure: string) => boolean; random: () => number };
type Direction = 'up' | 'down';

/** Another figure in the place of one that the sentence tells; years are not figures. */
export function replaceFigure(text: string, world: World): Replacement | null {
  const written = [...text.matchAll(figurePattern)]
    .filter(
      (match) => !isYear(match[0]) && !badAfter.test(text.slice(match.index + match[0].length)),
    )
    .map((match) => ({ at: match.index, value: match[0], isWord: false }));
  const spelt = [...text.matchAll(/\p{L}+/gu)]
    .filter(([word]) => world.words.numberWords.includes(word.toLowerCase()))
    .map((match) => ({ at: match.index, value: match[0], isWord: true }));
  const found = pick([...written, ...spelt], world.random);
  if (!found) return null;
  const end = found.at + found.value.length;
  const other = found.isWord ? otherWord : otherFigure;
  for (const direction of directionsOf(text.slice(0, found.at), text.slice(end), found, world)) {
    const planted = other(found.value, direction, world);
    if (planted !== null) return { from: found.at, to: end, planted };
  }
  return null;
}

/** Another year in the place of one that the sentence tells. */
export function replaceYear(text: string, lastYear: number, world: World): Replacement | null {
  const years = [...text.matchAll(/(?<![\p{L}\p{N}.,])(?:19|20)\d\d(?![\p{N}]|[.,]\d)/gu)];
  const found = pick(years, world.random);
  if (!found) return null;
  const year = Number(found[0]);
  const others = [-9, -8, -7, -6, -5, -4, -3, 3, 4, 5, 6]
    .map((distance) => year + distance)
    .filter((other) => other <= lastYear && !world.isTaken(String(other)));
  const other = pick(others, world.random);
  if (other === undefined) return null;
  return { from: found.index, to: found.index + 4, planted: String(other) };
}

/** A number up to `most` that the CV does not tell. */
export function freeNumber(least: number, most: number, world: World): string | null {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const value = String(least + Math.floor(world.random() * (most - least + 1)));
    if (!world.isTaken(value)) return value;
  }
  return null;
}

const isYear = (figure: string) => /^(?:19|20)\d\d$/.test(figure);

function directionsOf(
  before: string,
  after: string,
  { value }: { value: string },
  { words, random }: World,
): Direction[] {
  if (words.atLeast.test(before)) return ['up'];
  if (words.atMost.test(before)) return ['down'];
  // Nobody believes 170 percent.
  const isPercent = /^\s*(?:%|per\s?cent|prozent|pour cent|por ciento)/i.test(after);
  if (isPercent && Number.parseFloat(value.replace(',', '.')) > 45) return ['down'];
  return random() < 0.6 ? ['up', 'down'] : ['down', 'up'];
}

function otherWord(word: string, direction: Direction, world: World): string | null {
  const truth = world.words.numberWords.indexOf(word.toLowerCase()) + 2;
  const candidates = world.words.numberWords.flatMap((other, index) => {
    const value = index + 2;
    const isFar = direction === 'up' ? isFarAbove(value, truth) : isFarBelow(value, truth);
    const isFree = other !== '-' && !world.isTaken(other) && !world.isTaken(String(value));
    return isFar && isFree ? [other] : [];
  });
  const other = pick(candidates, world.random);
  if (other === undefined) return null;
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}

function otherFigure(figure: string, direction: Direction, world: World): string | null {
  const truth = Number(figure.replace(/\D/g, ''));
  if (truth === 0) return null;
  // Small numbers have little room below them.
  const wanted = direction === 'down' && truth < 4 ? null : direction;
  for (let attempt = 0; wanted !== null && attempt < 80; attempt += 1) {
    const other = /^\d+$/.test(figure)
      ? otherInteger(truth, wanted, world.random)
      : otherDigits(figure, world.random);
    const value = Number(other.replace(/\D/g, ''));
    const isFar = wanted === 'up' ? isFarAbove(value, truth) : isFarBelow(value, truth);
    if (isFar && value > 1 && !isYear(other) && !world.isTaken(other)) return other;
  }
  return null;
}

/** About as round as the truth is. */
function otherInteger(truth: number, direction: Direction, random: () => number): string {
  const digits = String(truth);
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  const step = 10 ** Math.max(0, Math.min(zeros, digits.length - 2));
  const factor = direction === 'up' ? 1.6 + 2 * random() : 0.2 + 0.4 * random();
  return String(Math.max(1, Math.round((truth * factor) / step)) * step);
}

/** The same separators, the same zeros at the end, other digits. */
function otherDigits(figure: string, random: () => number): string {
  const zeros = /[0.,\u00a0\u202f ]*$/.exec(figure)?.[0] ?? '';
  const head = figure.slice(0, figure.length - zeros.length);
  return (
    head.replace(/\d/g, (_digit, offset: number) =>
      String(offset === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10)),
    ) + zeros
  );
}
