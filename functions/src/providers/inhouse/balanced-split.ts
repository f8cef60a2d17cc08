import { columnsOf } from './clean-text.ts';

/** A piece of text that is never broken, and whether a space stands before it. */
export type Token = { text: string; columns: number; spaced: boolean };

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words; a word wider than the limit is cut between words of unspaced scripts, else between letters. */
export function tokensOf(text: string, maxColumns: number): Token[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) =>
      fittingPieces(word, maxColumns).map((piece, index) => ({
        text: piece,
        columns: columnsOf(piece),
        spaced: index === 0,
      })),
    );
}

function fittingPieces(word: string, maxColumns: number): string[] {
  if (columnsOf(word) <= maxColumns) return [word];
  const parts = packed(segmentsOf(words, word), maxColumns);
  return parts.flatMap((part) =>
    columnsOf(part) <= maxColumns ? [part] : packed(segmentsOf(graphemes, part), maxColumns),
  );
}

function segmentsOf(segmenter: Intl.Segmenter, text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Punctuation stays with what it follows. */
function packed(pieces: readonly string[], maxColumns: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last + piece) <= maxColumns) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece);
  }
  return lines;
}

export function joinTokens(tokens: readonly Token[]): string {
  return tokens.reduce(
    (text, token, index) => text + (token.spaced && index > 0 ? ' ' : '') + token.text,
    '',
  );
}

export function columnsOfTokens(tokens: readonly Token[]): number {
  return tokens.reduce(
    (sum, token, index) => sum + token.columns + (token.spaced && index > 0 ? 1 : 0),
    0,
  );
}

/** Cost of ending a line or a cue after this token, where being twice as long as planned costs 1000. */
function breakCost(token: Token, next: Token | undefined): number {
  if (/[.!?:;。！？]["”’)]?$/u.test(token.text)) return -400;
  if (/[,،、，–—]$/u.test(token.text)) return -250;
  if (!next?.spaced) return 100;
  if (leading.test(next.text)) return -80;
  if (/\d$/u.test(token.text) || leaning.test(token.text)) return 150;
  return 0;
}

/** Words that open a new group, and words that belong to what follows. */
const leading =
  /^(?:and|or|but|with|for|from|to|in|on|at|of|by|as|that|which|who|where|when|because|while)$/iu;
const leaning =
  /^(?:a|an|the|and|or|but|of|to|in|on|at|for|from|with|by|as|that|my|our|i|we|is|was)$/iu;

/**
 * Cuts tokens into `count` runs of about equal width that each satisfy `fits`,
 * preferring to cut after punctuation. Null when no such cut exists.
 */
export function splitEvenly(
  tokens: readonly Token[],
  count: number,
  fits: (run: readonly Token[]) => boolean,
): Token[][] | null {
  if (count > tokens.length) return null;
  const target = columnsOfTokens(tokens) / count;
  type Best = { cost: number; from: number };
  let previous: (Best | null)[] = tokens.map(() => null);
  const choices: (Best | null)[][] = [];
  for (let run = 0; run < count; run += 1) {
    const current: (Best | null)[] = tokens.map(() => null);
    for (let end = run; end < tokens.length; end += 1) {
      for (let from = end; from >= run; from -= 1) {
        const piece = tokens.slice(from, end + 1);
        // One token always fits: the limit was applied when it was made.
        if (from < end && !fits(piece)) break;
        const before = run === 0 ? (from === 0 ? 0 : null) : (previous[from - 1]?.cost ?? null);
        if (before === null) continue;
        const last = end === tokens.length - 1;
        const token = tokens[end] as Token;
        const cost =
          before +
          1000 * (columnsOfTokens(piece) / target - 1) ** 2 +
          (last ? 0 : breakCost(token, tokens[end + 1]));
        const best = current[end];
        if (!best || cost < best.cost) current[end] = { cost, from };
      }
    }
    choices.push(current);
    previous = current;
  }
  if (!previous.at(-1)) return null;
  return traceBack(tokens, choices);
}

function traceBack(
  tokens: readonly Token[],
  choices: readonly (readonly ({ from: number } | null)[])[],
): Token[][] {
  const runs: Token[][] = [];
  let end = tokens.length - 1;
  for (let run = choices.length - 1; run >= 0; run -= 1) {
    const from = choices[run]?.[end]?.from ?? 0;
    runs.unshift(tokens.slice(from, end + 1));
    end = from - 1;
  }
  return runs;
}

/** The fewest even runs, at least `atLeast`, that satisfy `fits`. */
export function splitFewest(
  tokens: readonly Token[],
  atLeast: number,
  fits: (run: readonly Token[]) => boolean,
): Token[][] {
  for (let count = Math.max(1, atLeast); count <= tokens.length; count += 1) {
    const runs = splitEvenly(tokens, count, fits);
    if (runs) return runs;
  }
  return tokens.map((token) => [token]);
}
