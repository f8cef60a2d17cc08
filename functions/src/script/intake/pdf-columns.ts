import type { Row, Segment } from './pdf-rows.ts';
import { hasDateRange } from './read-dates.ts';
import { findHeading } from './section-headings.ts';

/** A piece of a page that reads from top to bottom. */
export type Block = { column: 0 | 1 | 2; rows: Row[] };

type Split = { from: number; to: number; x: number; weight: number };

const minRows = 4;
const minGutter = 5;

/**
 * Finds side-by-side columns and puts them one after the other. A right-hand column of dates or a
 * left-hand column of labels shares its baselines with its neighbour and stays in its rows.
 */
export function orderBlocks(rows: Row[], depth = 0): Block[] {
  if (rows.length === 0) return [];
  const split = depth < 4 ? findSplit(rows) : null;
  if (!split) return [{ column: 0, rows }];
  const inside = rows.slice(split.from, split.to);
  return [
    ...orderBlocks(rows.slice(0, split.from), depth + 1),
    { column: 1, rows: side(inside, (segment) => segment.x < split.x) },
    { column: 2, rows: side(inside, (segment) => segment.x >= split.x) },
    ...orderBlocks(rows.slice(split.to), depth + 1),
  ];
}

function side(rows: Row[], keep: (segment: Segment) => boolean): Row[] {
  return (
    rows
      .map((row) => row.segments.filter(keep))
      // Columns side by side have baselines of their own.
      .map((segments) => ({ y: segments[0]?.y ?? 0, segments }))
      .filter((row) => row.segments.length > 0)
  );
}

function findSplit(rows: Row[]): Split | null {
  const all = rows.flatMap((row) => row.segments);
  const left = Math.min(...all.map((segment) => segment.x));
  const right = Math.max(...all.map((segment) => segment.right));
  const width = right - left;
  const starts = new Set(all.map((segment) => Math.round(segment.x) - 2));
  const candidates = [...starts]
    .filter((x) => x > left + width * 0.15 && x < left + width * 0.88)
    .slice(0, 200);
  let best: Split | null = null;
  for (const x of candidates) {
    const split = judgeSplit(rows, x);
    if (split && split.weight > (best?.weight ?? 0)) best = split;
  }
  return best;
}

function judgeSplit(rows: Row[], x: number): Split | null {
  let best: Split | null = null;
  let from = 0;
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at];
    const crossed = !row || row.segments.some((s) => s.x < x && s.right > x - minGutter + 2);
    if (!crossed) continue;
    const split = weighRun(rows, from, at, x);
    if (split && split.weight > (best?.weight ?? 0)) best = split;
    from = at + 1;
  }
  return best;
}

function weighRun(rows: Row[], from: number, to: number, x: number): Split | null {
  const run = rows.slice(from, to);
  const leftRows = run.filter((row) => row.segments.some((segment) => segment.x < x));
  const rightRows = run.filter((row) => row.segments.some((segment) => segment.x >= x));
  const fewer = Math.min(leftRows.length, rightRows.length);
  if (fewer < minRows) return null;
  const shared = leftRows.filter((row) => row.segments.some((segment) => segment.x >= x)).length;
  const headed =
    hasHeading(side(run, (segment) => segment.x < x)) &&
    hasHeading(side(run, (segment) => segment.x >= x));
  if (shared / fewer >= 0.6 && !headed) return null;
  if (holdsDates(leftRows, x) || holdsLabels(leftRows, x)) return null;
  // A few stray right-aligned rows inside a long page are not a column.
  if (fewer < run.length * 0.15) return null;
  return { from, to, x, weight: run.length + fewer };
}

/** Headings with nothing under them are labels of what stands beside them. */
function holdsLabels(rows: Row[], x: number): boolean {
  const headings = rows.map((row) => {
    const texts = row.segments.filter((segment) => segment.x < x).map(({ text }) => text);
    return findHeading(texts.join(' ')) !== null;
  });
  return headings.filter((is, at) => is && headings[at + 1] !== false).length >= 2;
}

/** A left column of dates and section names labels the rows it stands in. */
function holdsDates(rows: Row[], x: number): boolean {
  const textOf = (row: Row) =>
    row.segments
      .filter((segment) => segment.x < x)
      .map(({ text }) => text)
      .join(' ');
  // Only rows with something beside them can be labels: a short name above them is none.
  const entries = rows.filter(
    (row) => !findHeading(textOf(row)) && row.segments.some((segment) => segment.x >= x),
  );
  const dates = entries.filter((row) => hasDateRange(textOf(row)));
  return dates.length > 0 && dates.length >= entries.length * 0.5;
}

function hasHeading(rows: Row[]): boolean {
  return rows.some((row) => row.segments.length === 1 && findHeading(row.segments[0]?.text ?? ''));
}
