import { describe, expect, it } from 'vitest';
import { grey, lightFrame } from './testing/frames.ts';
import { watchFlicker } from './watch-flicker.ts';

const framesPerSecond = 25;

function watched(levelAt: (seconds: number, x: number) => number, seconds = 4) {
  const watch = watchFlicker(160, 90, framesPerSecond);
  for (let index = 0; index < seconds * framesPerSecond; index += 1) {
    const at = index / framesPerSecond;
    watch.add(lightFrame(at, (x) => grey(Math.round(levelAt(at, x)))));
  }
  return watch.end();
}
const wave = (seconds: number, perSecond: number) => Math.sin(2 * Math.PI * perSecond * seconds);

describe('watchFlicker', () => {
  it('measures how far the brightness of the picture swings, and where', () => {
    const { swing, spans } = watched(
      (at, x) => 60 + x / 2 + (at > 1 && at < 3 ? 6 * wave(at, 6) : 0),
    );
    expect(swing).toBeGreaterThan(9);
    expect(swing).toBeLessThan(13);
    expect(spans).toHaveLength(1);
    expect(spans[0]?.startSeconds).toBeCloseTo(0.8, 0);
    expect(spans[0]?.endSeconds).toBeCloseTo(3.3, 0);
  });

  it('lets a slow pulse, a fade and a cut pass', () => {
    expect(watched((at) => 100 + 10 * wave(at, 0.8)).spans).toEqual([]);
    expect(watched((at) => 30 * at).spans).toEqual([]);
    expect(watched((at) => (at > 2 ? 200 : 20)).spans).toEqual([]);
  });

  it('lets something pass that moves to and fro in the picture', () => {
    const { spans } = watched((at, x) => (Math.abs(x - 80 - 40 * wave(at, 4)) < 20 ? 200 : 40));
    expect(spans).toEqual([]);
  });
});
