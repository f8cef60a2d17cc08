import { seededRandom } from '../../lib/random.ts';
import type { Shape } from './base.ts';
import { type Colour, makeRaster, paintBox, paintEllipse, type Raster } from './raster.ts';

type Slides = Shape & { look: number; framesPerSecond: number; frames: number };

/** A slide may be held as long; the next one then comes at once. */
const heldSeconds = 3.4;

/** Still slides, one after the other, with nothing that moves in between. */
export function* drawSlides(slides: Slides): Generator<Uint8Array> {
  const { frames, framesPerSecond, look } = slides;
  let slide = -1;
  let picture: Raster | undefined;
  for (let frame = 0; frame < frames; frame += 1) {
    const now = Math.floor(frame / framesPerSecond / heldSeconds);
    if (!picture || now !== slide) picture = drawSlide(slides, look * 16 + now);
    slide = now;
    yield picture.bytes;
  }
}

function drawSlide({ width, height }: Shape, seed: number): Raster {
  const random = seededRandom(seed);
  const slide = makeRaster(width, height);
  const paper: Colour = [196 + 24 * random(), 120 + 16 * random(), 120 + 16 * random()];
  const ink: Colour = [40, 124, 132];
  const accent: Colour = [95 + 50 * random(), 90 + 76 * random(), 90 + 76 * random()];
  paintBox(slide, { left: 0, top: 0, right: width, bottom: height }, paper);
  paintBox(slide, { left: 0, top: 0, right: width * 0.02, bottom: height }, accent);
  const letter = Math.round(height * 0.012);
  drawLine(
    slide,
    { left: width * 0.08, top: height * 0.12, words: 4, letter: letter * 3 },
    ink,
    random,
  );
  for (let line = 0; line < 5; line += 1) {
    const top = height * (0.32 + 0.07 * line);
    drawLine(slide, { left: width * 0.08, top, words: 6, letter }, ink, random);
  }
  for (let bar = 0; bar < 6; bar += 1) {
    const left = width * (0.6 + 0.055 * bar);
    const top = height * (0.85 - 0.45 * random());
    paintBox(slide, { left, right: left + width * 0.035, top, bottom: height * 0.85 }, accent);
  }
  const dot = { x: width * 0.86, y: height * 0.2, wide: height * 0.07, high: height * 0.07 };
  paintEllipse(slide, dot, ink);
  return slide;
}

/** Marks that look like words from afar. */
function drawLine(
  slide: Raster,
  { left, top, words, letter }: { left: number; top: number; words: number; letter: number },
  ink: Colour,
  random: () => number,
): void {
  let x = left;
  for (let word = 0; word < words; word += 1) {
    const letters = 2 + Math.floor(6 * random());
    for (let index = 0; index < letters && x < slide.width * 0.56; index += 1) {
      const rise = random() < 0.3 ? letter * 0.7 : 0;
      const stem = { left: x, right: x + letter * 0.3, top: top - rise, bottom: top + letter };
      paintBox(slide, stem, ink);
      const bow = { left: x, right: x + letter * 0.7, top, bottom: top + letter * 0.25 };
      paintBox(slide, bow, ink);
      x += letter;
    }
    x += letter * 0.8;
  }
}
