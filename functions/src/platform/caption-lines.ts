import { belongTogether } from './keep-together.ts';
import { columnsOf } from './plain-text.ts';

/** The width of a caption line that fits every screen. */
export const maxColumns = 42;
/** Sixteen of the wide letters of East Asia, which are slower to read. */
const maxWideColumns = 32;
const wideLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** How wide a caption line of this text may be. */
export function lineColumns(text: string): number {
  return wideLetters.test(text) ? maxWideColumns : maxColumns;
}

/** A piece of text that is never broken, and whether a space stands before it. */
type Token = { text: string; columns: number; spaced: boolean };

/** Part of a phrase, by its tokens; `to` is the first that is outside. */
export type Run = { from: number; to: number };

/** Tokens in a row, measured once so that any part of them is measured in one step. */
export class Phrase {
  private readonly tokens: readonly Token[];
  /** Columns of everything before the token with this index, spaces included. */
  private readonly before: number[] = [0];
  /** How wide a caption line of this phrase may be. */
  readonly lineColumns: number;

  /** A word wider than `longestWord` is cut into tokens that are not. */
  constructor(text: string, longestWord = lineColumns(text)) {
    this.lineColumns = lineColumns(text);
    this.tokens = tokensOf(text, longestWord);
    for (const token of this.tokens) {
      this.before.push((this.before.at(-1) ?? 0) + token.columns + (token.spaced ? 1 : 0));
    }
  }

  get length(): number {
    return this.tokens.length;
  }

  columns(from = 0, to = this.length): number {
    const leadingSpace = this.tokens[from]?.spaced ? 1 : 0;
    return (this.before[to] ?? 0) - (this.before[from] ?? 0) - leadingSpace;
  }

  /** Which word, counted from 0, the token opens; undefined inside a word. */
  wordAt(token: number): number | undefined {
    if (!this.tokens[token]?.spaced) return undefined;
    return this.tokens.slice(0, token).filter(({ spaced }) => spaced).length;
  }

  text(from = 0, to = this.length): string {
    return this.tokens
      .slice(from, to)
      .map((token, index) => (token.spaced && index > 0 ? ` ${token.text}` : token.text))
      .join('');
  }

  /** Whether this token belongs to the one before, as a name to its title. */
  isTied(at: number): boolean {
    const [before, last, next] = [this.tokens[at - 2], this.tokens[at - 1], this.tokens[at]];
    if (!last || !next?.spaced) return false;
    return belongTogether(before?.text ?? '', last.text, next.text);
  }

  /** What it costs to break before this token, where being twice as long as planned costs 1000. */
  breakCost(at: number): number {
    const last = this.tokens[at - 1]?.text ?? '';
    const next = this.tokens[at];
    if (!next) return 0;
    if (this.isTied(at)) return tiedCost;
    if (/[.!?:;。！？]["”’)]?$/u.test(last)) return -400;
    if (/[,،、，–—]$/u.test(last)) return -250;
    if (!next.spaced) return 100;
    if (leading.test(next.text)) return -80;
    if (/\d$/u.test(last) || leaning.test(last)) return 150;
    return 0;
  }
}

/** Only where nothing else fits. */
const tiedCost = 1_000_000;

/** Words that open a new group, and words that belong to what follows. */
const leading =
  /^(?:and|or|but|with|for|from|to|in|on|at|of|by|as|that|which|who|where|when|because|while)$/iu;
const leaning =
  /^(?:a|an|the|and|or|but|of|to|in|on|at|for|from|with|by|as|that|my|our|i|we|is|was)$/iu;

function unevenness(columns: number, target: number): number {
  return 1000 * (columns / target - 1) ** 2;
}

/** Two full lines and the space that the break between them replaces. */
function widestCaption({ lineColumns: columns }: Phrase): number {
  return 2 * columns + 1;
}

/** One or two lines, evenly broken; null when the words need more. */
export function captionLines(phrase: Phrase, from = 0, to = phrase.length): string | null {
  const columns = phrase.columns(from, to);
  if (columns <= phrase.lineColumns) return phrase.text(from, to);
  if (columns > widestCaption(phrase)) return null;
  let best: { at: number; cost: number } | undefined;
  for (let at = from + 1; at < to; at += 1) {
    const [first, second] = [phrase.columns(from, at), phrase.columns(at, to)];
    if (Math.max(first, second) > phrase.lineColumns) continue;
    const cost =
      unevenness(first, columns / 2) + unevenness(second, columns / 2) + phrase.breakCost(at);
    if (!best || cost < best.cost) best = { at, cost };
  }
  return best ? `${phrase.text(from, best.at)}\n${phrase.text(best.at, to)}` : null;
}

/** Cuts a phrase into captions of about equal width, `atLeast` so many, where the sense breaks. */
export function splitIntoCaptions(phrase: Phrase, atLeast: number): Run[] {
  return splitPhrase(phrase, atLeast, widestCaption(phrase), (from, to) =>
    fitsTwoLines(phrase, from, to),
  );
}

function fitsTwoLines(phrase: Phrase, from: number, to: number): boolean {
  if (phrase.columns(from, to) <= phrase.lineColumns) return true;
  let at = from + 1;
  while (at < to - 1 && phrase.columns(from, at + 1) <= phrase.lineColumns) at += 1;
  while (at > from + 1 && phrase.isTied(at)) at -= 1;
  // With the first line as full as can be, the second is as short as can be.
  return at < to && !phrase.isTied(at) && phrase.columns(at, to) <= phrase.lineColumns;
}

/** Without this a long phrase would rather be cut at each of its commas than where it must be. */
const costPerRun = 250;

/** Cuts a phrase into runs of about equal width that are no wider than `widest` and fit otherwise too. */
export function splitPhrase(
  phrase: Phrase,
  atLeast: number,
  widest: number,
  fits: (from: number, to: number) => boolean = () => true,
): Run[] {
  const fewest = Math.max(atLeast, Math.ceil(phrase.columns() / widest), 1);
  const target = phrase.columns() / fewest;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= phrase.length; to += 1) {
    const ends = costPerRun + phrase.breakCost(to);
    let choice = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      const columns = phrase.columns(from, to);
      // A single token always fits: it was cut to size when it was made.
      if (from < to - 1 && (columns > widest || !fits(from, to))) break;
      const cost = (best[from]?.cost ?? Infinity) + unevenness(columns, target) + ends;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const runs: Run[] = [];
  for (let to = phrase.length; to > 0; to = runs.at(-1)?.from ?? 0) {
    runs.push({ from: best[to]?.from ?? 0, to });
  }
  return runs.reverse();
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const opening = /^[\p{Ps}\p{Pi}]+$/u;
/** What may not open a line: closing marks, and small kana and signs that belong to what is before. */
const following = /^[\p{Pe}\p{Pf}\p{Po}\p{M}々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮーๆฯ]/u;

/** Words; one too wide is cut between words of unspaced scripts, else between letters. */
function tokensOf(text: string, longestWord: number): Token[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) =>
      fittingPieces(word, longestWord).map((piece, index) => ({
        text: piece,
        columns: columnsOf(piece),
        spaced: index === 0,
      })),
    );
}

function fittingPieces(word: string, longest: number): string[] {
  if (unspaced.test(word)) {
    return unbroken(segmentsOf(words, word)).flatMap((part) =>
      columnsOf(part) <= longest ? [part] : packed(segmentsOf(graphemes, part), longest),
    );
  }
  if (columnsOf(word) <= longest) return [word];
  return packed(segmentsOf(words, word), longest).flatMap((part) =>
    columnsOf(part) <= longest ? [part] : packed(segmentsOf(graphemes, part), longest),
  );
}

function segmentsOf(segmenter: Intl.Segmenter, text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Marks stay with the word they belong to: no line begins with a full stop or ends with a bracket. */
function unbroken(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (opening.test(last) || following.test(piece))) {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
  }
  return joined;
}

/** Joins pieces for as long as they are no wider than a token may be. */
function packed(pieces: readonly string[], longest: number): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && columnsOf(last + piece) <= longest) {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
  }
  return joined;
}
