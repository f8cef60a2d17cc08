import type { HeavyFrame, Watch } from './watch.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';

/** A black bar along one side of the picture that is there all the time. */
export type Bar = {
  /** Of the picture's height or width. */
  share: number;
  /** How often, and along how much of its length, something other than black begins where it ends. */
  edge: number;
};

export type Bars = Record<Side, Bar>;

/** Coded luma; black is 16. */
const blackBelow = 24;
const pixelStep = 2;
/** What begins beyond is that much brighter. */
const leastStep = 4;
/** Compression lets the picture shimmer through at the edge of a bar: so little of a line, and within so much of the picture. */
const mostShimmer = 0.02;
const softShare = 1 / 60;

type Found = { lines: number; edge: number };

export function watchBars(): Watch<HeavyFrame, Bars> {
  const found: Record<Side, Found[]> = { top: [], bottom: [], left: [], right: [] };
  const lengths = { top: 1, bottom: 1, left: 1, right: 1 };
  return {
    add({ width, height, luma }) {
      const across = { along: 1, count: width };
      const down = { along: width, count: height };
      const last = (height - 1) * width;
      found.top.push(barAt(luma, 0, width, height, across));
      found.bottom.push(barAt(luma, last, -width, height, across));
      found.left.push(barAt(luma, 0, 1, width, down));
      found.right.push(barAt(luma, width - 1, -1, width, down));
      Object.assign(lengths, { top: height, bottom: height, left: width, right: width });
    },
    end: () => ({
      top: constantBar(found.top, lengths.top),
      bottom: constantBar(found.bottom, lengths.bottom),
      left: constantBar(found.left, lengths.left),
      right: constantBar(found.right, lengths.right),
    }),
  };
}

const softLines = (length: number) => Math.max(3, Math.round(length * softShare));

type Line = { along: number; count: number };

/** Black lines from one side inwards, and what follows them. */
function barAt(luma: Uint8Array, start: number, inwards: number, most: number, line: Line): Found {
  const soft = softLines(most);
  let lines = 0;
  while (lines < most && isBlack(luma, start + lines * inwards, line)) lines += 1;
  if (lines === 0 || lines + soft >= most) return { lines, edge: 0 };
  const beyond = start + (lines + soft) * inwards;
  const within = start + Math.max(0, lines - soft) * inwards;
  let steps = 0;
  for (let at = 0; at < line.count; at += pixelStep) {
    const [inside, outside] = [luma[beyond + at * line.along], luma[within + at * line.along]];
    if ((inside ?? 0) - (outside ?? 0) >= leastStep) steps += 1;
  }
  return { lines, edge: steps / Math.ceil(line.count / pixelStep) };
}

function isBlack(luma: Uint8Array, start: number, { along, count }: Line): boolean {
  const mostBright = (mostShimmer * count) / pixelStep;
  let bright = 0;
  for (let at = 0; at < count; at += pixelStep) {
    if ((luma[start + at * along] ?? 0) < blackBelow) continue;
    bright += 1;
    if (bright > mostBright) return false;
  }
  return true;
}

/** The bar that is there all the time; in dark moments there may be more black. */
function constantBar(found: readonly Found[], length: number): Bar {
  const lines = Math.min(...found.map((each) => each.lines));
  if (!Number.isFinite(lines) || lines === 0) return { share: 0, edge: 0 };
  const most = lines + softLines(length);
  const edges = found.map((each) => (each.lines <= most ? each.edge : 0));
  return { share: lines / length, edge: edges.reduce((a, b) => a + b, 0) / edges.length };
}
