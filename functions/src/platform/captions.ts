import { captionCues, type CaptionCue, type TimedText } from './caption-cues.ts';
import { cleanText, columnsOf } from './plain-text.ts';

/** A spoken pause between two sentences, in letters' worth of time. */
const pauseColumns = 5;

/** Captions for a video whose own times nobody gave: each text gets its share of the whole by its length. */
export function estimateCues(
  sentences: readonly { text: string }[],
  durationSeconds: number,
): CaptionCue[] {
  const spoken = sentences.map(({ text }) => cleanText(text)).filter((text) => text !== '');
  const lengths = spoken.map((text) => columnsOf(text) + pauseColumns);
  const secondsPerColumn = durationSeconds / lengths.reduce((sum, length) => sum + length, 0);
  let columns = 0;
  const timed = spoken.map((text, index) => {
    const startSeconds = columns * secondsPerColumn;
    columns += lengths[index] ?? 0;
    return { text, startSeconds, endSeconds: (columns - pauseColumns) * secondsPerColumn };
  });
  return captionCues(timed)
    .map((cue) => ({ ...cue, endSeconds: Math.min(cue.endSeconds, durationSeconds) }))
    .filter((cue) => cue.endSeconds > cue.startSeconds);
}

/** Foreign subtitles beyond this are no subtitles of a short video. */
const maxSrtCharacters = 200_000;
const maxCueCharacters = 2000;
const times =
  /^\s*(\d+):(\d{1,2}):(\d{1,2})[,.](\d{1,3})\s*-->\s*(\d+):(\d{1,2}):(\d{1,2})[,.](\d{1,3})/;

/** Reads SubRip leniently: broken blocks are left out, long texts are broken into our own captions. */
export function readSrt(text: string): CaptionCue[] {
  if (text.length > maxSrtCharacters) return [];
  const blocks = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/);
  const timed = blocks
    .map(readBlock)
    .filter((block) => block !== null)
    .sort((a, b) => a.startSeconds - b.startSeconds);
  return captionCues(timed);
}

function readBlock(block: string): TimedText | null {
  const lines = block.split('\n');
  const timeLine = lines.findIndex((line) => times.test(line));
  const match = times.exec(lines[timeLine] ?? '');
  if (!match) return null;
  const [, ...parts] = match;
  const text = cleanText(withoutMarkup(lines.slice(timeLine + 1).join(' ')));
  const startSeconds = readClock(parts.slice(0, 4));
  const endSeconds = readClock(parts.slice(4));
  if (text === '' || text.length > maxCueCharacters || endSeconds <= startSeconds) return null;
  return { text, startSeconds, endSeconds };
}

function readClock([hours, minutes, seconds, fraction]: string[]): number {
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole + Number((fraction ?? '').padEnd(3, '0')) / 1000;
}

/** Tags such as `<i>` and positions such as `{\an8}`; a lone `<` stays. */
function withoutMarkup(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/\{\\[^{}]*\}/g, '');
}

export function writeWebVtt(cues: readonly CaptionCue[]): string {
  const blocks = cues.map((cue, index) =>
    [
      index + 1,
      `${writeClock(cue.startSeconds, '.')} --> ${writeClock(cue.endSeconds, '.')}`,
      // Markup would be read as such.
      escapeMarkup(withoutEmptyLines(cue.text)),
      '',
    ].join('\n'),
  );
  return ['WEBVTT\n', ...blocks].join('\n');
}

/** SubRip knows no escapes: what players would take for markup is left out. */
export function writeSubRip(cues: readonly CaptionCue[]): string {
  const blocks = cues.map((cue, index) =>
    [
      index + 1,
      `${writeClock(cue.startSeconds, ',')} --> ${writeClock(cue.endSeconds, ',')}`,
      withoutEmptyLines(cue.text.replace(/[<>{}]/g, '')),
      '',
    ].join('\n'),
  );
  return blocks.join('\n');
}

/** An empty line would end the cue. */
function withoutEmptyLines(text: string): string {
  return text.replace(/\n\s*\n/g, '\n').trim();
}

function writeClock(seconds: number, point: '.' | ','): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  const hours = pad(Math.floor(milliseconds / 3_600_000), 2);
  const minutes = pad(Math.floor(milliseconds / 60_000) % 60, 2);
  const rest = pad(Math.floor(milliseconds / 1000) % 60, 2);
  return `${hours}:${minutes}:${rest}${point}${pad(milliseconds % 1000, 3)}`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
