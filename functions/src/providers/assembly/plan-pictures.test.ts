import { describe, expect, it } from 'vitest';
import { planPictures, type PictureWish } from './plan-pictures.ts';

const wish: PictureWish = {
  kind: 'scenes',
  seconds: [4, 5, 6],
  lengths: [5, 6, 7],
  wholeSeconds: 15,
  withCards: false,
};
const total = (plan: ReturnType<typeof planPictures>) =>
  plan.shown.reduce((sum, { frames }) => sum + frames, 0);

describe('planPictures', () => {
  it('gives every shot its time and nine frames below the next one', () => {
    const plan = planPictures(wish);
    expect(plan.frames).toBe(450);
    expect(plan.shown).toEqual([
      { source: 0, frames: 120, fadeFrames: 9, stretch: 1 },
      { source: 1, frames: 150, fadeFrames: 9, stretch: 1 },
      { source: 2, frames: 180, fadeFrames: 0, stretch: 1 },
    ]);
  });

  it('cuts speech hard and never slows it down', () => {
    const plan = planPictures({
      ...wish,
      kind: 'speech',
      lengths: [3.9, 4.9, 5.9],
      withCards: true,
    });
    expect(plan.shown.map(({ fadeFrames, stretch }) => [fadeFrames, stretch])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('is as long as the sound, whatever its pieces add up to', () => {
    for (const wholeSeconds of [14.2, 15, 15.7]) {
      const plan = planPictures({ ...wish, wholeSeconds });
      expect(plan.frames).toBe(Math.round(30 * wholeSeconds));
      expect(total(plan)).toBe(plan.frames);
      expect(plan.shown.slice(0, 2).map(({ frames }) => frames)).toEqual([120, 150]);
    }
    const cut = planPictures({ ...wish, wholeSeconds: 6 });
    expect(cut.shown.map(({ source, frames }) => [source, frames])).toEqual([
      [0, 120],
      [1, 60],
    ]);
  });

  it('does not let roundings add up', () => {
    const seconds = Array.from({ length: 20 }, () => 2.01666);
    const plan = planPictures({
      ...wish,
      kind: 'speech',
      seconds,
      lengths: seconds,
      wholeSeconds: null,
    });
    expect(total(plan)).toBe(Math.round(30 * 20 * 2.01666));
  });

  it('slows a shot down that is a little too short, and shows one twice that is much too short', () => {
    const plan = planPictures({ ...wish, lengths: [4, 2.5, 7] });
    const plays = plan.shown.filter(({ source }) => source === 1);
    expect(plan.shown[0]?.stretch).toBeCloseTo(130 / 120, 5);
    expect(plays.map(({ frames }) => frames)).toEqual([75, 75]);
    for (const { frames, fadeFrames, stretch } of plays) {
      expect(75 * stretch).toBeGreaterThanOrEqual(frames + fadeFrames);
      expect(stretch).toBeLessThanOrEqual(1.25);
    }
    expect(total(plan)).toBe(450);
  });

  it('takes the time of the cards from the shots beside them', () => {
    const plan = planPictures({ ...wish, withCards: true });
    expect(plan.shown.map(({ source }) => source)).toEqual(['name-card', 0, 1, 2, 'closing-card']);
    expect(total(plan)).toBe(450);
    expect((plan.shown[0]?.frames ?? 0) + (plan.shown[1]?.frames ?? 0)).toBe(120);
  });

  it('leaves out a card that could not be read in its time', () => {
    const plan = planPictures({ ...wish, seconds: [2, 7, 6], withCards: true });
    expect(plan.shown.map(({ source }) => source)).toEqual([0, 1, 2, 'closing-card']);
  });
});
