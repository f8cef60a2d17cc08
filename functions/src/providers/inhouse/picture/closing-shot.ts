import type { Shot } from '../storyboard.ts';
import { roundedBox } from './brush.ts';
import { sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { entering, together } from './motion.ts';
import type { Motion } from './motion.ts';
import { ruleLayer } from './rule.ts';
import { blockLayers, blockOf, lineStart } from './scenery.ts';
import type { Block, Scenery } from './scenery.ts';
import type { Rectangle } from './stage.ts';

type ClosingShot = Extract<Shot, { kind: 'closing' }>;

/** The last card: what to do now, and with whom. */
export function composeClosingShot(shot: ClosingShot, scenery: Scenery, exit: Motion): Layer[] {
  const { stage, theme } = scenery;
  const { unit, content } = stage;
  const { palette } = theme;
  const start = shot.startSeconds + 0.1;
  const enters = (delay: number) => together(entering(theme, unit, start + delay), exit);
  // Without a call to action the name is the last word.
  const title = shot.callToAction || shot.name;
  const gap = 30 * unit;
  const padding = theme.callToAction === 'plain' ? 0 : 46 * unit;

  const room = content.height - padding - 2 * gap - 6 * unit;
  const call = blockOf(
    scenery,
    title,
    { ...content, width: content.width - 2 * padding, height: room * 0.56 },
    {
      weight: theme.displayWeight,
      colour: theme.callToAction === 'plain' ? palette.ink : palette.onAccent,
      maxSize: (stage.aspectRatio === '16:9' ? 96 : 76) * unit,
      minSize: 40 * unit,
      maxLines: 4,
      leading: 1.18,
    },
  );
  const below = shot.callToAction ? [shot.name, shot.headline] : [shot.headline];
  const lines = below
    .filter((text) => text !== '')
    .map((text, index) =>
      blockOf(
        scenery,
        text,
        { ...content, height: room * 0.22 },
        {
          weight: index === 0 && shot.callToAction ? 700 : 500,
          colour: index === 0 && shot.callToAction ? palette.ink : palette.softInk,
          maxSize: (index === 0 ? 40 : 30) * unit,
          minSize: 20 * unit,
          maxLines: 2,
          leading: 1.3,
        },
      ),
    );

  const callHeight = call.area.height + padding;
  const height =
    callHeight + gap + 6 * unit + gap + lines.reduce((sum, { area }) => sum + area.height, 0);
  let y = content.y + (content.height - height) / 2;
  const placedCall: Block = {
    ...call,
    area: { ...call.area, x: content.x + padding, y: y + padding / 2 },
  };
  const panel = panelOf(placedCall, padding);
  y += callHeight + gap;
  const rule = ruleLayer(
    scenery,
    { ...content, y, height: 6 * unit },
    96 * unit,
    start + 0.3,
    exit,
  );
  y += 6 * unit + gap;
  const details = lines.flatMap((line, index) => {
    const placed: Block = { ...line, area: { ...line.area, y } };
    y += line.area.height;
    return blockLayers(scenery, placed, () => enters(0.4 + 0.12 * index));
  });
  return [
    ...(padding > 0 ? [panelLayer(panel, scenery, enters(0))] : []),
    ...blockLayers(scenery, placedCall, (line) => enters(padding > 0 ? 0 : 0.08 * line)),
    rule,
    ...details,
  ];
}

function panelOf(block: Block, padding: number): Rectangle {
  const { area, set } = block;
  const x = Math.min(...set.lines.map((_, index) => lineStart(block, index)));
  return {
    x: x - padding,
    y: area.y - padding / 2,
    width: set.width + 2 * padding,
    height: area.height + padding,
  };
}

/** The call to action stands on a button that invites to be pressed. */
function panelLayer(panel: Rectangle, { theme }: Scenery, motion: Motion): Layer {
  return sprite(panel, motion, (context) => {
    context.fillStyle = theme.palette.accent;
    roundedBox(context, panel, theme.cornerRadius * 1.4);
    context.fill();
  });
}
