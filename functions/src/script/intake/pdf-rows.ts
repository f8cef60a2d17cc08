/** A run of text on a PDF page; y grows downwards. */
export type PdfText = { text: string; x: number; y: number; width: number; size: number };

/** Text without a wide gap inside. */
export type Segment = { text: string; x: number; right: number; size: number };
export type Row = { y: number; segments: Segment[] };

/** Puts runs of text that share a baseline into rows, left to right, parted where the gap is wide. */
export function buildRows(items: PdfText[]): Row[] {
  const visible = items.filter((item) => item.text.trim() !== '' && item.size > 0);
  const sorted = visible.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const rows: { y: number; size: number; items: PdfText[] }[] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const near = row && Math.abs(item.y - row.y) < 0.4 * Math.max(Math.min(item.size, row.size), 4);
    if (row && near) {
      row.items.push(item);
      row.size = Math.max(row.size, item.size);
    } else {
      rows.push({ y: item.y, size: item.size, items: [item] });
    }
  }
  return rows.map((row) => ({ y: row.y, segments: joinItems(row.items) }));
}

function joinItems(items: PdfText[]): Segment[] {
  const segments: Segment[] = [];
  for (const item of items.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? item.x - last.right : Infinity;
    const em = Math.max(item.size, last?.size ?? 0);
    const right = item.x + item.width;
    if (!last || gap > em * 1.05) {
      segments.push({ text: item.text, x: item.x, right, size: item.size });
      continue;
    }
    const spaced = gap > em * 0.14 && !last.text.endsWith(' ') && !item.text.startsWith(' ');
    last.text += (spaced ? ' ' : '') + item.text;
    last.right = Math.max(last.right, right);
    last.size = Math.max(last.size, item.size);
  }
  return mergeLoneMarkers(segments);
}

/** A list marker stands apart from its text but belongs to it. */
function mergeLoneMarkers(segments: Segment[]): Segment[] {
  const [first, second, ...rest] = segments;
  if (!first || !second || !/^[^\p{L}\p{N}]$/u.test(first.text.trim())) return segments;
  const text = `${first.text.trim()} ${second.text}`;
  return [{ ...second, text, x: first.x }, ...rest];
}
