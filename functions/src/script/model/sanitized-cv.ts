import type { CvFact, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ProtectedAttribute, ScriptLanguage } from '@cvplus/contracts/video-options';

/** What may leave the house of a CV, with placeholders for who it is about. */
export type SanitizedCv = {
  facts: { id: string; kind: CvFact['kind']; text: string }[];
  /** Puts back what the placeholders stand for. */
  restore(text: string): string;
};

/** The only door to the outside for the text of a CV. */
export type SanitizeCv = (
  cv: ParsedCV,
  options: { disclose: readonly ProtectedAttribute[]; language: ScriptLanguage },
) => SanitizedCv;
