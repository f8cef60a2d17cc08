import { describe, expect, it } from 'vitest';
import { grey, lightFrame } from './testing/frames.ts';
import { watchFlashes } from './watch-flashes.ts';

type Colour = readonly [number, number, number];
type Paint = (x: number, y: number) => Colour;

const framesPerSecond = 30;

/** Two pictures that take turns, so many times a second. */
function watched(perSecond: number, one: Paint, other: Paint, seconds = 3) {
  const watch = watchFlashes(160, 90, framesPerSecond);
  const [a, b] = [lightFrame(0, one), lightFrame(0, other)];
  for (let index = 0; index < seconds * framesPerSecond; index += 1) {
    const at = index / framesPerSecond;
    watch.add({ ...((at * perSecond) % 1 < 0.5 ? a : b), seconds: at });
  }
  return watch.end();
}
const all = (colour: Colour) => () => colour;
const inArea =
  (columns: number, colour: Colour): Paint =>
  (x) =>
    x < columns ? colour : grey(20);

describe('watchFlashes', () => {
  it('counts flashes of the whole picture', () => {
    const { general, spans } = watched(5, all(grey(20)), all(grey(220)));
    expect(general).toBe(5);
    expect(spans).toHaveLength(1);
    expect(spans[0]?.startSeconds).toBeCloseTo(0, 0);
    expect(spans[0]?.endSeconds).toBeCloseTo(3, 0);
  });

  it('allows three in a second', () => {
    expect(watched(3, all(grey(20)), all(grey(220)))).toMatchObject({ general: 3, spans: [] });
  });

  it('lets changes of less than a tenth of the luminance pass', () => {
    expect(watched(6, all(grey(100)), all(grey(120))).general).toBe(0);
    expect(watched(6, all(grey(100)), all(grey(150))).general).toBe(6);
  });

  it('lets changes pass that stay above 80 % of the luminance', () => {
    expect(watched(6, all(grey(234)), all(grey(255))).general).toBe(0);
    expect(watched(6, all(grey(220)), all(grey(255))).general).toBe(6);
  });

  it('minds a quarter of the picture, not less', () => {
    expect(watched(6, inArea(30, grey(20)), inArea(30, grey(220))).general).toBe(0);
    expect(watched(6, inArea(50, grey(20)), inArea(50, grey(220))).general).toBe(6);
  });

  it('lets a fine pattern pass that is balanced', () => {
    const checks: (odd: number) => Paint = (odd) => (x, y) => grey((x + y) % 2 === odd ? 20 : 220);
    expect(watched(6, checks(0), checks(1)).general).toBe(0);
  });

  it('counts flashes of saturated red that hardly change in luminance', () => {
    const { general, red } = watched(5, all([160, 0, 0]), all([40, 60, 60]));
    expect(general).toBe(0);
    expect(red).toBe(5);
    expect(watched(5, all([160, 90, 90]), all([40, 60, 60])).red).toBe(0);
  });

  it('does not count a picture that changes once', () => {
    expect(watched(0.2, all(grey(10)), all(grey(240)), 6).general).toBe(0);
  });
});
