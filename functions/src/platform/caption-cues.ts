import { captionLines, Phrase, splitPhrase } from './caption-lines.ts';
import { cleanText } from './plain-text.ts';

/** Words and when they are spoken. */
export type TimedText = { text: string; startSeconds: number; endSeconds: number };

/** Lines inside `text` are separated by one line feed. */
export type CaptionCue = { startSeconds: number; endSeconds: number; text: string };

const maxSeconds = 7;
const minSeconds = 0.84;
/** Two frames, so that the eye sees one caption follow another. */
const gapSeconds = 2 / 30;
/** A caption may stay a little after its last word, when nothing follows at once. */
const lingerSeconds = 0.25;
/** Slow speech is no reason to show single words. */
const minColumnsPerCue = 20;

/** Captions for texts in their times: at most two lines of 42 columns, evenly broken. */
export function captionCues(spoken: readonly TimedText[]): CaptionCue[] {
  const pieces = withoutFlashes(spoken.flatMap(cutText));
  const cues = pieces.map((piece, index) => {
    const next = pieces[index + 1]?.startSeconds ?? Infinity;
    const endSeconds = Math.min(
      Math.max(piece.endSeconds + lingerSeconds, piece.startSeconds + minSeconds),
      next - gapSeconds,
      piece.startSeconds + maxSeconds,
    );
    return {
      startSeconds: piece.startSeconds,
      endSeconds,
      text: linesOf(piece.text) ?? piece.text,
    };
  });
  // Foreign times may leave no room between two texts.
  return cues.filter((cue) => cue.endSeconds > cue.startSeconds);
}

/** Inside a text, time passes in proportion to its letters. */
function cutText({ text, startSeconds, endSeconds }: TimedText): TimedText[] {
  const phrase = new Phrase(cleanText(text));
  const length = endSeconds - startSeconds;
  const wanted = Math.min(
    Math.ceil(length / (maxSeconds - lingerSeconds)),
    Math.ceil(phrase.columns() / minColumnsPerCue),
  );
  const runs = splitPhrase(phrase, wanted);
  const columns = runs.map(({ from, to }) => phrase.columns(from, to) + 2);
  const all = columns.reduce((sum, each) => sum + each, 0);
  let spent = 0;
  return runs.map(({ from, to }, index) => {
    const begins = startSeconds + (length * spent) / all;
    spent += columns[index] ?? 0;
    const ends = startSeconds + (length * spent) / all;
    return { startSeconds: begins, endSeconds: ends, text: phrase.text(from, to) };
  });
}

/** A caption too short to read joins its neighbour when both still fit. */
function withoutFlashes(pieces: readonly TimedText[]): TimedText[] {
  const kept: TimedText[] = [];
  pieces.forEach((piece, index) => {
    const last = kept.at(-1);
    const next = pieces[index + 1]?.startSeconds ?? Infinity;
    const lastIsShort = last && piece.startSeconds - gapSeconds - last.startSeconds < minSeconds;
    const isShort = next - gapSeconds - piece.startSeconds < minSeconds;
    const joined = last && `${last.text} ${piece.text}`;
    if (
      joined &&
      (lastIsShort || isShort) &&
      piece.endSeconds - last.startSeconds <= maxSeconds &&
      linesOf(joined) !== null
    ) {
      kept[kept.length - 1] = { ...last, endSeconds: piece.endSeconds, text: joined };
    } else kept.push(piece);
  });
  return kept;
}

function linesOf(text: string): string | null {
  return captionLines(new Phrase(text));
}
