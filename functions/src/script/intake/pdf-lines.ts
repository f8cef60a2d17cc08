import { cleanText, readBullet, type DocumentLine } from './document-line.ts';
import { orderBlocks, type Block } from './pdf-columns.ts';
import { inferBullets } from './pdf-bullets.ts';
import { findLinkedinColumn, linkedinBlocks } from './linkedin-pdf.ts';
import { buildRows, type PdfText, type Row } from './pdf-rows.ts';
import { findHeading } from './section-headings.ts';

/** A line that still knows where it stands on the page. */
export type PlacedLine = DocumentLine & {
  y: number;
  right: number;
  width: number;
  firstWordWidth: number;
};

/** Pages of positioned text → lines in the order a person reads them. */
export function readPdfLines(pages: PdfText[][]): { lines: DocumentLine[]; isLinkedin: boolean } {
  const body = bodySize(pages.flat());
  const column = findLinkedinColumn(pages);
  const blocksOf = (items: PdfText[]) =>
    column === null ? orderBlocks(buildRows(items)) : linkedinBlocks(items, column);
  const ordered = pages.map(blocksOf);
  const blocks = ordered.map((page, index) =>
    page.map((block) =>
      readBlock(block, { page: index + 1, body, margin: marginOf(block, ordered.flat()) }),
    ),
  );
  // Many programs draw list markers as shapes, which no text holds; then indents tell.
  const marked = blocks.flat(2).some((line) => line.bullet);
  const lines = blocks.flatMap((page) =>
    page
      .flatMap((block) => (marked ? block : inferBullets(block)))
      .map(({ y: _, right: __, width: ___, firstWordWidth: ____, ...line }, at) => ({
        ...line,
        line: at + 1,
      })),
  );
  return { lines, isLinkedin: column !== null };
}

/** The size most letters are set in. */
function bodySize(items: PdfText[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of items) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] || 10;
}

const leftEdge = ({ rows }: Block) =>
  Math.min(...rows.flatMap((row) => row.segments.map((segment) => segment.x)));

/** How far lines reach in a column, told by all its pages: the last may hold a few short lines. */
function marginOf(block: Block, all: Block[]): number {
  const edge = leftEdge(block);
  const segments = all
    .filter((other) => other.column === block.column && Math.abs(leftEdge(other) - edge) < 3)
    .flatMap(({ rows }) => rows.flatMap((row) => row.segments));
  // An address never breaks, however narrow its column.
  const broken = segments.filter(({ text }) => / /.test(text.trim()));
  return Math.max(...(broken.length > 3 ? broken : segments).map(({ right }) => right));
}

type BlockContext = { page: number; body: number; margin: number };

function readBlock(block: Block, { page, body, margin }: BlockContext): PlacedLine[] {
  const edge = leftEdge(block);
  const leading = medianGap(block.rows);
  const lines: PlacedLine[] = [];
  let lastY: number | null = null;
  for (const row of block.rows) {
    const gapBefore = lastY === null || row.y - lastY > leading * 1.35;
    lastY = row.y;
    for (const piece of partMarginHeading(row)) {
      const line = readRow(piece, { page, body, edge, gapBefore, column: block.column });
      if (line) lines.push(line);
    }
  }
  const tightest = tightestGaps(lines);
  const narrow = isNarrow(lines);
  const listLike = isPlainList(lines, tightest);
  const byGaps = isSpacedList(lines, tightest);
  return lines.map((line, at) => {
    const next = lines[at + 1];
    // Between items stands a little more room than between the lines of one item.
    const leading = tightest.get(sizeKey(line)) ?? (next ? tightest.get(sizeKey(next)) : 0) ?? 0;
    const close = next && next.y - line.y <= leading * 1.06;
    // Heights are often rounded, so a line that hangs may stand a little lower.
    const near = next && next.y - line.y <= leading * 1.2;
    if (near && narrow && hangs(line, next, (margin - edge) * 0.4)) return { ...line, full: true };
    if (byGaps) return { ...line, full: close === true && next.heading === line.heading };
    const ambiguous = listLike && /^\p{Lu}/u.test(next?.text ?? '') && !readsAsPhrase(line.text);
    return { ...line, full: close === true && !ambiguous && isFull(line, next, margin) };
  });
}

type RowContext = Pick<DocumentLine, 'page' | 'gapBefore' | 'column'> & {
  body: number;
  edge: number;
};

function readRow(row: Row, { body, edge, ...context }: RowContext): PlacedLine | null {
  const [first] = row.segments;
  const last = row.segments.at(-1);
  const marked = readBullet(cleanText(row.segments.map(({ text }) => text).join('\t')));
  if (!first || !last || marked.text === '') return null;
  const firstWord = /^\S+/.exec(first.text.trim())?.[0] ?? '';
  return {
    ...marked,
    ...context,
    line: 0,
    indent: first.x - edge,
    cellIndent: last.x - edge,
    size: Math.max(...row.segments.map((segment) => segment.size)) / body,
    heading: false,
    full: false,
    y: row.y,
    right: last.right,
    width: last.right - first.x,
    firstWordWidth: ((first.right - first.x) * firstWord.length) / Math.max(1, first.text.length),
  };
}

/** In a narrow column the second line of an item is set in under its first. */
function hangs(line: PlacedLine, next: PlacedLine, least: number): boolean {
  const depth = next.indent - line.indent;
  const goesOn = (depth > 4 && depth < 16) || (line.indent > 4 && Math.abs(depth) < 1);
  return goesOn && !line.bullet && !next.bullet && line.width >= least;
}

/** “Premio a la innovación del Foro”: names of skills have no such little words. */
const readsAsPhrase = (text: string) =>
  text.split(' ').length >= 4 &&
  // With a year most entries are complete.
  !/\b(?:19|20)\d\d\)?$/.test(text) &&
  / (?:of|the|for|in|and|der|die|des|für|und|de|du|des|la|le|les|del|los|las|do|da|dos|das|di|della|dei|delle|e|y|et|en|em|per|para|pour) /.test(
    text,
  );

/** Addresses, which never break, do not make a column wide. */
const isNarrow = (lines: PlacedLine[]) =>
  lines.every(({ text }) => text.length < 40 || !/ /.test(text));

/** A narrow column without extra room between items: there a capital opens an item, not a broken line. */
function isPlainList(lines: PlacedLine[], tightest: Map<number, number>): boolean {
  const spaced = lines.slice(1).some((line, at) => {
    const above = lines[at];
    const closest = tightest.get(sizeKey(line)) ?? Infinity;
    const gap = above && sizeKey(above) === sizeKey(line) ? line.y - above.y : 0;
    return gap > closest * 1.08 && gap < closest * 1.7;
  });
  return isNarrow(lines) && !spaced;
}

/** A narrow column whose items stand further apart than the lines of one item: there the gaps decide. */
function isSpacedList(lines: PlacedLine[], tightest: Map<number, number>): boolean {
  if (!isNarrow(lines)) return false;
  const gaps = lines.slice(1).flatMap((line, at) => {
    const above = lines[at];
    const closest = tightest.get(sizeKey(line));
    return above && closest && sizeKey(above) === sizeKey(line)
      ? [(line.y - above.y) / closest]
      : [];
  });
  const close = gaps.filter((gap) => gap <= 1.06).length;
  const apart = gaps.filter((gap) => gap > 1.08 && gap < 1.7).length;
  return close > 0 && apart > close * 1.5;
}

const sizeKey = (line: PlacedLine) => Math.round(line.size * 20);

/** For every font size the smallest distance between two of its lines. */
function tightestGaps(lines: PlacedLine[]): Map<number, number> {
  const tightest = new Map<number, number>();
  lines.slice(1).forEach((line, at) => {
    const above = lines[at];
    const size = sizeKey(line);
    if (!above || sizeKey(above) !== size || line.y - above.y < 2) return;
    tightest.set(size, Math.min(tightest.get(size) ?? Infinity, line.y - above.y));
  });
  return tightest;
}

/** A line was broken by the margin when the next word would not have fitted. */
function isFull(line: PlacedLine, next: PlacedLine, margin: number): boolean {
  const space = line.size * 2.5;
  return line.right + space + next.firstWordWidth > margin - 1;
}

/** A section name in the margin, beside the first line of its section, is a line of its own. */
function partMarginHeading(row: Row): Row[] {
  const [first, ...rest] = row.segments;
  if (!first || rest.length === 0 || !findHeading(first.text)) return [row];
  return [
    { y: row.y, segments: [first] },
    { y: row.y, segments: rest },
  ];
}

function medianGap(rows: Row[]): number {
  const gaps = rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? row.y));
  const sorted = gaps.filter((gap) => gap > 2).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 14;
}
