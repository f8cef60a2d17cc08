import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked } from '../checks.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { middleOf } from './middle-of.ts';

/** Per thousand places on the grid of blocks, how many steps are there that are not elsewhere. */
const excess = { warn: 9, fail: 30 };
/** On the grid there are that many times as many steps as elsewhere: chance does not do that. */
const leastRatio = 2;

export function judgeBlockiness({ picture: { blocks } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in blocks) return notChecked('blockiness', blocks.notMeasured);
  const samples = blocks.value;
  const beyond = samples.map(({ onGrid, elsewhere }) =>
    onGrid >= leastRatio * elsewhere ? onGrid - elsewhere : 0,
  );
  const level = middleOf(beyond);
  if (level < excess.warn) {
    return checked('blockiness', 'pass', 'No blocks of compression can be seen.', level);
  }
  const worst = samples[beyond.indexOf(Math.max(...beyond))];
  return checked(
    'blockiness',
    level >= excess.fail ? 'fail' : 'warn',
    `Blocks of compression can be seen, most at ${clock(worst?.seconds ?? 0)}.`,
    level,
    worst ? { startSeconds: worst.seconds } : null,
  );
}
