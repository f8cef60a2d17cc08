import { columnsOf } from './plain-text.ts';

/** The width of a caption line that fits every screen. */
export const maxColumns = 42;

/** A piece of text that is never broken, and whether a space stands before it. */
type Token = { text: string; columns: number; spaced: boolean };

/** Tokens in a row, measured once so that any part of them is measured in one step. */
export class Phrase {
  private readonly tokens: readonly Token[];
  /** Columns of everything before the token with this index, spaces included. */
  private readonly before: number[] = [0];

  constructor(text: string) {
    this.tokens = tokensOf(text);
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

  text(from = 0, to = this.length): string {
    return this.tokens
      .slice(from, to)
      .map((token, index) => (token.spaced && index > 0 ? ` ${token.text}` : token.text))
      .join('');
  }

  /** What it costs to break before this token: sense groups stay together. */
  breakCost(at: number): number {
    const last = this.tokens[at - 1]?.text ?? '';
    const next = this.tokens[at]?.text ?? '';
    if (/[.!?;:。！？]["”’)]?$/u.test(last)) return -60;
    if (/[,،、–—]$/u.test(last)) return -40;
    if (/^(?:and|or|but|with|for|to|in|of|that|which|who|where|as|by)$/iu.test(next)) return -15;
    if (/^(?:a|an|the|and|or|of|to|in|for|with|my|i)$/iu.test(last)) return 40;
    return 0;
  }
}

/** One or two lines, evenly broken; null when the words need more. */
export function captionLines(phrase: Phrase, from = 0, to = phrase.length): string | null {
  const columns = phrase.columns(from, to);
  if (columns <= maxColumns) return phrase.text(from, to);
  if (columns > 2 * maxColumns + 1) return null;
  let best: { at: number; cost: number } | undefined;
  for (let at = from + 1; at < to; at += 1) {
    const [first, second] = [phrase.columns(from, at), phrase.columns(at, to)];
    if (first > maxColumns || second > maxColumns) continue;
    const cost = (first - second) ** 2 / 2 + phrase.breakCost(at);
    if (!best || cost < best.cost) best = { at, cost };
  }
  return best ? `${phrase.text(from, best.at)}\n${phrase.text(best.at, to)}` : null;
}

export type Run = { from: number; to: number };

/** Cuts a phrase into captions of about equal width, `atLeast` so many, where the sense allows it. */
export function splitPhrase(phrase: Phrase, atLeast: number): Run[] {
  const fewest = Math.max(atLeast, Math.ceil(phrase.columns() / (2 * maxColumns + 1)), 1);
  const target = phrase.columns() / fewest;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= phrase.length; to += 1) {
    const breakCost = to < phrase.length ? phrase.breakCost(to) : 0;
    let choice = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      // A single token always fits: it was cut to size when it was made.
      if (from < to - 1 && captionLines(phrase, from, to) === null) break;
      const cost =
        (best[from]?.cost ?? Infinity) + (phrase.columns(from, to) - target) ** 2 + breakCost;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const runs: Run[] = [];
  for (let to = phrase.length; to > 0; to = runs[0]?.from ?? 0) {
    runs.unshift({ from: best[to]?.from ?? 0, to });
  }
  return runs;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words; one wider than a line is cut between words of unspaced scripts, else between letters. */
function tokensOf(text: string): Token[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) =>
      fittingPieces(word).map((piece, index) => ({
        text: piece,
        columns: columnsOf(piece),
        spaced: index === 0,
      })),
    );
}

function fittingPieces(word: string): string[] {
  if (columnsOf(word) <= maxColumns) return [word];
  return packed([...words.segment(word)].map(({ segment }) => segment)).flatMap((part) =>
    columnsOf(part) <= maxColumns
      ? [part]
      : packed([...graphemes.segment(part)].map(({ segment }) => segment)),
  );
}

/** Joins pieces for as long as they fit one line. */
function packed(pieces: readonly string[]): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last + piece) <= maxColumns) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece);
  }
  return lines;
}
