import type { Image } from '@napi-rs/canvas';
import { roundedBox } from './brush.ts';
import { sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import type { Motion } from './motion.ts';
import type { Scenery } from './scenery.ts';
import type { Rectangle } from './stage.ts';

const softness: Record<Scenery['theme']['chip'], number> = { square: 0, rounded: 0.08, pill: 0.5 };

/** A photo in the theme's frame, cut to a square around its upper middle, where faces are. */
export function portraitLayer(
  photo: Image,
  area: Rectangle,
  { stage, theme }: Scenery,
  motion: Motion,
): Layer {
  const side = Math.min(photo.width, photo.height);
  const from = { x: (photo.width - side) / 2, y: (photo.height - side) * 0.25 };
  const radius = area.width * softness[theme.chip];
  return sprite(area, motion, (context) => {
    context.save();
    roundedBox(context, area, radius);
    context.clip();
    context.drawImage(photo, from.x, from.y, side, side, area.x, area.y, area.width, area.height);
    context.restore();
    const line = 5 * stage.unit;
    context.strokeStyle = theme.palette.accent;
    context.lineWidth = line;
    const inside = {
      x: area.x + line / 2,
      y: area.y + line / 2,
      width: area.width - line,
      height: area.height - line,
    };
    roundedBox(context, inside, Math.max(0, radius - line / 2));
    context.stroke();
  });
}
