import { industries, type Industry } from '@cvplus/contracts/industry';
import { foldWords } from './fold-words.ts';
import { industryWords } from './words/industry-words.ts';

export type IndustryHit = {
  industry: Industry;
  /** What a person does, or what it is about. */
  kind: 'profession' | 'topic';
  /** The words that told, folded. */
  words: string;
  /** Places of the first word and after the last one. */
  start: number;
  end: number;
};

type Part = { core: string; opensFree: boolean; endsFree: boolean };
type Entry = { industry: Industry; kind: IndustryHit['kind']; parts: Part[] };

const entries: Entry[] = industries.flatMap((industry) =>
  (['professions', 'topics'] as const).flatMap((list) =>
    industryWords[industry][list].split(',').flatMap((text) => {
      const parts = text.trim().replace(/\s+/g, ' ').split(' ').map(readPart);
      const kind = list === 'professions' ? ('profession' as const) : ('topic' as const);
      return parts[0]?.core ? [{ industry, kind, parts }] : [];
    }),
  ),
);

const headLength = 2;
const isLoose = ({ parts: [first] }: Entry) => first?.opensFree === true || (first?.core.length ?? 0) < headLength;
/** Entries by the first letters of their first word; those that may begin with anything apart. */
const byHead = Map.groupBy(
  entries.filter((entry) => !isLoose(entry)),
  ({ parts: [first] }) => first?.core.slice(0, headLength) ?? '',
);
const loose = entries.filter(isLoose);

function readPart(word: string): Part {
  return {
    core: word.replace(/~/g, '').replace(/ß/g, 'ss'),
    opensFree: word.startsWith('~'),
    endsFree: word.endsWith('~'),
  };
}

/** Every word of a field in a text; inside a longer hit a shorter one does not count. */
export function matchIndustries(text: string): IndustryHit[] {
  const tokens = foldWords(text)
    .split(/[\s/]+/)
    .map((token) => token.replace(/^[.'-]+|[.']+$/g, ''))
    .filter((token) => token !== '');
  const hits = tokens.flatMap((token, at) =>
    [...(byHead.get(token.slice(0, headLength)) ?? []), ...loose].flatMap(({ industry, kind, parts }) => {
      const fits = parts.every((part, offset) => fitsPart(tokens[at + offset], part));
      if (!fits || cooksNothing(tokens, at)) return [];
      const end = at + parts.length;
      return [{ industry, kind, words: tokens.slice(at, end).join(' '), start: at, end }];
    }),
  );
  return hits.filter((hit) => !hits.some((other) => covers(other, hit)));
}

/** “Chef de projet” is French for a leader of something; what it leads tells the field. */
function cooksNothing(tokens: readonly string[], at: number): boolean {
  const [token = '', next = '', last = ''] = tokens.slice(at, at + 3);
  return (
    /^cheffe?$/.test(token) &&
    /^(?:de|du|des|d'.+)$/.test(next) &&
    !/^(?:cuisine|partie|rang|sala|cocina)$/.test(last)
  );
}

function fitsPart(token: string | undefined, { core, opensFree, endsFree }: Part): boolean {
  if (token === undefined) return false;
  if (opensFree) return endsFree ? token.includes(core) : token.endsWith(core);
  return endsFree ? token.startsWith(core) : token === core;
}

function covers(other: IndustryHit, hit: IndustryHit): boolean {
  const isWider = other.end - other.start > hit.end - hit.start;
  return (
    isWider &&
    other.start <= hit.start &&
    other.end >= hit.end &&
    (other.kind === 'profession' || hit.kind === 'topic')
  );
}
