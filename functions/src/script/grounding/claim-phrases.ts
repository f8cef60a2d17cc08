import { hasTitleWord } from '../intake/job-words.ts';
import type { Claim } from './claim.ts';
import type { ClaimLanguage } from './claim-language.ts';
import { type Evidence, holdsStem } from './evidence.ts';
import { plainTokens } from './plain-tokens.ts';

/** Degrees, prizes, certificates and high posts weigh so much that the CV must hold their words. */
export function unknownWeighty(
  text: string,
  { evidence, cv }: { evidence: Evidence; cv: Evidence },
  { weighty }: ClaimLanguage,
): Claim[] {
  // “I was awarded …” over a prize the sentence cites: the word itself need not stand there.
  const isCited = (kind: Claim['kind']) =>
    (kind === 'award' && evidence.kinds.has('award')) ||
    (kind === 'certification' && evidence.kinds.has('certification'));
  return weighty.flatMap(([kind, pattern]) =>
    isCited(kind)
      ? []
      : [...text.matchAll(pattern)]
          .filter(([words]) => !plainTokens(words).every((word) => holdsStem(cv, word)))
          .map(([words]) => ({ kind, text: words })),
  );
}

/** Title words that are ordinary verbs as well. */
const verbsToo = new Set([
  'lead',
  'head',
  'partner',
  'guard',
  'cook',
  'associate',
  'chef',
  'charge',
]);

export function unknownTitles(text: string, cv: Evidence, { roleBefore }: ClaimLanguage): Claim[] {
  return [...text.matchAll(roleBefore)]
    .flatMap(([, phrase = '']) => phrase.split(/[\s,]+/))
    .filter((word) => hasTitleWord(word) && !verbsToo.has(word.toLowerCase()))
    .filter((word) => !holdsStem(cv, word))
    .map((word) => ({ kind: 'title' as const, text: word }));
}

/** What is claimed after “skilled in”, “I won”, “certified as” and the like. */
export function unknownPhrases(
  text: string,
  evidence: Evidence,
  { phrases, small, common }: ClaimLanguage,
): Claim[] {
  return phrases.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap(([, phrase = '']) => {
      const unknown = plainTokens(phrase).filter(
        (word) =>
          word.length > 2 &&
          !/^\d/.test(word) &&
          !small.has(word) &&
          !common.has(word) &&
          !holdsStem(evidence, word),
      );
      return unknown.length > 0 ? [{ kind, text: unknown.join(' ') }] : [];
    }),
  );
}

/** A sentence most of whose words are nowhere in what it cites. */
export function isMostlyUnknown(
  text: string,
  evidence: Evidence,
  { small, common, openers, plainCapitals }: ClaimLanguage,
): boolean {
  const content = plainTokens(text).filter(
    (word) =>
      word.length > 3 &&
      !/^\d/.test(word) &&
      !small.has(word) &&
      !common.has(word) &&
      !openers.has(word) &&
      !plainCapitals.has(word),
  );
  const unknown = content.filter((word) => !holdsStem(evidence, word));
  return unknown.length >= 4 && unknown.length / content.length > 0.6;
}
