import type { DocumentLine } from './document-line.ts';
import { isHeaderLike, tellsADeed } from './header-lines.ts';
import { hasCompanyWord, hasTitleWord } from './job-words.ts';
import { readDateRange } from './read-dates.ts';
import { findHeading, guessHeading, type SectionKind } from './section-headings.ts';

/** `head` holds what stands before the first heading of its column: name, headline, contact. */
export type Section = { kind: SectionKind | 'head'; lines: DocumentLine[] };

const documentTitle =
  /^(?:curriculum vitae|c\.? ?v\.?|r[ée]sum[ée]|lebenslauf|curriculo|currículo|życiorys|özgeçmiş|резюме|履歴書|职务经历书|職務経歴書|简历|이력서)$/iu;
const inlineKinds = new Set<SectionKind>([
  'skills',
  'languages',
  'summary',
  'certifications',
  'education',
  'awards',
  'other',
]);

export function splitSections(lines: DocumentLine[]): Section[] {
  const first: Section = { kind: 'head', lines: [] };
  const sections: Section[] = [first];
  const least = smallestHeadings(lines);
  const openIn = new Map<number, { section: Section; page: number }>();
  let current = first;
  let column = lines[0]?.column ?? 0;
  lines.forEach((line, index) => {
    if (index < 3 && documentTitle.test(line.text.trim())) return;
    if (line.column !== column && line.column !== 0) {
      // A column goes on where it stood on the page before; a new one opens with its own head.
      const known = openIn.get(line.column);
      current = known && known.page < line.page ? known.section : openSection(sections, 'head');
    }
    column = line.column;
    const kind = headingOf(line, current.kind, index, least.get(line.column) ?? 0);
    if (kind) {
      current = openSection(sections, kind);
    } else {
      const inline = inlineHeading(line, current.kind);
      if (inline) {
        const section = openSection(sections, inline.kind);
        section.lines.push({ ...line, text: inline.rest });
        // “Languages: …” in the middle of a list is one line; a paragraph after “Profile:” goes on.
        current = section;
      } else {
        current.lines.push(line);
      }
    }
    openIn.set(column, { section: current, page: line.page });
  });
  return partPostsFromSummary(sections).filter((section) => section.lines.length > 0);
}

/** “Career Summary” heads the posts themselves where no other heading does. */
function partPostsFromSummary(sections: Section[]): Section[] {
  if (sections.some(({ kind }) => kind === 'experience')) return sections;
  return sections.flatMap((section) => {
    if (section.kind !== 'summary') return [section];
    const { lines } = section;
    const dated = lines.findIndex(headsPost);
    const near = lines.slice(Math.max(0, dated - 1), dated + 2);
    if (dated < 0 || !near.some((line) => !line.bullet && hasTitleWord(line.text)))
      return [section];
    const above = lines[dated - 1];
    const opens = above && isHeaderLike(above) && (above.gapBefore || above.heading || dated === 1);
    const from = opens ? dated - 1 : dated;
    return [
      { ...section, lines: lines.slice(0, from) },
      { kind: 'experience' as const, lines: lines.slice(from) },
    ];
  });
}

function headsPost(line: DocumentLine): boolean {
  const dates = line.bullet ? null : readDateRange(line.text);
  const { start, rest = '' } = dates ?? {};
  return start !== undefined && rest.length <= 110 && !/[.!?]$/.test(rest) && !tellsADeed(rest);
}

/** In each column, the size of its smallest known heading: nothing smaller heads a section there. */
function smallestHeadings(lines: DocumentLine[]): Map<number, number> {
  const sizes = Map.groupBy(
    lines.filter((line) => !line.bullet && findHeading(line.text.trim()) !== null),
    (line) => line.column,
  );
  return new Map(
    [...sizes].map(([column, known]) => [
      column,
      known.length < 2 ? 0 : Math.min(...known.map(({ size }) => size)),
    ]),
  );
}

function openSection(sections: Section[], kind: Section['kind']): Section {
  const section: Section = { kind, lines: [] };
  sections.push(section);
  return section;
}

function headingOf(
  line: DocumentLine,
  current: Section['kind'],
  index: number,
  leastSize: number,
): SectionKind | null {
  const text = line.text.replace(/\t/g, ' ').trim();
  if (line.bullet || text.length > 60 || /[.,;]$/.test(text)) return null;
  const known = findHeading(text);
  if (known) {
    // A lower-case word inside running text is not a heading.
    return /^\p{Ll}/u.test(text) && !line.heading && !line.gapBefore ? null : known;
  }
  const letters = text.replace(/[^\p{L}]/gu, '');
  const shouting = letters.length > 3 && letters === letters.toUpperCase();
  const marked = line.heading || line.size > 1.12 || shouting || text.endsWith(':');
  // Titles of posts and schools are often bold too; in the first lines stands the name.
  const risky =
    index < 2 ||
    line.size < leastSize - 0.05 ||
    hasCompanyWord(text) ||
    /\d/.test(text) ||
    (current === 'experience' && !line.gapBefore && !shouting);
  return marked && !risky && (line.heading || line.gapBefore || shouting)
    ? guessHeading(text)
    : null;
}

function inlineHeading(
  line: DocumentLine,
  current: Section['kind'],
): { kind: SectionKind; rest: string } | null {
  const [, label = '', rest = ''] = /^([^:\t]{2,40})(?::[\s\t]+|\t)(.{2,})$/s.exec(line.text) ?? [];
  const kind = label ? findHeading(label) : null;
  // “• Languages known: …” among the personal details is the list of languages.
  const listed = kind === 'languages' && (current === 'other' || current === 'contact');
  if (!kind || !inlineKinds.has(kind) || (line.bullet && !listed)) return null;
  if (!/:\s/.test(line.text) && label !== label.toUpperCase() && current !== 'head') return null;
  const nested = current === 'experience' || current === 'projects' || current === 'education';
  if (nested && !line.gapBefore) return null;
  if (current === 'skills' && !line.gapBefore) return null;
  return { kind, rest };
}
