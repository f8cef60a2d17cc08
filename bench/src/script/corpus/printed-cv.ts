import type { LabelledCv, LabelledPosition } from './labelled-cv.ts';
import { yearOf } from './layouts/dates.ts';
import { linkedinSkills } from './layouts/linkedin-pdf.ts';

/** The CV with no more than its layout prints: nobody can read what is not there. */
export function printedCv(cv: LabelledCv): LabelledCv {
  const { layout, dateStyle, education, positions, skills } = cv;
  if (layout === 'json-resume') return cv;
  if (layout === 'europass-xml') return cv.summary === undefined ? cv : withoutHeadline(cv);
  if (layout === 'linkedin-pdf') {
    return {
      ...cv,
      education: education.map(withYears),
      skills: skills.slice(0, linkedinSkills),
    };
  }
  if (dateStyle !== 'year') return cv;
  return {
    ...cv,
    education: education.map(withYears),
    positions: positions.map(positionWithYears),
  };
}

/** Europass has one line over everything else, and the summary takes it. */
function withoutHeadline({ headline: _, ...cv }: LabelledCv): LabelledCv {
  return cv;
}

function withYears<T extends { start?: string; end: string }>(entry: T): T {
  const years = { ...entry, end: yearOf(entry.end) };
  return entry.start === undefined ? years : { ...years, start: yearOf(entry.start) };
}

function positionWithYears(position: LabelledPosition): LabelledPosition {
  const { start, end } = position;
  return { ...position, start: yearOf(start), end: end === null ? null : yearOf(end) };
}
