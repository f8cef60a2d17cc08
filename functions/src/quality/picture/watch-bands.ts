import { countEvenLevels } from './even-levels.ts';
import type { HeavyFrame, Watch } from './watch.ts';

/** Staircases where a slope should be. */
export type BandSample = {
  seconds: number;
  /** Of the picture: so much lies on staircases, and so many levels their treads have. */
  share: number;
  levels: number;
  /** See `countEvenLevels`. */
  evenLevels: number;
};

const lineStep = 4;
/** A flat stretch is at least as long, at 720 lines. */
const leastTread = 8;
/** From one tread to the next within as many pixels, at 720 lines. */
const mostRise = 5;
/** A slope of eight bits has steps of one level; after compression two may be joined. */
const step = { least: 3, most: 26 };
/** Fewer in a row may be cards upon cards. */
const leastSteps = 2;

export function watchBands(): Watch<HeavyFrame, BandSample[]> {
  const samples: BandSample[] = [];
  const levels = new Uint32Array(256);
  const flat = new Uint32Array(256);
  return {
    add({ seconds, width, height, luma }) {
      levels.fill(0);
      flat.fill(0);
      const scale = Math.min(width, height) / 720;
      let covered = 0;
      for (let y = lineStep; y < height; y += lineStep) {
        covered += climbStairs(luma, y * width, 1, width, scale, levels, flat);
      }
      for (let x = lineStep; x < width; x += lineStep) {
        covered += climbStairs(luma, x, width, height, scale, levels, flat);
      }
      const share = covered / ((2 * width * height) / lineStep);
      samples.push({
        ...{ seconds, share },
        levels: separateLevels(levels),
        evenLevels: countEvenLevels(flat),
      });
    },
    end: () => samples,
  };
}

type Tread = { from: number; to: number; level: number };

/** The number of pixels of a line that lie on staircases; notes the levels of their treads. */
function climbStairs(
  luma: Uint8Array,
  start: number,
  stride: number,
  length: number,
  scale: number,
  levels: Uint32Array,
  flat: Uint32Array,
): number {
  const treads = findTreads(luma, start, stride, length, Math.round(leastTread * scale));
  for (const { from, to, level } of treads) flat[level] = (flat[level] ?? 0) + to - from;
  let covered = 0;
  let first = 0;
  for (let index = 1; index <= treads.length; index += 1) {
    const [before, last, tread] = [treads[index - 2], treads[index - 1], treads[index]];
    const goesOn =
      last &&
      tread &&
      isStep(last, tread, mostRise * scale) &&
      (index - 1 === first || isLike(before, last, tread));
    if (goesOn) continue;
    if (index - 1 - first >= leastSteps) {
      for (const { from, to, level } of treads.slice(first, index)) {
        covered += to - from;
        levels[level] = (levels[level] ?? 0) + to - from;
      }
    }
    first = index;
  }
  return covered;
}

function isStep(one: Tread, other: Tread, most: number): boolean {
  const height = Math.abs(other.level - one.level);
  return other.from - one.to <= most && height >= step.least && height <= step.most;
}

/** The same way, and about as high. */
function isLike(before: Tread | undefined, last: Tread, next: Tread): boolean {
  if (!before) return false;
  const [one, other] = [last.level - before.level, next.level - last.level];
  return one * other > 0 && Math.abs(one - other) <= 2;
}

/** Stretches that stay within one level. */
function findTreads(
  luma: Uint8Array,
  start: number,
  stride: number,
  length: number,
  least: number,
): Tread[] {
  const treads: Tread[] = [];
  let from = 0;
  let low = luma[start] ?? 0;
  let high = low;
  let sum = 0;
  for (let index = 0; index <= length; index += 1) {
    const value = index < length ? (luma[start + index * stride] ?? 0) : -9;
    const [lower, higher] = [Math.min(low, value), Math.max(high, value)];
    if (higher - lower <= 1) {
      [low, high] = [lower, higher];
      sum += value;
      continue;
    }
    if (index - from >= least) {
      treads.push({ from, to: index, level: Math.round(sum / (index - from)) });
    }
    from = index;
    low = high = sum = value;
  }
  return treads;
}

/** Levels that are used much more than those two beside them: a slope uses all of them alike. */
function separateLevels(levels: Uint32Array): number {
  const total = levels.reduce((a, b) => a + b, 0);
  let separate = 0;
  for (let level = 2; level < 254; level += 1) {
    const here = (levels[level] ?? 0) + (levels[level - 1] ?? 0) / 2 + (levels[level + 1] ?? 0) / 2;
    const beside = Math.max(levels[level - 2] ?? 0, levels[level + 2] ?? 0);
    if (
      here > total * 0.01 &&
      (levels[level] ?? 0) >= (levels[level - 1] ?? 0) &&
      (levels[level] ?? 0) > (levels[level + 1] ?? 0) &&
      beside < here * 0.2
    )
      separate += 1;
  }
  return separate;
}
