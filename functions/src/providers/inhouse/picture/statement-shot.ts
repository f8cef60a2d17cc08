import { isRightToLeft } from '../../../platform/plain-text.ts';
import type { Shot } from '../storyboard.ts';
import { roundedBox, write } from './brush.ts';
import { living, sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { easeOut, entering, fading, together } from './motion.ts';
import type { Motion } from './motion.ts';
import { blockOf, headingLayers, letterArea, lineMiddle, lineStart } from './scenery.ts';
import type { Block, Scenery } from './scenery.ts';
import type { Rectangle } from './stage.ts';

type StatementShot = Extract<Shot, { kind: 'statement' }>;

/** Words not yet spoken are already there, faintly. */
const beforeSpoken = 0.34;

/** A sentence that fills the picture and lights up as it is spoken. */
export function composeStatementShot(shot: StatementShot, scenery: Scenery, exit: Motion): Layer[] {
  const { stage, theme } = scenery;
  const { unit } = stage;
  const start = shot.startSeconds + 0.05;
  const block = blockOf(scenery, shot.text, roomFor(scenery, isRightToLeft(shot.text)), {
    weight: theme.displayWeight,
    colour: theme.palette.ink,
    maxSize: (stage.aspectRatio === '1:1' ? 56 : 72) * unit,
    minSize: 30 * unit,
    maxLines: stage.aspectRatio === '9:16' ? 9 : 6,
    leading: theme.style === 'energetic' ? 1.2 : 1.28,
    vertical: 'middle',
  });
  const enters = (line: number) => together(entering(theme, unit, start + 0.07 * line), exit);
  return [
    ...headingLayers(scenery, shot.scene, exit, start),
    ...(theme.style === 'friendly'
      ? [bubble(block, scenery, start, exit)]
      : [edgeBar(block, scenery, start, exit)]),
    ...wordLayers(shot, block, scenery, enters),
  ];
}

/** Beside the accent bar, or inside the bubble. */
function roomFor({ stage, theme }: Scenery, rightToLeft: boolean): Rectangle {
  const { content, unit } = stage;
  const side = 44 * unit;
  if (theme.style !== 'friendly') {
    return { ...content, x: content.x + (rightToLeft ? 0 : side), width: content.width - side };
  }
  const above = 34 * unit;
  const below = above + 30 * unit;
  return {
    x: content.x + side,
    y: content.y + above,
    width: content.width - 2 * side,
    height: content.height - above - below,
  };
}

type Run = {
  text: string;
  x: number;
  middle: number;
  width: number;
  line: number;
  columns: number;
};

/** Words, or whole lines where the order of words in the picture is not the order of speech. */
function runsOf(block: Block): Run[] {
  return block.set.lines.flatMap((line, index) => {
    const x = lineStart(block, index);
    const middle = lineMiddle(block, index);
    const pieces = isRightToLeft(block.set.lines.map(({ text }) => text).join(' '))
      ? [{ text: line.text, x: 0, width: line.width }]
      : line.words;
    return pieces.map((piece) => ({
      text: piece.text,
      x: x + piece.x,
      width: piece.width,
      middle,
      line: index,
      columns: piece.text.length + 1,
    }));
  });
}

function wordLayers(
  shot: StatementShot,
  block: Block,
  scenery: Scenery,
  enters: (line: number) => Motion,
): Layer[] {
  const { theme } = scenery;
  const runs = runsOf(block);
  const all = runs.reduce((sum, { columns }) => sum + columns, 0);
  const spokenFrom = shot.startSeconds + 0.2;
  const spokenFor = Math.max(0.3, shot.spokenUntilSeconds - spokenFrom);
  let spent = 0;
  return runs.map((run) => {
    const spokenAt = spokenFrom + (spokenFor * spent) / all - 0.05;
    spent += run.columns;
    const motion = together(enters(run.line), fading(spokenAt, 0.3, beforeSpoken, 1));
    const telling = /\d/u.test(run.text);
    return sprite(letterArea(run.x, run.middle, run.width, block.set.size), motion, (context) =>
      write(context, run.text, run.x, run.middle, {
        typeface: theme.typeface,
        weight: block.weight,
        size: block.set.size,
        colour: telling ? theme.palette.accent : block.colour,
      }),
    );
  });
}

/** An accent bar along the start of the lines that grows downwards. */
function edgeBar(block: Block, scenery: Scenery, startSeconds: number, exit: Motion): Layer {
  const { stage, theme } = scenery;
  const { unit } = stage;
  const slanted = theme.style === 'energetic';
  const thickness = (slanted ? 14 : 6) * unit;
  const rightToLeft = block.set.lines.some(({ text }) => isRightToLeft(text));
  const area: Rectangle = {
    x: stage.content.x + (rightToLeft ? stage.content.width - thickness : 0),
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
      roundedBox(context, { ...area, height }, slanted ? 0 : thickness / 2);
      context.fill();
    },
  );
}

/** A speech bubble behind the words. */
function bubble(block: Block, scenery: Scenery, startSeconds: number, exit: Motion): Layer {
  const { stage, theme } = scenery;
  const { unit } = stage;
  const padding = { x: 44 * unit, y: 34 * unit };
  const width = Math.max(block.set.width, 220 * unit) + 2 * padding.x;
  const box = {
    x: block.area.x + (block.area.width - width) / 2,
    y: block.area.y - padding.y,
    width,
    height: block.area.height + 2 * padding.y,
  };
  const tail = 30 * unit;
  const area = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + tail + 8 };
  const motion = together(entering(theme, unit, startSeconds), exit);
  return sprite(area, motion, (context) => {
    const left = box.x + box.width * 0.14;
    const bottom = box.y + box.height;
    roundedBox(context, box, theme.cornerRadius);
    context.moveTo(left, bottom);
    context.lineTo(left + tail * 0.15, bottom + tail);
    context.lineTo(left + tail * 1.5, bottom);
    context.closePath();
    context.fillStyle = theme.palette.surface;
    context.fill();
  });
}
