import { type Pace, type ScriptLanguage, scriptLanguages } from '@cvplus/contracts/video-options';

/** How much faster or slower than its usual pace a voice speaks. */
export const paceFactor: Record<Pace, number> = { calm: 0.9, natural: 1, brisk: 1.1 };

/**
 * At 150 words a minute, breaths between sentences included: from what `script/writing/spoken-time.ts`
 * expects of scripts for sample CVs (2026-11-27). They come within 7 % of it, either way.
 */
const usualCharactersPerSecond: Record<ScriptLanguage, number> = {
  en: 13.9,
  de: 13.1,
  fr: 16.4,
  es: 14.1,
};

/** Of languages we do not write, as if it were English. */
export function charactersPerSecond(language: string): number {
  return usualCharactersPerSecond[writtenLanguage(language)];
}

/** About how long a voice we never measured speaks. */
export function roughSpokenSeconds(text: string, language = 'en'): number {
  return text.length / charactersPerSecond(language);
}

/**
 * Words spoken in the time of one English word: what `script/writing/spoken-time.ts` expects of 30
 * scripts a language, for sample CVs (2026-11-27). German packs more into a word.
 */
const wordsForOneInEnglish: Record<ScriptLanguage, number> = { en: 1, de: 0.8, fr: 0.99, es: 0.9 };

/** How many words a minute are as fast as so many English ones; of languages we do not write, as many. */
export function asFastAsEnglish(englishWordsPerMinute: number, language: string): number {
  return englishWordsPerMinute * wordsForOneInEnglish[writtenLanguage(language)];
}

function writtenLanguage(language: string): ScriptLanguage {
  const code = language.split('-')[0]?.toLowerCase();
  return scriptLanguages.find((each) => each === code) ?? 'en';
}
