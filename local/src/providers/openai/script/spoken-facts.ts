import type { BriefFact } from './read-brief.ts';

/** A fact's text as the rest of a sentence: its first sentence, without bullet and full stop. */
export function spokenText({ text }: BriefFact): string {
  const line = text.replace(/^[-–•*·]\s*/, '').replaceAll(/\s+/g, ' ');
  const [first = line] = line.split(/(?<=\p{L}{4}[.!?]) (?=\p{Lu})/u);
  return first.replace(/[.;:,!?\s]+$/, '');
}

export type Post = { title: string; employer: string | undefined; isCurrent: boolean };

const years = /\b(?:19|20)\d\d\b/g;
const stillThere =
  /\b(present|today|now|current(ly)?|heute|aktuell|laufend|aujourd|actuel\w*|actual\w*|hoy|presente)/i;

/** “Title, employer, place, 2019 – present”, “Title at employer”: whatever of it is there. */
export function readPost({ text }: BriefFact): Post {
  const isCurrent = stillThere.test(text) || text.match(years) === null;
  const parts = text
    .replaceAll(/\([^)]*\)/g, '')
    .split(/,\s+|\s+[|@–—]\s+|\s+(?:at|bei|chez|en)\s+(?=[\p{Lu}[])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.match(years) === null && !stillThere.test(part));
  const [title = text, employer] = parts;
  return { title, employer, isCurrent };
}

/** “a, b and c”. */
export function spokenList(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
