import { cleanText, readBullet, type DocumentLine } from './document-line.ts';
import { orderBlocks, type Block } from './pdf-columns.ts';
import { buildRows, type PdfText, type Row } from './pdf-rows.ts';
import { findHeading } from './section-headings.ts';

/** Pages of positioned text → lines in the order a person reads them. */
export function readPdfLines(pages: PdfText[][]): DocumentLine[] {
  const body = bodySize(pages.flat());
  return pages.flatMap((items, index) => {
    const blocks = orderBlocks(buildRows(items));
    const lines = blocks.flatMap((block) => readBlock(block, index + 1, body));
    return lines.map((line, at) => ({ ...line, line: at + 1 }));
  });
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

function readBlock(block: Block, page: number, body: number): DocumentLine[] {
  const edge = Math.min(...block.rows.map((row) => row.segments[0]?.x ?? 0));
  const leading = medianGap(block.rows);
  const lines: DocumentLine[] = [];
  let lastY: number | null = null;
  for (const row of block.rows) {
    const gapBefore = lastY === null || row.y - lastY > leading * 1.35;
    lastY = row.y;
    for (const piece of partMarginHeading(row)) {
      const marked = readBullet(cleanText(piece.segments.map(({ text }) => text).join('\t')));
      if (marked.text === '') continue;
      const size = Math.max(...piece.segments.map((segment) => segment.size)) / body;
      const indent = (piece.segments[0]?.x ?? edge) - edge;
      lines.push({
        ...marked,
        page,
        line: 0,
        indent,
        size,
        heading: false,
        gapBefore,
        column: block.column,
      });
    }
  }
  return lines;
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
