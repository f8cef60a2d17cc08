import type { Rectangle } from './stage.ts';

/**
 * The picture as the encoder wants it: planes of brightness and of two half-size colours
 * (I420, BT.709, limited range). Converting here, only where something changed, spares ffmpeg
 * the conversion of every frame and two thirds of the bytes in the pipe.
 */
export type PlanarPicture = { width: number; height: number; planes: Uint8Array };

export function blankPlanarPicture(width: number, height: number): PlanarPicture {
  return { width, height, planes: new Uint8Array((width * height * 3) / 2) };
}

/** `pixels` are the RGBA values of `area`, whose edges must be even. */
export function storePixels(
  { width, height, planes }: PlanarPicture,
  area: Rectangle,
  pixels: Uint8ClampedArray | Uint8Array,
): void {
  const stride = area.width * 4;
  const half = width / 2;
  const blueStart = width * height;
  const redStart = blueStart + half * (height / 2);
  for (let row = 0; row < area.height; row += 2) {
    let upper = row * stride;
    let lower = upper + stride;
    let top = (area.y + row) * width + area.x;
    let bottom = top + width;
    let colour = ((area.y + row) / 2) * half + area.x / 2;
    for (let column = 0; column < area.width; column += 2) {
      const r0 = pixels[upper]!, g0 = pixels[upper + 1]!, b0 = pixels[upper + 2]!; // prettier-ignore
      const r1 = pixels[upper + 4]!, g1 = pixels[upper + 5]!, b1 = pixels[upper + 6]!; // prettier-ignore
      const r2 = pixels[lower]!, g2 = pixels[lower + 1]!, b2 = pixels[lower + 2]!; // prettier-ignore
      const r3 = pixels[lower + 4]!, g3 = pixels[lower + 5]!, b3 = pixels[lower + 6]!; // prettier-ignore
      // BT.709 weights scaled to 16–235, in 1/65536; the constant is 16.5.
      planes[top++] = (11966 * r0 + 40254 * g0 + 4064 * b0 + 1081344) >> 16;
      planes[top++] = (11966 * r1 + 40254 * g1 + 4064 * b1 + 1081344) >> 16;
      planes[bottom++] = (11966 * r2 + 40254 * g2 + 4064 * b2 + 1081344) >> 16;
      planes[bottom++] = (11966 * r3 + 40254 * g3 + 4064 * b3 + 1081344) >> 16;
      const red = r0 + r1 + r2 + r3;
      const green = g0 + g1 + g2 + g3;
      const blue = b0 + b1 + b2 + b3;
      // Sums of four, so 1/262144; the constant is 128.5.
      planes[blueStart + colour] = (-6596 * red - 22189 * green + 28785 * blue + 33685504) >> 18;
      planes[redStart + colour] = (28785 * red - 26145 * green - 2640 * blue + 33685504) >> 18;
      colour += 1;
      upper += 8;
      lower += 8;
    }
  }
}
