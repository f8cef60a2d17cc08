import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked } from '../checks.ts';
import { longest, secondsOf, type Span } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { middleOf } from './middle-of.ts';
import { joinSpans } from './spans-where.ts';
import { longHoldSeconds, type Hold } from './watch-holds.ts';

/** A hitch or two happen when a scene is loaded or somebody pauses; this many in a row are stutter. */
const leastHitches = 4;
const withinSeconds = 3;
/** More than this of the change is left: the picture became another, nothing moved on. */
const mostUnlike = 0.9;
/** Where motion turns round or pauses, it goes on as slowly; after a hitch it has to catch up. */
const leastLeap = 1.4;
/** A frame held for a fifth of a second makes motion fall apart. */
const badSeconds = 0.19;

export function judgeStutter({ picture }: VideoMeasurement): QualityCheck {
  const { holds } = picture;
  if ('notMeasured' in holds) return notChecked('stutter', holds.notMeasured);
  const hitches = holds.value.holds.filter(
    (hold) => secondsOf(hold) < longHoldSeconds && hold.leap >= leastLeap,
  );
  const spans = stutterIn(hitches);
  const worst = longest(spans);
  if (!worst) return checked('stutter', 'pass', 'Motion goes on evenly.', 0);
  const within = hitches.filter((hitch) => isWithin(hitch, worst));
  const held = middleOf(within.map(secondsOf));
  return checked(
    'stutter',
    held >= badSeconds ? 'fail' : 'warn',
    `Motion stutters from ${clock(worst.startSeconds)}: ${within.length} times a frame is held for about ${held.toFixed(2)} s.`,
    held,
    worst,
  );
}

function stutterIn(hitches: readonly Hold[]): Span[] {
  const runs = hitches.flatMap((first, index) => {
    const last = hitches[index + leastHitches - 1];
    if (!last || last.endSeconds - first.startSeconds > withinSeconds) return [];
    return [{ startSeconds: first.startSeconds, endSeconds: last.endSeconds }];
  });
  return joinSpans(runs, 0).filter((span) => {
    const looked = hitches
      .filter((hitch) => isWithin(hitch, span))
      .flatMap(({ unlike }) => (unlike === null ? [] : [unlike]));
    return looked.length > 0 && middleOf(looked) < mostUnlike;
  });
}

function isWithin(hitch: Span, span: Span): boolean {
  return hitch.startSeconds >= span.startSeconds && hitch.endSeconds <= span.endSeconds;
}
