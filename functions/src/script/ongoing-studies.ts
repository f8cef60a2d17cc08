import type { ParsedCV } from '@cvplus/contracts/parsed-cv';

/** A year and month, counted from 1. */
type Moment = { year: number; month: number };

/** “2024 – 2028” names the end to come: those studies still go on, and nobody holds the degree yet. */
export function withOngoingStudies(cv: ParsedCV, now: Moment): ParsedCV {
  const education = cv.education.map((entry) =>
    !entry.current && isAhead(entry.end, now) && !isAhead(entry.start, now)
      ? { ...entry, current: true }
      : entry,
  );
  return { ...cv, education };
}

function isAhead(date: string | undefined, { year, month }: Moment): boolean {
  const [ends = 0, endsIn = 0] = (date ?? '').split('-').map(Number);
  return ends > year || (ends === year && endsIn > month);
}
