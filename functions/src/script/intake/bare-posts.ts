import type { DocumentLine } from './document-line.ts';
import { isHeaderLike } from './header-lines.ts';
import { hasCompanyWord, hasTitleWord } from './job-words.ts';
import { readDateRange, type DateRange } from './read-dates.ts';

const seasonWords =
  /\p{L}*(?:summer|winter|spring|autumn|sommer|herbst|frühling|frühjahr|été|hiver|printemps|automne|verano|invierno|otoño|primavera|verão|inverno|estate|autunno)s?(?!\p{L})|(?<!\p{L})fall(?!\p{L})/giu;
const years = /(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)/g;

/** “Été 2013”, “Summers 2022, 2023” and “Surveyor | X | 2019”: one date, not a range; only its last year is sure. */
export function readOneDate(text: string): DateRange | null {
  if (text.length > 110) return null;
  const whole = loneDate(text);
  if (whole) return whole;
  // A cell of its own at either end of the row.
  const cells = text.split(/\t|\s[|•·]\s/);
  const at = [cells.length - 1, 0].find((cell) => loneDate(cells[cell] ?? ''));
  const date = at === undefined ? null : loneDate(cells[at] ?? '');
  return date && { ...date, rest: cells.filter((_, cell) => cell !== at).join(' | ') };
}

/** “Cashier, Juniper Market, 2013” and “Cashier, Juniper Market (summer 2013)”. */
export function readTrailingDate(text: string): DateRange | null {
  const [, rest = '', last = ''] = /^(.{3,}?)\s*[,(]\s*([^,()]+)\)?$/.exec(text) ?? [];
  const date = loneDate(last);
  return date && { ...date, rest };
}

/** A text that is nothing but a year, a month of one, or summers. */
function loneDate(text: string): DateRange | null {
  const end = text.match(years)?.toSorted().at(-1);
  if (!end) return null;
  const month = readDateRange(text);
  if (month?.end && !month.start && month.rest === '') return month;
  const rest = text.replace(years, '').replace(seasonWords, '');
  const bare = /^[\s,;&/()·–-]*(?:(?:and|und|et|y|e)\s*)?$/.test(rest);
  return bare ? { end, current: false, rest: '' } : null;
}

/**
 * Posts without a range of dates among posts that have one. Their deeds would otherwise be told of
 * the post above.
 */
export function findBarePosts(lines: DocumentLine[], dated: number[]): number[] {
  const found: number[] = [];
  lines.forEach((line, at) => {
    if (line.bullet || dated.includes(at) || !isHeaderLike(line)) return;
    const above = [...dated, ...found].filter((anchor) => anchor < at).toSorted((a, b) => b - a)[0];
    const below = dated.find((anchor) => anchor > at) ?? lines.length;
    // What stands with the lines of a dated post belongs to its header.
    if (above === undefined ? at > 0 : !hasBody(lines, above, at)) return;
    if (!hasBody(lines, at, below) && readOneDate(line.text) === null) return;
    if (headsPost(lines, at)) found.push(at);
  });
  return found;
}

const hasBody = (lines: DocumentLine[], from: number, to: number) =>
  lines.slice(from + 1, to).some((line) => line.bullet || !isHeaderLike(line));

function headsPost(lines: DocumentLine[], at: number): boolean {
  const [line, above] = [lines[at], lines[at - 1]];
  if (!line) return false;
  const date = readOneDate(line.text);
  if (date?.rest === '') return above !== undefined && isTitleLine(above);
  if (!isTitleLine(line)) return false;
  if (date) return true;
  // The line of its date, or a second line of its header, may stand before its list.
  const next = [lines[at + 1], lines[at + 2]];
  if (next[0] && readOneDate(next[0].text)?.rest === '') return false;
  const listed =
    next[0]?.bullet || (next[0] && !next[0].gapBefore && isHeaderLike(next[0]) && next[1]?.bullet);
  const opens = line.gapBefore || line.heading || /,\s|\t|\s[|•·–—-]\s|\sat\s/.test(line.text);
  return Boolean(listed) && opens && (above === undefined || closes(lines, at));
}

const honour =
  /(?:of the (?:year|month|quarter)|des (?:jahres|monats)|de l['’]ann[ée]e|du mois|del? (?:a[ñn]o|mes))(?!\p{L})/iu;

function isTitleLine(line: DocumentLine): boolean {
  // “Employee of the Year” is an honour.
  if (honour.test(line.text)) return false;
  return (
    !line.bullet && isHeaderLike(line) && hasTitleWord(line.text) && /^\p{Lu}|^\d/u.test(line.text)
  );
}

/** The post above has come to its end: a deed, or the employer's line that opens this block. */
function closes(lines: DocumentLine[], at: number): boolean {
  const [above, higher] = [lines[at - 1], lines[at - 2]];
  if (!above) return true;
  if (above.bullet || /[.!?]$/.test(above.text)) return true;
  return (above.gapBefore || above.heading) && isHeaderLike(above) && higher?.bullet === true;
}

/** A post's lines up to where a block of another employer seems to begin: better lose deeds than tell them of the wrong post. */
export function ownBody(lines: DocumentLine[]): DocumentLine[] {
  const stranger = lines.findIndex((line, at) => {
    const opens = at > 0 && !line.bullet && (line.gapBefore || line.heading) && isHeaderLike(line);
    const names = hasCompanyWord(line.text) || readOneDate(line.text) !== null;
    return opens && names && closes(lines, at) && lines[at + 1]?.bullet === true;
  });
  return stranger < 0 ? lines : lines.slice(0, stranger);
}
