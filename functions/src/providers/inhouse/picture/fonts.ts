import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

export type FontWeight = 500 | 700 | 800;
export type FontFamily = 'inter' | 'noto' | 'lora' | 'grotesk' | 'manrope';

/** A family, with what the texts of one video need beyond it. */
export type Typeface = { family: FontFamily; scripts: readonly ScriptFont[] };

const subsets = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
] as const;
type Subset = (typeof subsets)[number];

type FamilyFiles = { file: string; has: readonly Subset[]; heaviest: FontWeight };

/** The npm packages are called `@fontsource/{file}`; each holds one file per subset and weight. */
const families: Record<FontFamily, FamilyFiles> = {
  inter: { file: 'inter', has: subsets, heaviest: 800 },
  noto: { file: 'noto-sans', has: subsets, heaviest: 800 },
  lora: {
    file: 'lora',
    has: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
    heaviest: 700,
  },
  grotesk: { file: 'space-grotesk', has: ['latin', 'latin-ext', 'vietnamese'], heaviest: 700 },
  manrope: {
    file: 'manrope',
    has: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
    heaviest: 800,
  },
};

type ScriptFont = 'devanagari' | 'hebrew' | 'arabic' | 'thai' | 'chinese' | 'japanese' | 'korean';

const scriptFiles: Record<ScriptFont, { file: string; subset: string }> = {
  devanagari: { file: 'noto-sans', subset: 'devanagari' },
  hebrew: { file: 'noto-sans-hebrew', subset: 'hebrew' },
  arabic: { file: 'noto-sans-arabic', subset: 'arabic' },
  thai: { file: 'noto-sans-thai', subset: 'thai' },
  chinese: { file: 'noto-sans-sc', subset: 'chinese-simplified' },
  japanese: { file: 'noto-sans-jp', subset: 'japanese' },
  korean: { file: 'noto-sans-kr', subset: 'korean' },
};

const lettersOf: readonly (readonly [RegExp, ScriptFont])[] = [
  [/\p{Script=Devanagari}/u, 'devanagari'],
  [/\p{Script=Hebrew}/u, 'hebrew'],
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Thai}/u, 'thai'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'japanese'],
  [/\p{Script=Hangul}/u, 'korean'],
];

/**
 * The family with fonts for every script of the text: read only where they are needed, since those
 * of East Asia are large. Han characters look as they do in the language of the text.
 */
export function typefaceFor(family: FontFamily, text: string, language: string): Typeface {
  const scripts = new Set<ScriptFont>(
    lettersOf.flatMap(([letters, script]) => (letters.test(text) ? [script] : [])),
  );
  if (/\p{Script=Han}/u.test(text)) {
    const spoken = language.split('-')[0];
    const own = spoken === 'ja' ? 'japanese' : spoken === 'ko' ? 'korean' : 'chinese';
    return { family, scripts: [...new Set<ScriptFont>([own, ...scripts, 'chinese'])] };
  }
  return { family, scripts: [...scripts] };
}

const stacks = new Map<string, string>();

/** Families for `ctx.font`, registered on first use. */
function fontStack({ family, scripts }: Typeface, weight: FontWeight): string {
  const key = `${family} ${scripts.join()} ${weight}`;
  const known = stacks.get(key);
  if (known !== undefined) return known;
  const { file, has, heaviest } = families[family];
  const own = has.map((subset) => registered(file, subset, Math.min(weight, heaviest)));
  // What the family lacks, such as Greek, comes from the one that has it.
  const helping =
    family === 'noto' ? [] : subsets.map((subset) => registered('noto-sans', subset, weight));
  const others = scripts.map((script) => {
    const { file: scriptFile, subset } = scriptFiles[script];
    return registered(scriptFile, subset, weight);
  });
  const names = [...own, ...others, ...helping].map((name) => `"${name}"`);
  const stack = [...names, ...machineFamilies(), 'sans-serif'].join(', ');
  stacks.set(key, stack);
  return stack;
}

/** Several subset files under one family name would hide each other: each gets its own name. */
function registered(file: string, subset: string, weight: number): string {
  const name = `${file} ${subset} ${weight}`;
  if (GlobalFonts.has(name)) return name;
  const asset = `@fontsource/${file}/files/${file}-${subset}-${weight}-normal.woff2`;
  const path = createRequire(import.meta.url).resolve(asset);
  if (!GlobalFonts.register(readFileSync(path), name)) {
    throw new Error(`The font ${asset} could not be loaded.`);
  }
  return name;
}

/** Fonts of this machine that may have the scripts ours lack, such as Tamil or Georgian. */
function machineFamilies(): string[] {
  const wide =
    /^(?:Noto Sans|Noto Kufi|DejaVu Sans$|FreeSans|Arial|Droid Sans Fallback|WenQuanYi|Source Han Sans|PingFang|Hiragino Sans|Apple SD|Microsoft (?:YaHei|JhengHei)|Yu Gothic|Malgun|Segoe UI$|Nirmala)/u;
  return GlobalFonts.families
    .map(({ family }) => family)
    .filter((family) => wide.test(family) && !family.includes('"'))
    .slice(0, 60)
    .map((family) => `"${family}"`);
}

/** A value for `ctx.font`. */
export function fontOf(typeface: Typeface, weight: FontWeight, size: number): string {
  return `${weight} ${size}px ${fontStack(typeface, weight)}`;
}
