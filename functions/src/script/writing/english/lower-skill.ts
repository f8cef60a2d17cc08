import { isProperWord, lowerTitle } from './grammar.ts';

/** Endings of common nouns; names of products seldom have them. */
const common =
  /(?:ing|tion|sion|ment|ship|ance|ence|ity|ics|sis|logy|graphy|ness|cy|age|care|skills|work|design|control|analysis|planning|safety|service|support|research|teaching|control|law|sales|data|development|management|writing|therapy|medicine|reporting|finance|strategy|recipes|costing|cuisine|methods?)$/i;

/** A skill inside a sentence: common nouns in small letters, names of products and people as they are. */
export function lowerSkill(skill: string): string {
  const words = skill.split(' ');
  const [first = '', ...rest] = words;
  const spelled = (word: string) => /\p{Lu}.*\p{Lu}|[\d+#./]/u.test(word);
  if (!/^\p{Lu}\p{Ll}/u.test(first) || spelled(first) || isProperWord(first)) return skill;
  // “Data analysis in Excel”: the small second word shows that only the sentence’s start was capital.
  const [second] = rest;
  if (second && /^\p{Ll}/u.test(second)) return first.toLowerCase() + skill.slice(first.length);
  if (words.some(spelled) || words.some(isProperWord)) return skill;
  return common.test(words.at(-1) ?? '') ? lowerTitle(skill) : skill;
}
