/** A run of text on a PDF page; y grows downwards. */
export type PdfText = { text: string; x: number; y: number; width: number; size: number };

/** Text without a wide gap inside. */
export type Segment = { text: string; x: number; right: number; y: number; size: number };
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
  const stops = tabStops(rows.map((row) => row.items));
  return rows.map((row) => ({ y: row.y, segments: joinItems(row.items, stops) }));
}

/** Places where several rows begin: there a new cell starts even after a narrow gap. */
function tabStops(rows: PdfText[][]): Set<number> {
  const begins = new Map<number, number>();
  for (const items of rows) {
    const x = Math.round(Math.min(...items.map((item) => item.x)));
    begins.set(x, (begins.get(x) ?? 0) + 1);
  }
  return new Set([...begins].filter(([, rowCount]) => rowCount >= 3).map(([x]) => x));
}

function joinItems(items: PdfText[], stops: Set<number>): Segment[] {
  const segments: Segment[] = [];
  for (const item of items.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? item.x - last.right : Infinity;
    const em = Math.max(item.size, last?.size ?? 0);
    const right = item.x + item.width;
    const atStop = gap > em * 0.4 && stops.has(Math.round(item.x));
    if (!last || gap > em * 1.05 || atStop) {
      segments.push({ text: item.text, x: item.x, right, y: item.y, size: item.size });
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
