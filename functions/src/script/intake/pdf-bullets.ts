import { verbForm } from '../writing/verb-words.ts';
import type { PlacedLine } from './pdf-lines.ts';

const leastIndent = 6;
const mostIndent = 60;

/** Marks the items of lists whose markers are drawn: lines set in from the line that leads them. */
export function inferBullets(lines: PlacedLine[]): PlacedLine[] {
  let leader: PlacedLine | undefined;
  let above: PlacedLine | undefined;
  return lines.map((line) => {
    const depth = leader ? Math.min(line.indent - leader.indent, insideCell(line, leader)) : 0;
    if (!leader || depth < leastIndent || depth > mostIndent) {
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

/** A new item mostly opens with what was done; a line that was only broken hardly ever does. */
function opensDeed(text: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && verbForm(text.split(/\s+/)) === 'past';
}
