import { englishLevels } from './english-levels.ts';
import { frenchLevels } from './french-levels.ts';
import { germanLevels } from './german-levels.ts';
import type { TitleLanguage } from './industry-words.ts';
import { italianLevels } from './italian-levels.ts';
import { portugueseLevels } from './portuguese-levels.ts';
import { spanishLevels } from './spanish-levels.ts';

/**
 * What a title says of the way a person has come. `chief` answers for a company or a large part of
 * it, `founder` for their own, `head` for a department or a team; `junior` begins; `learning` is not
 * through with learning; `doctoral` learns and does a whole job; `aside` is no step of a career;
 * `assisting` stands before somebody else's title; `craft` only sounds like a rank.
 */
export const ranks = [
  'chief',
  'founder',
  'head',
  'senior',
  'junior',
  'learning',
  'doctoral',
  'aside',
  'assisting',
  'craft',
] as const;
export type Rank = (typeof ranks)[number];

/** Written as `../index-words.ts` reads them. Longer entries win over shorter ones inside them. */
export type LevelWords = Record<Rank, string>;

export const levelWords: Record<TitleLanguage, LevelWords> = {
  en: englishLevels,
  de: germanLevels,
  fr: frenchLevels,
  es: spanishLevels,
  pt: portugueseLevels,
  it: italianLevels,
};
