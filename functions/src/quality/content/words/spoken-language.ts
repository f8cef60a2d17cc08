/** How a language says numbers and signs, so that what is written and what is heard can be compared. Folded: no accents. */
export type SpokenLanguage = {
  /** The value of one number word; compound languages read the whole compound. Undefined for any other word. */
  valueOf: (word: string) => number | undefined;
  /** Words that multiply what stands before them, from a hundred on. */
  scales: Readonly<Record<string, number>>;
  /** May stand inside a spoken number, such as “and”. */
  joints: ReadonlySet<string>;
  /** Between the whole and the fraction. */
  points: ReadonlySet<string>;
  /** Articles and pronouns that also mean 1. They stay words unless a scale follows. */
  ones: ReadonlySet<string>;
  /** Two pairs of figures make a year: nineteen ninety-nine. */
  saysYearsInPairs: boolean;
  signs: { and: string; to: string; plus: string; sharp: string; dot: string; at: string };
  /** Short for several words, or another way to write one. */
  expansions: Readonly<Record<string, string>>;
  /** Runs of words that are one of ours: “per cent”. */
  phrases: readonly (readonly [string, string])[];
};
