import { describe, expect, it } from 'vitest';
import type { VideoMeasurement } from '../video-measurement.ts';
import { judgeFrozen } from './judge-frozen.ts';
import { judgeStutter } from './judge-stutter.ts';
import { grey, lightFrame } from './testing/frames.ts';
import { watchHolds } from './watch-holds.ts';

const framesPerSecond = 25;

/** A soft shape that goes round in the picture; `shown` says which frame is shown when. */
function watched(shown: (index: number) => number, frames = 150) {
  const watch = watchHolds(framesPerSecond);
  for (let index = 0; index < frames; index += 1) {
    const turn = shown(index) / 20;
    const [left, top] = [80 + 40 * Math.sin(turn), 45 + 20 * Math.cos(turn)];
    const frame = lightFrame(index / framesPerSecond, (x, y) =>
      grey(Math.max(30, 220 - 4 * Math.hypot(x - left, y - top))),
    );
    watch.add(frame);
  }
  return watch.end();
}

const measured = (holds: ReturnType<typeof watched>) =>
  ({
    facts: { durationSeconds: 6 },
    picture: { holds: { value: holds }, frozen: { value: [] } },
  }) as unknown as VideoMeasurement;
const judged = (shown: (index: number) => number) => judgeStutter(measured(watched(shown)));

describe('judgeStutter', () => {
  it('lets even motion pass', () => {
    expect(judged((index) => index)).toMatchObject({ result: 'pass', measured: 0 });
  });

  it('lets half the frame rate pass: it is even, and common', () => {
    expect(judged((index) => index - (index % 2)).result).toBe('pass');
  });

  it('minds frames that are all held', () => {
    expect(judged((index) => index - (index % 4))).toMatchObject({
      result: 'warn',
      measured: 0.16,
    });
    expect(judged((index) => index - (index % 7))).toMatchObject({
      result: 'fail',
      measured: 0.28,
    });
  });

  it('minds a hitch again and again, and says where', () => {
    const hitching = (index: number) =>
      index < 50 || index % 12 > 4 ? index : index - (index % 12);
    const { result, atSeconds, finding } = judged(hitching);
    expect(result).toBe('fail');
    expect(atSeconds).toBeCloseTo(2, 0);
    expect(finding).toContain('a frame is held for about 0.20 s');
  });

  it('lets one hitch pass', () => {
    expect(judged((index) => (index > 60 && index < 66 ? 60 : index)).result).toBe('pass');
  });

  it('lets pictures pass that take turns: nothing moves in them', () => {
    const watch = watchHolds(framesPerSecond);
    for (let index = 0; index < 100; index += 1) {
      const isUpright = Math.floor(index / 4) % 2 === 0;
      watch.add(
        lightFrame(index / framesPerSecond, (x, y) =>
          grey((isUpright ? x : y) % 10 < 5 ? 40 : 200),
        ),
      );
    }
    const holds = watch.end();
    expect(holds.holds.length).toBeGreaterThan(20);
    expect(judgeStutter(measured(holds)).result).toBe('pass');
  });
});

describe('judgeFrozen', () => {
  const stuck = (frames: number) => (index: number) =>
    index > 40 && index < 40 + frames ? 40 : index;

  it('notices in a picture that always moves when it is stuck for some seconds', () => {
    expect(judgeFrozen(measured(watched(stuck(75))))).toMatchObject({
      result: 'warn',
      atSeconds: 1.6,
      untilSeconds: 4.6,
    });
  });

  it('notices it when that is most of the video, and not in slides that are held again and again', () => {
    // Held for 4.2 of its 6 seconds.
    expect(judgeFrozen(measured(watched(stuck(105))))).toMatchObject({
      result: 'warn',
      measured: 4.2,
    });
    const slides = (index: number) => (index % 50 < 8 ? index : index - (index % 50) + 8);
    expect(judgeFrozen(measured(watched(slides))).result).toBe('pass');
    const long = (index: number) => (index % 75 < 8 ? index : index - (index % 75) + 8);
    expect(judgeFrozen(measured(watched(long))).result).toBe('pass');
  });

  it('lets a short stop pass, and one from which motion goes on where it was', () => {
    expect(judgeFrozen(measured(watched(stuck(30)))).result).toBe('pass');
    const pausing = (index: number) => (index < 40 ? index : Math.max(40, index - 75));
    expect(judgeFrozen(measured(watched(pausing))).result).toBe('pass');
  });
});
