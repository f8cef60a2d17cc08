import type { Colour, Drawing } from './raw-frames.ts';

type Size = { width: number; height: number };

/** How many different pictures there are; more would only be made for nothing. */
export const looks = 12;
const shrinking = 16;

/** Drifting colours, small to be scaled up: cheap, and never two equal frames. */
export function drifting({ width, height }: Size, look: number, seconds: number): Drawing {
  const phase = (look * 2 * Math.PI) / looks;
  return {
    width: Math.ceil(width / shrinking),
    height: Math.ceil(height / shrinking),
    seconds,
    colourAt: (x, y, second) => [
      115 +
        45 * Math.sin(x / 17 + second * 1.3 + phase) +
        35 * Math.sin(y / 9 - second * 0.9 + phase),
      128 + 40 * Math.sin(x / 30 + second * 0.7 + phase),
      128 + 40 * Math.cos(y / 20 - second * 0.8 - phase),
    ],
  };
}

export const avatarSize = { width: 1088, height: 704 };

/** Two seconds of a head that nods and speaks, made so that they follow themselves. */
export function speaking(look: number): Drawing {
  const [width, height] = [avatarSize.width / 4, avatarSize.height / 4];
  const centre = width / 2;
  const hue = (look * 2 * Math.PI) / looks;
  const wall = [35 * Math.sin(hue), 35 * Math.cos(hue)] as const;
  const colourAt = (x: number, y: number, second: number): Colour => {
    const across = Math.abs(x - centre);
    const down = y - (76 + 2 * Math.sin(Math.PI * second));
    const lips = 2 + 5 * Math.abs(Math.sin(3 * Math.PI * second));
    if (isWithin(across, down - 24, 14, lips)) return [60, 110, 165];
    if (isWithin(across - 16, down + 8, 4, 4)) return [35, 128, 128];
    if (isWithin(across, down, 42, 52)) return [170, 110, 150];
    if (isWithin(across, y - 190, 92, 70)) return [95, 128 - wall[0], 128 - wall[1]];
    const light = 75 + 25 * Math.sin(x / 60 + look) + 15 * Math.sin(y / 40);
    return [light, 128 + wall[0], 128 + wall[1]];
  };
  return { width, height, seconds: 2, colourAt };
}

function isWithin(across: number, down: number, wide: number, high: number): boolean {
  return (across / wide) ** 2 + (down / high) ** 2 <= 1;
}
