import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext, ScriptSentence } from '@cvplus/contracts/script';
import type { ProtectedAttribute, ScriptLanguage } from '@cvplus/contracts/video-options';
import { findProtectedAttributes } from '../platform/protected-attributes.ts';
import { findUnsupportedClaims } from './grounding/find-unsupported-claims.ts';
import { holdsContact } from './writing/english/plain-words.ts';

export type DraftCheck = {
  cv: ParsedCV;
  business: BusinessContext;
  language: ScriptLanguage;
  disclose: readonly ProtectedAttribute[];
};

type Fault = { kind: string; text: string };
export type JudgedSentence = { sentence: ScriptSentence; faults: Fault[] };

/**
 * What must not leave the room: claims without a fact, protected attributes the owner did not ask
 * for, ways to reach a person, and the same sentence twice.
 */
export function judgeDraft(
  sentences: readonly ScriptSentence[],
  check: DraftCheck,
): JudgedSentence[] {
  const { cv, business, language, disclose } = check;
  const own = [business.targetRole, business.targetCompany, business.callToAction];
  const ownWords = own.filter((words) => words !== undefined);
  const claims = findUnsupportedClaims(
    { sentences: [...sentences], metadata: { method: 'template', language } },
    cv,
    ownWords,
  );
  const seen = new Set<string>();
  return sentences.map((sentence, index) => {
    const { text } = sentence;
    const unsupported = claims
      .filter((claim) => claim.sentence === index)
      .map(({ kind, text: words }) => ({ kind, text: words }));
    const isRepeated = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    // The owner’s own call to action may say how to reach them; our sentences never do.
    const isOwn = business.callToAction !== undefined && text.includes(business.callToAction);
    const reveals = !isOwn && holdsContact(text);
    const protectedWords = isOwn
      ? []
      : findProtectedAttributes(text, language).filter(
          ({ attribute }) => !disclose.includes(attribute),
        );
    return {
      sentence,
      faults: [
        ...unsupported,
        ...(isRepeated ? [{ kind: 'repeated', text }] : []),
        ...(reveals ? [{ kind: 'contact', text: 'contact data' }] : []),
        ...protectedWords.map((found) => ({
          kind: `protected: ${found.attribute}`,
          text: found.text,
        })),
      ],
    };
  });
}
