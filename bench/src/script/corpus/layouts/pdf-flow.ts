import { writePdf, type PdfLine } from '../../../../../functions/src/script/testing/pdf-writer.ts';
import { textWidth, winAnsiText } from './pdf-text.ts';
import { wrap } from './wrap.ts';

export type Column = { x: number; width: number; top: number; bottom: number };

export type Paragraph = {
  text: string;
  size?: number;
  /** Points kept free above it. */
  before?: number;
  /** How far its first line stands in from the column's edge, and the further lines from that. */
  indent?: number;
  hang?: number;
  /** Set on the same line at the right edge of the column, such as a date. */
  right?: string;
  /** Set on the same line, left of the column, such as the dates of a tabular CV. */
  margin?: { text: string; x: number };
  /** A heading does not stay alone at the foot of a page. */
  isHeading?: boolean;
};

/** Lines of each page. */
export type PlacedPages = PdfLine[][];

export const a4 = { width: 595, height: 842 };

/** Sets paragraphs below each other in a column, going on at the top of the next page. */
export function flow(
  paragraphs: Paragraph[],
  column: Column,
  topOfFirst = column.top,
): PlacedPages {
  const pages: PlacedPages = [[]];
  let y = topOfFirst;
  for (const paragraph of paragraphs) {
    const { text, size = 10, before = 0, indent = 0, hang = 0, right, margin } = paragraph;
    const lead = size * 1.3;
    const room =
      column.width - indent - hang - (right === undefined ? 0 : textWidth(right, size) + 12);
    y += before;
    wrap(text, (line) => textWidth(line, size) <= room).forEach((line, index) => {
      const needed = paragraph.isHeading ? lead * 3 : lead;
      if (y + needed > column.bottom) {
        pages.push([]);
        y = column.top;
      }
      y += lead;
      const page = pages.at(-1) ?? [];
      const at = { y: Math.round(y), size };
      if (index === 0 && margin) page.push({ text: winAnsiText(margin.text), x: margin.x, ...at });
      page.push({
        text: winAnsiText(line),
        x: column.x + indent + (index === 0 ? 0 : hang),
        ...at,
      });
      if (index === 0 && right !== undefined) {
        const x = Math.round(column.x + column.width - textWidth(right, size));
        page.push({ text: winAnsiText(right), x, ...at });
      }
    });
  }
  return pages;
}

/** One document of several columns: page by page, the first column first. */
export function pdfOf(...columns: PlacedPages[]): Buffer {
  const count = Math.max(...columns.map((pages) => pages.length));
  return writePdf(
    Array.from({ length: count }, (_, index) => ({
      lines: columns.flatMap((pages) => pages[index] ?? []),
    })),
  );
}
