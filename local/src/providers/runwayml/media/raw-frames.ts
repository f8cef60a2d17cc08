import { rm, writeFile } from 'node:fs/promises';

export const framesPerSecond = 24;

/** Luma and the two chromas of one point, 0–255. */
export type Colour = readonly [number, number, number];
export type Drawing = {
  width: number;
  height: number;
  seconds: number;
  colourAt: (x: number, y: number, second: number) => Colour;
};

/**
 * Hands a drawing to ffmpeg as raw frames: its own expressions take twenty times as long. The
 * arguments are those of the input.
 */
export async function withFrames(
  drawing: Drawing,
  fileBeside: string,
  use: (input: string[]) => Promise<void>,
): Promise<void> {
  const file = `${fileBeside}.yuv`;
  const size = `${drawing.width}x${drawing.height}`;
  const format = ['-f', 'rawvideo', '-pix_fmt', 'yuv444p', '-s', size];
  try {
    await writeFile(file, drawFrames(drawing));
    await use([...format, '-r', String(framesPerSecond), '-i', file]);
  } finally {
    await rm(file, { force: true });
  }
}

/** All frames one after another, each as three planes. */
function drawFrames({ width, height, seconds, colourAt }: Drawing): Uint8Array {
  const plane = width * height;
  const count = Math.round(seconds * framesPerSecond);
  const bytes = new Uint8ClampedArray(count * plane * 3);
  for (let frame = 0; frame < count; frame += 1) {
    const start = frame * plane * 3;
    for (let point = 0; point < plane; point += 1) {
      const x = point % width;
      const y = (point - x) / width;
      const [luma, blue, red] = colourAt(x, y, frame / framesPerSecond);
      bytes[start + point] = luma;
      bytes[start + plane + point] = blue;
      bytes[start + 2 * plane + point] = red;
    }
  }
  return new Uint8Array(bytes.buffer);
}
