import { describe, expect, it } from 'vitest';
import { judgeOverlay } from './judge-overlay.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { grey, lightFrame } from './testing/frames.ts';
import { watchOverlay } from './watch-overlay.ts';

type Level = (x: number, y: number, seconds: number) => number;

const framesPerSecond = 10;
const seconds = 12;

function watched(level: Level) {
  const watch = watchOverlay(160, 90, framesPerSecond);
  for (let index = 0; index < seconds * framesPerSecond; index += 1) {
    const at = index / framesPerSecond;
    watch.add(lightFrame(at, (x, y) => grey(level(x, y, at))));
  }
  return watch.end();
}

const isPlate = (x: number, y: number) => x >= 130 && x < 154 && y >= 4 && y < 14;
const room: Level = (x, y) => 60 + (x % 20) * 3 + (y % 15);
/** A landscape that passes by. */
const landscape: Level = (x, y, at) =>
  120 + 60 * Math.sin((x + 40 * at) / 3) * Math.cos((y + 11 * at) / 4);
const withPlate =
  (ground: Level, isThere: (at: number) => boolean, plate = 220): Level =>
  (x, y, at) =>
    isPlate(x, y) && isThere(at) ? plate : ground(x, y, at);

describe('watchOverlay', () => {
  it.each([
    ['comes in a still room', withPlate(room, (at) => at >= 6)],
    ['goes from a still room', withPlate(room, (at) => at < 6)],
    ['comes over a passing landscape', withPlate(landscape, (at) => at >= 6, 120)],
    ['goes from a passing landscape', withPlate(landscape, (at) => at < 6, 120)],
  ])('finds a mark that %s, and says when and where', (_what, level) => {
    const [change, ...others] = watched(level);
    expect(others).toEqual([]);
    expect(change?.startSeconds).toBeGreaterThanOrEqual(5);
    expect(change?.startSeconds).toBeLessThanOrEqual(6.5);
    expect(change?.left).toBeCloseTo(130 / 160, 1);
    expect(change?.top).toBeCloseTo(4 / 90, 1);
    const picture = { overlay: { value: change ? [change] : [] } };
    expect(judgeOverlay({ picture } as VideoMeasurement)).toMatchObject({
      result: 'warn',
      finding: expect.stringMatching(/at 0:0[56] in the corner top right/) as string,
    });
  });

  it('lets a mark pass that is there all the time', () => {
    expect(watched(withPlate(landscape, () => true))).toEqual([]);
  });

  it('lets a name pass that comes together with another scene', () => {
    const scenes: Level = (x, y, at) => (at < 6 ? room(x, y, at) : 200 - room(y, x, at));
    expect(watched(withPlate(scenes, (at) => at >= 6))).toEqual([]);
  });

  it('lets something pass that only moves through a corner', () => {
    const passing: Level = (x, y, at) =>
      Math.abs(x - 16 * at) < 12 && y > 4 && y < 14 ? 220 : room(x, y, at);
    expect(watched(passing)).toEqual([]);
  });

  it('lets a card pass that is built up in the middle', () => {
    const building: Level = (x, y, at) =>
      y > 30 && y < 60 && x > 20 && x < 20 + 40 * Math.floor(at / 4) ? 220 : room(x, y, at);
    expect(watched(building)).toEqual([]);
  });
});
