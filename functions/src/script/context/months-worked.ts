import type { CvPosition } from '@cvplus/contracts/parsed-cv';

export type Moment = { year: number; month: number };

/** Months under a roof of work, overlaps counted once; null when no post has a beginning. */
export function monthsWorked(
  posts: readonly Pick<CvPosition, 'start' | 'end' | 'current'>[],
  now: Moment,
): number | null {
  const spans = posts.flatMap(({ start, end, current }) => {
    const from = start ? countOf(start, 1) : null;
    if (from === null) return [];
    // “2015 – 2018” without months runs to the end of its last year at most; half of it is fair.
    const to = end
      ? countOf(end, end.length === 4 ? 6 : 12)
      : current
        ? now.year * 12 + now.month
        : from + 12;
    return [{ from, to: Math.max(from + 1, Math.min(to, now.year * 12 + now.month)) }];
  });
  if (spans.length === 0) return null;
  let months = 0;
  let reached = -Infinity;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    months += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return months;
}

function countOf(moment: string, monthOfYear: number): number {
  const [year = '0', month] = moment.split('-');
  return Number(year) * 12 + (month ? Number(month) : monthOfYear);
}
