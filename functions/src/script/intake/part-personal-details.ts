import type { ProtectedAttribute } from '@cvplus/contracts/video-options';
import { wordCount } from './document-line.ts';
import { asDetail, readPersonalDetail, type PersonalDetail } from './personal-details.ts';
import { findHeading } from './section-headings.ts';

/** The label that the line above ended with; its value comes next. */
export type Awaited = { attribute: ProtectedAttribute | 'never'; label: string } | null;

export type PartedLine = {
  /** The line without what it tells of the person. */
  rest: string;
  details: { attribute: ProtectedAttribute; text: string }[];
  /** Whether there was anything personal, kept or dropped. */
  told: boolean;
  awaited: Awaited;
};

/** Takes details such as nationality and family out of a line. */
export function partPersonalDetails(text: string, above: Awaited): PartedLine {
  if (above && isValue(text)) {
    return { rest: '', ...collect([asDetail(above.attribute, `${above.label}: ${text}`)], '') };
  }
  // “Nationality⇥British” is a label with its value; elsewhere each cell stands for itself.
  const labelled = text.split('\t').length === 2 ? readPersonalDetail(text) : null;
  if (labelled) return { rest: '', ...collect([labelled], text) };
  const found: PersonalDetail[] = [];
  let rest = '';
  let label = '';
  for (const [, separator = '', cell = ''] of text.matchAll(
    /(\t|\s[|•·]\s|^)((?:(?!\t|\s[|•·]\s).)+)/gs,
  )) {
    const told = readCell(cell);
    found.push(...told.details);
    if (told.details.some((detail) => !detail.keep && detail.waits)) label = cell;
    if (told.rest !== '') rest += rest === '' ? told.rest : separator + told.rest;
  }
  return found.length === 0
    ? { rest: text, details: [], told: false, awaited: null }
    : { rest, ...collect(found, label) };
}

/** A cell is one detail, or details parted by commas: “married, two children”. */
function readCell(cell: string): { details: PersonalDetail[]; rest: string } {
  const bits = cell.split(/,\s+|\s[–—-]\s/);
  const whole = readPersonalDetail(cell);
  if (whole) {
    const others = whole.keep ? [] : bits.slice(1).map(readPersonalDetail);
    return { details: [whole, ...others.filter((detail) => detail !== null)], rest: '' };
  }
  if (bits.length < 2 || bits.length > 6 || cell.length > 100) return { details: [], rest: cell };
  const details = bits.map(readPersonalDetail);
  const rest = bits.filter((_, at) => details[at] === null).join(', ');
  return { details: details.filter((detail) => detail !== null), rest };
}

function collect(found: PersonalDetail[], label: string): Omit<PartedLine, 'rest'> {
  const details = found.flatMap((detail) =>
    detail.keep ? [{ attribute: detail.attribute, text: detail.text }] : [],
  );
  const waits = found.map((detail) => (detail.keep ? null : detail.waits)).find(Boolean);
  const awaited = waits ? { attribute: waits, label: label.replace(/[\s:]+$/, '').trim() } : null;
  return { details, told: true, awaited };
}

function isValue(text: string): boolean {
  const known = findHeading(text) !== null || readPersonalDetail(text) !== null;
  return !known && wordCount(text) <= 5 && !/[@\t:]/.test(text);
}
