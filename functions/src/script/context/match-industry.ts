import { industries, type Industry } from '@cvplus/contracts/industry';
import { fieldOfCompound } from './german-compounds.ts';
import { indexWords, isInside, readWords, type WordHit } from './index-words.ts';
import { industryWords, type TitleLanguage, titleLanguages } from './words/industry-words.ts';

export type IndustryHit = {
  industry: Industry;
  /** What a person does, or what it is about. */
  kind: 'profession' | 'topic';
  /** The words that told, folded. */
  words: string;
};

type Told = Pick<IndustryHit, 'industry' | 'kind'> & { language: TitleLanguage | null };

const findIndustryWords = indexWords<Told>(
  industries.flatMap((industry) => [
    ...titleLanguages.map((language) => ({
      value: { industry, kind: 'profession' as const, language },
      list: industryWords[industry].professions[language],
    })),
    {
      value: { industry, kind: 'topic' as const, language: null },
      list: industryWords[industry].topics,
    },
  ]),
);

/**
 * Every word of a field in a text; inside a longer hit a shorter one does not count. A word that is
 * one thing in the CV's language and another elsewhere means what its language says: a Spanish
 * “conductor” drives.
 */
export function matchIndustries(text: string, language: string): IndustryHit[] {
  const words = readWords(text);
  const hits = findIndustryWords(words).filter(
    ({ start, end }) => end - start > 1 || !cooksNothing(words, start),
  );
  const kept = hits.filter(
    (hit) => !hits.some((other) => isInside(hit, other) || outdoes(other, hit, language)),
  );
  const firsts = Map.groupBy(kept, ({ value, start, end }) =>
    [value.industry, value.kind, start, end].join(' '),
  );
  const listed = [...firsts.values()].flatMap(([hit]) =>
    hit ? [{ industry: hit.value.industry, kind: hit.value.kind, words: hit.words }] : [],
  );
  return language === 'de' ? [...listed, ...matchCompounds(words, hits)] : listed;
}

/** German makes a word of several; those that no list has are known by their last part. */
function matchCompounds(words: readonly string[], hits: readonly WordHit<Told>[]): IndustryHit[] {
  return words.flatMap((word, at) => {
    const isListed = hits.some(
      ({ start, end, value }) => value.kind === 'profession' && start <= at && at < end,
    );
    const industry = isListed ? null : fieldOfCompound(word);
    return industry ? [{ industry, kind: 'profession' as const, words: word }] : [];
  });
}

/** “Chef de projet” is French for a leader of something; what it leads tells the field. */
function cooksNothing(words: readonly string[], at: number): boolean {
  const [word = '', next = '', last = ''] = words.slice(at, at + 3);
  return (
    /^chef(?:fe)?$/.test(word) &&
    /^(?:de|du|des|d'.+)$/.test(next) &&
    !/^(?:cuisine|partie|patisserie|brigade|rang|sala|salle|cocina)$/.test(last)
  );
}

function outdoes(other: WordHit<Told>, hit: WordHit<Told>, language: string): boolean {
  return (
    other.start === hit.start &&
    other.end === hit.end &&
    other.value.kind === 'profession' &&
    hit.value.kind === 'profession' &&
    other.value.language === language &&
    hit.value.language !== language
  );
}
