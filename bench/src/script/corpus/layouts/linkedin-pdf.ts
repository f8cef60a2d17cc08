import type { LabelledCv, LabelledPosition } from '../labelled-cv.ts';
import { corpusMonth, longMonthText, monthOf, yearOf } from './dates.ts';
import { linkedinWords } from './linkedin-words.ts';
import { a4, flow, pdfOf, type Paragraph, type PlacedPages } from './pdf-flow.ts';

/** A profile may list fifty skills; its PDF names three. */
export const linkedinSkills = 3;

const top = 40;
const bottom = a4.height - 60;
const side = { x: 22, width: 160, top, bottom };
const main = { x: 214, width: 355, top, bottom };

/** What LinkedIn makes of a profile by “Save to PDF”. */
export function writeLinkedinPdf(cv: LabelledCv): Buffer {
  const sidePages = flow(sideColumn(cv), side);
  const mainPages = flow(mainColumn(cv), main);
  return pdfOf(sidePages, mainPages, footers(Math.max(sidePages.length, mainPages.length)));
}

function footers(count: number): PlacedPages {
  return Array.from({ length: count }, (_, index) => [
    { text: `Page ${index + 1} of ${count}`, x: 360, y: a4.height - 30, size: 9 },
  ]);
}

function sideColumn(cv: LabelledCv): Paragraph[] {
  const words = linkedinWords[cv.language];
  const slug = cv.name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
  const block = (heading: string, lines: string[]): Paragraph[] =>
    lines.length === 0
      ? []
      : [
          { text: heading, size: 13, before: 18, isHeading: true },
          ...lines.map((text) => ({ text, size: 10, before: 3 })),
        ];
  return [
    ...block(words.contact, [
      `${cv.phone} (Mobile)`,
      cv.email,
      `www.linkedin.com/in/${slug}`,
      '(LinkedIn)',
    ]),
    ...block(words.topSkills, cv.skills.slice(0, linkedinSkills)),
    ...block('Languages', cv.languages),
    ...block('Certifications', cv.certifications),
    ...block('Honors-Awards', cv.awards),
  ];
}

function mainColumn(cv: LabelledCv): Paragraph[] {
  const words = linkedinWords[cv.language];
  // A profile has no field for personal data; who tells them does so in the summary.
  const summary = [...(cv.summary === undefined ? [] : [cv.summary]), ...cv.personal];
  const heading = (text: string): Paragraph => ({ text, size: 15.5, before: 22, isHeading: true });
  return [
    { text: cv.name, size: 26 },
    ...(cv.headline === undefined ? [] : [{ text: cv.headline, size: 12, before: 4 }]),
    { text: cv.location, size: 12, before: 2 },
    ...(summary.length === 0 ? [] : [heading(words.summary)]),
    ...summary.map((text) => ({ text, size: 12, before: 4 })),
    heading(words.experience),
    ...employers(cv.positions).flatMap((positions) => employerParagraphs(cv, positions)),
    heading(words.education),
    ...cv.education.flatMap((education) => [
      { text: education.institution, size: 12, before: 8, isHeading: true },
      { text: `${education.degree} · (${years(education.start, education.end)})`, size: 10.5 },
    ]),
  ];
}

const years = (start: string | undefined, end: string) =>
  start === undefined ? yearOf(end) : `${yearOf(start)} - ${yearOf(end)}`;

/** Posts at one employer that follow each other stand under its name together. */
function employers(positions: LabelledPosition[]): LabelledPosition[][] {
  const groups: LabelledPosition[][] = [];
  for (const position of positions) {
    const last = groups.at(-1);
    if (last?.[0]?.company === position.company) last.push(position);
    else groups.push([position]);
  }
  return groups;
}

function employerParagraphs(cv: LabelledCv, positions: LabelledPosition[]): Paragraph[] {
  const first = positions.at(-1);
  const last = positions[0];
  if (!first || !last) return [];
  const isGroup = positions.length > 1;
  return [
    { text: last.company, size: 12, before: 12, isHeading: true },
    ...(isGroup ? [{ text: durationText(cv, first.start, last.end), size: 10.5 }] : []),
    ...positions.flatMap((position) => positionParagraphs(cv, position)),
  ];
}

function positionParagraphs(cv: LabelledCv, position: LabelledPosition): Paragraph[] {
  const { title, location, start, end, achievements } = position;
  const last = end === null ? 'Present' : momentText(cv, end);
  const duration = durationText(cv, start, end);
  return [
    { text: title, size: 11.5, before: 4, isHeading: true },
    { text: `${momentText(cv, start)} - ${last} (${duration})`, size: 10.5 },
    ...(location === undefined ? [] : [{ text: location, size: 10.5 }]),
    ...achievements.map((text) => ({ text: `- ${text}`, size: 10.5, before: 2 })),
  ];
}

function momentText({ language }: LabelledCv, moment: string): string {
  const month = monthOf(moment);
  return month === undefined ? yearOf(moment) : longMonthText(month, yearOf(moment), language);
}

/** LinkedIn counts both the first and the last month; without months it counts years. */
function durationText({ language }: LabelledCv, start: string, end: string | null): string {
  const { year, month } = linkedinWords[language];
  const until = end ?? corpusMonth;
  const isToTheMonth = monthOf(start) !== undefined && monthOf(until) !== undefined;
  const months = isToTheMonth
    ? 12 * (Number(yearOf(until)) - Number(yearOf(start))) +
      (monthOf(until) ?? 0) -
      (monthOf(start) ?? 0) +
      1
    : 12 * Math.max(1, Number(yearOf(until)) - Number(yearOf(start)));
  const count = (value: number, [one, many]: readonly [string, string]) =>
    value === 0 ? [] : [`${value} ${value === 1 ? one : many}`];
  return [...count(Math.floor(months / 12), year), ...count(months % 12, month)].join(' ');
}
