import { foldWords } from './fold-words.ts';

/**
 * Words and phrases parted by commas, in small letters without accents. `~` before or after a word
 * stands for any letters; `*` alone for any word but the first.
 */
export type WordList<Value> = { value: Value; list: string };

export type WordHit<Value> = {
  value: Value;
  /** The words that told, folded. */
  words: string;
  /** Places of the first word and after the last one. */
  start: number;
  end: number;
};

type Part = { core: string; opensFree: boolean; endsFree: boolean };
type Entry<Value> = { value: Value; parts: Part[] };

/** A title or a summary has fewer; what is longer is not read to its end. */
const mostWords = 400;
const headLength = 2;

/** The words of a text as the lists know them. */
export function readWords(text: string): string[] {
  return foldWords(text.slice(0, mostWords * 20))
    .split(/[\s/]+/)
    .map((word) => word.replace(/^[.'-]+/, '').replace(/[.']$/, ''))
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

type Find<Value> = (words: readonly string[]) => WordHit<Value>[];

/** A reader that finds every entry of the lists in the words of a text; it sorts them when first asked. */
export function indexWords<Value>(lists: readonly WordList<Value>[]): Find<Value> {
  let find: Find<Value> | undefined;
  return (words) => (find ??= sortedIndex(lists))(words);
}

function sortedIndex<Value>(lists: readonly WordList<Value>[]): Find<Value> {
  const entries = lists.flatMap(({ value, list }) =>
    [...new Set(list.split(',').map((text) => text.trim().replace(/\s+/g, ' ')))]
      .filter((text) => text !== '')
      .map((text) => ({ value, parts: text.split(' ').map(readPart) })),
  );
  // Most entries say how their first word begins, and only those can begin at a word like it.
  const [loose, firm] = [entries.filter(isLoose), entries.filter((entry) => !isLoose(entry))];
  const byHead = Map.groupBy(firm, headOf);
  return (words) =>
    words.flatMap((word, start) =>
      [...(byHead.get(word.slice(0, headLength)) ?? []), ...loose]
        .filter(({ parts }) => parts.every((part, offset) => fits(words[start + offset], part)))
        .map(({ value, parts }) => {
          const end = start + parts.length;
          return { value, words: words.slice(start, end).join(' '), start, end };
        }),
    );
}

function readPart(word: string): Part {
  return {
    core: word.replace(/[~*]/g, ''),
    opensFree: word.startsWith('~'),
    endsFree: word.endsWith('~') || word === '*',
  };
}

function headOf({ parts: [first] }: Entry<unknown>): string {
  return first?.core.slice(0, headLength) ?? '';
}

function isLoose(entry: Entry<unknown>): boolean {
  return entry.parts[0]?.opensFree === true || headOf(entry).length < headLength;
}

function fits(word: string | undefined, { core, opensFree, endsFree }: Part): boolean {
  if (word === undefined) return false;
  if (opensFree) return endsFree ? word.includes(core) : word.endsWith(core);
  return endsFree ? word.startsWith(core) : word === core;
}

/** Whether a hit stands inside another, longer one. */
export function isInside(hit: WordHit<unknown>, other: WordHit<unknown>): boolean {
  return (
    other.end - other.start > hit.end - hit.start &&
    other.start <= hit.start &&
    other.end >= hit.end
  );
}
