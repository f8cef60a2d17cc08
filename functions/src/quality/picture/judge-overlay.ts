import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked } from '../checks.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import type { OverlayChange } from './watch-overlay.ts';

/** A foreign mark is ugly, but the video can still be watched: it never fails alone. */
export function judgeOverlay({ picture: { overlay } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in overlay) return notChecked('overlay', overlay.notMeasured);
  const [first] = overlay.value;
  if (!first) return checked('overlay', 'pass', 'No mark comes or goes in a corner.', 0);
  const area = first.width * first.height * 100;
  return checked(
    'overlay',
    'warn',
    `Something small comes, goes or changes at ${clock(first.startSeconds)} in the corner ${cornerOf(first)}.`,
    area,
    first,
  );
}

function cornerOf({ left, top, width, height }: OverlayChange): string {
  const vertical = top + height / 2 < 0.5 ? 'top' : 'bottom';
  return `${vertical} ${left + width / 2 < 0.5 ? 'left' : 'right'}`;
}
