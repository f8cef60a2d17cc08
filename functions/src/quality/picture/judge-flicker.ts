import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import { longest, totalSeconds } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';

/** Levels of 255. One per cent of the range is about where a steady flicker of ten a second begins to be seen. */
const seenSwing = 2.5;
/** Nobody can overlook it. */
const badSwing = 10;

export function judgeFlicker({ picture: { flicker } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in flicker) return notChecked('flicker', flicker.notMeasured);
  const { swing, spans } = flicker.value;
  const worst = longest(spans);
  if (swing < seenSwing || !worst) {
    return checked('flicker', 'pass', 'The brightness does not flicker.', swing);
  }
  return checked(
    'flicker',
    swing >= badSwing ? 'fail' : 'warn',
    `The brightness flickers by ${Math.round((swing / 255) * 100)} % for ${inSeconds(totalSeconds(spans))} from ${clock(worst.startSeconds)}.`,
    swing,
    worst,
  );
}
