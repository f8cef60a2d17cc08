import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, notChecked } from '../checks.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import type { Bar } from './watch-bars.ts';

/** Of the picture's height or width, on each of two sides. */
const shares = { warn: 0.03, fail: 0.1 };
/** A dark design has words beyond its margin here and there; a picture begins along the whole of a bar. */
const leastEdge = 0.5;

export function judgeLetterbox({ picture: { bars } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in bars) return notChecked('letterbox', bars.notMeasured);
  const { top, bottom, left, right } = bars.value;
  const pairs = [
    { share: bothOf(top, bottom), where: 'above and below' },
    { share: bothOf(left, right), where: 'left and right' },
  ];
  const worst = pairs.reduce((a, b) => (b.share > a.share ? b : a));
  const percent = worst.share * 100;
  if (worst.share < shares.warn) {
    return checked('letterbox', 'pass', 'The picture fills its frame.', percent);
  }
  return checked(
    'letterbox',
    worst.share >= shares.fail ? 'fail' : 'warn',
    `Black bars ${where(worst.where, percent)}.`,
    percent,
  );
}

const where = (place: string, percent: number) =>
  `${place} the picture, each ${percent.toFixed(0)} % of the frame`;

/** The smaller of two bars that face each other, when both are bars. */
function bothOf(one: Bar, other: Bar): number {
  const areBars = one.edge >= leastEdge && other.edge >= leastEdge;
  return areBars ? Math.min(one.share, other.share) : 0;
}
