import { expect, it } from 'vitest';
import { readLoudnessCurve } from './loudness-curve.ts';

it('reads what ebur128 says ten times a second', () => {
  const log = [
    '[Parsed_ebur128_1 @ 0x1] [info] t: 0.0999773  M:-120.7 S:-120.7     I: -70.0 LUFS     LRA:   0.0 LU',
    '[Parsed_ebur128_1 @ 0x1] [info] t: 0.499977   M: -20.6 S: -23.1     I: -20.6 LUFS       LRA:   0.0 LU  FTPK: -3.2 -3.3 dBFS  TPK: -3.2 -3.3 dBFS',
    '[Parsed_ebur128_1 @ 0x1] [info] t: 0.599977   M:   nan S:  -inf     I: -20.6 LUFS       LRA:   0.0 LU',
  ].join('\n');
  expect(readLoudnessCurve(log)).toEqual({
    stepSeconds: 0.1,
    momentaryLufs: [-70, -20.6, -70],
    shortTermLufs: [-70, -23.1, -70],
  });
  expect(readLoudnessCurve('Summary:\n    I:  -16.0 LUFS')).toBeUndefined();
});
