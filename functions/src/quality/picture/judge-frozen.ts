import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import { longest, secondsOf, totalSeconds, type Span } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';

/** Cards may be held for a few seconds, and presenters may pause: only longer spans count. */
const heldSeconds = 5;
/** In a picture that otherwise always moves, and then goes on elsewhere, less is enough. */
const stuckSeconds = 2.5;
const alwaysMoves = 0.95;
const leastLeap = 1.5;

export function judgeFrozen({ facts, picture }: VideoMeasurement): QualityCheck {
  const { frozen } = picture;
  if ('notMeasured' in frozen) return notChecked('frozen-picture', frozen.notMeasured);
  const { durationSeconds } = facts;
  const worst = longest(frozen.value);
  const lasts = worst ? secondsOf(worst) : 0;
  const isWhole = lasts >= durationSeconds * 0.9;
  if (!worst || (lasts < heldSeconds && !isWhole)) return judgeStuck(picture, lasts);
  const spans = frozen.value.filter((span) => secondsOf(span) >= heldSeconds);
  const failed = isWhole || lasts >= 10 || totalSeconds(spans) >= durationSeconds * 0.5;
  return standsStill(failed ? 'fail' : 'warn', worst);
}

/** A frame that is held where everything else moves is noticed much sooner than a card. */
function judgeStuck({ holds }: VideoMeasurement['picture'], lasts: number): QualityCheck {
  const found = 'value' in holds && holds.value.movingShare >= alwaysMoves ? holds.value.holds : [];
  const stuck = longest(found.filter((hold) => hold.leap >= leastLeap));
  if (stuck && secondsOf(stuck) >= stuckSeconds) return standsStill('warn', stuck);
  const finding = `The picture never stands still for ${heldSeconds} s.`;
  return checked('frozen-picture', 'pass', finding, lasts);
}

function standsStill(result: 'warn' | 'fail', span: Span): QualityCheck {
  const lasts = secondsOf(span);
  const finding = `The picture stands still for ${inSeconds(lasts)} from ${clock(span.startSeconds)}.`;
  return checked('frozen-picture', result, finding, lasts, span);
}
