import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import type { ClaimLanguage } from '../claim-language.ts';
import { englishClaims } from './english-claims.ts';

export const claimLanguages: Record<ScriptLanguage, ClaimLanguage> = {
  en: englishClaims,
  de: englishClaims,
  fr: englishClaims,
  es: englishClaims,
};
