import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import { saidWords, syllables } from './english/said-words.ts';

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

export const sounds: Record<ScriptLanguage, Sound> = {
  en: english,
  de: english,
  fr: english,
  es: english,
};
