import { isProperWord, lowerTitle } from './grammar.ts';

/** Endings of common nouns; names of products seldom have them. */
const common =
  /(?:ing|tion|sion|ment|ship|ance|ence|ity|ics|sis|logy|graphy|ness|cy|age|care|skills|work|design|control|analysis|planning|safety|service|support|research|teaching|control|law|sales|data|development|management|writing|therapy|medicine|reporting|finance|strategy|recipes|costing|cuisine|methods?)$/i;

/** Single words that skill lists often hold and no ending tells from a product's name. */
const commonWords = new Set(
  `treasury pensions tax taxes audit audits payroll autism solar switchboards ultrasound triage ceremonies chainsaw hydraulics
  budgets contracts procurement compliance leadership empathy resilience diplomacy carpentry plumbing masonry forklift
  phlebotomy dementia diabetes asthma anatomy pathology radiology cardiology oncology paediatrics pediatrics geriatrics
  palliative statistics algebra calculus ledgers invoices litigation arbitration conveyancing probate bereavement woodwork
  metalwork barista cocktails pastry sushi menus rotas logistics customs freight stock inventory sourcing negotiations
  presentations workshops surveys interviews debates campaigns newsletters podcasts video photography illustration animation`
    .trim()
    .split(/\s+/),
);

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
  if (rest.length === 0 && commonWords.has(skill.toLowerCase())) return skill.toLowerCase();
  return common.test(words.at(-1) ?? '') ? lowerTitle(skill) : skill;
}
