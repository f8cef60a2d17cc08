import type { Block } from './pdf-columns.ts';
import { buildRows, type PdfText } from './pdf-rows.ts';

const footer = /^(?:page|seite|p[áa]gina)\s+\d+\s+(?:of|von|sur|de|di)\s+\d+$/i;
const profile = /linkedin\.com\/in\//i;

/**
 * LinkedIn’s “Save to PDF”: a narrow column on the left, and on the right, from where the name
 * stands, all that tells of the person. Answers with where the right column begins, null for any
 * other PDF.
 */
export function findLinkedinColumn(pages: PdfText[][]): number | null {
  const [first = []] = pages;
  const hasFooters = pages.every((page) => page.some(isFooter));
  if (!hasFooters || !first.some(({ text }) => profile.test(text))) return null;
  const [name] = first.toSorted((a, b) => b.size - a.size);
  const leftmost = Math.min(...first.map(({ x }) => x));
  return name && name.size > 18 && name.x > leftmost + 100 ? name.x : null;
}

/** The two columns of a page, each read on its own, without the page number. */
export function linkedinBlocks(page: PdfText[], columnX: number): Block[] {
  const words = page.filter((item) => !isFooter(item));
  const left = words.filter(({ x }) => x < columnX - 6);
  const right = words.filter(({ x }) => x >= columnX - 6);
  const blocks: Block[] = [
    { column: 1, rows: buildRows(left) },
    { column: 2, rows: buildRows(right) },
  ];
  return blocks.filter(({ rows }) => rows.length > 0);
}

const isFooter = ({ text }: PdfText) => footer.test(text.trim().replace(/\s+/g, ' '));
