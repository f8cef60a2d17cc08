import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked } from '../checks.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { middleOf } from './middle-of.ts';

/** Levels: a good camera in good light has about one, a dim room three. */
const deviations = { warn: 3.5, fail: 8 };

export function judgeGrain({ picture: { noise } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in noise) return notChecked('grain', noise.notMeasured);
  const samples = noise.value;
  const level = middleOf(samples.map(({ deviation }) => deviation));
  if (level < deviations.warn) {
    return checked('grain', 'pass', 'The picture is free of noise.', level);
  }
  const worst = samples.reduce((a, b) => (b.deviation > a.deviation ? b : a));
  return checked(
    'grain',
    level >= deviations.fail ? 'fail' : 'warn',
    `The picture is noisy all over, by ±${level.toFixed(1)} levels, most at ${clock(worst.seconds)}.`,
    level,
    { startSeconds: worst.seconds },
  );
}
