import type { HeavyFrame, Watch } from './watch.ts';

export type SharpnessSample = {
  seconds: number;
  /** How wide the sharpest edges are, in pixels of a picture of 720 lines; null without edges. */
  edgeWidth: number | null;
  /** How many edges were measured, per thousand pixels that were looked at. */
  edges: number;
};

/** Every so many rows and columns: edges are longer than that. */
const lineStep = 4;
/** An edge is at least so high, in levels: less may be a shadow that is meant to be soft. */
const leastContrast = 30;
/** As far to both sides as a heavily blurred edge reaches, at 720 lines. */
const reach = 12;
const leastEdges = 60;
/** A picture is in focus when something in it is: the sharpest tenth of its edges counts. */
const sharpestShare = 0.1;
const bins = 256;
const binsPerPixel = 8;

/** Measures edges where they are steepest: height divided by steepness is their width. */
export function watchSharpness(): Watch<HeavyFrame, SharpnessSample[]> {
  const samples: SharpnessSample[] = [];
  const widths = new Uint32Array(bins);
  return {
    add({ seconds, width, height, luma }) {
      widths.fill(0);
      // A small picture is as sharp as its pixels: that it is small is another matter.
      const scale = Math.max(1, Math.min(width, height) / 720);
      const far = Math.max(3, Math.round(reach * scale));
      for (let y = lineStep; y < height - lineStep; y += lineStep) {
        addLine(luma, y * width, 1, width, far, scale, widths);
      }
      for (let x = lineStep; x < width - lineStep; x += lineStep) {
        addLine(luma, x, width, height, far, scale, widths);
      }
      const edges = widths.reduce((a, b) => a + b, 0);
      const places = (2 * width * height) / lineStep;
      samples.push({ seconds, edgeWidth: sharpest(widths, edges), edges: (1000 * edges) / places });
    },
    end: () => samples,
  };
}

function addLine(
  luma: Uint8Array,
  start: number,
  stride: number,
  length: number,
  far: number,
  scale: number,
  widths: Uint32Array,
): void {
  const at = (index: number) => luma[start + index * stride] ?? 0;
  for (let index = far; index < length - far - 1; index += 1) {
    const step = at(index + 1) - at(index);
    const size = Math.abs(step);
    if (size < 2) continue;
    // Only where the edge is steepest.
    const before = (at(index) - at(index - 1)) * Math.sign(step);
    const after = (at(index + 2) - at(index + 1)) * Math.sign(step);
    if (before > size || after >= size) continue;
    const contrast = climb(at, index, step, far);
    if (contrast < leastContrast) continue;
    const pixels = contrast / size / scale;
    const bin = Math.min(bins - 1, Math.floor(pixels * binsPerPixel));
    widths[bin] = (widths[bin] ?? 0) + 1;
  }
}

/** How high the slope is that goes through `index`, followed up and down until it turns. */
function climb(at: (index: number) => number, index: number, step: number, far: number): number {
  const sign = Math.sign(step);
  let top = index + 1;
  let foot = index;
  while (top - index <= far && (at(top + 1) - at(top)) * sign > 0) top += 1;
  while (index - foot < far && (at(foot) - at(foot - 1)) * sign > 0) foot -= 1;
  return Math.abs(at(top) - at(foot));
}

function sharpest(widths: Uint32Array, total: number): number | null {
  if (total < leastEdges) return null;
  let counted = 0;
  const bin = widths.findIndex((count) => (counted += count) >= total * sharpestShare);
  return (bin + 0.5) / binsPerPixel;
}
