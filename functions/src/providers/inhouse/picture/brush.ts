import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { isRightToLeft } from '../../../platform/plain-text.ts';
import { fontOf } from './fonts.ts';
import type { FontWeight, Typeface } from './fonts.ts';
import type { Measure } from './typesetting.ts';

const referenceSize = 100;
const ruler = createCanvas(8, 8).getContext('2d');

/** Measures in a typeface; widths grow in proportion to the size. */
export function measureIn(typeface: Typeface, weight: FontWeight): Measure {
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      ruler.font = fontOf(typeface, weight, referenceSize);
      width = ruler.measureText(text).width / referenceSize;
      known.set(text, width);
    }
    return width;
  };
}

export type Lettering = {
  typeface: Typeface;
  weight: FontWeight;
  size: number;
  colour: string;
  /** Between letters, of the size. */
  spacing?: number;
};

/** Writes one line whose middle height is `middle`, from its left edge. */
export function write(
  context: SKRSContext2D,
  text: string,
  x: number,
  middle: number,
  { typeface, weight, size, colour, spacing = 0 }: Lettering,
): void {
  context.font = fontOf(typeface, weight, size);
  context.letterSpacing = `${spacing * size}px`;
  context.direction = isRightToLeft(text) ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colour;
  context.fillText(text, x, middle + size * 0.36);
  context.letterSpacing = '0px';
}

/** The four corners of a frame, each arm `arm` long, inside the area. */
export function strokeCorners(
  context: SKRSContext2D,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  arm: number,
  line: number,
): void {
  context.lineWidth = line;
  const edge = line / 2;
  context.beginPath();
  for (const [sideX, sideY] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const) {
    const cornerX = sideX === 0 ? x + edge : x + width - edge;
    const cornerY = sideY === 0 ? y + edge : y + height - edge;
    context.moveTo(cornerX + (sideX === 0 ? arm : -arm), cornerY);
    context.lineTo(cornerX, cornerY);
    context.lineTo(cornerX, cornerY + (sideY === 0 ? arm : -arm));
  }
  context.stroke();
}

export function roundedBox(
  context: SKRSContext2D,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  radius: number,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
}
