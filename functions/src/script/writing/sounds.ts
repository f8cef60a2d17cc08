import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import { saidWords, syllables } from './english/said-words.ts';
import * as german from './german/said-words.ts';
import * as french from './french/said-words.ts';
import * as spanish from './spanish/said-words.ts';

/** How a language sounds: what a voice says for a text, and how long that takes. */
export type Sound = {
  /** The words a voice says: numbers, years and acronyms as they are spoken. */
  saidWords(text: string): string[];
  syllables(word: string): number;
  /** At the pace that is 150 words a minute in English. */
  secondsPerSyllable: number;
};

/** Fitted to the in-house voices, see `spoken-time.ts`. */
const english: Sound = { saidWords, syllables, secondsPerSyllable: 0.206 };

/**
 * French syllables are shorter: 7.18 a second beside 6.19 in English (Coupé and others, “Different
 * languages, similar encoding efficiency”, Science Advances, 2019).
 */
const frenchSeconds = (0.206 * 6.19) / 7.18;

/** German: 5.97 syllables a second in the same study. */
const germanSeconds = (0.206 * 6.19) / 5.97;

/** Spanish: 7.82 syllables a second in the same study. */
const spanishSeconds = (0.206 * 6.19) / 7.82;

export const sounds: Record<ScriptLanguage, Sound> = {
  en: english,
  de: {
    saidWords: german.saidWords,
    syllables: german.syllables,
    secondsPerSyllable: germanSeconds,
  },
  fr: { ...french, secondsPerSyllable: frenchSeconds },
  es: { ...spanish, secondsPerSyllable: spanishSeconds },
};
