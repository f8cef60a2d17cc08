import type { DocumentLine } from './document-line.ts';
import { joinWrappedLines } from './join-lines.ts';
import { isKnownPlace } from './places.ts';
import { isLocation } from './read-contact.ts';
import { readDateRange } from './read-dates.ts';
import { takeBody, type ReadPosition } from './read-experience.ts';

/** “5 years 9 months”, alone under the name of an employer with several posts. */
const duration =
  /^(?:(?:less than|weniger als|moins d['’]un?|menos de|meno di)\s+)?(?:\d+|a|an|one|ein|une?|uno?|um)\s?(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|ann[ée]es?|mois|años?|anos?|mes(?:es)?|m[êe]s|ann[io]|mes[ei])(?:\s+(?:and|und|et|y|e)?\s*\d+\s?(?:months?|mos?|monate?|mois|mes(?:es)?|m[êe]s|mes[ei]))?$/i;

/**
 * Posts as LinkedIn prints them: employer, title, dates, place, what was done. Several posts at one
 * employer stand under its name and the length of the whole stay. The sizes of the type tell
 * employer from title, so that neither has to be guessed by its words.
 */
export function readLinkedinExperience(lines: DocumentLine[]): ReadPosition[] {
  const anchors = lines.flatMap((line, at) => (at > 0 && isDateLine(line) ? [at] : []));
  const headers = anchors.map((anchor) => readHeader(lines, anchor));
  let company: string | undefined;
  return headers.flatMap((header, index) => {
    const anchor = anchors[index] ?? 0;
    const line = lines[header.from];
    const dates = readDateRange(lines[anchor]?.text ?? '');
    company = header.company ?? company;
    if (!line || header.title === '') return [];
    const end = headers[index + 1]?.from ?? lines.length;
    const below = lines[anchor + 1];
    const place = below && anchor + 1 < end && isPlaceLine(below) ? below.text : undefined;
    const position: ReadPosition = {
      title: header.title,
      ...(company ? { company } : {}),
      ...(place ? { location: place } : {}),
      companyFirst: true,
      dates,
      line,
      achievements: [],
      toolLines: [],
    };
    takeBody(position, joinWrappedLines(markListed(lines.slice(anchor + (place ? 2 : 1), end))));
    return [position];
  });
}

/** Once somebody marks items by hand, a line without a mark goes on with the item above. */
function markListed(lines: DocumentLine[]): DocumentLine[] {
  const first = lines.findIndex(({ bullet }) => bullet);
  return lines.map((line, at) =>
    first >= 0 && at >= first && lines[at + 1]?.bullet === false ? { ...line, full: true } : line,
  );
}

const isDateLine = (line: DocumentLine) => {
  const dates = line.bullet ? null : readDateRange(line.text);
  return dates?.start !== undefined && dates.rest === '';
};

type Header = { from: number; title: string; company?: string };

function readHeader(lines: DocumentLine[], anchor: number): Header {
  let from = anchor - 1;
  const title = lines[from];
  if (!title) return { from: anchor, title: '' };
  const parts = [title.text];
  const sameSize = (line: DocumentLine | undefined) =>
    line !== undefined && Math.abs(line.size - title.size) < 0.02;
  const smaller = (lines[anchor]?.size ?? 1) < title.size - 0.02;
  // A long title goes over two lines; what was done in the post before is set as small as the dates.
  while (smaller && sameSize(lines[from - 1]) && !isDuration(lines[from - 1])) {
    from--;
    parts.unshift(lines[from]?.text ?? '');
  }
  const joined = parts.join(' ');
  const above = lines[from - 1];
  if (above && isDuration(above)) {
    const employer = lines[from - 2];
    return {
      from: Math.max(0, from - 2),
      title: joined,
      ...(employer ? { company: employer.text } : {}),
    };
  }
  return above && above.size > title.size + 0.02
    ? { from: from - 1, title: joined, company: above.text }
    : { from, title: joined };
}

const isDuration = (line: DocumentLine | undefined) => duration.test(line?.text.trim() ?? '');

/** The line under the dates is a place when it is nothing but a few capitalised words. */
function isPlaceLine({ text, bullet }: DocumentLine): boolean {
  if (bullet || /[.:;!?\d]/.test(text)) return false;
  if (isKnownPlace(text) || isLocation(text)) return true;
  const words = text.split(/[\s,]+/);
  return (
    words.length <= 6 &&
    words.every((word) => /^(?:\p{Lu}|de|del|la|und|and|et|du|of|d['’])/u.test(word))
  );
}
