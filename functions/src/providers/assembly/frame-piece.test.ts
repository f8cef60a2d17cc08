import { describe, expect, it } from 'vitest';
import { planFraming } from './frame-piece.ts';

const wide = { width: 1280, height: 720 };
const upright = { width: 720, height: 1280 };
const square = { width: 720, height: 720 };

describe('planFraming', () => {
  it('leaves alone what has the shape of the frame', () => {
    expect(planFraming(16 / 9, wide)).toEqual({ keptWidth: 1, keptHeight: 1, shown: wide });
  });

  it('takes little off the height of a talking head, and fills the rest', () => {
    const { keptWidth, keptHeight, shown } = planFraming(1088 / 704, wide);
    expect(keptWidth).toBe(1);
    expect(keptHeight).toBe(0.95);
    expect(shown.height).toBe(720);
    expect(shown.width).toBeGreaterThan(1150);
  });

  it('takes the sides off for an upright frame, for who speaks is in the middle', () => {
    const { keptWidth, keptHeight, shown } = planFraming(1088 / 704, upright);
    expect(keptHeight).toBe(1);
    expect(keptWidth).toBeCloseTo(0.64, 5);
    expect(shown.width).toBe(720);
    expect(shown.height).toBeGreaterThan(700);
  });

  it('leaves no gap of a pixel or two', () => {
    expect(planFraming(1088 / 704, square).shown).toEqual(square);
    expect(planFraming(1.783, wide).shown).toEqual(wide);
  });

  it.each([0.4, 9 / 16, 0.8, 1, 1.545, 16 / 9, 2.4])(
    'keeps the shape of a picture of %f in every frame',
    (aspect) => {
      for (const frame of [wide, upright, square]) {
        const { keptWidth, keptHeight, shown } = planFraming(aspect, frame);
        const seen = (aspect * keptWidth) / keptHeight;
        expect(Math.abs(shown.width / shown.height / seen - 1)).toBeLessThan(0.012);
        expect(shown.width).toBeLessThanOrEqual(frame.width);
        expect(shown.height).toBeLessThanOrEqual(frame.height);
        expect([shown.width % 2, shown.height % 2]).toEqual([0, 0]);
      }
    },
  );
});
