import { describe, expect, it } from 'vitest';
import { heavyFrame } from './testing/frames.ts';
import { watchExposure } from './watch-exposure.ts';
import { judgeExposure } from './judge-exposure.ts';
import type { VideoMeasurement } from '../video-measurement.ts';

/** Text covers little of a card. */
const card = (ground: number, text: number) => (x: number, y: number) =>
  x % 20 === 3 && y > 70 && y < 110 ? text : ground;

function judged(paintAt: (seconds: number) => (x: number, y: number) => number) {
  const watch = watchExposure();
  for (let seconds = 0.5; seconds < 10; seconds += 1) {
    watch.add(heavyFrame({ seconds }, paintAt(seconds)));
  }
  const picture = { exposure: { value: watch.end() } };
  return judgeExposure({ picture } as VideoMeasurement);
}

describe('judgeExposure', () => {
  it('lets light text on a dark card and dark text on a white card pass', () => {
    expect(judged(() => card(20, 220)).result).toBe('pass');
    expect(judged(() => card(235, 40)).result).toBe('pass');
  });

  it('minds a picture in which nothing is bright, and says where', () => {
    expect(judged((at) => card(20, at > 3 && at < 8 ? 60 : 200))).toMatchObject({
      result: 'fail',
      atSeconds: 3.5,
      untilSeconds: 8.5,
      finding: 'The picture is too dark for 5.0 s from 0:03.',
    });
    expect(judged(() => card(20, 95)).result).toBe('warn');
  });

  it('minds a picture in which nothing is dark', () => {
    expect(judged(() => card(235, 150))).toMatchObject({ result: 'fail', atSeconds: 0.5 });
    expect(judged(() => card(235, 115)).result).toBe('warn');
  });

  it('lets a moment of bare background between two scenes pass', () => {
    expect(judged((at) => card(235, at === 4.5 ? 235 : 40)).result).toBe('pass');
  });

  it('minds light that has run into white, and not a white card with grey words', () => {
    const lamp = (gain: number) => (x: number, y: number) =>
      Math.min(235, 70 + gain * Math.max(0, 150 - Math.hypot(x - 160, y - 90)));
    expect(judged(() => lamp(1.4)).result).toBe('pass');
    expect(judged(() => lamp(4)).result).toBe('warn');
    expect(judged(() => card(235, 90)).result).toBe('pass');
  });

  it('minds what was filmed in too much light, however hard its borders, and not a dark head on white', () => {
    // Stripes of every brightness; lifted and multiplied, half of them are cut off at white.
    const street = (darkest: number, gain: number) => (x: number, y: number) =>
      Math.min(235, darkest + gain * (((x * 373 + y * 111) % 1009) / 1009) * 219);
    expect(judged(() => street(60, 2.4)).result).toBe('warn');
    expect(judged(() => street(16, 1)).result).toBe('pass');
    expect(judged(() => street(30, 2.4)).result).toBe('pass');
  });
});
