import {
  columnsOfTokens,
  joinTokens,
  splitEvenly,
  splitFewest,
  tokensOf,
} from './balanced-split.ts';
import type { Token } from './balanced-split.ts';
import { cleanText } from './clean-text.ts';
import type { TimedSentence } from './timeline.ts';

/** Lines inside `text` are separated by one line feed. */
export type CaptionCue = { startSeconds: number; endSeconds: number; text: string };

export const maxColumns = 42;
const maxSeconds = 7;
const minSeconds = 0.84;
const gapSeconds = 2 / 30;
/** A cue may stay a little after its last word, when nothing follows at once. */
const lingerSeconds = 0.25;

/** Captions for sentences in their measured times: at most two lines of 42 columns, evenly broken. */
export function captionCues(sentences: readonly TimedSentence[]): CaptionCue[] {
  const spoken = sentences.flatMap(cuesOfSentence);
  return withoutFlashes(spoken).map((cue, index, all) => {
    const next = all[index + 1]?.startSeconds ?? Infinity;
    const endSeconds = Math.min(
      Math.max(cue.endSeconds + lingerSeconds, cue.startSeconds + minSeconds),
      next - gapSeconds,
      cue.startSeconds + maxSeconds,
    );
    return { startSeconds: cue.startSeconds, endSeconds, text: captionLines(cue.text) };
  });
}

function cuesOfSentence(sentence: TimedSentence): CaptionCue[] {
  const tokens = tokensOf(cleanText(sentence.text), maxColumns);
  if (tokens.length === 0) return [];
  const length = sentence.endSeconds - sentence.startSeconds;
  const runs = splitFewest(tokens, Math.ceil(length / (maxSeconds - lingerSeconds)), fitsTwoLines);
  const columns = runs.map((run) => columnsOfTokens(run) + 2);
  const all = columns.reduce((sum, each) => sum + each, 0);
  let spent = 0;
  return runs.map((run, index) => {
    const startSeconds = sentence.startSeconds + (length * spent) / all;
    spent += columns[index] ?? 0;
    return {
      startSeconds,
      endSeconds: sentence.startSeconds + (length * spent) / all,
      text: joinTokens(run),
    };
  });
}

/** A cue too short to read joins its neighbour when both still fit. */
function withoutFlashes(cues: readonly CaptionCue[]): CaptionCue[] {
  const kept: CaptionCue[] = [];
  cues.forEach((cue, index) => {
    const last = kept.at(-1);
    const next = cues[index + 1]?.startSeconds ?? Infinity;
    const lastIsShort = last && cue.startSeconds - gapSeconds - last.startSeconds < minSeconds;
    const isShort = next - gapSeconds - cue.startSeconds < minSeconds;
    const joined = last && `${last.text} ${cue.text}`;
    if (
      last &&
      joined &&
      (lastIsShort || isShort) &&
      cue.endSeconds - last.startSeconds <= maxSeconds &&
      fitsTwoLines(tokensOf(joined, maxColumns))
    ) {
      kept[kept.length - 1] = { ...last, endSeconds: cue.endSeconds, text: joined };
    } else kept.push(cue);
  });
  return kept;
}

function fitsTwoLines(tokens: readonly Token[]): boolean {
  const columns = columnsOfTokens(tokens);
  if (columns <= maxColumns) return true;
  return columns <= 2 * maxColumns + 1 && splitEvenly(tokens, 2, fitsLine) !== null;
}

function fitsLine(tokens: readonly Token[]): boolean {
  return columnsOfTokens(tokens) <= maxColumns;
}

function captionLines(text: string): string {
  const tokens = tokensOf(text, maxColumns);
  if (fitsLine(tokens)) return joinTokens(tokens);
  const lines = splitEvenly(tokens, 2, fitsLine) ?? splitFewest(tokens, 2, fitsLine);
  return lines.map(joinTokens).join('\n');
}
