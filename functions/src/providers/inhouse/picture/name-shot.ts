import type { Shot } from '../storyboard.ts';
import { blockLayers, blockOf } from './scenery.ts';
import type { Block, Scenery } from './scenery.ts';
import { initialsOf, monogramLayers } from './monogram.ts';
import type { Layer } from './layer.ts';
import { entering, together } from './motion.ts';
import type { Motion } from './motion.ts';
import { mirrored } from './stage.ts';
import type { Rectangle } from './stage.ts';
import { ruleLayer } from './rule.ts';

type NameShot = Extract<Shot, { kind: 'name' }>;

/** The opening card: who this is. */
export function composeNameShot(shot: NameShot, scenery: Scenery, exit: Motion): Layer[] {
  const { stage, theme } = scenery;
  const { unit } = stage;
  const start = shot.startSeconds + 0.15;
  const enters = (delay: number) => together(entering(theme, unit, start + delay), exit);
  const { text, monogram } = split(
    scenery,
    scenery.images.photo !== undefined || initialsOf(shot.name) !== '',
  );

  const gap = 26 * unit;
  const ruleHeight = 6 * unit;
  const room = text.height - ruleHeight - 1.7 * gap;
  const name = blockOf(
    scenery,
    shot.name,
    { ...text, height: room * 0.62 },
    {
      weight: theme.displayWeight,
      colour: theme.palette.ink,
      maxSize: (stage.aspectRatio === '16:9' ? 104 : 88) * unit,
      minSize: 46 * unit,
      maxLines: 3,
      leading: 1.12,
    },
  );
  const headline =
    shot.headline === ''
      ? undefined
      : blockOf(
          scenery,
          shot.headline,
          { ...text, height: room * 0.38 },
          {
            weight: 500,
            colour: theme.palette.softInk,
            maxSize: 38 * unit,
            minSize: 24 * unit,
            maxLines: 3,
            leading: 1.3,
          },
        );
  const height =
    ruleHeight + gap + name.area.height + (headline ? gap * 0.7 + headline.area.height : 0);
  let y = text.y + (text.height - height) / 2;
  const rule = ruleLayer(
    scenery,
    { x: text.x, y, width: text.width, height: ruleHeight },
    96 * unit,
    start,
    exit,
  );
  y += ruleHeight + gap;
  const placedName: Block = { ...name, area: { ...name.area, y } };
  y += name.area.height + gap * 0.7;

  return [
    ...(monogram ? monogramLayers(scenery, shot.name, monogram, start + 0.1, exit) : []),
    rule,
    ...blockLayers(scenery, placedName, (line) => enters(0.1 + 0.09 * line)),
    ...(headline
      ? blockLayers(scenery, { ...headline, area: { ...headline.area, y } }, (line) =>
          enters(0.35 + 0.07 * line),
        )
      : []),
  ];
}

/** The monogram stands beside the text in wide videos whose text starts at the edge, else above it. */
function split(
  { stage, theme, rightToLeft }: Scenery,
  withMonogram: boolean,
): { text: Rectangle; monogram?: Rectangle } {
  const { content, unit } = stage;
  if (!withMonogram) return { text: content };
  if (stage.aspectRatio === '16:9' && theme.align === 'start') {
    const size = 300 * unit;
    const text = { ...content, width: content.width - size - 70 * unit };
    const monogram = {
      x: content.x + content.width - size,
      y: content.y + (content.height - size) / 2,
      width: size,
      height: size,
    };
    return rightToLeft
      ? { text: mirrored(text, content), monogram: mirrored(monogram, content) }
      : { text, monogram };
  }
  const size = (stage.aspectRatio === '9:16' ? 240 : 150) * unit;
  const top = content.y + (stage.aspectRatio === '9:16' ? 60 : -20) * unit;
  const used = top - content.y + size + 24 * unit;
  const start = rightToLeft ? content.x + content.width - size : content.x;
  const x = theme.align === 'center' ? content.x + (content.width - size) / 2 : start;
  return {
    text: { ...content, y: content.y + used, height: content.height - used },
    monogram: { x, y: top, width: size, height: size },
  };
}
