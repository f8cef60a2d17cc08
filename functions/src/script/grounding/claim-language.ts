import type { Claim } from './claim.ts';

/** What the checker must know of a language to tell a claim from the words around it. */
export type ClaimLanguage = {
  /** Words sentences open with; a capital there names nobody. */
  openers: ReadonlySet<string>;
  /**
   * Common words in capitals that claim nothing; in German every noun has a capital, so what is not
   * in this list must be in the CV.
   */
  plainCapitals: ReadonlySet<string>;
  nounsHaveCapitals: boolean;
  /** “French” has a capital, “français” has not. */
  tonguesHaveCapitals: boolean;
  /** The word before an employer: “at Acme”. */
  beforeEmployer: RegExp;
  /** Little words that mean nothing for a claim. */
  small: ReadonlySet<string>;
  /** Words so heavy that even in small letters the CV must hold them. */
  weighty: readonly [Claim['kind'], RegExp][];
  /**
   * Phrases after which something is claimed: every word of group 1 that is not small or `common`
   * must be in the CV.
   */
  phrases: readonly [Claim['kind'], RegExp][];
  /** Words that may stand in such phrases without claiming anything. */
  common: ReadonlySet<string>;
  /** Says that the first person holds a post: the titles after it are claims. */
  roleBefore: RegExp;
  /** Numbers written as words. */
  spokenNumbers(text: string): { value: number; text: string }[];
};

export function wordSet(...lists: string[]): ReadonlySet<string> {
  return new Set(
    lists
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
}
