import type { CaptionCue } from '../../platform/caption-cues.ts';

/** Captions that come late by this much, put where their words are; none is shown outside the video. */
export function shiftCaptions(
  cues: readonly CaptionCue[],
  lateSeconds: number,
  durationSeconds: number,
): CaptionCue[] {
  const within = (seconds: number) => Math.min(durationSeconds, Math.max(0, seconds - lateSeconds));
  return cues
    .map((cue) => ({
      ...cue,
      startSeconds: within(cue.startSeconds),
      endSeconds: within(cue.endSeconds),
    }))
    .filter(({ startSeconds, endSeconds }) => endSeconds > startSeconds);
}
