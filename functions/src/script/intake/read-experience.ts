import type { DocumentLine } from './document-line.ts';
import { isHeaderLike, tellsADeed, toolLabel } from './header-lines.ts';
import { hasCompanyWord, hasTitleWord } from './job-words.ts';
import { isKnownPlace } from './places.ts';
import { joinWrappedLines, splitSentences } from './join-lines.ts';
import { readDateRange, type DateRange } from './read-dates.ts';
import { readPositionHeader, type HeaderLine, type PositionHeader } from './position-header.ts';
import { isBreak } from './work-terms.ts';
import { findBarePosts, ownBody, readOneDate, readTrailingDate } from './bare-posts.ts';

export type ReadPosition = PositionHeader & {
  dates: DateRange | null;
  line: DocumentLine;
  achievements: { text: string; line: DocumentLine }[];
  /** Lists of tools inside a post, such as “Technologies: Java, Kafka”. */
  toolLines: { text: string; line: DocumentLine }[];
};

/** Cuts an experience section into posts: each post has a line with its dates, and header lines around it. */
export function readExperience(source: DocumentLine[]): ReadPosition[] {
  const lines = joinWrappedLines(source);
  const anchors = findAnchors(lines);
  const positions: ReadPosition[] = [];
  let bodyFrom = 0;
  anchors.forEach((anchor, index) => {
    const from = headerStart(lines, anchor, bodyFrom);
    const previous = positions.at(-1);
    if (previous) takeBody(previous, ownBody(lines.slice(bodyFrom, from)));
    const next = anchors[index + 1] ?? lines.length;
    const to = headerEnd(lines, anchor, from, next);
    const header = lines.slice(from, to).map(asHeaderLine);
    const dates = datesOf(lines[anchor]?.text ?? '');
    const line = lines[from];
    if (line) {
      const read = readPositionHeader(header);
      positions.push({ ...read, dates, line, achievements: [], toolLines: [] });
    }
    bodyFrom = to;
  });
  const last = positions.at(-1);
  if (last) takeBody(last, ownBody(lines.slice(bodyFrom)));
  return inheritCompanies(positions).filter((position) => position.title !== '');
}

function asHeaderLine(line: DocumentLine): HeaderLine {
  return { text: datesOf(line.text)?.rest ?? line.text };
}

/** A range, or the one year or season a short post was held in. */
function datesOf(text: string): DateRange | null {
  const dates = readDateRange(text);
  return dates?.start ? dates : (readOneDate(text) ?? readTrailingDate(text));
}

function findAnchors(lines: DocumentLine[]): number[] {
  const dated = (bulleted: boolean) =>
    lines.flatMap((line, index) => {
      const dates = readDateRange(line.text);
      const heads = line.bullet === bulleted && dates?.start && dates.rest.length <= 110;
      return heads && !endsSentence(dates.rest) && !tellsADeed(dates.rest) ? [index] : [];
    });
  const plain = dated(false);
  if (plain.length > 0) return [...plain, ...findBarePosts(lines, plain)].toSorted((a, b) => a - b);
  const bulleted = dated(true);
  if (bulleted.length > 0) return bulleted;
  // No dates at all: a short line with a job title heads a post.
  return lines.flatMap((line, index) =>
    !line.bullet && isHeaderLike(line) && hasTitleWord(line.text) ? [index] : [],
  );
}

/** “Caritas-Verband Bremen e. V.” and “Brightdesk Inc.” end with a stop and are no sentences. */
const endsSentence = (text: string) =>
  /[.!?]$/.test(text) &&
  !/(?:^|[\s.])(?:\p{L}|inc|ltd|co|corp|bros|ltda|cía|cia|ges|gen)\.$/iu.test(text);

/** One word beside the dates is where it was. */
const isPlace = (text: string) =>
  isKnownPlace(text) ||
  (!hasTitleWord(text) && !isBreak(text) && /^\p{Lu}[\p{L}’'-]+$/u.test(text));

/** Header lines above the dates, as far as they cannot belong to the post before. */
function headerStart(lines: DocumentLine[], anchor: number, bodyFrom: number): number {
  let from = anchor;
  const isFirst = bodyFrom === 0;
  while (from > bodyFrom && anchor - from < 3) {
    const here = lines[from];
    const above = lines[from - 1];
    if (!here || !above || !isHeaderLike(above)) break;
    const rest = readDateRange(here.text)?.rest ?? '';
    const named = from < anchor || (rest.length > 3 && !isPlace(rest));
    const separated = here.gapBefore || above.bullet;
    // A heading of its own right above the dates heads them, even across a gap.
    const headed = from === anchor && above.heading && !here.heading && !hasTitleWord(rest);
    if (named && separated && !headed) break;
    if (named && !isFirst && !above.gapBefore && !above.heading) {
      // In running text only a line that opens a block, or is set as a heading, starts the next post.
      const higher = lines[from - 2];
      // So does the line under one that opens the block: “Youth Service”, “Road Safety Corps, Ibadan”.
      const opened =
        higher?.gapBefore && from === anchor && isHeaderLike(higher) && from - 2 >= bodyFrom;
      if (!higher?.bullet && !hasTitleWord(above.text) && !opened) break;
    }
    from--;
    if (above.gapBefore && from < anchor) break;
  }
  return from;
}

/** Header lines below the dates: only while title or employer is still missing. */
function headerEnd(lines: DocumentLine[], anchor: number, from: number, next: number): number {
  let to = anchor + 1;
  const limit = Math.min(next, anchor + 3);
  while (to < limit) {
    const line = lines[to];
    // Alone between its dates and its list even a long line is the header.
    const only =
      to === anchor + 1 && line && isLongHeader(line) && leadsList(lines, anchor, to, 16);
    if (!line || line.gapBefore || !(isHeaderLike(line) || only)) break;
    const header = readPositionHeader(lines.slice(from, to).map(asHeaderLine));
    const complete = header.company !== undefined && hasTitleWord(header.title);
    // A department after the title looks like an employer until the employer’s own line comes.
    const better = !hasCompanyWord(header.company ?? '') && hasCompanyWord(line.text);
    const place = isKnownPlace(line.text) && header.location === undefined;
    if (complete && !better && !place && !leadsList(lines, anchor, to)) break;
    // The line right above the next dates is that post's own header.
    if (to === next - 1 && header.title !== '') break;
    to++;
  }
  return to;
}

const isLongHeader = ({ bullet, text }: DocumentLine) =>
  !bullet &&
  text.length <= 140 &&
  hasTitleWord(text) &&
  /,\s|\s[|–—]\s/.test(text) &&
  !endsSentence(text);

/** One short line between the dates, or the title under them, and a list belongs to the header. */
function leadsList(lines: DocumentLine[], anchor: number, at: number, words = 7): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  const alone = readDateRange(lines[anchor]?.text ?? '')?.rest === '';
  const short =
    line !== undefined && line.text.split(/\s+/).length <= words && /^\p{Lu}/u.test(line.text);
  return short && below?.bullet === true && (at === anchor + 1 || (alone && at === anchor + 2));
}

/** What a post's own lines tell: deeds, and lists of tools. */
export function takeBody(position: ReadPosition, lines: DocumentLine[]): void {
  for (const line of lines) {
    const tools = toolLabel.exec(line.text)?.[1];
    if (tools) {
      position.toolLines.push({ text: tools, line });
      continue;
    }
    const text = line.text.replace(/\t/g, ' ');
    if (isKnownPlace(text)) continue;
    for (const sentence of line.bullet ? [text] : splitSentences(text)) {
      if (sentence.split(/\s+/).length >= 3) position.achievements.push({ text: sentence, line });
    }
  }
}

/** “Acme” once above several posts, as LinkedIn prints it. */
function inheritCompanies(positions: ReadPosition[]): ReadPosition[] {
  let company: string | undefined;
  return positions.map((position) => {
    if (position.company !== undefined) {
      company = position.companyFirst ? position.company : undefined;
      return position;
    }
    return company === undefined ? position : { ...position, company };
  });
}
