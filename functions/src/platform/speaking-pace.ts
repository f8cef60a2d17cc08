import { type Pace, type ScriptLanguage, scriptLanguages } from '@cvplus/contracts/video-options';

/** How much faster or slower than its usual pace a voice speaks. */
export const paceFactor: Record<Pace, number> = { calm: 0.9, natural: 1, brisk: 1.1 };

/**
 * At 150 words a minute, breaths between sentences included: from what `script/writing/spoken-time.ts`
 * expects of scripts for sample CVs (2026-11-27). They come within 7 % of it, either way.
 */
const charactersPerSecond: Record<ScriptLanguage, number> = {
  en: 13.9,
  de: 13.1,
  fr: 16.4,
  es: 14.1,
};

/** About how long a voice we never measured speaks; of languages we do not write, as if it were English. */
export function roughSpokenSeconds(text: string, language = 'en'): number {
  const code = language.split('-')[0]?.toLowerCase();
  const known = scriptLanguages.find((each) => each === code);
  return text.length / charactersPerSecond[known ?? 'en'];
}
