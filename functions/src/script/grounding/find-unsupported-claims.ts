import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { OptimizedScript, ScriptSentence } from '@cvplus/contracts/script';
import { type ScriptLanguage, scriptLanguageSchema } from '@cvplus/contracts/video-options';
import type { Claim, UnsupportedClaim } from './claim.ts';
import type { ClaimLanguage } from './claim-language.ts';
import { unknownNames, unknownTongues } from './claim-names.ts';
import { isYear, unknownNumbers } from './claim-numbers.ts';
import { isMostlyUnknown, unknownPhrases, unknownTitles, unknownWeighty } from './claim-phrases.ts';
import { citedFacts, type Evidence, readEvidence } from './evidence.ts';
import { claimLanguages } from './languages/claim-languages.ts';

export type ClaimCheck = Pick<OptimizedScript, 'sentences'> & {
  metadata?: Pick<OptimizedScript['metadata'], 'method'> & { language?: string };
};

/**
 * Finds what a script claims without a fact behind it. A sentence must be carried by the facts it
 * cites; the owner’s own script cites nothing by hand, so there the whole CV counts.
 * `ownWords` is what the owner asked to have said, such as a target company.
 */
export function findUnsupportedClaims(
  script: ClaimCheck,
  cv: ParsedCV,
  ownWords: readonly string[] = [],
): UnsupportedClaim[] {
  const language = claimLanguages[languageOf(script)];
  const always = [cv.personalInfo.name, ...ownWords];
  const whole = cv.facts.filter(({ kind }) => kind !== 'contact');
  const everything = readEvidence(whole, always);
  const known = new Set(cv.facts.map(({ id }) => id));
  const isCustom = script.metadata?.method === 'custom';
  return script.sentences.flatMap((sentence, index) => {
    const unknownFacts = sentence.factIds
      .filter((id) => !known.has(id))
      .map((id) => ({ kind: 'fact' as const, text: id }));
    const evidence = isCustom ? everything : readEvidence(citedFacts(sentence.factIds, cv), always);
    const claims = claimsOf(sentence, { evidence, everything, language, isCustom });
    return withoutRepeats([...unknownFacts, ...claims]).map((claim) => ({
      sentence: index,
      ...claim,
    }));
  });
}

function languageOf({ metadata }: ClaimCheck): ScriptLanguage {
  return scriptLanguageSchema.safeParse(metadata?.language).data ?? 'en';
}

type Grounds = {
  /** What this sentence cites. */
  evidence: Evidence;
  /** The whole CV. */
  everything: Evidence;
  language: ClaimLanguage;
  isCustom: boolean;
};

function claimsOf({ text, factIds }: ScriptSentence, grounds: Grounds): Claim[] {
  const { evidence, everything, language, isCustom } = grounds;
  const numbers = unknownNumbers(text, evidence.numbers, language).map((found) => ({
    kind: isYear(found) ? ('year' as const) : ('number' as const),
    text: found.text,
  }));
  const claims = [
    ...numbers,
    ...unknownWeighty(text, { evidence, cv: everything }, language),
    ...unknownTitles(text, everything, language),
    ...unknownNames(text, evidence, language),
    ...unknownTongues(text, evidence, language),
    ...unknownPhrases(text, isCustom || factIds.length === 0 ? everything : evidence, language),
  ];
  const vague =
    claims.length === 0 && factIds.length > 0 && isMostlyUnknown(text, evidence, language);
  return vague && !isCustom ? [{ kind: 'fact', text }] : claims;
}

/** A word that is caught as a name and as a skill is one claim. */
function withoutRepeats(claims: Claim[]): Claim[] {
  return claims.filter(
    ({ text }, at) =>
      claims.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === at,
  );
}
