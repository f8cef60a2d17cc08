import { middleOf } from './middle-of.ts';
import { joinSpans, spansWhere } from './spans-where.ts';
import type { Span } from '../spans.ts';
import { cellMeans, cellsOf } from './cells.ts';
import type { LightFrame, Watch } from './watch.ts';

export type Flicker = {
  /** How far the brightness of the whole picture swings, in levels of 255, where it does so for long. */
  swing: number;
  spans: Span[];
};

/** A change is the picture's, and not that of something in it, when nearly all that changes goes one way. */
const leastAgreement = 0.7;
/** Smaller swings are not seen. */
const leastSwing = 1;
/** Fewer turns a second are a slow pulse or a cut: five turns are 2.5 swings. */
const leastTurns = 5;
/** A single burst of light is no flicker. */
const leastSeconds = 0.9;
const windowSeconds = 1;

type Turn = { seconds: number; swing: number };

/** Follows the brightness of the whole picture and notes where it swings to and fro. */
export function watchFlicker(
  width: number,
  height: number,
  framesPerSecond: number,
): Watch<LightFrame, Flicker> {
  const cells = cellsOf(width, height);
  let before = new Float32Array(cells.count);
  let now = new Float32Array(cells.count);
  let frame = 0;
  let level = 0;
  let turned = 0;
  let extreme = 0;
  let heading = 0;
  let recent: Turn[] = [];
  let swing = 0;
  const moments: { seconds: number; holds: boolean; swing: number }[] = [];

  return {
    add({ seconds, luma }) {
      cellMeans(cells, luma, now);
      if (frame > 0) level += commonChange(before, now);
      [before, now] = [now, before];
      frame += 1;

      if ((level - extreme) * heading > 0) extreme = level;
      else if (Math.abs(level - extreme) >= leastSwing) {
        if (heading !== 0) recent.push({ seconds, swing: Math.abs(extreme - turned) });
        turned = extreme;
        heading = Math.sign(level - extreme);
        extreme = level;
      }
      recent = recent.filter((turn) => turn.seconds > seconds - windowSeconds);
      const holds = recent.length >= leastTurns;
      moments.push({
        seconds,
        holds,
        swing: holds ? middleOf(recent.map((turn) => turn.swing)) : 0,
      });
    },
    end() {
      const spans = joinSpans(
        spansWhere(moments, 1 / framesPerSecond).map(({ startSeconds, endSeconds }) => ({
          startSeconds: Math.max(0, startSeconds - windowSeconds),
          endSeconds,
        })),
        windowSeconds,
      ).filter((span) => span.endSeconds - span.startSeconds >= windowSeconds + leastSeconds);
      for (const span of spans) {
        for (const moment of moments) {
          if (moment.seconds >= span.startSeconds && moment.seconds <= span.endSeconds) {
            swing = Math.max(swing, moment.swing);
          }
        }
      }
      return { swing, spans };
    },
  };
}

/** The mean change of all cells, or nothing when some went up and others down. */
function commonChange(before: Float32Array, now: Float32Array): number {
  let sum = 0;
  let all = 0;
  for (let cell = 0; cell < now.length; cell += 1) {
    const change = (now[cell] ?? 0) - (before[cell] ?? 0);
    sum += change;
    all += Math.abs(change);
  }
  return all > 0 && Math.abs(sum) >= leastAgreement * all ? sum / now.length : 0;
}
