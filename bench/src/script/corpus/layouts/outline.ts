import type { LabelledCv, LabelledEducation, LabelledPosition } from '../labelled-cv.ts';
import { periodText } from './dates.ts';
import { headingOf, labels, type SectionKind } from './headings.ts';
import { variant } from './variant.ts';

export type OutlineItem =
  | { kind: 'text'; text: string }
  | { kind: 'bullet'; text: string }
  | { kind: 'position'; position: LabelledPosition }
  | { kind: 'education'; education: LabelledEducation };

export type OutlineSection = { kind: SectionKind; heading: string; items: OutlineItem[] };

/** The sections of a CV that have something in them, in the order its author chose. */
export function outlineOf(cv: LabelledCv): OutlineSection[] {
  const sections = sectionOrder(cv).map((kind) => ({
    kind,
    heading: headingOf(cv, kind),
    items: itemsOf(cv, kind),
  }));
  return sections.filter(({ items }) => items.length > 0);
}

function sectionOrder({ id, level }: LabelledCv): SectionKind[] {
  const isEducationFirst = level === 'entry' && variant(id, 'education first', [true, false]);
  const middle: SectionKind[] = isEducationFirst
    ? ['education', 'experience']
    : ['experience', 'education'];
  const lists: SectionKind[] = variant<SectionKind[]>(id, 'lists', [
    ['skills', 'certifications', 'languages', 'awards'],
    ['certifications', 'awards', 'skills', 'languages'],
    ['languages', 'skills', 'awards', 'certifications'],
  ]);
  const isSkillsFirst = variant(id, 'skills first', [false, false, true]);
  const rest = isSkillsFirst ? lists.filter((kind) => kind !== 'skills') : lists;
  return [
    'summary',
    ...(isSkillsFirst ? (['skills'] as const) : []),
    ...middle,
    ...rest,
    'personal',
  ];
}

function itemsOf(cv: LabelledCv, kind: SectionKind): OutlineItem[] {
  switch (kind) {
    case 'summary':
      return cv.summary === undefined ? [] : [{ kind: 'text', text: cv.summary }];
    case 'experience':
      return cv.positions.map((position) => ({ kind: 'position', position }));
    case 'education':
      return cv.education.map((education) => ({ kind: 'education', education }));
    case 'skills':
      return listItems(cv.id, 'skills', cv.skills);
    case 'languages':
      return listItems(cv.id, 'languages', cv.languages);
    case 'certifications':
      return cv.certifications.map((text) => ({ kind: 'bullet', text }));
    case 'awards':
      return cv.awards.map((text) => ({ kind: 'bullet', text }));
    case 'personal':
      return cv.personal.map((text) => ({ kind: 'text', text }));
  }
}

/** A list in one line, or a line for each. Commas separate only where no entry has one of its own. */
function listItems(id: string, question: string, entries: string[]): OutlineItem[] {
  const separator = variant(id, question, [', ', ', ', '', ' · ', ' | ']);
  const isClear = separator !== '' && entries.every((entry) => !entry.includes(separator.trim()));
  if (entries.length === 0) return [];
  return isClear
    ? [{ kind: 'text', text: entries.join(separator) }]
    : entries.map((text) => ({ kind: 'bullet', text }));
}

type PositionShape = 'employer-below' | 'bars' | 'date-first' | 'employer-first' | 'at' | 'dash';

function positionShape({ id }: LabelledCv): PositionShape {
  return variant<PositionShape>(id, 'position', [
    'employer-below',
    'bars',
    'date-first',
    'employer-first',
    'at',
    'dash',
  ]);
}

/** The lines over a position’s achievements. */
export function positionLines(cv: LabelledCv, position: LabelledPosition): [string, ...string[]] {
  const { title, company, location } = position;
  const period = periodText(cv, position.start, position.end);
  const place = location === undefined ? company : `${company}, ${location}`;
  const where = location === undefined ? [] : [location];
  switch (positionShape(cv)) {
    case 'employer-below':
      return [title, place, period];
    case 'bars':
      return [[title, company, ...where, period].join(' | ')];
    case 'date-first':
      return [period, title, place];
    case 'employer-first':
      return [place, `${title} (${period})`];
    case 'at':
      return [`${title} ${labels[cv.language].at} ${company}`, [...where, period].join(', ')];
    case 'dash':
      return [`${title} – ${company}`, [period, ...where].join(', ')];
  }
}

export function educationLines(
  cv: LabelledCv,
  education: LabelledEducation,
): [string, ...string[]] {
  const { degree, institution } = education;
  const period = periodText(cv, education.start, education.end);
  switch (variant(cv.id, 'education', ['commas', 'below', 'date-first', 'bars'])) {
    case 'below':
      return [degree, `${institution}, ${period}`];
    case 'date-first':
      return [`${period}  ${degree}, ${institution}`];
    case 'bars':
      return [`${degree} | ${institution} | ${period}`];
    default:
      return [`${degree}, ${institution}, ${period}`];
  }
}

/** The lines between a CV's name and its first section. */
export function contactLines(cv: LabelledCv): string[] {
  const { email, phone, location, language } = cv;
  const label = labels[language];
  switch (variant(cv.id, 'contact', ['bars', 'labelled', 'dots', 'lines'])) {
    case 'labelled':
      return [location, `${label.phone}: ${phone}`, `${label.email}: ${email}`];
    case 'dots':
      return [`${location} · ${phone} · ${email}`];
    case 'lines':
      return [location, phone, email];
    default:
      return [`${email} | ${phone} | ${location}`];
  }
}

/** What stands over the whole document, such as “Lebenslauf”; often nothing. */
export function documentTitle({ id, language }: LabelledCv): string {
  return variant(id, 'document title', labels[language].titles);
}
