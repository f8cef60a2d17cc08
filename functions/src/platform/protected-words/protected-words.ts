import type { ProtectedAttribute } from '@cvplus/contracts/video-options';

/**
 * One language's words for what a person is, as sources of regular expressions over folded text
 * (small letters, no accents). `innocent` are phrases of work in which nothing counts.
 */
export type ProtectedWords = {
  attributes: Record<ProtectedAttribute, string[]>;
  innocent: string[];
};

/** Words that stand as an item of their own: between commas, bars or dashes, behind a bullet, or as a whole line. */
export const alone = (words: string): string =>
  `(?<=(?:^|[,;|(•·▪●*/:\\n]|(?:^| )-) ?)(?:${words})(?= ?(?:[,;|()/•·\\n]|- |\\.?$|\\. ))`;

/** A label with its value, up to the next comma or bar: “Religion: …”, “Height: 1.82 m”. */
export const labelled = (labels: string): string =>
  `(?:${labels}) ?[:\\t] ?(?:[^,;|.\\t\\n]|(?<=\\d)[.,](?=\\d)){1,40}`;

/** Where a phrase may stop: before a sign, a dash, the end, or one of the language's small words. */
export const before = (words: string): string =>
  `(?= ?(?:[,.;:!?|()/•·\\n]|- |$)| (?:${words})(?![a-z]))`;
