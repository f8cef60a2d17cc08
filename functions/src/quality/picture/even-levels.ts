/** Levels from one to the next, for bands that can be seen. */
const spacings = { least: 6, most: 26 };
/** Nearly all of what is flat keeps to the spacing; a few captions may not. */
const leastShare = 0.92;
/** A level counts with so much of what is flat. */
const leastMass = 0.01;

/**
 * How many levels a picture's flat stretches have, when all are equally far apart, and 0 when they are not.
 * Colours of a design lie anywhere and slopes use every level: only a picture of too few levels is like that.
 */
export function countEvenLevels(flat: Uint32Array): number {
  const total = flat.reduce((a, b) => a + b, 0);
  if (total === 0) return 0;
  // Compression moves levels by one.
  const around = (level: number) =>
    (flat[level - 1] ?? 0) + (flat[level] ?? 0) + (flat[level + 1] ?? 0);
  let most = 0;
  for (let spacing = spacings.least; spacing <= spacings.most; spacing += 1) {
    for (let first = 0; first < spacing; first += 1) {
      let mass = 0;
      let levels = 0;
      for (let level = first; level < flat.length; level += spacing) {
        const here = around(level);
        mass += here;
        if (here >= leastMass * total) levels += 1;
      }
      if (mass >= leastShare * total) most = Math.max(most, levels);
    }
  }
  return most;
}
