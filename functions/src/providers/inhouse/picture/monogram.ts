import type { SKRSContext2D } from '@napi-rs/canvas';
import { write } from './brush.ts';
import { sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { monogramShapes } from './monogram-shapes.ts';
import { entering, together } from './motion.ts';
import type { Motion } from './motion.ts';
import { portraitLayer } from './portrait.ts';
import type { Scenery } from './scenery.ts';
import type { Rectangle } from './stage.ts';

/** First letters of the first and the last name; empty when the name has no letters. */
export function initialsOf(name: string): string {
  const letters = name
    .replace(/,.*$/u, '')
    .split(/\s+/u)
    .map((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? '')
    .filter((letter) => letter !== '');
  const [first = ''] = letters;
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  // Joined scripts would change the shape of two letters side by side.
  return /\p{Script=Arabic}|\p{Script=Devanagari}/u.test(first)
    ? first
    : (first + last).toLocaleUpperCase();
}

/** The person's photo, or their initials on the theme's shape. */
export function monogramLayers(
  scenery: Scenery,
  name: string,
  area: Rectangle,
  startSeconds: number,
  exit: Motion,
): Layer[] {
  const { stage, theme } = scenery;
  const motion = together(entering(theme, stage.unit, startSeconds), exit);
  const { photo } = scenery.images;
  if (photo) return [portraitLayer(photo, area, scenery, motion)];
  const room = area.width * 0.08;
  const whole = {
    x: area.x - room,
    y: area.y - room,
    width: area.width + 2 * room,
    height: area.height + 2 * room,
  };
  return [
    sprite(whole, motion, (context) => {
      monogramShapes[theme.name](context, area, theme);
      writeInitials(context, initialsOf(name), area, scenery);
    }),
  ];
}

function writeInitials(
  context: SKRSContext2D,
  initials: string,
  area: Rectangle,
  { theme, measures }: Scenery,
): void {
  const width = measures[theme.displayWeight](initials);
  const size = Math.min(area.width * 0.4, (area.width * 0.62) / Math.max(width, 0.1));
  const x = area.x + (area.width - width * size) / 2;
  write(context, initials, x, area.y + area.height / 2, {
    typeface: theme.typeface,
    weight: theme.displayWeight,
    size,
    colour: theme.palette[theme.initials],
  });
}
