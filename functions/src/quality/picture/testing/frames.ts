import { writeLuma } from '../read-frames.ts';
import type { HeavyFrame, LightFrame } from '../watch.ts';

type Colour = readonly [red: number, green: number, blue: number];

const light = { width: 160, height: 90 };

/** A small frame painted pixel by pixel. */
export function lightFrame(seconds: number, paint: (x: number, y: number) => Colour): LightFrame {
  const { width, height } = light;
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rgb.set(paint(x, y), (y * width + x) * 3);
  }
  const luma = new Uint8Array(width * height);
  writeLuma(rgb, luma);
  return { seconds, width, height, rgb, luma };
}

export const grey = (level: number): Colour => [level, level, level];

/** A native frame painted pixel by pixel in coded luma, 16–235; the next one is the same unless painted too. */
export function heavyFrame(
  { seconds = 0, width = 320, height = 180 }: { seconds?: number; width?: number; height?: number },
  paint: (x: number, y: number) => number,
  paintNext = paint,
): HeavyFrame {
  const painted = (what: typeof paint) => {
    const plane = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) plane[y * width + x] = Math.round(what(x, y));
    }
    return plane;
  };
  return { seconds, width, height, luma: painted(paint), next: painted(paintNext) };
}

/** Numbers from 0 to 1 that look random and are the same every time. */
export function seededNoise(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
