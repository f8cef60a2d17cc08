import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import {
  scriptLanguageSchema,
  type ScriptLanguage,
  type VideoOptions,
} from '@cvplus/contracts/video-options';
import { englishPack } from './english/english-pack.ts';
import { frenchPack } from './french/french-pack.ts';
import { germanPack } from './german/german-pack.ts';
import type { LanguagePack } from './language-pack.ts';
import { spanishPack } from './spanish/spanish-pack.ts';

const packs: Partial<Record<ScriptLanguage, LanguagePack>> = {
  en: englishPack,
  de: germanPack,
  fr: frenchPack,
  es: spanishPack,
};

/** What the owner asked for, else the CV's own language where we can write it, else English. */
export function scriptLanguageOf(
  cv: ParsedCV,
  options: Pick<VideoOptions, 'language'>,
): ScriptLanguage {
  const own = scriptLanguageSchema.safeParse(cv.language).data ?? 'en';
  return options.language ?? own;
}

export function packFor(language: ScriptLanguage): LanguagePack {
  return packs[language] ?? englishPack;
}
