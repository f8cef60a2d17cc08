import { wordCount } from './document-line.ts';

const known = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'no',
  'fi',
  'tr',
  'ru',
  'uk',
  'el',
  'ro',
  'hu',
  'cs',
  'ar',
  'he',
  'zh',
  'ja',
  'ko',
];
/** Little words that each language has and its neighbours do not. */
const smallWords: Record<string, string> = {
  en: 'the and of for with by from which my at an is was were this that our their into',
  de: 'und der die das für mit von im zur zum den dem ein eine einer bei auf ich wir nach aus als über durch des',
  fr: 'et le les des du pour avec dans sur une aux au par ans chez est mes je d’un d’une ainsi',
  es: 'y el los las del para con por una en al como más mi desde hasta entre años',
  pt: 'e os as da do das dos para com por uma em ao à na no nas nos desde até entre anos são',
  it: 'e il lo gli della dello dei delle per con una nel nella di al alla alle dal dalla anni presso che',
};
const wordSets = Object.entries(smallWords).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** The language whose little words are by far the most frequent; null when none stands out. */
function languageOfSmallWords(text: string): string | null {
  const words = text.toLowerCase().split(/[^\p{L}’']+/u);
  const counts = wordSets.map(
    ([language, known]) => [language, words.filter((word) => known.has(word)).length] as const,
  );
  const [best, second] = counts.toSorted((a, b) => b[1] - a[1]);
  if (!best || best[1] < 8 || best[1] < words.length * 0.06) return null;
  return best[1] >= (second?.[1] ?? 0) * 1.25 ? best[0] : null;
}

/** Lists of names and tools say nothing about a language; these little words do. */
const englishWords =
  /\b(?:the|and|of|for|with|in|to|at|by|from|on|as|skills|experience|education)\b/gi;

/** ISO 639-1 code of the language most of the text is written in. */
export async function detectLanguage(text: string): Promise<string> {
  const { detect } = await import('tinyld');
  const prose = text
    .split('\n')
    .filter((line) => wordCount(line) >= 4 && !line.includes('@'))
    .join('\n')
    .slice(0, 6000);
  const sample = prose.length > 80 ? prose : text.slice(0, 6000);
  const plain = languageOfSmallWords(sample);
  if (plain) return plain;
  const found = detect(sample, { only: known });
  const english = (sample.match(englishWords)?.length ?? 0) / Math.max(1, wordCount(sample));
  if (found === 'en' || found === '') return 'en';
  // English CVs are full of foreign names; their grammar still tells.
  return english > 0.12 ? 'en' : found;
}
