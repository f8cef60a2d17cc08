import type { Rectangle } from './stage.ts';

/** A few rectangles with even edges that cover all changes; those near each other become one. */
export function changedAreas(
  changes: readonly Rectangle[],
  width: number,
  height: number,
): Rectangle[] {
  const areas: Rectangle[] = [];
  for (const change of changes) {
    let area = evenWithin(change, width, height);
    if (area.width <= 0 || area.height <= 0) continue;
    for (;;) {
      const index = areas.findIndex((other) => worthJoining(other, area));
      const other = areas[index];
      if (!other) break;
      areas.splice(index, 1);
      area = around(area, other);
    }
    areas.push(area);
  }
  return areas;
}

function evenWithin(area: Rectangle, width: number, height: number): Rectangle {
  // One pixel more on each side: a piece between two pixels colours both.
  const left = Math.max(0, 2 * Math.floor((area.x - 1) / 2));
  const top = Math.max(0, 2 * Math.floor((area.y - 1) / 2));
  const right = Math.min(width, 2 * Math.ceil((area.x + area.width + 1) / 2));
  const bottom = Math.min(height, 2 * Math.ceil((area.y + area.height + 1) / 2));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function around(one: Rectangle, other: Rectangle): Rectangle {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/** Together they cost little more than apart; overlapping ones would be painted twice. */
function worthJoining(one: Rectangle, other: Rectangle): boolean {
  const joined = around(one, other);
  const apart = one.width * one.height + other.width * other.height;
  return joined.width * joined.height <= apart * 1.25;
}
