import { seededRandom } from '../../lib/random.ts';
import type { Shape } from './base.ts';
import {
  type Colour,
  copyRaster,
  makeRaster,
  paintBox,
  paintEllipse,
  type Raster,
} from './raster.ts';

type Head = Shape & {
  look: number;
  framesPerSecond: number;
  /** How loud the voice is at each frame, 0–1: the mouth opens as far. */
  levels: Float32Array;
};

/** A person before a shelf, as a camera on a desk sees them: nods, blinks, and speaks. */
export function* drawHead(head: Head): Generator<Uint8Array> {
  const room = drawRoom(head);
  const person = drawnPerson(head);
  for (let frame = 0; frame < head.levels.length; frame += 1) {
    const picture = copyRaster(room);
    person(picture, frame / head.framesPerSecond, mouthAt(head.levels, frame));
    yield picture.bytes;
  }
}

/** Lips follow the voice within a frame, without trembling. */
function mouthAt(levels: Float32Array, frame: number): number {
  const near = [frame - 1, frame, frame + 1].map((index) => levels[index] ?? 0);
  return Math.min(1, (Math.max(...near) + (near[1] ?? 0)) * 0.9);
}

function drawRoom({ width, height, look }: Head): Raster {
  const random = seededRandom(look);
  const room = makeRaster(width, height);
  const [blue, red] = [128 + 30 * (random() - 0.5), 128 + 30 * (random() - 0.5)];
  const light = 105 + 35 * random();
  const from = random() < 0.5 ? 1 : -1;
  // A wall in the light of a window at one side.
  paintBox(room, { left: 0, top: 0, right: width, bottom: height }, (x, y) => [
    light + from * 45 * (x / width - 0.5) - 25 * (y / height) + 1.5 * Math.sin(x * 2.1 + y * 1.7),
    blue,
    red,
  ]);
  const board = height * 0.035;
  for (let shelf = 0; shelf < 3; shelf += 1) {
    const top = height * (0.06 + 0.27 * shelf);
    const bottom = top + height * 0.2;
    for (let x = 0; x < width;) {
      const thick = Math.round(width * (0.008 + 0.016 * random()));
      const tall = bottom - (0.55 + 0.4 * random()) * (bottom - top);
      const cover: Colour = [60 + 130 * random(), 100 + 56 * random(), 100 + 56 * random()];
      const isBook = random() < 0.82;
      if (isBook) drawBook(room, { left: x, right: x + thick, top: tall, bottom }, cover);
      x += thick + 2;
    }
    paintBox(room, { left: 0, right: width, top: bottom, bottom: bottom + board }, (x, y) => [
      78 + 6 * Math.sin(x / 23 + Math.sin(y / 3)),
      118,
      140,
    ]);
  }
  return room;
}

function drawBook(
  room: Raster,
  area: { left: number; right: number; top: number; bottom: number },
  [luma, blue, red]: Colour,
): void {
  paintBox(room, area, [luma, blue, red]);
  const stripe = luma > 120 ? luma - 60 : luma + 70;
  const middle = area.top + (area.bottom - area.top) * 0.25;
  paintBox(room, { ...area, top: middle, bottom: middle + 5 }, [stripe, blue, red]);
  paintBox(room, { ...area, top: middle + 11, bottom: middle + 14 }, [stripe, blue, red]);
}

function drawnPerson({ width, height, look }: Head) {
  const random = seededRandom(look + 7);
  const size = Math.min(width, height);
  const skin: Colour = [135 + 55 * random(), 112 + 6 * random(), 146 + 6 * random()];
  const hair: Colour = [38 + 50 * random(), 122, 134];
  const shirt: Colour = [70 + 90 * random(), 105 + 46 * random(), 105 + 46 * random()];
  const [nod, sway] = [1.1 + 0.5 * random(), 0.6 + 0.3 * random()];
  const stripes = 5 + 6 * random();
  return (picture: Raster, seconds: number, mouth: number) => {
    const x = width / 2 + size * 0.02 * Math.sin(sway * seconds * 2);
    const y = height * 0.5 + size * 0.012 * Math.sin(nod * seconds * 2) - size * 0.02;
    const at = (across: number, down: number, wide: number, high: number) => ({
      ...{ x: x + across * size, y: y + down * size, wide: wide * size, high: high * size },
    });
    const body = { ...at(0, 0.52, 0.38, 0.32), x: width / 2 + (x - width / 2) * 0.4 };
    paintEllipse(picture, body, (atX, atY) => [
      shirt[0] + 14 * Math.sign(Math.sin((atX - body.x + 0.3 * (atY - y)) / stripes)),
      shirt[1],
      shirt[2],
    ]);
    paintEllipse(picture, at(0, 0.2, 0.075, 0.11), [skin[0] - 18, skin[1], skin[2]]);
    paintEllipse(picture, at(0, -0.045, 0.178, 0.215), (atX, atY) => [
      hair[0] + 12 * Math.sin((atX - x) * 0.9 + 2 * Math.sin((atY - y) / 30)),
      hair[1],
      hair[2],
    ]);
    paintEllipse(picture, at(0, 0, 0.15, 0.195), (atX, atY) => [
      skin[0] + ((atX - x) / size) * 70 - Math.abs((atY - y) / size) * 30,
      skin[1],
      skin[2],
    ]);
    const isBlinking = seconds % 3.1 < 0.14;
    for (const side of [-1, 1]) {
      const lid = isBlinking ? 0.004 : 0.016;
      paintEllipse(picture, at(side * 0.06, -0.03, 0.027, lid), [205, 126, 129]);
      paintEllipse(picture, at(side * 0.06, -0.03, 0.012, Math.min(lid, 0.012)), [40, 128, 128]);
      paintEllipse(picture, at(side * 0.06, -0.068, 0.033, 0.007), hair);
    }
    paintEllipse(picture, at(0, 0.03, 0.016, 0.03), [skin[0] - 14, skin[1], skin[2] + 3]);
    const open = 0.006 + 0.034 * mouth;
    paintEllipse(picture, at(0, 0.105, 0.056 - 0.008 * mouth, open + 0.009), [105, 116, 165]);
    paintEllipse(picture, at(0, 0.105, 0.045 - 0.008 * mouth, open), [42, 120, 145]);
  };
}
