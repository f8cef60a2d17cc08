/**
 * Counts, for each cell of a picture, how often its value went up and down within the last second.
 * A transition is the way from a valley to the next peak or back, if it is long enough.
 */
export type TransitionCounter = {
  add(
    value: (cell: number) => number,
    counts: (from: number, to: number, cell: number) => boolean,
  ): void;
  /** The number of transitions within the last second that at least this share of the cells had. */
  reachedBy(share: number): number;
};

export function countTransitions(
  cells: number,
  framesPerSecond: number,
  leastChange: number,
): TransitionCounter {
  // Two transitions a whole second apart are not within one second.
  const memory = Math.max(2, Math.round(framesPerSecond));
  const marks = new Uint8Array(memory * cells);
  const counts = new Uint16Array(cells);
  const direction = new Int8Array(cells);
  const extreme = new Float32Array(cells);
  let frame = 0;

  return {
    add(value, isCounted) {
      const slot = (frame % memory) * cells;
      for (let cell = 0; cell < cells; cell += 1) {
        const now = value(cell);
        const last = extreme[cell] ?? 0;
        const heading = direction[cell] ?? 0;
        counts[cell] = (counts[cell] ?? 0) - (marks[slot + cell] ?? 0);
        marks[slot + cell] = 0;
        if (frame === 0) extreme[cell] = now;
        else if ((now - last) * heading > 0) extreme[cell] = now;
        else if (Math.abs(now - last) >= leastChange && isCounted(last, now, cell)) {
          direction[cell] = Math.sign(now - last);
          extreme[cell] = now;
          marks[slot + cell] = 1;
          counts[cell] = (counts[cell] ?? 0) + 1;
        }
      }
      frame += 1;
    },
    reachedBy(share) {
      const sorted = counts.slice().sort();
      return sorted[cells - Math.ceil(share * cells)] ?? 0;
    },
  };
}
