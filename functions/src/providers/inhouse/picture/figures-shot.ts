import type { SKRSContext2D } from '@napi-rs/canvas';
import { figureText, figureTextAt } from '../figure-in-text.ts';
import type { FigureItem, Shot } from '../storyboard.ts';
import { roundedBox, strokeCorners, write } from './brush.ts';
import { living, sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { easeOut, entering, fading, together } from './motion.ts';
import type { Motion } from './motion.ts';
import { blockLayers, blockOf, headingLayers, letterArea } from './scenery.ts';
import type { Block, Scenery } from './scenery.ts';
import { mirrored } from './stage.ts';
import type { Rectangle } from './stage.ts';

type FiguresShot = Extract<Shot, { kind: 'figures' }>;

const countSeconds = 1.1;

/** What was achieved, its number counting up where there is one. */
export function composeFiguresShot(shot: FiguresShot, scenery: Scenery, exit: Motion): Layer[] {
  const areas = cardAreas(scenery.stage.content, shot.items.length, scenery);
  return [
    ...headingLayers(scenery, 'achievements', exit, shot.startSeconds),
    ...shot.items.flatMap((item, index) => {
      const area = areas[index];
      if (!area) return [];
      return [
        placeLayer(area, scenery, together(fading(shot.startSeconds + 0.1, 0.4, 0, 0.45), exit)),
        ...cardLayers(item, area, scenery, exit),
      ];
    }),
  ];
}

/** Side by side in wide videos, one below the other elsewhere. */
function cardAreas(area: Rectangle, count: number, { stage, rightToLeft }: Scenery): Rectangle[] {
  const gap = 22 * stage.unit;
  const wide = stage.aspectRatio === '16:9' && count > 1;
  return Array.from({ length: count }, (_, index) => {
    if (wide) {
      const width = (area.width - gap * (count - 1)) / count;
      const height = Math.min(area.height, 330 * stage.unit);
      const card = {
        x: area.x + index * (width + gap),
        y: area.y + (area.height - height) / 2,
        width,
        height,
      };
      return rightToLeft ? mirrored(card, area) : card;
    }
    const most = (stage.aspectRatio === '9:16' ? 235 : 190) * stage.unit;
    const height = Math.min(
      (area.height - gap * (count - 1)) / count,
      count === 1 ? most * 1.4 : most,
    );
    const all = height * count + gap * (count - 1);
    return {
      x: area.x,
      y: area.y + (area.height - all) / 2 + index * (height + gap),
      width: area.width,
      height,
    };
  });
}

/** The empty place of a card that has not come yet. */
function placeLayer(area: Rectangle, { theme }: Scenery, motion: Motion): Layer {
  return sprite(area, motion, (context) => {
    context.fillStyle = theme.palette.surface;
    roundedBox(context, area, theme.cornerRadius);
    context.fill();
  });
}

function cardLayers(item: FigureItem, area: Rectangle, scenery: Scenery, exit: Motion): Layer[] {
  const { stage, theme } = scenery;
  const motion = together(entering(theme, stage.unit, item.atSeconds), exit);
  const upright = area.width < area.height * 1.9;
  const { head, block } = upright
    ? uprightCard(item, area, scenery)
    : lyingCard(item, area, scenery);
  return [
    sprite(area, motion, (context) => paintCard(context, area, scenery)),
    item.figure ? countingLayer(item, head, scenery, motion) : tickLayer(head, scenery, motion),
    ...blockLayers(scenery, block, () => motion),
  ];
}

type Card = { head: Rectangle; block: Block };

/** The number above its text, both in the middle of the card's height. */
function uprightCard(item: FigureItem, area: Rectangle, scenery: Scenery): Card {
  const { unit } = scenery.stage;
  const inner = inset(area, 30 * unit, 30 * unit);
  const headHeight = Math.min(96 * unit, inner.height * 0.38);
  const gap = 18 * unit;
  const room = { ...inner, height: inner.height - headHeight - gap };
  const block = textBlock(item, room, scenery, 33, 6);
  const top = inner.y + (inner.height - headHeight - gap - block.area.height) / 2;
  return {
    head: { ...inner, y: top, height: headHeight },
    block: { ...block, area: { ...block.area, y: top + headHeight + gap } },
  };
}

/** The number beside its text. */
function lyingCard(item: FigureItem, area: Rectangle, scenery: Scenery): Card {
  const { unit } = scenery.stage;
  const inner = inset(area, 32 * unit, 20 * unit);
  const head = { ...inner, width: item.figure ? inner.width * 0.36 : 64 * unit };
  const used = head.width + 26 * unit;
  const beside = { ...inner, x: inner.x + used, width: inner.width - used };
  const room = scenery.rightToLeft ? mirrored(beside, inner) : beside;
  const block = textBlock(item, room, scenery, 33, 5);
  const y = inner.y + (inner.height - block.area.height) / 2;
  const placedHead = scenery.rightToLeft ? mirrored(head, inner) : head;
  return { head: placedHead, block: { ...block, area: { ...block.area, y } } };
}

function textBlock(
  item: FigureItem,
  room: Rectangle,
  scenery: Scenery,
  maxSize: number,
  maxLines: number,
): Block {
  const { unit } = scenery.stage;
  return blockOf(scenery, item.text, room, {
    weight: 500,
    colour: scenery.theme.palette.ink,
    maxSize: maxSize * unit,
    minSize: 19 * unit,
    maxLines,
    leading: 1.3,
    align: 'start',
  });
}

function inset(
  { x, y, width, height }: Rectangle,
  horizontal: number,
  vertical: number,
): Rectangle {
  return {
    x: x + horizontal,
    y: y + vertical,
    width: width - 2 * horizontal,
    height: height - 2 * vertical,
  };
}

function paintCard(context: SKRSContext2D, area: Rectangle, { stage, theme }: Scenery): void {
  const { palette } = theme;
  context.fillStyle = palette.surface;
  roundedBox(context, area, theme.cornerRadius);
  context.fill();
  context.strokeStyle = palette.edge;
  context.lineWidth = 1.5 * stage.unit;
  roundedBox(context, inset(area, stage.unit, stage.unit), theme.cornerRadius);
  context.stroke();
  context.save();
  roundedBox(context, area, theme.cornerRadius);
  context.clip();
  context.fillStyle = palette.accent;
  const line = 5 * stage.unit;
  const { x, y, width, height } = area;
  if (theme.cardAccent === 'side') context.fillRect(x, y, 2 * line, height);
  if (theme.cardAccent === 'top') context.fillRect(x, y, width, line);
  if (theme.cardAccent === 'bottom') context.fillRect(x, y + height - line, width, line);
  context.restore();
  if (theme.cardAccent !== 'corners') return;
  context.strokeStyle = palette.accent;
  strokeCorners(context, area, 26 * stage.unit, 3 * stage.unit);
}

function countingLayer(item: FigureItem, head: Rectangle, scenery: Scenery, motion: Motion): Layer {
  const { stage, theme, measures } = scenery;
  const { figure } = item;
  const whole = figure ? figureText(figure) : '';
  const width = measures[800](whole);
  const size = Math.min(96 * stage.unit, head.height, head.width / Math.max(width, 0.1));
  const middle = head.y + head.height / 2;
  const share = (seconds: number) => easeOut((seconds - item.atSeconds - 0.1) / countSeconds);
  const textAt = (seconds: number) => (figure ? figureTextAt(figure, share(seconds)) : '');
  const x = scenery.rightToLeft ? head.x + head.width - width * size : head.x;
  const area = letterArea(x, middle, width * size, size);
  return living(area, motion, textAt, (context, seconds) =>
    write(context, textAt(seconds), x, middle, {
      typeface: theme.typeface,
      weight: 800,
      size,
      colour: theme.palette.accent,
    }),
  );
}

function tickLayer(head: Rectangle, { stage, theme, rightToLeft }: Scenery, motion: Motion): Layer {
  const size = Math.min(64 * stage.unit, head.width, head.height * 0.9);
  const x = rightToLeft ? head.x + head.width - size : head.x;
  const area = { x, y: head.y + (head.height - size) / 2, width: size, height: size };
  return sprite(area, motion, (context) => {
    context.fillStyle = theme.palette.accent;
    roundedBox(context, area, theme.chip === 'square' ? 0 : size / 2);
    context.fill();
    context.strokeStyle = theme.palette.onAccent;
    context.lineWidth = size * 0.1;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.beginPath();
    context.moveTo(area.x + size * 0.29, area.y + size * 0.52);
    context.lineTo(area.x + size * 0.44, area.y + size * 0.67);
    context.lineTo(area.x + size * 0.72, area.y + size * 0.36);
    context.stroke();
  });
}
