import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import { longest, secondsOf, totalSeconds, type Span } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';

export function judgePicture(measurement: VideoMeasurement): QualityCheck[] {
  return [judgeBlack(measurement), judgeFrozen(measurement)];
}

/** A fade at either end may be black for as long. */
const fadeSeconds = 1;

function judgeBlack({ facts, picture }: VideoMeasurement): QualityCheck {
  const { black } = picture;
  if ('notMeasured' in black) return notChecked('black-picture', black.notMeasured);
  const { durationSeconds } = facts;
  const spans = black.value
    .map((span) => withoutFades(span, durationSeconds))
    .filter((span) => secondsOf(span) > 0);
  const worst = longest(spans);
  if (!worst) return checked('black-picture', 'pass', 'The picture is never black.', 0);
  const total = totalSeconds(spans);
  const failed = secondsOf(worst) >= 2 || total >= durationSeconds * 0.1;
  return checked(
    'black-picture',
    failed ? 'fail' : 'warn',
    `${inSeconds(total)} of black picture${more(spans)} from ${clock(worst.startSeconds)}.`,
    total,
    worst,
  );
}

function withoutFades({ startSeconds, endSeconds }: Span, durationSeconds: number): Span {
  const isShort = endSeconds - startSeconds <= fadeSeconds;
  const isFade = startSeconds < 0.1 || endSeconds > durationSeconds - 0.5;
  return isShort && isFade
    ? { startSeconds, endSeconds: startSeconds }
    : { startSeconds, endSeconds };
}

/** Cards may be held for a few seconds, and presenters may pause: only longer spans count. */
const heldSeconds = 5;

function judgeFrozen({ facts, picture }: VideoMeasurement): QualityCheck {
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

function more(spans: readonly Span[]): string {
  return spans.length > 1 ? ` in ${spans.length} places, the longest` : '';
}
