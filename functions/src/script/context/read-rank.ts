import { indexWords, isInside, readWords, type WordHit } from './index-words.ts';
import { titleLanguages, type TitleLanguage } from './words/industry-words.ts';
import { levelWords, type Rank, ranks } from './words/level-words.ts';

type Told = { rank: Rank; language: TitleLanguage };

const findLevelWords = indexWords<Told>(
  titleLanguages.flatMap((language) =>
    ranks.map((rank) => ({
      value: { rank, language },
      list: withoutHyphens(levelWords[language][rank]),
    })),
  ),
);

const longWord = 9;

/** Ranks that are somebody else's when they follow one of these: an intern of the directors. */
const beforeOthers: readonly Rank[] = ['assisting', 'learning', 'doctoral'];

/**
 * The highest rank a title claims for its holder; null where it says nothing of a rank. A word that
 * is a rank in one language and a craft in the CV's is what the CV's language says.
 */
export function readRank(title: string, language: string): Rank | null {
  const hits = findLevelWords(readWords(withoutHyphens(title))).filter((hit) =>
    isUnderstood(hit, language),
  );
  const kept = hits
    .filter((hit) => !hits.some((other) => isInside(hit, other) || outdoes(other, hit, language)))
    .toSorted((a, b) => a.start - b.start);
  const last = kept.findIndex(({ value }) => beforeOthers.includes(value.rank));
  const own = last === -1 ? kept : kept.slice(0, last + 1);
  const found = own.map(({ value }) => value.rank);
  return (
    ranks.find((rank) => rank !== 'craft' && rank !== 'assisting' && found.includes(rank)) ?? null
  );
}

/** “Diretora-geral” and “Diretora geral” are one title. */
function withoutHyphens(text: string): string {
  return text.replaceAll('-', ' ');
}

/** English titles stand in CVs of any language; of other languages only words too long to be alike. */
function isUnderstood({ value, words }: WordHit<Told>, language: string): boolean {
  if (value.language === language || value.language === 'en') return true;
  const isKnown = titleLanguages.some((known) => known === language);
  return !isKnown || (value.rank !== 'assisting' && words.length >= longWord);
}

function outdoes(other: WordHit<Told>, hit: WordHit<Told>, language: string): boolean {
  if (other.start !== hit.start || other.end !== hit.end) return false;
  if (other.value.language === language && hit.value.language !== language) return true;
  const isAsNear = (other.value.language === language) === (hit.value.language === language);
  return isAsNear && other.value.rank === 'craft' && hit.value.rank !== 'craft';
}
