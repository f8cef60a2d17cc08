import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import type { Manner } from '../manner.ts';
import { englishManner } from './english-manner.ts';
import { frenchManner } from './french-manner.ts';
import { germanManner } from './german-manner.ts';
import { spanishManner } from './spanish-manner.ts';

export const manners: Record<ScriptLanguage, Manner> = {
  en: englishManner,
  de: germanManner,
  fr: frenchManner,
  es: spanishManner,
};
