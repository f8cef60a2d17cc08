import type { CvFact, ParsedCV } from '@cvplus/contracts/parsed-cv';

export type FactText = Pick<CvFact, 'kind' | 'text'> & Partial<Pick<CvFact, 'attribute'>>;

/** A CV made of nothing but its facts, numbered in order. */
export function buildParsedCv(
  facts: FactText[],
  personalInfo: Partial<ParsedCV['personalInfo']> = {},
  language = 'en',
): ParsedCV {
  return {
    sourceFormat: 'text',
    language,
    personalInfo: { name: 'Jane Doe', links: [], ...personalInfo },
    experience: [],
    education: [],
    skills: [],
    certifications: [],
    languages: [],
    projects: [],
    facts: facts.map((fact, index) => ({
      id: `fact-${index}`,
      source: { page: 1, line: index + 1 },
      confidence: 1,
      ...fact,
    })),
    findings: [],
  };
}

/** Texts as achievements of a person. */
export const buildCvOf = (name: string, language: string, texts: string[]): ParsedCV =>
  buildParsedCv(
    texts.map((text) => ({ kind: 'achievement', text })),
    { name },
    language,
  );
