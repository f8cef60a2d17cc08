import type { CaptionCue } from '../../../platform/caption-cues.ts';

/** Captions beyond this are none of a short video. */
const mostCharacters = 200_000;
const mostCues = 2000;
const times =
  /^\s*(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})\s+-->\s+(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})/;
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ', '&lrm;': '', '&rlm;': '' }; // prettier-ignore

/** The cues of a WebVTT file just as they stand, faults included; null when it is none. */
export function readWebVtt(text: string): CaptionCue[] | null {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(plain) || plain.length > mostCharacters) return null;
  return plain
    .split(/\n{2,}/)
    .flatMap(readBlock)
    .slice(0, mostCues);
}

function readBlock(block: string): CaptionCue[] {
  const lines = block.split('\n');
  const timeLine = lines.findIndex((line) => times.test(line));
  const match = times.exec(lines[timeLine] ?? '');
  if (!match || timeLine > 1) return [];
  const [, ...parts] = match;
  const text = lines
    .slice(timeLine + 1)
    .join('\n')
    .trimEnd()
    .replace(/<[^<>]*>/g, '')
    .replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
  return [{ startSeconds: readClock(parts.slice(0, 4)), endSeconds: readClock(parts.slice(4)), text }]; // prettier-ignore
}

function readClock([hours, minutes, seconds, thousandths]: (string | undefined)[]): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000; // prettier-ignore
}
