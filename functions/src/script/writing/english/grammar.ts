/** Acronyms are spelled out, so the first letter’s own name decides: an MBA, a UX designer. */
export function withArticle(phrase: string): string {
  const word = /^[^\s-]+/.exec(phrase)?.[0] ?? '';
  const spelled = /^[A-Z]{2,}s?$/.test(word) || /^[A-Z][a-z]?[A-Z]/.test(word);
  const vowel = spelled
    ? /^[AEFHILMNORSX]/.test(word)
    : /^(?:[aeiou]|hono|hour|heir)/i.test(word) && !/^(?:uni|us[ae]|eu|one|once|u[kt])/i.test(word);
  return `${vowel ? 'an' : 'a'} ${phrase}`;
}

export function joinList(items: string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  // A list of things that hold “and” themselves needs the comma before the last.
  const comma = items.some((item) => / and /.test(item)) && items.length > 2 ? ',' : '';
  return `${items.slice(0, -1).join(', ')}${comma} and ${items.at(-1)}`;
}

export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}|^A\s/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
}

/** The way people shorten words when they speak at ease. */
export function contract(text: string): string {
  return text
    .replace(/\bI am\b(?! not)/g, "I'm")
    .replace(/\bI have (?=been|also|worked|always|never|since|had)/g, "I've ")
    .replace(/\bI would\b/g, "I'd")
    .replace(/\bI will\b/g, "I'll")
    .replace(/\b(That|What|Here|It) is\b/g, "$1's");
}

/** The words in full, for styles that keep their distance. */
export function unshortened(text: string): string {
  return text
    .replace(/\b(I)['’]m\b/g, '$1 am')
    .replace(/\b(I|we|they|you)['’]ve\b/gi, '$1 have')
    .replace(/\b(we|they|you)['’]re\b/gi, '$1 are')
    .replace(/\b(I|we|they|you)['’]ll\b/gi, '$1 will')
    .replace(/\b(do|does|did|is|are|was|were|have|has|would|could|should)n['’]t\b/gi, '$1 not')
    .replace(/\bcan['’]t\b/gi, 'cannot');
}

const properWords = new Set(
  `java javascript typescript python ruby scala kotlin swift rust react angular vue node android linux windows unix oracle
  salesforce azure kubernetes shopify wordpress drupal magento tableau excel hadoop spark sap google amazon microsoft apple meta
  facebook linkedin adobe autodesk english german french spanish italian portuguese dutch polish russian mandarin chinese
  japanese korean arabic latin europe european america american africa african asia asian british irish scottish welsh canadian
  australian london paris berlin munich madrid rome milan york montessori scrum agile jenkins terraform unity unreal figma
  christmas pilates bobath marie`
    .trim()
    .split(/\s+/),
);

/** Names of tools, languages and places, which keep their capitals. */
export const isProperWord = (word: string): boolean =>
  properWords.has(word.toLowerCase().replace(/\W/g, ''));

/** A job title in running text: “Senior Java Developer” → “senior Java developer”. */
export function lowerTitle(title: string): string {
  return title
    .split(' ')
    .map((word) =>
      /^\p{Lu}\p{Ll}+(?:[-/]\p{Lu}?\p{Ll}+)*[,.]?$/u.test(word) && !isProperWord(word)
        ? word.toLowerCase()
        : word,
    )
    .join(' ');
}

const smallNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
];

/** The value of a number written as a word, or null. */
export function numberOfWord(word: string): number | null {
  const at = smallNumbers.indexOf(word.toLowerCase());
  if (at < 0) return null;
  return at <= 20 ? at : (at - 18) * 10;
}
