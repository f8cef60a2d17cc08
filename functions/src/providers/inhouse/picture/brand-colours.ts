import type { Brand } from '@cvplus/contracts/render-order';
import type { Palette } from './palettes.ts';

type Rgb = readonly [red: number, green: number, blue: number];

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
/** WCAG 2.2, 1.4.3 and 1.4.11: large text and graphics need 3:1, other text 4.5:1. */
const minTextContrast = 4.5;
const minAccentContrast = 3;

/**
 * The theme in the colours of a brand: its background shaded from the one to the other corner, inks
 * that can be read on it, and an accent that is nudged towards the ink until it can be seen.
 */
export function brandedPalette(palette: Palette, brand: Brand | undefined): Palette {
  if (!brand?.accent && !brand?.background) return palette;
  const base = brand.background ? colourOf(brand.background) : null;
  const ground = base ? groundOf(base) : palette;
  const farthest = colourOf(ground.to);
  const accent = visible(colourOf(brand.accent ?? palette.accent), farthest, colourOf(ground.ink));
  const onAccent = contrast(white, accent) >= contrast(black, accent) ? white : black;
  return { ...ground, accent: hex(accent), onAccent: hex(onAccent) };
}

function groundOf(base: Rgb): Palette {
  const isDark = contrast(white, base) >= contrast(black, base);
  const ink = isDark ? white : black;
  const towards = isDark ? black : white;
  const faint = (alpha: number) => `rgba(${ink.join()},${alpha})`;
  const from = mixed(base, towards, 0.35);
  const softInk = [0.75, 0.82, 0.9, 1]
    .map((share) => mixed(base, ink, share))
    .find((colour) => contrast(colour, base) >= minTextContrast);
  return {
    from: hex(from),
    to: hex(base),
    ink: hex(ink),
    softInk: hex(softInk ?? ink),
    accent: hex(ink),
    spark: hex(mixed(base, ink, 0.6)),
    onAccent: hex(base),
    surface: faint(isDark ? 0.1 : 0.06),
    edge: faint(0.24),
    ornament: faint(0.1),
  };
}

function visible(accent: Rgb, ground: Rgb, ink: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.1) {
    const colour = mixed(accent, ink, share);
    if (contrast(colour, ground) >= minAccentContrast) return colour;
  }
  return ink;
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const [red, green, blue] = from.map((value, channel) =>
    Math.round(value + ((to[channel] ?? 0) - value) * share),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Contrast ratio, 1 to 21: w3.org/TR/WCAG22/#dfn-contrast-ratio, read 2026-11-26. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function colourOf(text: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(text.slice(at, at + 2), 16),
  );
  return [red, green, blue];
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
