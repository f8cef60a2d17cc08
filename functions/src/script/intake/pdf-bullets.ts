import { opensDeed } from '../writing/english/verb-words.ts';
import type { PlacedLine } from './pdf-lines.ts';
import { findHeading } from './section-headings.ts';

const leastIndent = 6;
const mostIndent = 140;

/** Marks the items of lists whose markers are drawn: lines set in from the line that leads them. */
export function inferBullets(lines: PlacedLine[]): PlacedLine[] {
  let leader: PlacedLine | undefined;
  let above: PlacedLine | undefined;
  return lines.map((line) => {
    const depth = leader ? Math.min(line.indent - leader.indent, insideCell(line, leader)) : 0;
    const heads = line.size > 1.1 || findHeading(line.text) !== null;
    if (!leader || heads || depth < leastIndent || depth > mostIndent) {
      leader = line;
      above = undefined;
      return line;
    }
    const continues = above && Math.abs(above.indent - line.indent) < 2;
    const bullet = !continues || !above?.full || opensDeed(line.text);
    above = line;
    return { ...line, bullet };
  });
}

/** Beside a column of dates or labels, the indent counts from the cell that the entry stands in. */
function insideCell(line: PlacedLine, leader: PlacedLine): number {
  return leader.cellIndent > leader.indent ? line.indent - leader.cellIndent : Infinity;
}
