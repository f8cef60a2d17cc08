import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import { longest, secondsOf, totalSeconds } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';

/** Cards may be held for a few seconds, and presenters may pause: only longer spans count. */
const heldSeconds = 5;

export function judgeFrozen({ facts, picture }: VideoMeasurement): QualityCheck {
  const { frozen } = picture;
  if ('notMeasured' in frozen) return notChecked('frozen-picture', frozen.notMeasured);
  const { durationSeconds } = facts;
  const worst = longest(frozen.value);
  const lasts = worst ? secondsOf(worst) : 0;
  const isWhole = lasts >= durationSeconds * 0.9;
  if (!worst || (lasts < heldSeconds && !isWhole)) {
    const finding = `The picture never stands still for ${heldSeconds} s.`;
    return checked('frozen-picture', 'pass', finding, lasts);
  }
  const spans = frozen.value.filter((span) => secondsOf(span) >= heldSeconds);
  const failed = isWhole || lasts >= 10 || totalSeconds(spans) >= durationSeconds * 0.5;
  return checked(
    'frozen-picture',
    failed ? 'fail' : 'warn',
    `The picture stands still for ${inSeconds(lasts)} from ${clock(worst.startSeconds)}.`,
    lasts,
    worst,
  );
}
