import type { HeavyFrame, Watch } from './watch.ts';

/** Picture noise of a moment, as its standard deviation in levels. */
export type NoiseSample = { seconds: number; deviation: number };

const side = 16;
/** In this share of the blocks there may be less: noise is everywhere, texture and motion are not. */
const quietShare = 0.2;

/**
 * Noise changes from one frame to the next, and from pixel to pixel. In each block the smaller of the two
 * counts: texture that stands still has only the second, even things that move only the first.
 */
export function watchNoise(): Watch<HeavyFrame, NoiseSample[]> {
  const samples: NoiseSample[] = [];
  return {
    add({ seconds, width, height, luma, next }) {
      const deviations: number[] = [];
      // Every other block is enough.
      for (let top = side; top + side < height; top += 2 * side) {
        for (let left = side; left + side < width; left += 2 * side) {
          const from = top * width + left;
          deviations.push(
            Math.min(changeIn(luma, next, from, width), finenessIn(luma, from, width)),
          );
        }
      }
      deviations.sort((a, b) => a - b);
      const deviation = deviations[Math.floor(deviations.length * quietShare)] ?? 0;
      samples.push({ seconds, deviation });
    },
    end: () => samples,
  };
}

/** The deviation that would make two frames differ as they do, besides a common change of brightness. */
function changeIn(luma: Uint8Array, next: Uint8Array, from: number, width: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = 0; y < side; y += 1) {
    for (let at = from + y * width, end = at + side; at < end; at += 1) {
      const change = (next[at] ?? 0) - (luma[at] ?? 0);
      sum += change;
      squares += change * change;
    }
  }
  const count = side * side;
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2) / 2);
}

/** After J. Immerkær, “Fast noise variance estimation” (1996): blind to edges and slopes. */
function finenessIn(luma: Uint8Array, from: number, width: number): number {
  const of = (at: number) => luma[at] ?? 0;
  let sum = 0;
  for (let y = 0; y < side; y += 1) {
    for (let at = from + y * width, end = at + side; at < end; at += 1) {
      const [up, down] = [at - width, at + width];
      const corners = of(up - 1) + of(up + 1) + of(down - 1) + of(down + 1);
      const sides = of(up) + of(down) + of(at - 1) + of(at + 1);
      sum += Math.abs(corners - 2 * sides + 4 * of(at));
    }
  }
  return (Math.sqrt(Math.PI / 2) * sum) / (6 * side * side);
}
