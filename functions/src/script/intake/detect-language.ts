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
  const found = detect(sample, { only: known });
  const english = (sample.match(englishWords)?.length ?? 0) / Math.max(1, wordCount(sample));
  if (found === 'en' || found === '') return 'en';
  // English CVs are full of foreign names; their grammar still tells.
  return english > 0.12 ? 'en' : found;
}
