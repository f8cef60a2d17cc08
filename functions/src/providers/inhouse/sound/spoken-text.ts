import { numberWords, ordinalWords, yearWords } from './number-words.ts';
import { pronunciations, spokenAcronyms } from './pronunciations.ts';
import { cleanText, pictureText } from '../../../platform/plain-text.ts';

const currencies: Record<string, readonly [one: string, many: string]> = {
  $: ['dollar', 'dollars'],
  '€': ['euro', 'euros'],
  '£': ['pound', 'pounds'],
  '¥': ['yen', 'yen'],
  USD: ['dollar', 'dollars'],
  EUR: ['euro', 'euros'],
  GBP: ['pound', 'pounds'],
};
const magnitudes: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  mm: 'million',
  mn: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  thousand: 'thousand',
  million: 'million',
  billion: 'billion',
  trillion: 'trillion',
};
const amount = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const scale = String.raw`(?:\s?(thousand|million|billion|trillion|bn|mn|mm|[kKmMbBT]))?(?![\p{L}\d])`;

type Rule = readonly [RegExp, (...groups: string[]) => string];

/** In this order: each rule leaves only words for the next. */
const rules: readonly Rule[] = [
  [/https?:\/\/(?:www\.)?([^\s<>"]+)|\bwww\.([^\s<>"]+)/giu, (a, b) => sayAddress(a || b || '')],
  [
    /\b([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)/gu,
    (user, host) => `${sayAddress(user)} at ${sayAddress(host)}`,
  ],
  [
    /\b([a-z0-9-]+\.(?:com|org|net|io|dev|edu))(\/[^\s,;]*)?(?![\w.])/giu,
    (host, rest) => sayAddress(host + (rest ?? '')),
  ],
  [
    new RegExp(String.raw`([$€£¥]|\b(?:USD|EUR|GBP) )\s?${amount}(\+)?${scale}(\+)?`, 'gu'),
    sayMoney,
  ],
  [
    new RegExp(String.raw`${amount}${scale}\s?([€£]|\b(?:USD|EUR|GBP)\b)`, 'gu'),
    (value, size, unit) => sayMoney(unit, value, '', size, ''),
  ],
  [/(\d)\s?[–—-]\s?(?=[$€£¥]?\d)/gu, (digit) => `${digit} to `],
  [/[~≈]\s?(?=[\d$€£])/gu, () => 'about '],
  [/[<≤]\s?(?=[\d$€£])/gu, () => 'under '],
  [/[>≥]\s?(?=[\d$€£])/gu, () => 'over '],
  [/#(?=\d)/gu, () => 'number '],
  [new RegExp(String.raw`${amount}\s?%`, 'gu'), (value) => `${numberWords(value)} percent`],
  [/\b(\d{1,4})(?:st|nd|rd|th)\b/giu, (value) => ordinalWords(Number(value))],
  [/\b(\d[\d,]*(?:\.\d+)?)[x×](?![\p{L}\d])/giu, (value) => `${numberWords(value)} times`],
  [
    /(?<![\d,.])((?:19|20)\d\d)s(?![\p{L}\d])/gu,
    (year) => `${yearWords(Number(year)).replace(/y$/u, 'ie')}s`,
  ],
  // “2000 customers” is a count, “2000” or “in 2000 we” a year.
  [
    /(?<![\d,.])((?:19|20)\d\d)(?![\d%+]|[,.]\d|\s+\p{Ll}{3,}s\b)/gu,
    (year) => yearWords(Number(year)),
  ],
  [new RegExp(String.raw`(?<!\p{L})${amount}(\+)?${scale}(\+)?`, 'gu'), sayCount],
  // What stands against letters, as in “3D” or “mp4”.
  [/(\d[\d,]*(?:\.\d+)?)/gu, (value) => ` ${numberWords(value.replace(/,+$/u, ''))} `],
  [/\s?&\s?/gu, () => ' and '],
  [/\s?(?:→|⇒|->)\s?/gu, () => ' to '],
  [/(?<=\p{L})\/(?=\p{L})/gu, () => ' '],
  [/\s?[•·|]\s?/gu, () => ', '],
  [/\s?[–—]\s?|\s-\s/gu, () => ', '],
  [/\s?@\s?/gu, () => ' at '],
  [/[“”"«»‹›()[\]{}<>*_^~`\\#=+/]/gu, () => ' '],
  [/[‘’]/gu, () => "'"],
  [/…/gu, () => '. '],
];

/** What the English voice should read for this sentence. */
export function spokenText(text: string): string {
  const known = sayKnownWords(pictureText(text));
  const shouting = /\p{Ll}/u.test(known) || !/\p{Lu}{6}/u.test(known) ? known : known.toLowerCase();
  const worded = rules.reduce(
    (said, [pattern, say]) =>
      said.replace(pattern, (_match, ...groups: string[]) => say(...groups)),
    shouting,
  );
  return sayAcronyms(worded)
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.!?;:])/gu, '$1')
    .replace(/^[\s,;:]+/u, '')
    .trim();
}

/** The share of letters an English voice can read; 1 when there is nothing to say. */
export function speakableShare(text: string): number {
  const letters = cleanText(text).match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return 1;
  return letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length / letters.length;
}

const knownWords = new RegExp(
  `(?<![\\p{L}\\d.])(${[...pronunciations.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
    .join('|')})(?![\\p{L}\\d+#])`,
  'gu',
);

function sayKnownWords(text: string): string {
  return text.replace(knownWords, (word, _group, at: number) => {
    const said = pronunciations.get(word) ?? word;
    // The dot of a shortened word may also end the sentence.
    return word.endsWith('.') && at + word.length === text.length ? `${said}.` : said;
  });
}

function sayMoney(unit: string, value: string, plus = '', size = '', plusAfter = ''): string {
  const [one, many] = currencies[unit.trim()] ?? ['', ''];
  const more = plus || plusAfter ? ' plus' : '';
  const name = value === '1' && !size ? one : many;
  return `${numberWords(value)} ${sayScale(size)} ${name}${more}`;
}

function sayCount(value: string, plus = '', size = '', plusAfter = ''): string {
  const more = plus || plusAfter ? ' plus' : '';
  return `${numberWords(value.replace(/,+$/u, ''))} ${sayScale(size)}${more}${value.endsWith(',') ? ',' : ''}`;
}

function sayScale(size = ''): string {
  return magnitudes[size.toLowerCase()] ?? '';
}

function sayAddress(address: string): string {
  return address
    .replace(/[/.,]+$/u, '')
    .replaceAll('.', ' dot ')
    .replaceAll('/', ' slash ')
    .replace(/[-_+?=&#%]/gu, ' ')
    .replace(/\d+/gu, (digits) => ` ${numberWords(digits)} `);
}

/** “APIs” → “A P I's”; words that are spoken, such as NASA, stay words. */
function sayAcronyms(text: string): string {
  return text.replace(
    /(?<![\p{L}'])(\p{Lu}{2,5})(s?)(?![\p{L}])/gu,
    (word, capitals: string, plural: string) => {
      if (spokenAcronyms.has(capitals)) return word.toLowerCase();
      const spelled = capitals.length <= 3 || !/[AEIOUY]/u.test(capitals);
      if (!spelled) return word;
      return [...capitals].join(' ') + (plural ? "'s" : '');
    },
  );
}
