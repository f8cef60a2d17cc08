import type { FabricationKind } from '../fabrications.ts';

/** What lies sound like in one script language. */
export type LieWords = {
  companies: string[];
  people: string[];
  /** With their article, in the case the wordings of `award` ask for. */
  awards: string[];
  /** `{lie}` stands for the lie; what begins with a comma goes on inside the sentence, the rest follows it. */
  wordings: Record<FabricationKind, string[]>;
  /** The numbers from 2 to 12; words that also mean something else are left empty. */
  numberWords: string[];
  /** Right before a figure: the truth then covers every larger figure, or every smaller one. */
  atLeast: RegExp;
  atMost: RegExp;
  article: RegExp;
};
