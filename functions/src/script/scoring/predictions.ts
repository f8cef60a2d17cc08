import type { ScorePart, ScoreReport } from '@cvplus/contracts/script';
import type { CvContext, PersonalityCue } from '../context/cv-context.ts';
import type { IndustryTemplate } from '../industries/industry-template.ts';
import { plainTokens } from '../grounding/plain-tokens.ts';
import { heardOf } from './content-parts.ts';
import { ramp, type Scored } from './reading.ts';
import { round, weightedMean } from './score-script.ts';

export type Predictions = {
  engagementPrediction: number | null;
  industryAlignment: number | null;
  personalityMatch: number | null;
};

type Basis = {
  report: ScoreReport;
  qualityScore: number;
  scored: Pick<Scored, 'sentences' | 'language' | 'options'>;
  context: CvContext;
  template: IndustryTemplate;
};

/** Formulas over measured parts (docs/script-scores.md); what cannot be measured is null. */
export function predict(basis: Basis): Predictions {
  return {
    engagementPrediction: predictEngagement(basis),
    industryAlignment: judgeAlignment(basis),
    personalityMatch: matchPersonality(basis),
  };
}

function partOf({ parts }: ScoreReport, name: ScorePart['name']): number | null {
  return parts.find((part) => part.name === name)?.value ?? null;
}

/**
 * Whether a stranger keeps watching: a hook, concrete things, variety, easy sentences, an invitation,
 * and no more time than needed. Capped as the quality is, so that nothing gamed engages.
 */
function predictEngagement({ report, qualityScore, scored }: Basis): number {
  const { durationSeconds } = scored.options;
  const mean = weightedMean([
    { value: partOf(report, 'hook'), weight: 0.3 },
    { value: partOf(report, 'specificity'), weight: 0.25 },
    { value: partOf(report, 'variety'), weight: 0.15 },
    { value: partOf(report, 'readability'), weight: 0.1 },
    { value: partOf(report, 'call-to-action'), weight: 0.1 },
    { value: 1 - ramp(durationSeconds, 60, 150), weight: 0.1 },
  ]);
  return round(Math.min(mean, qualityScore / 10 + 0.05, 1), 3);
}

/** Null when the field is not known: there is nothing to be aligned with. */
function judgeAlignment({ report, scored, context, template, qualityScore }: Basis): number | null {
  if (template.industry === 'general') return null;
  const tokens = scored.sentences.flatMap(({ text }) => plainTokens(text));
  const heard = heardOf(template.words[scored.language], tokens).length;
  const cited = new Set(scored.sentences.flatMap(({ factIds }) => factIds));
  const evidence = context.industry.evidence.map(({ factId }) => factId);
  const shown = evidence.filter((id) => cited.has(id)).length;
  const mean = weightedMean([
    { value: ramp(heard, 0, 5), weight: 0.5 },
    {
      value: evidence.length === 0 ? null : ramp(shown, 0, Math.min(3, evidence.length)),
      weight: 0.3,
    },
    { value: partOf(report, 'structure'), weight: 0.1 },
    { value: partOf(report, 'style'), weight: 0.1 },
  ]);
  return round(Math.min(mean, qualityScore / 10 + 0.1, 1), 3);
}

/** How far the script shows the traits the CV gives evidence of, in the style asked for. */
function matchPersonality({ report, scored, context, qualityScore }: Basis): number | null {
  const top = context.personality.slice(0, 3);
  if (top.length === 0) return null;
  const cited = new Set(scored.sentences.flatMap(({ factIds }) => factIds));
  const shown = (cue: PersonalityCue) => cue.factIds.some((id) => cited.has(id));
  const weight = top.reduce((sum, { strength }) => sum + strength, 0);
  const traits = top.filter(shown).reduce((sum, { strength }) => sum + strength, 0) / weight;
  const mean = weightedMean([
    { value: traits, weight: 0.6 },
    { value: partOf(report, 'style'), weight: 0.4 },
  ]);
  return round(Math.min(mean, qualityScore / 10 + 0.1, 1), 3);
}
