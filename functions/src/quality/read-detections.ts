import type { Loudness } from './sound/sound-measurement.ts';
import type { Span } from './spans.ts';

// What ffmpeg's filters write to its log; the same from the builds of 2018 to 8.1.

export function readBlack(log: string): Span[] {
  const spans = log.matchAll(/black_start:(-?[\d.]+) black_end:(-?[\d.]+)/g);
  return [...spans].map(([, start, end]) => spanOf(start, Number(end)));
}

export function readFrozen(log: string, endSeconds: number): Span[] {
  return readPairs(log, /freeze_(start|end): *(-?[\d.]+)/g, endSeconds);
}

export function readSilence(log: string, endSeconds: number): Span[] {
  return readPairs(log, /silence_(start|end): *(-?[\d.]+)/g, endSeconds);
}

/** Starts and ends come on lines of their own; what lasts to the end may have no end. */
function readPairs(log: string, pattern: RegExp, endSeconds: number): Span[] {
  const spans: Span[] = [];
  let start: string | undefined;
  for (const [, which, seconds] of log.matchAll(pattern)) {
    if (which === 'start') start = seconds;
    else if (start !== undefined) {
      spans.push(spanOf(start, Number(seconds)));
      start = undefined;
    }
  }
  if (start !== undefined && Number(start) < endSeconds) spans.push(spanOf(start, endSeconds));
  return spans;
}

function spanOf(start: string | undefined, endSeconds: number): Span {
  return { startSeconds: Math.max(0, Number(start)), endSeconds };
}

/** The summary of ebur128; undefined when it computed nothing. */
export function readLoudness(log: string): Loudness | undefined {
  const summary = log.slice(log.lastIndexOf('Summary:'));
  const integrated = /^ *I: +(-?[\d.]+) LUFS/m.exec(summary)?.[1];
  if (integrated === undefined) return undefined;
  const peak = /^ *Peak: +(-?[\d.]+) dBFS/m.exec(summary)?.[1];
  return {
    integratedLufs: Number(integrated),
    truePeakDb: peak === undefined ? null : Number(peak),
  };
}

/** The last time that `-progress` reported. */
export function readProgressSeconds(progress: string): number {
  const last = [...progress.matchAll(/^out_time=(\d+):(\d+):([\d.]+)/gm)].at(-1);
  if (!last) return 0;
  return Number(last[1]) * 3600 + Number(last[2]) * 60 + Number(last[3]);
}

/** Lines that ffmpeg's `-loglevel level` marks as errors. */
export function countErrors(log: string): number {
  return log.match(/\[(?:error|fatal)\]/g)?.length ?? 0;
}
