import type { Shot } from '../storyboard.ts';
import { roundedBox, write } from './brush.ts';
import { sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { entering, together } from './motion.ts';
import type { Motion } from './motion.ts';
import { headingLayers } from './scenery.ts';
import type { Scenery } from './scenery.ts';
import { mirrored } from './stage.ts';
import type { Rectangle } from './stage.ts';
import type { Theme } from './theme.ts';
import { setText } from './typesetting.ts';
import type { SetText } from './typesetting.ts';

type StrengthsShot = Extract<Shot, { kind: 'strengths' }>;
type Chip = { set: SetText; width: number; height: number };
type PlacedChip = Chip & { x: number; y: number };

/** What the person is good at, chip by chip. */
export function composeStrengthsShot(shot: StrengthsShot, scenery: Scenery, exit: Motion): Layer[] {
  const { stage, theme } = scenery;
  const area = scenery.stage.content;
  const chips = placedChips(
    shot.items.map(({ text }) => text),
    area,
    scenery,
  );
  return [
    ...headingLayers(scenery, 'skills', exit, shot.startSeconds),
    ...chips.map((chip, index) => {
      const at = shot.items[index]?.atSeconds ?? shot.startSeconds;
      const motion = together(entering(theme, stage.unit, at), exit);
      return chipLayer(chip, index, scenery, motion);
    }),
  ];
}

/** The largest chips that fit the area. */
function placedChips(texts: readonly string[], area: Rectangle, scenery: Scenery): PlacedChip[] {
  const { unit } = scenery.stage;
  for (let size = 52 * unit; ; size *= 0.94) {
    const rows = rowsOf(
      texts.map((text) => chipOf(text, size, area, scenery)),
      area.width,
      size,
    );
    const gap = size * 0.5;
    const height = rows.reduce((sum, row) => sum + rowHeight(row) + gap, -gap);
    if (height <= area.height || size < 8 * unit) return placed(rows, area, height, gap, scenery);
  }
}

function chipOf(text: string, size: number, area: Rectangle, { measures }: Scenery): Chip {
  const padding = size * 0.8;
  const box = {
    width: area.width - 2 * padding,
    height: Infinity,
    maxSize: size,
    minSize: size,
    maxLines: Infinity,
    leading: 1.25,
  };
  const set = setText(text, box, measures[700]);
  return { set, width: set.width + 2 * padding, height: set.height + size * 0.8 };
}

function rowsOf(chips: readonly Chip[], width: number, size: number): Chip[][] {
  const gap = size * 0.45;
  const rows: Chip[][] = [];
  let used = Infinity;
  for (const chip of chips) {
    if (used + gap + chip.width > width) {
      rows.push([chip]);
      used = chip.width;
    } else {
      rows.at(-1)?.push(chip);
      used += gap + chip.width;
    }
  }
  return rows;
}

function rowHeight(row: readonly Chip[]): number {
  return Math.max(...row.map(({ height }) => height));
}

function placed(
  rows: readonly Chip[][],
  area: Rectangle,
  height: number,
  gap: number,
  { theme, rightToLeft }: Scenery,
): PlacedChip[] {
  let y = area.y + Math.max(0, (area.height - height) / 2);
  return rows.flatMap((row) => {
    const space = gap * 0.9;
    const width = row.reduce((sum, chip) => sum + chip.width + space, -space);
    let x = theme.align === 'center' ? area.x + (area.width - width) / 2 : area.x;
    const chips = row.map((chip) => {
      const at = { ...chip, x, y };
      x += chip.width + space;
      return rightToLeft ? mirrored(at, area) : at;
    });
    y += rowHeight(row) + gap;
    return chips;
  });
}

function isFilled(which: Theme['filledChips'], index: number): boolean {
  switch (which) {
    case 'first':
      return index === 0;
    case 'every-third':
      return index % 3 === 0;
    case 'none':
      return false;
  }
}

function chipLayer(
  chip: PlacedChip,
  index: number,
  { stage, theme }: Scenery,
  motion: Motion,
): Layer {
  const { palette } = theme;
  const filled = isFilled(theme.filledChips, index);
  const radius = { square: 0, rounded: 12 * stage.unit, pill: chip.height / 2 }[theme.chip];
  return sprite(chip, motion, (context) => {
    roundedBox(context, chip, radius);
    context.fillStyle = filled ? palette.accent : palette.surface;
    context.fill();
    if (!filled) {
      const line = 1.5 * stage.unit;
      context.lineWidth = line;
      context.strokeStyle = palette.edge;
      roundedBox(
        context,
        {
          x: chip.x + line,
          y: chip.y + line,
          width: chip.width - 2 * line,
          height: chip.height - 2 * line,
        },
        radius,
      );
      context.stroke();
    }
    chip.set.lines.forEach((line, row) => {
      const top = chip.y + (chip.height - chip.set.height) / 2;
      const x = chip.x + (chip.width - line.width) / 2;
      write(context, line.text, x, top + (row + 0.5) * chip.set.lineHeight, {
        typeface: theme.typeface,
        weight: 700,
        size: chip.set.size,
        colour: filled ? palette.onAccent : palette.ink,
      });
    });
  });
}
