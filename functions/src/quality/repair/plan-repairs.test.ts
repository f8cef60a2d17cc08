import { expect, it } from 'vitest';
import { planGain } from './plan-repairs.ts';

it.each([
  [-27, -12, 11],
  [-8, 1, -8],
  [-16, 2.5, 0],
  // Limiting peaks by more than 6 dB is heard: it stays a little quieter.
  [-30, -8, 12],
  // Without known peaks it is only lowered.
  [-27, null, 0],
  [-8, null, -8],
  [-60, -50, null],
  [-Infinity, null, null],
])('plans for %d LUFS with peaks at %s dB a gain of %s dB', (integratedLufs, truePeakDb, gain) => {
  expect(planGain({ integratedLufs, truePeakDb })).toBe(gain);
});
