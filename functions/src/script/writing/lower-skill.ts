import { lowerTitle } from './english.ts';

/** Endings of common nouns; names of products seldom have them. */
const common =
  /(?:ing|tion|sion|ment|ship|ance|ence|ity|ics|sis|logy|graphy|ness|cy|age|care|skills|work|design|control|analysis|planning|safety|service|support|research|teaching|control|law|sales|data|development|management|writing|therapy|medicine|reporting|finance|strategy|recipes|costing|cuisine|methods?)$/i;

/** A skill inside a sentence: common nouns in small letters, names of products and people as they are. */
export function lowerSkill(skill: string): string {
  const words = skill.split(' ');
  const [first = '', ...rest] = words;
  const named = words.some((word) => /\p{Lu}.*\p{Lu}|[\d+#./]/u.test(word));
  if (named || !/^\p{Lu}\p{Ll}/u.test(first)) return skill;
  if (rest.length > 0 && rest.every((word) => !/^\p{Lu}/u.test(word))) return lowerTitle(skill);
  return common.test(words.at(-1) ?? '') ? lowerTitle(skill) : skill;
}
