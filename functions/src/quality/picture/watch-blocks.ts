import type { HeavyFrame, Watch } from './watch.ts';

/** How much more often steps lie on the grid of 8 × 8 blocks than elsewhere, per thousand places on the grid. */
export type BlockSample = { seconds: number; onGrid: number; elsewhere: number };

const block = 8;
const lineStep = 3;
/** A smaller step is not seen, a larger one is an edge of what is shown. */
const step = { least: 3, most: 48 };

/** Counts steps in otherwise even surroundings, by their place in the grid of blocks. */
export function watchBlocks(): Watch<HeavyFrame, BlockSample[]> {
  const samples: BlockSample[] = [];
  const steps = new Uint32Array(block);
  return {
    add({ seconds, width, height, luma }) {
      steps.fill(0);
      for (let y = 1; y < height; y += lineStep) addLine(luma, y * width, 1, width, steps);
      for (let x = 1; x < width; x += lineStep) addLine(luma, x, width, height, steps);
      const places = (2 * width * height) / lineStep / block;
      const [grid = 0, ...others] = steps;
      const elsewhere = others.sort((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0;
      samples.push({
        seconds,
        onGrid: (1000 * grid) / places,
        elsewhere: (1000 * elsewhere) / places,
      });
    },
    end: () => samples,
  };
}

function addLine(
  luma: Uint8Array,
  start: number,
  stride: number,
  length: number,
  steps: Uint32Array,
): void {
  // A sliding row of differences: two before the step, the step, two after it.
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let index = 1; index < length; index += 1) {
    const from = start + index * stride;
    const e = Math.abs((luma[from] ?? 0) - (luma[from - stride] ?? 0));
    if (c >= step.least && c <= step.most) {
      const around = Math.max(a, b, d, e);
      if (3 * around <= c) steps[(index - 2) % block] = (steps[(index - 2) % block] ?? 0) + 1;
    }
    a = b;
    b = c;
    c = d;
    d = e;
  }
}
