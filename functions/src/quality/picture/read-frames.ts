import type { PicturePlan } from './picture-plan.ts';
import type { HeavyFrame, LightFrame } from './watch.ts';
import { cutFrames } from './frame-cutter.ts';

export function readLightFrames(
  { light: { width, height }, framesPerSecond }: PicturePlan,
  take: (frame: LightFrame) => void,
): (chunk: Uint8Array) => void {
  const luma = new Uint8Array(width * height);
  return cutFrames(width * height * 3, (rgb, index) => {
    writeLuma(rgb, luma);
    take({ seconds: index / framesPerSecond, width, height, rgb, luma });
  });
}

/** BT.709, in 256ths. */
export function writeLuma(rgb: Uint8Array, luma: Uint8Array): void {
  for (let pixel = 0, from = 0; pixel < luma.length; pixel += 1, from += 3) {
    const red = rgb[from] ?? 0;
    const green = rgb[from + 1] ?? 0;
    const blue = rgb[from + 2] ?? 0;
    luma[pixel] = (54 * red + 183 * green + 19 * blue + 128) >> 8;
  }
}

/** They come in pairs: one frame and the one right after it. */
export function readHeavyFrames(
  { heavy, framesPerSecond }: PicturePlan,
  take: (frame: HeavyFrame) => void,
): (chunk: Uint8Array) => void {
  const { width, height, everyFrames, firstFrame } = heavy;
  const pixels = width * height;
  return cutFrames(2 * pixels, (pair, index) => {
    const seconds = (firstFrame + index * everyFrames) / framesPerSecond;
    const [luma, next] = [pair.subarray(0, pixels), pair.subarray(pixels)];
    take({ seconds, width, height, luma, next });
  });
}
