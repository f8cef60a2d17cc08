import { describe, expect, it } from 'vitest';
import { cutFrames } from './frame-cutter.ts';
import { planPicture } from './picture-plan.ts';
import { readHeavyFrames } from './read-frames.ts';
import type { MediaFacts } from '../../platform/media-facts.ts';

const facts = (of: Partial<MediaFacts>) =>
  ({ width: 1920, height: 1080, framesPerSecond: 30, durationSeconds: 60, ...of }) as MediaFacts;

describe('cutFrames', () => {
  it('puts frames together whatever pieces they come in', () => {
    const bytes = Uint8Array.from({ length: 30 }, (_, index) => index);
    for (const piece of [1, 4, 7, 10, 13, 30]) {
      const frames: number[][] = [];
      const take = cutFrames(10, (frame, index) => frames.push([index, ...frame]));
      for (let from = 0; from < 30; from += piece) take(bytes.subarray(from, from + piece));
      expect(frames.map(([index, first, , , last]) => [index, first, last])).toEqual([
        [0, 0, 3],
        [1, 10, 13],
        [2, 20, 23],
      ]);
    }
  });
});

describe('planPicture', () => {
  it('looks at every frame small and at about one a second at native size', () => {
    expect(planPicture(facts({}))).toEqual({
      framesPerSecond: 30,
      light: { width: 160, height: 90 },
      heavy: { width: 1920, height: 1080, everyFrames: 30, firstFrame: 15 },
    });
  });

  it('keeps its cost bounded for what is fast, large or long', () => {
    const { framesPerSecond, heavy } = planPicture(
      facts({ width: 2160, height: 3840, framesPerSecond: 240, durationSeconds: 600 }),
    );
    expect(framesPerSecond).toBe(60);
    expect(heavy).toEqual({ width: 1080, height: 1920, everyFrames: 600, firstFrame: 300 });
  });
});

describe('readHeavyFrames', () => {
  it('says when each pair was shown', () => {
    const plan = planPicture(facts({ width: 160, height: 90, durationSeconds: 10 }));
    const seen: { seconds: number; first: number | undefined; next: number | undefined }[] = [];
    const take = readHeavyFrames(plan, ({ seconds, luma, next }) =>
      seen.push({ seconds: Math.round(seconds * 100) / 100, first: luma[0], next: next[0] }),
    );
    for (const level of [1, 2, 3, 4]) take(new Uint8Array(160 * 90).fill(level));
    expect(seen).toEqual([
      { seconds: 0.23, first: 1, next: 2 },
      { seconds: 0.73, first: 3, next: 4 },
    ]);
  });
});
