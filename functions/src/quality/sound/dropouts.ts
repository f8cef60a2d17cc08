import type { Span } from '../spans.ts';
import { percentile } from './percentile.ts';
import { toDb } from './level-steps.ts';
import { blockSeconds, type SampleBlock, type SoundAnalyser } from './sample-blocks.ts';

/** 2 ms: shorter than any sound a mouth can make or stop. */
const stepsInBlock = 10;
const stepSeconds = blockSeconds / stepsInBlock;

/** A hole is far below the voice: quieter than what codecs leave of a cut, and than any bed of music. */
const emptyBelowLoudDb = 40;
/** However loud or quiet the whole is. */
const emptyDb = { highest: -54, lowest: -66 };
/** Sound that was there until the hole began: quieter sound fades into silence by itself. */
const heardAboveEmptyDb = 8;
/** Digital zero and the rests that a codec leaves are equally empty. */
const lowestDb = -90;
/**
 * From one step to the next. Voices fade by up to 16 dB and begin by up to 26 dB, hardly ever both at one
 * pause; cuts fall and rise by 30 to 60 dB, or less at one end, where codecs smear them.
 */
const leastJumpDb = 9;
const leastJumpsDb = 46;
/** A codec moves a cut by a step or two, and smears it. */
const edgeSteps = 4;
const shortestSeconds = 0.03;
/** Longer ones are silence, which has its own check. */
const longestSeconds = 3;

/**
 * Levels in small steps, in which holes are found: places where sound stops and starts again as if cut
 * with scissors. Natural pauses fade out and in, stops within words begin softly.
 */
export class DropoutAnalyser implements SoundAnalyser {
  private readonly sides: number[][] = [];

  add({ samples, channels }: SampleBlock): void {
    const frames = samples.length / channels;
    for (let side = 0; side < channels; side += 1) {
      const levels = (this.sides[side] ??= []);
      for (let step = 0; step < stepsInBlock; step += 1) {
        const from = Math.floor((step * frames) / stepsInBlock);
        const to = Math.floor(((step + 1) * frames) / stepsInBlock);
        let power = 0;
        for (let frame = from; frame < to; frame += 1) {
          const sample = samples[frame * channels + side] ?? 0;
          power += sample * sample;
        }
        levels.push(toDb(power / (to - from)));
      }
    }
  }

  /** Holes on either side; one that both have counts once. */
  find(): Span[] {
    const holes = this.sides.flatMap((levels) => findHoles(levels));
    holes.sort((one, other) => one.startSeconds - other.startSeconds);
    return holes.filter((hole, index) => hole.startSeconds >= (holes[index - 1]?.endSeconds ?? 0));
  }
}

function findHoles(levels: readonly number[]): Span[] {
  const holes: Span[] = [];
  const empty = percentile(levels, 0.9) - emptyBelowLoudDb;
  const bar = Math.min(emptyDb.highest, Math.max(emptyDb.lowest, empty));
  const heard = bar + heardAboveEmptyDb;
  let from = -1;
  for (let index = 0; index <= levels.length; index += 1) {
    const isEmpty = index < levels.length && (levels[index] ?? 0) < bar;
    if (isEmpty && from < 0) from = index;
    if (isEmpty || from < 0) continue;
    const seconds = (index - from) * stepSeconds;
    const [fall, rise] = [jumpDb(levels, from, -1, heard), jumpDb(levels, index - 1, 1, heard)];
    const isCut = Math.min(fall, rise) >= leastJumpDb && fall + rise >= leastJumpsDb;
    if (isCut && seconds >= shortestSeconds && seconds <= longestSeconds) {
      holes.push({ startSeconds: from * stepSeconds, endSeconds: index * stepSeconds });
    }
    from = -1;
  }
  return holes;
}

/**
 * The largest jump from one step to the next at this end of a hole, if anything was heard before it;
 * `outward` is −1 at its start, 1 at its end.
 */
function jumpDb(levels: readonly number[], end: number, outward: -1 | 1, heardDb: number): number {
  const levelAt = (step: number) => Math.max(lowestDb, levels[end + outward * step] ?? lowestDb);
  let heard = lowestDb;
  let jump = 0;
  for (let step = edgeSteps; step > -edgeSteps; step -= 1) {
    if (step > 0) heard = Math.max(heard, levelAt(step));
    jump = Math.max(jump, levelAt(step) - levelAt(step - 1));
  }
  return heard >= heardDb ? jump : 0;
}
