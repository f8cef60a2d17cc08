import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { IndustryFinding } from './cv-context.ts';
import { weighIndustries } from './weigh-industries.ts';

/** Below these no field is named. */
const leastScore = 1.5;
const leastShare = 0.34;
/** A single clue never makes a field certain. */
const doubt = 0.5;
const mostClues = 8;

/** The field of a CV, by its words in six languages; what is not clear is `general`, and says so. */
export function findIndustry(cv: ParsedCV): IndustryFinding {
  const ranked = weighIndustries(cv);
  const total = ranked.reduce((sum, { score }) => sum + score, doubt);
  const [first, second] = ranked.map(({ industry, score, clues }) => ({
    industry,
    score,
    confidence: Math.round((score / total) * 100) / 100,
    evidence: clues.slice(0, mostClues),
  }));
  const nameOf = ({ industry, confidence }: Pick<IndustryFinding, 'industry' | 'confidence'>) => ({
    industry,
    confidence,
  });
  if (!first) {
    return {
      industry: 'general',
      confidence: 0,
      because: 'nothing-known',
      evidence: [],
      runnerUp: null,
    };
  }
  const { evidence } = first;
  if (first.score < leastScore || first.confidence < leastShare) {
    return {
      industry: 'general',
      confidence: 0,
      because: 'unclear',
      evidence,
      runnerUp: nameOf(first),
    };
  }
  return {
    ...nameOf(first),
    because: 'evidence',
    evidence,
    runnerUp: second ? nameOf(second) : null,
  };
}
