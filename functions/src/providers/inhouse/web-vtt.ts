import type { CaptionCue } from './caption-cues.ts';

function clock(seconds: number, separator: '.' | ','): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  const hours = pad(Math.floor(milliseconds / 3_600_000), 2);
  const minutes = pad(Math.floor(milliseconds / 60_000) % 60, 2);
  const rest = pad(Math.floor(milliseconds / 1000) % 60, 2);
  return `${hours}:${minutes}:${rest}${separator}${pad(milliseconds % 1000, 3)}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function buildWebVtt(cues: readonly CaptionCue[]): string {
  const blocks = cues.map(
    (cue, index) =>
      `${index + 1}\n${clock(cue.startSeconds, '.')} --> ${clock(cue.endSeconds, '.')}\n${escaped(cue.text)}\n`,
  );
  return ['WEBVTT\n', ...blocks].join('\n');
}

/** What ffmpeg turns into the soft track of the MP4. */
export function buildSubRip(cues: readonly CaptionCue[]): string {
  return cues
    .map(
      (cue, index) =>
        `${index + 1}\n${clock(cue.startSeconds, ',')} --> ${clock(cue.endSeconds, ',')}\n${cue.text.replace(/[<>{}]/gu, '')}\n`,
    )
    .join('\n');
}
