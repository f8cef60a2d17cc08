/** Pace of our own voice in running text, pauses between sentences included. */
export const defaultWordsPerMinute = 150;

/** How many words a voice says: years, numbers, symbols and letter-by-letter acronyms count as they sound. */
export function spokenWords(text: string): number {
  const known = counted.get(text);
  if (known !== undefined) return known;
  if (counted.size > 5000) counted.clear();
  const words = countWords(text);
  counted.set(text, words);
  return words;
}

/** Fitting a script weighs the same sentences thousands of times. */
const counted = new Map<string, number>();

function countWords(text: string): number {
  return text
    .split(/[\s–—]+/)
    .flatMap((token) => token.split(/[/-](?=[\p{L}\d])/u))
    .reduce((sum, token) => sum + wordsIn(token), 0);
}

export function spokenSeconds(text: string, wordsPerMinute = defaultWordsPerMinute): number {
  return (spokenWords(text) * 60) / wordsPerMinute;
}

function wordsIn(token: string): number {
  const plain = token.replace(/^[^\p{L}\d]+|[^\p{L}\d+#]+$/gu, '');
  if (plain === '') return /[%€$£&+]/.test(token) ? 1 : 0;
  const number = /^(\d[\d.,]*)(\p{L}*)$/u.exec(plain);
  if (number) {
    const [, digits = '', unit = ''] = number;
    return (
      wordsInNumber(digits) +
      (/^(?:st|nd|rd|th|s)?$/.test(unit) ? 0 : 1) +
      (/[%]/.test(token) ? 1 : 0)
    );
  }
  // Three letters without a vowel pattern are spelled; each letter is about half a word long.
  if (/^[A-Z]{2,5}s?$/.test(plain)) return Math.ceil(plain.replace(/s$/, '').length / 2);
  return 1;
}

function wordsInNumber(digits: string): number {
  if (/^(?:19|20)\d\d$/.test(digits)) return 2;
  const [whole = '', fraction = ''] = digits.replace(/,(?=\d{3})/g, '').split(/[.,]/);
  return wordsInInteger(Number(whole)) + (fraction ? 1 + fraction.length : 0);
}

function wordsInInteger(value: number): number {
  if (value <= 20) return 1;
  if (value < 100) return value % 10 === 0 ? 1 : 2;
  if (value < 1000) return 2 + (value % 100 === 0 ? 0 : 1 + wordsInInteger(value % 100));
  if (value < 1e6) {
    return (
      wordsInInteger(Math.floor(value / 1000)) +
      1 +
      (value % 1000 === 0 ? 0 : wordsInInteger(value % 1000))
    );
  }
  return wordsInInteger(Math.floor(value / 1e6)) + 1 + (value % 1e6 === 0 ? 0 : 2);
}
