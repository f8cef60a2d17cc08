import type { ProtectedAttribute } from '@cvplus/contracts/video-options';

/**
 * One language's words for what a person is, as sources of regular expressions over folded text
 * (small letters, no accents). `innocent` are phrases of work in which nothing counts.
 */
export type ProtectedWords = {
  attributes: Record<ProtectedAttribute, string[]>;
  innocent: string[];
};

/** Words that stand as an item of their own, between commas or bars, or as a whole line. */
export const alone = (words: string): string =>
  `(?<=(?:^|[,;|(•/:]) ?)(?:${words})(?= ?(?:[,;|)/•]|\\.?$|\\. ))`;

/** A label with its value, up to the next comma or bar: “Religion: …”. */
export const labelled = (labels: string): string => `(?:${labels}) ?[:\\t] ?[^,;|.\\t\\n]{1,40}`;
