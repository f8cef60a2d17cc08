/** Width of a text at size 1. */
export type Measure = (text: string) => number;

type SetWord = { text: string; x: number; width: number };
type SetLine = { text: string; words: SetWord[]; width: number };
export type SetText = {
  size: number;
  lineHeight: number;
  lines: SetLine[];
  width: number;
  height: number;
};

export type TextBox = {
  width: number;
  height: number;
  maxSize: number;
  /** Words are broken rather than set smaller than this. */
  minSize: number;
  maxLines: number;
  /** Of the size. */
  leading: number;
};

type Piece = { text: string; width: number; spaced: boolean };

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const wordParts = new Intl.Segmenter(undefined, { granularity: 'word' });
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Sets a text as large as its box allows, in lines of about equal width. It never leaves the box. */
export function setText(text: string, box: TextBox, measure: Measure): SetText {
  const space = measure(' ');
  const words = piecesOf(text, measure);
  const whole = largestSize(box.minSize, box.maxSize, (size) => fitting(words, box, size, space));
  if (whole) return balanced(words, box, whole.size, space);
  for (let floor = box.minSize; ; floor /= 2) {
    const size = Math.max(floor, 1);
    const broken = words.flatMap((word) => brokenTo(word, box.width / size, measure));
    const smaller = largestSize(size / 2, size, (at) => fitting(broken, box, at, space));
    if (smaller) return balanced(broken, box, smaller.size, space);
  }
}

function piecesOf(text: string, measure: Measure): Piece[] {
  return text.split(' ').flatMap((word) => {
    const parts = unspacedScript.test(word)
      ? [...wordParts.segment(word)].map(({ segment }) => segment)
      : [word];
    return parts.map((part, index) => ({ text: part, width: measure(part), spaced: index === 0 }));
  });
}

function brokenTo(piece: Piece, width: number, measure: Measure): Piece[] {
  if (piece.width <= width) return [piece];
  const parts: Piece[] = [];
  for (const { segment } of graphemes.segment(piece.text)) {
    const last = parts.at(-1);
    const joined = last && measure(last.text + segment);
    if (last && joined !== undefined && joined <= width) {
      last.text += segment;
      last.width = joined;
    } else
      parts.push({
        text: segment,
        width: measure(segment),
        spaced: parts.length === 0 && piece.spaced,
      });
  }
  return parts;
}

type Fit = { size: number };

function largestSize(min: number, max: number, fits: (size: number) => boolean): Fit | null {
  if (!fits(min)) return null;
  if (fits(max)) return { size: max };
  let low = min;
  let high = max;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return { size: low };
}

function fitting(pieces: readonly Piece[], box: TextBox, size: number, space: number): boolean {
  const width = box.width / size;
  if (pieces.some((piece) => piece.width > width)) return false;
  const lines = wrapped(pieces, width, space).length;
  return lines <= box.maxLines && lines * size * box.leading <= box.height;
}

function wrapped(pieces: readonly Piece[], width: number, space: number): Piece[][] {
  const lines: Piece[][] = [];
  let used = Infinity;
  for (const piece of pieces) {
    const gap = piece.spaced ? space : 0;
    if (used + gap + piece.width > width) {
      lines.push([piece]);
      used = piece.width;
    } else {
      lines.at(-1)?.push(piece);
      used += gap + piece.width;
    }
  }
  return lines;
}

/** The same number of lines, but none much shorter than the others. */
function balanced(pieces: readonly Piece[], box: TextBox, size: number, space: number): SetText {
  const full = box.width / size;
  const count = wrapped(pieces, full, space).length;
  let low = Math.max(...pieces.map(({ width }) => width));
  let high = full;
  for (let step = 0; step < 12 && count > 1; step += 1) {
    const middle = (low + high) / 2;
    if (wrapped(pieces, middle, space).length <= count) high = middle;
    else low = middle;
  }
  const lines = wrapped(pieces, count > 1 ? high : full, space).map((line) =>
    lineOf(line, size, space),
  );
  const lineHeight = size * box.leading;
  return {
    size,
    lineHeight,
    lines,
    width: Math.max(...lines.map(({ width }) => width)),
    height: lines.length * lineHeight,
  };
}

function lineOf(pieces: readonly Piece[], size: number, space: number): SetLine {
  const words: SetWord[] = [];
  let x = 0;
  let text = '';
  pieces.forEach((piece, index) => {
    const gap = piece.spaced && index > 0;
    if (gap) x += space * size;
    words.push({ text: piece.text, x, width: piece.width * size });
    text += (gap ? ' ' : '') + piece.text;
    x += piece.width * size;
  });
  return { text, words, width: x };
}
