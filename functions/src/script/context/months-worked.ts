import type { CvPosition } from '@cvplus/contracts/parsed-cv';

export type Moment = { year: number; month: number };

/** A year alone says nothing of the month: on the average a post begins and ends in its middle. */
const [firstOfSecondHalf, lastOfFirstHalf] = [7, 6];
/** Within one year, or with no end given, this is fair. */
const monthsOfOneYear = 6;
const monthsWithoutEnd = 12;

/** Months of work, overlaps counted once, nothing after `now`; null when no post has a beginning. */
export function monthsWorked(
  posts: readonly Pick<CvPosition, 'start' | 'end' | 'current'>[],
  now: Moment,
): number | null {
  const dated = posts.flatMap(({ start, ...post }) => (start ? [{ start, ...post }] : []));
  if (dated.length === 0) return null;
  const today = now.year * 12 + now.month + 1;
  const spans = dated
    .map((post) => spanOf(post, today))
    .filter(({ from }) => from < today)
    .map(({ from, to }) => ({ from, to: Math.min(to, today) }));
  let months = 0;
  let reached = -Infinity;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    months += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return months;
}

type DatedPost = { start: string; end?: string | undefined; current: boolean };

/** From its first month to the one after its last; what ends before it begins counts for a month. */
function spanOf({ start, end, current }: DatedPost, today: number): { from: number; to: number } {
  const from = monthOf(start, firstOfSecondHalf);
  if (end === undefined) return { from, to: current ? today : from + monthsWithoutEnd };
  const isOneYear = start === end && end.length === 4;
  const to = isOneYear ? from + monthsOfOneYear : monthOf(end, lastOfFirstHalf) + 1;
  return { from, to: Math.max(from + 1, to) };
}

/** Months since the year 0. */
function monthOf(moment: string, otherwise: number): number {
  const [year = '0', month] = moment.split('-');
  return Number(year) * 12 + (month ? Number(month) : otherwise);
}
