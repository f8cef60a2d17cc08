import type { Span } from '../spans.ts';
import { middleOf } from './middle-of.ts';
import type { LightFrame, Watch } from './watch.ts';
import { unlikeMotion } from './unlike-motion.ts';

/** A frame that is shown again and again, after which the picture goes on elsewhere. */
export type Hold = Span & {
  /** How much more changes after it than usually from one frame to the next. */
  leap: number;
  /** See `unlikeMotion`; null when it was not looked at. */
  unlike: number | null;
};

export type Holds = {
  /** The share of all frames, outside long holds, that differ from the one before. */
  movingShare: number;
  holds: Hold[];
};

/** Levels of 255: compression does not change a repeated frame by as much. */
const leastChange = 3;
/** Of the picture's pixels: less is a repeated frame, as good encoders write it. */
const repeatedBelow = 0.0005;
/** A leap is seen only when so much of the picture takes part in it. */
const leastLeapShare = 0.003;
/** Levels of 255, as long as there is nothing to compare with. */
const usualMean = 0.05;
/** Shorter is a lower frame rate: films have 24 frames a second, drawings 12. */
const leastSeconds = 0.09;
/** Longer is not a hitch but a picture that stands still. */
export const longHoldSeconds = 1;
/** Looking for where things went is dear. */
const mostLooks = 30;
const usualFrames = 400;

export function watchHolds(framesPerSecond: number): Watch<LightFrame, Holds> {
  const holds: Hold[] = [];
  const changes: number[] = [];
  let before: Uint8Array | undefined;
  let repeated = 0;
  let moved = 0;
  let heldLong = 0;
  let longHolds = 0;
  let frames = 0;
  let looks = 0;

  const noteLong = () => {
    if ((repeated + 1) / framesPerSecond < longHoldSeconds) return;
    heldLong += repeated;
    longHolds += 1;
  };
  const close = (seconds: number, leap: number, unlike: number | null) => {
    const lasts = (repeated + 1) / framesPerSecond;
    if (lasts < leastSeconds) return;
    holds.push({ startSeconds: seconds - lasts, endSeconds: seconds, leap, unlike });
  };

  return {
    add({ seconds, luma, width, height }) {
      frames += 1;
      if (!before) {
        before = luma.slice();
        return;
      }
      const change = changeBetween(before, luma);
      if (change.share < repeatedBelow) {
        repeated += 1;
      } else {
        moved += 1;
        noteLong();
        if (repeated > 0 && change.share >= leastLeapShare) {
          const looksBack = (repeated + 1) / framesPerSecond >= leastSeconds && looks < mostLooks;
          if (looksBack) looks += 1;
          const unlike = looksBack ? unlikeMotion(before, luma, width, height) : null;
          close(seconds, change.mean / (middleOf(changes) || usualMean), unlike);
        }
        if (repeated === 0) changes.push(change.mean);
        if (changes.length > usualFrames) changes.shift();
        repeated = 0;
      }
      before.set(luma);
    },
    end() {
      noteLong();
      // Cards that are held for most of the time are no picture that always moves; one that got stuck once is.
      const areCards = longHolds > 1 && heldLong > frames / 2;
      const outside = areCards ? 0 : heldLong;
      return { movingShare: moved / Math.max(1, frames - 1 - outside), holds };
    },
  };
}

/** The share of pixels that changed, and the mean change of all. */
function changeBetween(before: Uint8Array, now: Uint8Array): { share: number; mean: number } {
  let changed = 0;
  let sum = 0;
  for (let pixel = 0; pixel < now.length; pixel += 1) {
    const size = Math.abs((now[pixel] ?? 0) - (before[pixel] ?? 0));
    sum += size;
    if (size >= leastChange) changed += 1;
  }
  return { share: changed / now.length, mean: sum / now.length };
}
