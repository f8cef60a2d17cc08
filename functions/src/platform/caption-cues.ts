import { captionLines, Phrase, splitIntoCaptions } from './caption-lines.ts';
import { cleanText, columnsOf } from './plain-text.ts';

/** Words and when they are spoken. */
export type TimedText = {
  text: string;
  startSeconds: number;
  endSeconds: number;
  /** When each word of the cleaned text begins, where the voice tells. */
  wordStarts?: readonly number[] | null;
};

/** Lines inside `text` are separated by one line feed. */
export type CaptionCue = { startSeconds: number; endSeconds: number; text: string };

const maxSeconds = 7;
const minSeconds = 0.84;
/** Two frames, so that the eye sees one caption follow another. */
const gapSeconds = 2 / 30;
/** A caption may stay a little after its last word, when nothing follows at once. */
const lingerSeconds = 0.25;
/** What a viewer reads in comfort; a caption stays longer than its words when there is room. */
const maxColumnsPerSecond = 17;
/** … but not until long after them. */
const maxLingerSeconds = 1;
/** Slow speech is no reason to show single words. */
const minColumnsPerCue = 20;

/** A caption to be, with its lines. */
type Piece = TimedText & { lines: string };

/** Captions for texts in their times: at most two lines of 42 columns, evenly broken. */
export function captionCues(spoken: readonly TimedText[]): CaptionCue[] {
  const pieces = withRoom(withoutFlashes(spoken.flatMap(cutText)));
  const cues = pieces.map((piece, index) => {
    const next = pieces[index + 1]?.startSeconds ?? Infinity;
    const readSeconds = columnsOf(piece.text) / maxColumnsPerSecond;
    const endSeconds = Math.min(
      Math.max(
        piece.endSeconds + lingerSeconds,
        piece.startSeconds + Math.max(minSeconds, readSeconds),
      ),
      Math.max(piece.endSeconds + maxLingerSeconds, piece.startSeconds + minSeconds),
      next - gapSeconds,
      piece.startSeconds + maxSeconds,
    );
    return { startSeconds: piece.startSeconds, endSeconds, text: piece.lines };
  });
  // Foreign times may leave no room between two texts.
  return cues.filter((cue) => cue.endSeconds > cue.startSeconds);
}

/** Inside a text the times of its words count; without them, time passes in proportion to its letters. */
function cutText({ text, startSeconds, endSeconds, wordStarts }: TimedText): Piece[] {
  const phrase = new Phrase(cleanText(text));
  const length = endSeconds - startSeconds;
  const wanted = Math.min(
    Math.ceil(length / (maxSeconds - lingerSeconds)),
    Math.ceil(phrase.columns() / minColumnsPerCue),
  );
  const runs = splitIntoCaptions(phrase, wanted);
  const columns = runs.map(({ from, to }) => phrase.columns(from, to) + 2);
  const all = columns.reduce((sum, each) => sum + each, 0);
  let spent = 0;
  const starts = runs.map(({ from }, index) => {
    const guessed = startSeconds + (length * spent) / all;
    spent += columns[index] ?? 0;
    return index === 0 ? startSeconds : (wordStarts?.[phrase.wordAt(from) ?? -1] ?? guessed);
  });
  return runs.map(({ from, to }, index) => {
    const begins = starts[index] ?? startSeconds;
    const ends = starts[index + 1] ?? endSeconds;
    const words = phrase.text(from, to);
    const lines = captionLines(phrase, from, to) ?? words;
    return { startSeconds: begins, endSeconds: ends, text: words, lines };
  });
}

/** A caption too short to read joins its neighbour when both still fit. */
function withoutFlashes(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  pieces.forEach((piece, index) => {
    const last = kept.at(-1);
    const next = pieces[index + 1]?.startSeconds ?? Infinity;
    const lastIsShort = last && piece.startSeconds - gapSeconds - last.startSeconds < minSeconds;
    const isShort = next - gapSeconds - piece.startSeconds < minSeconds;
    const joined =
      last && (lastIsShort || isShort) && piece.endSeconds - last.startSeconds <= maxSeconds
        ? join(last, piece)
        : null;
    if (joined) kept[kept.length - 1] = joined;
    else kept.push(piece);
  });
  return kept;
}

function join(first: Piece, second: Piece): Piece | null {
  const text = `${first.text} ${second.text}`;
  const lines = captionLines(new Phrase(text));
  return lines === null ? null : { ...first, endSeconds: second.endSeconds, text, lines };
}

/** What is too short and fits nowhere stays a little into the next, when that is long enough itself. */
function withRoom(pieces: readonly Piece[]): Piece[] {
  const placed: Piece[] = [];
  for (const piece of pieces) {
    const earliest = (placed.at(-1)?.startSeconds ?? -Infinity) + minSeconds + gapSeconds;
    const late = piece.startSeconds < earliest && earliest + minSeconds <= piece.endSeconds;
    placed.push(late ? { ...piece, startSeconds: earliest } : piece);
  }
  return placed;
}
