import type { Industry } from '@cvplus/contracts/industry';
import { constructionWords } from './construction-words.ts';
import { creativeWords } from './creative-words.ts';
import { educationWords } from './education-words.ts';
import { engineeringWords } from './engineering-words.ts';
import { financeWords } from './finance-words.ts';
import { generalWords } from './general-words.ts';
import { healthcareWords } from './healthcare-words.ts';
import { hospitalityWords } from './hospitality-words.ts';
import { legalWords } from './legal-words.ts';
import { logisticsWords } from './logistics-words.ts';
import { marketingWords } from './marketing-words.ts';
import { publicSectorWords } from './public-sector-words.ts';
import { retailWords } from './retail-words.ts';
import { salesWords } from './sales-words.ts';
import { scienceWords } from './science-words.ts';
import { technologyWords } from './technology-words.ts';

/** Languages whose job titles we know. */
export const titleLanguages = ['en', 'de', 'fr', 'es', 'pt', 'it'] as const;
export type TitleLanguage = (typeof titleLanguages)[number];

/**
 * How a field is recognised: `professions` say what a person does, `topics` what it is about. Written
 * as `../index-words.ts` reads them: “~entwickler~” finds “Softwareentwicklerin”.
 */
export type IndustryWords = { professions: Record<TitleLanguage, string>; topics: string };

export const industryWords: Record<Industry, IndustryWords> = {
  technology: technologyWords,
  finance: financeWords,
  healthcare: healthcareWords,
  education: educationWords,
  marketing: marketingWords,
  sales: salesWords,
  engineering: engineeringWords,
  construction: constructionWords,
  legal: legalWords,
  creative: creativeWords,
  hospitality: hospitalityWords,
  retail: retailWords,
  logistics: logisticsWords,
  'public-sector': publicSectorWords,
  science: scienceWords,
  general: generalWords,
};
