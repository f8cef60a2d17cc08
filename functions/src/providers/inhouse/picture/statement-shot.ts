import { isRightToLeft } from '../../../platform/plain-text.ts';
import type { Shot } from '../storyboard.ts';
import { write } from './brush.ts';
import { sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { entering, fading, together } from './motion.ts';
import type { Motion } from './motion.ts';
import { blockOf, headingLayers, letterArea, lineMiddle, lineStart } from './scenery.ts';
import type { Block, Scenery } from './scenery.ts';
import { statementHolders } from './statement-holders.ts';

type StatementShot = Extract<Shot, { kind: 'statement' }>;

/** Words not yet spoken are already there, faintly. */
const beforeSpoken = 0.34;

/** A sentence that fills the picture and lights up as it is spoken. */
export function composeStatementShot(shot: StatementShot, scenery: Scenery, exit: Motion): Layer[] {
  const { stage, theme } = scenery;
  const { unit } = stage;
  const holder = statementHolders[theme.statement];
  const start = shot.startSeconds + 0.05;
  const block = blockOf(scenery, shot.text, holder.room(scenery, isRightToLeft(shot.text)), {
    weight: theme.displayWeight,
    colour: theme.palette.ink,
    maxSize: (stage.aspectRatio === '1:1' ? 56 : 72) * unit,
    minSize: 30 * unit,
    maxLines: stage.aspectRatio === '9:16' ? 9 : 6,
    leading: theme.leading,
    vertical: 'middle',
  });
  const enters = (line: number) => together(entering(theme, unit, start + 0.07 * line), exit);
  return [
    ...headingLayers(scenery, shot.scene, exit, start),
    holder.layer(block, scenery, start, exit),
    ...wordLayers(shot, block, scenery, enters),
  ];
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
  // Known times count, if the picture broke no word in two.
  const known = shot.wordStarts?.length === runs.length ? shot.wordStarts : null;
  let spent = 0;
  return runs.map((run, index) => {
    const guessed = spokenFrom + (spokenFor * spent) / all;
    const spokenAt = (known?.[index] ?? guessed) - 0.05;
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
