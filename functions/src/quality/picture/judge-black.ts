import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import { longest, secondsOf, totalSeconds, type Span } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';

/** A fade at either end may be black for as long. */
const fadeSeconds = 1;

export function judgeBlack({ facts, picture }: VideoMeasurement): QualityCheck {
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

function more(spans: readonly Span[]): string {
  return spans.length > 1 ? ` in ${spans.length} places, the longest` : '';
}
