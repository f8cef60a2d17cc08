import type { Span } from '../spans.ts';
import { cellsOf } from './cells.ts';
import { countTransitions } from './count-transitions.ts';
import { spansWhere } from './spans-where.ts';
import type { LightFrame, Watch } from './watch.ts';

// Thresholds of general and red flashes, read on 2026-11-27 in WCAG 2.2, success criterion 2.3.1:
// https://www.w3.org/TR/WCAG22/#dfn-general-flash-and-red-flash-thresholds

/** Of the largest relative luminance. */
const leastLuminanceChange = 0.1;
/** The darker of the two images is below this; what is brighter does not count as a flash. */
const darkerBelow = 0.8;
/** “R/(R+G+B) ≥ 0.8” makes a red saturated, and “(R−G−B)×320 changes by more than 20” a red flash. */
const saturatedRed = 0.8;
const leastRedChange = 20 / 320;
/** Of the picture: what fills the screen covers more than a quarter of any ten degrees of sight then. */
const leastArea = 0.25;
/** More than three flashes in a second, each of two transitions, are too many. */
export const mostFlashes = 3;

export type Flashes = {
  /** The most flashes within one second, over a quarter of the picture or more. */
  general: number;
  red: number;
  /** Where there are more than three a second. */
  spans: Span[];
};

const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

export function watchFlashes(
  width: number,
  height: number,
  framesPerSecond: number,
): Watch<LightFrame, Flashes> {
  const cells = cellsOf(width, height);
  const sums = new Float32Array(cells.count * 3);
  const redShare = new Float32Array(cells.count);
  const isRedExtreme = new Uint8Array(cells.count);
  const general = countTransitions(cells.count, framesPerSecond, leastLuminanceChange);
  const red = countTransitions(cells.count, framesPerSecond, leastRedChange);
  const tooMany: { seconds: number; holds: boolean }[] = [];
  let mostGeneral = 0;
  let mostRed = 0;

  const channel = (cell: number, which: number) =>
    (sums[cell * 3 + which] ?? 0) / (cells.pixels[cell] ?? 1);
  const luminance = (cell: number) =>
    0.2126 * channel(cell, 0) + 0.7152 * channel(cell, 1) + 0.0722 * channel(cell, 2);
  const redness = (cell: number) =>
    Math.max(0, channel(cell, 0) - channel(cell, 1) - channel(cell, 2));
  const isSaturated = (cell: number) => (redShare[cell] ?? 0) >= saturatedRed;

  return {
    add({ seconds, rgb }) {
      sums.fill(0);
      for (let pixel = 0, from = 0; pixel < cells.ofPixel.length; pixel += 1, from += 3) {
        const to = (cells.ofPixel[pixel] ?? 0) * 3;
        sums[to] = (sums[to] ?? 0) + (linear[rgb[from] ?? 0] ?? 0);
        sums[to + 1] = (sums[to + 1] ?? 0) + (linear[rgb[from + 1] ?? 0] ?? 0);
        sums[to + 2] = (sums[to + 2] ?? 0) + (linear[rgb[from + 2] ?? 0] ?? 0);
      }
      general.add(luminance, (before, now) => Math.min(before, now) < darkerBelow);
      for (let cell = 0; cell < cells.count; cell += 1) {
        const all = channel(cell, 0) + channel(cell, 1) + channel(cell, 2);
        redShare[cell] = all > 0 ? channel(cell, 0) / all : 0;
      }
      red.add(redness, (before, now, cell) => {
        const wasRed = isRedExtreme[cell] === 1;
        return now > before ? isSaturated(cell) : wasRed;
      });
      for (let cell = 0; cell < cells.count; cell += 1) {
        if (isSaturated(cell)) isRedExtreme[cell] = 1;
        else if (redness(cell) < leastRedChange) isRedExtreme[cell] = 0;
      }
      const generalNow = Math.floor(general.reachedBy(leastArea) / 2);
      const redNow = Math.floor(red.reachedBy(leastArea) / 2);
      mostGeneral = Math.max(mostGeneral, generalNow);
      mostRed = Math.max(mostRed, redNow);
      tooMany.push({ seconds, holds: Math.max(generalNow, redNow) > mostFlashes });
    },
    end: () => ({
      general: mostGeneral,
      red: mostRed,
      // What is counted at a moment happened within the second before it.
      spans: spansWhere(tooMany, 1 / framesPerSecond).map(({ startSeconds, endSeconds }) => ({
        startSeconds: Math.max(0, startSeconds - 1),
        endSeconds,
      })),
    }),
  };
}
