import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked } from '../checks.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { middleOf } from './middle-of.ts';
import type { BandSample } from './watch-bands.ts';

/** Of the picture: so much lies on staircases. */
const shares = { warn: 0.1, fail: 0.3 };
/** Fewer levels may be cards upon cards. */
const leastLevels = 5;
/** As many colours of a design do not lie equally far apart by chance; fewer not on stairs as well. */
const evenLevels = { alone: 7, onStairs: 5, leastStairs: 0.005 };

export function judgeBanding({ picture: { bands } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in bands) return notChecked('banding', bands.notMeasured);
  const samples = bands.value;
  const seen = samples.map((sample) => {
    if (isEven(sample)) return Math.max(sample.share, shares.warn);
    return sample.levels >= leastLevels ? sample.share : 0;
  });
  const share = middleOf(seen);
  if (share < shares.warn) return checked('banding', 'pass', 'Soft areas are soft.', share * 100);
  const worst = samples[seen.indexOf(Math.max(...seen))];
  return checked(
    'banding',
    share >= shares.fail ? 'fail' : 'warn',
    `Soft areas break up into bands, most at ${clock(worst?.seconds ?? 0)}.`,
    share * 100,
    worst ? { startSeconds: worst.seconds } : null,
  );
}

function isEven({ evenLevels: count, share }: BandSample): boolean {
  const { alone, onStairs, leastStairs } = evenLevels;
  return count >= alone || (count >= onStairs && share >= leastStairs);
}
