import { isRightToLeft } from '../../../platform/plain-text.ts';
import { roundedBox, strokeCorners, write } from './brush.ts';
import { living, sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { easeOut, entering, together } from './motion.ts';
import type { Motion } from './motion.ts';
import type { Block, Scenery } from './scenery.ts';
import type { Rectangle } from './stage.ts';
import type { Theme } from './theme.ts';

/** What holds a sentence in the picture: the room it leaves for the words, and its own drawing. */
type Holder = {
  room(scenery: Scenery, rightToLeft: boolean): Rectangle;
  layer(block: Block, scenery: Scenery, startSeconds: number, exit: Motion): Layer;
};

const bubbleTail = 30;

export const statementHolders: Record<Theme['statement'], Holder> = {
  bar: { room: besideEdge, layer: (...args) => edgeBar(6, true, ...args) },
  block: { room: besideEdge, layer: (...args) => edgeBar(14, false, ...args) },
  bubble: { room: insideOf(34, bubbleTail), layer: (...args) => panel(bubbleTail, ...args) },
  panel: { room: insideOf(34, 0), layer: (...args) => panel(0, ...args) },
  bracket: { room: insideOf(30, 0), layer: brackets },
  quote: { room: besideEdge, layer: quotationMark },
};

const edgeRoom = 44;

/** Beside something that stands along the start of the lines. */
function besideEdge({ stage }: Scenery, rightToLeft: boolean): Rectangle {
  const { content, unit } = stage;
  const side = edgeRoom * unit;
  return { ...content, x: content.x + (rightToLeft ? 0 : side), width: content.width - side };
}

/** Inside something that surrounds the lines. */
function insideOf(above: number, tail: number): Holder['room'] {
  return ({ stage: { content, unit } }) => ({
    x: content.x + edgeRoom * unit,
    y: content.y + above * unit,
    width: content.width - 2 * edgeRoom * unit,
    height: content.height - (2 * above + tail) * unit,
  });
}

/** An accent bar along the start of the lines that grows downwards. */
function edgeBar(
  width: number,
  rounded: boolean,
  block: Block,
  { stage, theme }: Scenery,
  startSeconds: number,
  exit: Motion,
): Layer {
  const thickness = width * stage.unit;
  const area: Rectangle = {
    x: stage.content.x + (readsFromRight(block) ? stage.content.width - thickness : 0),
    y: block.area.y + block.set.size * 0.12,
    width: thickness,
    height: block.area.height - block.set.size * 0.24,
  };
  const share = (seconds: number) => easeOut((seconds - startSeconds) / 0.6);
  return living(
    area,
    exit,
    (seconds) => share(seconds).toFixed(2),
    (context, seconds) => {
      context.fillStyle = theme.palette.accent;
      const height = area.height * share(seconds);
      if (height < 1) return;
      roundedBox(context, { ...area, height }, rounded ? thickness / 2 : 0);
      context.fill();
    },
  );
}

/** A large quotation mark hanging before the first line. */
function quotationMark(
  block: Block,
  { stage, theme }: Scenery,
  startSeconds: number,
  exit: Motion,
): Layer {
  const { unit, content } = stage;
  const size = 130 * unit;
  const fromRight = readsFromRight(block);
  const width = size * 0.5;
  const area: Rectangle = {
    x: fromRight ? content.x + content.width - width : content.x - 14 * unit,
    y: block.area.y - size * 0.16,
    width,
    height: size,
  };
  const motion = together(entering(theme, unit, startSeconds), exit);
  return sprite(area, motion, (context) =>
    write(context, fromRight ? '”' : '“', area.x, area.y + size * 0.42, {
      typeface: theme.typeface,
      weight: 700,
      size,
      colour: theme.palette.accent,
    }),
  );
}

/** A panel behind the words; with a tail it is a speech bubble. */
function panel(
  tailLength: number,
  block: Block,
  { stage, theme }: Scenery,
  startSeconds: number,
  exit: Motion,
): Layer {
  const { unit } = stage;
  const box = boxAround(block, 44 * unit, 34 * unit, 220 * unit);
  const tail = tailLength * unit;
  const area = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + tail + 8 };
  const motion = together(entering(theme, unit, startSeconds), exit);
  return sprite(area, motion, (context) => {
    const left = box.x + box.width * 0.14;
    const bottom = box.y + box.height;
    roundedBox(context, box, theme.cornerRadius);
    if (tail > 0) {
      context.moveTo(left, bottom);
      context.lineTo(left + tail * 0.15, bottom + tail);
      context.lineTo(left + tail * 1.5, bottom);
      context.closePath();
    }
    context.fillStyle = theme.palette.surface;
    context.fill();
  });
}

/** The corners of a frame around the words. */
function brackets(
  block: Block,
  { stage, theme }: Scenery,
  startSeconds: number,
  exit: Motion,
): Layer {
  const { unit } = stage;
  const box = boxAround(block, 40 * unit, 26 * unit, 220 * unit);
  const motion = together(entering(theme, unit, startSeconds), exit);
  return sprite(box, motion, (context) => {
    context.strokeStyle = theme.palette.accent;
    strokeCorners(context, box, 34 * unit, 4 * unit);
  });
}

function boxAround(block: Block, sides: number, ends: number, minWidth: number): Rectangle {
  const width = Math.max(block.set.width, minWidth) + 2 * sides;
  const middle = block.area.x + block.area.width / 2;
  const left = block.align === 'center' ? middle - width / 2 : block.area.x - sides;
  const x =
    block.align === 'start' && readsFromRight(block)
      ? block.area.x + block.area.width + sides - width
      : left;
  return { x, y: block.area.y - ends, width, height: block.area.height + 2 * ends };
}

function readsFromRight(block: Block): boolean {
  return block.set.lines.some(({ text }) => isRightToLeft(text));
}
