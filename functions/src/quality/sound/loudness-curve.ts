/** Loudness over time, one value for each step; the step with index i ends at (i + 1) × `stepSeconds`. */
export type LoudnessCurve = {
  stepSeconds: number;
  /** Over the last 0.4 s. */
  momentaryLufs: number[];
  /** Over the last 3 s. */
  shortTermLufs: number[];
};

/** ebur128 says something ten times a second. */
const stepSeconds = 0.1;
/** Absolute gate of ITU-R BS.1770: nothing below is heard, and ebur128 writes −120.7 or nan for it. */
const quietestLufs = -70;

/** From the log of ebur128 with `framelog=info`; undefined when it said nothing. */
export function readLoudnessCurve(log: string): LoudnessCurve | undefined {
  const momentaryLufs: number[] = [];
  const shortTermLufs: number[] = [];
  for (const [, momentary, shortTerm] of log.matchAll(/ M: *(\S+) +S: *(\S+) +I:/g)) {
    momentaryLufs.push(readLufs(momentary));
    shortTermLufs.push(readLufs(shortTerm));
  }
  return momentaryLufs.length === 0 ? undefined : { stepSeconds, momentaryLufs, shortTermLufs };
}

function readLufs(text: string | undefined): number {
  const lufs = Number(text);
  return Number.isFinite(lufs) ? Math.max(quietestLufs, lufs) : quietestLufs;
}
