import type { SKRSContext2D } from '@napi-rs/canvas';
import { figureText, figureTextAt } from '../figure-in-text.ts';
import type { FigureItem, Shot } from '../storyboard.ts';
import { roundedBox, write } from './brush.ts';
import { living, sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { easeOut, entering, fading, together } from './motion.ts';
import type { Motion } from './motion.ts';
import { belowHeading, blockLayers, blockOf, headingLayers, letterArea } from './scenery.ts';
import type { Scenery } from './scenery.ts';
import type { Rectangle } from './stage.ts';

type FiguresShot = Extract<Shot, { kind: 'figures' }>;

const countSeconds = 1.1;

/** What was achieved, its number counting up where there is one. */
export function composeFiguresShot(shot: FiguresShot, scenery: Scenery, exit: Motion): Layer[] {
  const areas = cardAreas(belowHeading(scenery, 'achievements'), shot.items.length, scenery);
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
function cardAreas(area: Rectangle, count: number, { stage }: Scenery): Rectangle[] {
  const gap = 22 * stage.unit;
  const wide = stage.aspectRatio === '16:9' && count > 1;
  return Array.from({ length: count }, (_, index) => {
    if (wide) {
      const width = (area.width - gap * (count - 1)) / count;
      const height = Math.min(area.height, 330 * stage.unit);
      return {
        x: area.x + index * (width + gap),
        y: area.y + (area.height - height) / 2,
        width,
        height,
      };
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
  const { unit } = stage;
  const motion = together(entering(theme, unit, item.atSeconds), exit);
  const inner = inset(area, 30 * unit, 26 * unit);
  const upright = area.width < area.height * 1.9;
  const head: Rectangle = upright
    ? { ...inner, height: inner.height * 0.4 }
    : { ...inner, width: inner.width * (item.figure ? 0.36 : 0.12) };
  const text: Rectangle = upright
    ? { ...inner, y: head.y + head.height, height: inner.height - head.height }
    : { ...inner, x: head.x + head.width + 22 * unit, width: inner.width - head.width - 22 * unit };
  const block = blockOf(scenery, item.text, text, {
    weight: 500,
    colour: theme.palette.ink,
    maxSize: (upright ? 27 : 30) * unit,
    minSize: 19 * unit,
    maxLines: upright ? 6 : 5,
    leading: 1.32,
    align: 'start',
    vertical: upright ? 'top' : 'middle',
  });
  return [
    sprite(area, motion, (context) => paintCard(context, area, scenery)),
    item.figure
      ? countingLayer(item, head, scenery, motion, upright)
      : tickLayer(head, scenery, motion, upright),
    ...blockLayers(scenery, block, () => motion),
  ];
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
  if (theme.style === 'energetic') context.fillRect(area.x, area.y, 10 * stage.unit, area.height);
  if (theme.style === 'professional') context.fillRect(area.x, area.y, area.width, 5 * stage.unit);
  context.restore();
}

function countingLayer(
  item: FigureItem,
  head: Rectangle,
  scenery: Scenery,
  motion: Motion,
  upright: boolean,
): Layer {
  const { stage, theme, measures } = scenery;
  const { figure } = item;
  const whole = figure ? figureText(figure) : '';
  const width = measures[800](whole);
  const size = Math.min(84 * stage.unit, head.height * 0.86, head.width / Math.max(width, 0.1));
  const middle = upright ? head.y + size * 0.55 : head.y + head.height / 2;
  const share = (seconds: number) => easeOut((seconds - item.atSeconds - 0.1) / countSeconds);
  const textAt = (seconds: number) => (figure ? figureTextAt(figure, share(seconds)) : '');
  return living(
    letterArea(head.x, middle, width * size, size),
    motion,
    textAt,
    (context, seconds) =>
      write(context, textAt(seconds), head.x, middle, {
        typeface: theme.typeface,
        weight: 800,
        size,
        colour: theme.palette.accent,
      }),
  );
}

function tickLayer(
  head: Rectangle,
  { stage, theme }: Scenery,
  motion: Motion,
  upright: boolean,
): Layer {
  const size = Math.min(64 * stage.unit, head.width, head.height * 0.8);
  const area = {
    x: head.x,
    y: upright ? head.y + 6 * stage.unit : head.y + (head.height - size) / 2,
    width: size,
    height: size,
  };
  return sprite(area, motion, (context) => {
    context.fillStyle = theme.palette.accent;
    roundedBox(context, area, theme.style === 'energetic' ? 0 : size / 2);
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
