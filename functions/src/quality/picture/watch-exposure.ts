import type { HeavyFrame, Watch } from './watch.ts';

/** How the light is spread at a moment. Levels are 0–255, from black to white. */
export type ExposureSample = {
  seconds: number;
  /** A thousandth of the picture is darker, a thousandth brighter: the ends without stray pixels. */
  darkest: number;
  middle: number;
  brightest: number;
  /** The share of the picture that is as bright as can be. */
  burnt: number;
  /** How many levels the rest is spread over: few in a card with words, many in what was filmed. */
  tones: number;
  /** The share of its borders that are slopes: light runs into white there, while a white card ends at once. */
  softBorders: number;
};

/** Of the picture: small text on a card covers more. */
const ends = 0.001;
const asBrightAsCanBe = 250;

export function watchExposure(): Watch<HeavyFrame, ExposureSample[]> {
  const samples: ExposureSample[] = [];
  const histogram = new Uint32Array(256);
  return {
    add({ seconds, width, height, luma }) {
      histogram.fill(0);
      for (let pixel = 0; pixel < luma.length; pixel += 1) {
        const value = luma[pixel] ?? 0;
        histogram[value] = (histogram[value] ?? 0) + 1;
      }
      samples.push({
        seconds,
        darkest: levelBelow(histogram, luma.length * ends),
        middle: levelBelow(histogram, luma.length * 0.5),
        brightest: levelBelow(histogram, luma.length * (1 - ends)),
        burnt: shareFrom(histogram, asBrightAsCanBe, luma.length),
        tones: spread(histogram),
        softBorders: softBorders(luma, width, height),
      });
    },
    end: () => samples,
  };
}

/** The level below which so many pixels lie. */
function levelBelow(histogram: Uint32Array, pixels: number): number {
  let counted = 0;
  for (let coded = 0; coded < histogram.length; coded += 1) {
    counted += histogram[coded] ?? 0;
    if (counted > pixels) return levelOf(coded);
  }
  return 255;
}

function shareFrom(histogram: Uint32Array, level: number, pixels: number): number {
  const counted = histogram.reduce(
    (sum, of, coded) => (levelOf(coded) >= level ? sum + of : sum),
    0,
  );
  return counted / pixels;
}

/** As many levels of equal share would be as mixed: the exponential of the entropy. */
function spread(histogram: Uint32Array): number {
  const rest = histogram.filter((of, coded) => of > 0 && levelOf(coded) < asBrightAsCanBe);
  const total = rest.reduce((sum, of) => sum + of, 0);
  const entropy = rest.reduce((sum, of) => sum - (of / total) * Math.log(of / total), 0);
  return Math.exp(entropy);
}

/** Luma is coded from 16 to 235. */
function levelOf(coded: number): number {
  return Math.max(0, Math.min(255, Math.round(((coded - 16) * 255) / 219)));
}

/** Coded luma: levels 250 and more. */
const codedWhite = 231;
/** On a slope, neighbours differ by no more. */
const mostSlope = 6;
const rowStep = 2;

function softBorders(luma: Uint8Array, width: number, height: number): number {
  let borders = 0;
  let soft = 0;
  for (let y = 0; y < height; y += rowStep) {
    for (let at = y * width + 1, end = (y + 1) * width; at < end; at += 1) {
      const [left, right] = [luma[at - 1] ?? 0, luma[at] ?? 0];
      if (left >= codedWhite === right >= codedWhite) continue;
      borders += 1;
      if (Math.abs(left - right) <= mostSlope) soft += 1;
    }
  }
  return borders === 0 ? 0 : soft / borders;
}
