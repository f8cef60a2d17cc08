import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked } from '../checks.ts';
import { longest } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { mostFlashes } from './watch-flashes.ts';

/** Flashes can harm people: there is nothing between allowed and not. */
export function judgeFlashes({ picture: { flashes } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in flashes) return notChecked('flashes', flashes.notMeasured);
  const { general, red, spans } = flashes.value;
  const most = Math.max(general, red);
  const worst = longest(spans);
  if (most <= mostFlashes || !worst) {
    const finding = `No more than ${mostFlashes} flashes in any second.`;
    return checked('flashes', 'pass', finding, most);
  }
  return checked(
    'flashes',
    'fail',
    `${most} ${red > general ? 'red ' : ''}flashes in one second, from ${clock(worst.startSeconds)}: that can set off a seizure.`,
    most,
    worst,
  );
}
