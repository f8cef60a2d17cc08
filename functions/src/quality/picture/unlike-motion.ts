const block = 10;
/** Half pixels: as far as something may have gone while a frame was held. */
const reach = 8;
/** Levels of 255 a pixel must have changed by, on average, for its block to have moved. */
const leastChange = 2;

/**
 * The share of the change between two small pictures that is left when each block is fetched from
 * where it came from: near 0 for things that moved, near 1 for things that became others.
 */
export function unlikeMotion(
  before: Uint8Array,
  after: Uint8Array,
  width: number,
  height: number,
): number {
  let unexplained = 0;
  let all = 0;
  for (let top = 0; top + block <= height; top += block) {
    for (let left = 0; left + block <= width; left += block) {
      const place = { left, top, width, height };
      const change = difference(before, after, place, 0, 0);
      if (change < leastChange * block * block) continue;
      all += change;
      unexplained += leastDifference(before, after, place, change);
    }
  }
  return all === 0 ? 1 : unexplained / all;
}

type Place = { left: number; top: number; width: number; height: number };

function leastDifference(
  before: Uint8Array,
  after: Uint8Array,
  place: Place,
  change: number,
): number {
  let least = change;
  for (let down = -reach; down <= reach; down += 1) {
    for (let across = -reach; across <= reach; across += 1) {
      least = Math.min(least, difference(before, after, place, across, down));
    }
  }
  return least;
}

/** Between a block and the one as many half pixels aside in the picture before; beyond the border it is endless. */
function difference(
  before: Uint8Array,
  after: Uint8Array,
  { left, top, width, height }: Place,
  across: number,
  down: number,
): number {
  const [right, below] = [across & 1, down & 1];
  const x = left + (across - right) / 2;
  const y = top + (down - below) / 2;
  if (x < 0 || y < 0 || x + block + right > width || y + block + below > height) return Infinity;
  let sum = 0;
  for (let row = 0; row < block; row += 1) {
    const from = (y + row) * width + x;
    const to = (top + row) * width + left;
    for (let column = 0; column < block; column += 1) {
      const at = from + column;
      const level =
        ((before[at] ?? 0) +
          (before[at + right] ?? 0) +
          (before[at + below * width] ?? 0) +
          (before[at + right + below * width] ?? 0)) /
        4;
      sum += Math.abs(level - (after[to + column] ?? 0));
    }
  }
  return sum;
}
