import type { SKRSContext2D } from '@napi-rs/canvas';
import { roundedBox, write } from './brush.ts';
import { sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { entering, together } from './motion.ts';
import type { Motion } from './motion.ts';
import type { Scenery } from './scenery.ts';
import type { Rectangle } from './stage.ts';
import type { Theme } from './theme.ts';

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

/** The initials on the style's shape, in place of a portrait. */
export function monogramLayers(
  scenery: Scenery,
  name: string,
  area: Rectangle,
  startSeconds: number,
  exit: Motion,
): Layer[] {
  const { stage, theme } = scenery;
  const motion = together(entering(theme, stage.unit, startSeconds), exit);
  const room = area.width * 0.08;
  const whole = {
    x: area.x - room,
    y: area.y - room,
    width: area.width + 2 * room,
    height: area.height + 2 * room,
  };
  return [
    sprite(whole, motion, (context) => {
      shapes[theme.style](context, area, theme);
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
    colour: theme.style === 'professional' ? theme.palette.ink : theme.palette.onAccent,
  });
}

type Shape = (context: SKRSContext2D, area: Rectangle, theme: Theme) => void;

const shapes: Record<Theme['style'], Shape> = {
  professional(context, { x, y, width }, { palette }) {
    const centre = { x: x + width / 2, y: y + width / 2 };
    const circle = (radius: number) => {
      context.beginPath();
      context.arc(centre.x, centre.y, radius * width, 0, 2 * Math.PI);
    };
    circle(0.42);
    context.fillStyle = palette.surface;
    context.fill();
    context.strokeStyle = palette.edge;
    context.lineWidth = width * 0.007;
    circle(0.49);
    context.stroke();
    context.strokeStyle = palette.accent;
    context.lineWidth = width * 0.017;
    context.lineCap = 'round';
    context.beginPath();
    context.arc(centre.x, centre.y, 0.49 * width, -0.5 * Math.PI, 0.2 * Math.PI);
    context.stroke();
  },

  friendly(context, { x, y, width }, { palette }) {
    const gradient = context.createLinearGradient(x, y, x + width, y + width);
    gradient.addColorStop(0, palette.accent);
    gradient.addColorStop(1, palette.spark);
    context.fillStyle = gradient;
    roundedBox(context, { x, y, width, height: width }, width * 0.36);
    context.fill();
  },

  energetic(context, { x, y, width }, { palette }) {
    context.save();
    context.transform(1, 0, -0.12, 1, 0.12 * (y + width / 2), 0);
    context.fillStyle = palette.spark;
    context.fillRect(x + width * 0.1, y + width * 0.1, width * 0.86, width * 0.86);
    context.fillStyle = palette.accent;
    context.fillRect(x + width * 0.03, y + width * 0.03, width * 0.86, width * 0.86);
    context.restore();
  },
};
