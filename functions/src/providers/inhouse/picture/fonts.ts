import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import type { Theme } from './theme.ts';

export type FontWeight = 500 | 700 | 800;
export type Typeface = Theme['typeface'];

const subsets = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
];
const families: Record<Typeface, { package: string; file: string }> = {
  inter: { package: '@fontsource/inter', file: 'inter' },
  noto: { package: '@fontsource/noto-sans', file: 'noto-sans' },
};
/** Scripts the typeface itself lacks. */
const alsoDevanagari = {
  package: '@fontsource/noto-sans',
  file: 'noto-sans',
  subset: 'devanagari',
};

const stacks = new Map<string, string>();

/** Families for `ctx.font`, registered on first use. */
function fontStack(typeface: Typeface, weight: FontWeight): string {
  const key = `${typeface} ${weight}`;
  const known = stacks.get(key);
  if (known !== undefined) return known;
  const wanted = [...subsets.map((subset) => ({ ...families[typeface], subset })), alsoDevanagari];
  const names = wanted.map(({ package: name, file, subset }) => {
    // Several subset files under one family name would hide each other: each gets its own.
    const family = `${file} ${subset} ${weight}`;
    if (!GlobalFonts.has(family))
      registerFont(`${name}/files/${file}-${subset}-${weight}-normal.woff2`, family);
    return `"${family}"`;
  });
  const stack = [...names, ...machineFamilies(), 'sans-serif'].join(', ');
  stacks.set(key, stack);
  return stack;
}

/** Fonts of this machine that may have the scripts ours lack, such as Hebrew, Arabic or Chinese. */
function machineFamilies(): string[] {
  const wide =
    /^(?:Noto Sans|Noto Kufi|DejaVu Sans$|FreeSans|Arial|Droid Sans Fallback|WenQuanYi|Source Han Sans|PingFang|Hiragino Sans|Apple SD|Microsoft (?:YaHei|JhengHei)|Yu Gothic|Malgun|Segoe UI$|Nirmala)/u;
  return GlobalFonts.families
    .map(({ family }) => family)
    .filter((family) => wide.test(family) && !family.includes('"'))
    .slice(0, 60)
    .map((family) => `"${family}"`);
}

function registerFont(asset: string, family: string): void {
  const file = createRequire(import.meta.url).resolve(asset);
  if (!GlobalFonts.register(readFileSync(file), family)) {
    throw new Error(`The font ${asset} could not be loaded.`);
  }
}

/** A value for `ctx.font`. */
export function fontOf(typeface: Typeface, weight: FontWeight, size: number): string {
  return `${weight} ${size}px ${fontStack(typeface, weight)}`;
}
