import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import type { ClaimLanguage } from '../claim-language.ts';
import { englishClaims } from './english-claims.ts';
import { frenchClaims } from './french-claims.ts';
import { germanClaims } from './german-claims.ts';
import { spanishClaims } from './spanish-claims.ts';

export const claimLanguages: Record<ScriptLanguage, ClaimLanguage> = {
  en: englishClaims,
  de: germanClaims,
  fr: frenchClaims,
  es: spanishClaims,
};
