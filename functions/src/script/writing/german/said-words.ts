const small =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** The words a voice says: a number below a million is one long word in German. */
export function saidWords(text: string): string[] {
  return text
    .split(/[\s–—]+/)
    .flatMap((token) => token.split(/[/-](?=[\p{L}\d])/u))
    .flatMap(sayToken);
}

function sayToken(token: string): string[] {
  const plain = token.replace(/^[^\p{L}\d]+|[^\p{L}\d+#]+$/gu, '');
  if (plain === '') return /%/.test(token) ? ['Prozent'] : [];
  const number = /^(\d[\d.,]*)(\p{L}*)$/u.exec(plain);
  if (number) {
    const [, digits = '', unit = ''] = number;
    return [
      ...sayNumber(digits),
      ...(unit ? [unit] : []),
      ...(token.includes('%') ? ['Prozent'] : []),
    ];
  }
  // Letters of an acronym are short words each.
  return /^\p{Lu}{2,5}s?$/u.test(plain) ? [...plain.replace(/s$/, '')] : [plain];
}

function sayNumber(digits: string): string[] {
  const [whole = '', fraction = ''] = digits.replace(/\.(?=\d{3}(?!\d))/g, '').split(/[.,]/);
  const decimals = [...fraction].map((digit) => small[Number(digit)] ?? 'null');
  // “1998” is a year, “1.998” a number of things.
  const said = /^1[1-9]\d\d$/.test(digits) ? [asYear(Number(whole))] : numberWords(Number(whole));
  return [...said, ...(fraction ? ['Komma', ...decimals] : [])];
}

/** “eintausendneunhundert”, “eine Million zweihunderttausend”. */
export function numberWords(value: number): string[] {
  if (value >= 1e6) {
    const millions = Math.floor(value / 1e6);
    const rest = value % 1e6;
    const name = millions === 1 ? ['eine', 'Million'] : [...numberWords(millions), 'Millionen'];
    return [...name, ...(rest > 0 ? numberWords(rest) : [])];
  }
  return [belowMillion(value)];
}

const asYear = (value: number) => ofSize(value, 100, 'hundert');

function belowMillion(value: number): string {
  if (value < 20) return small[value] ?? 'null';
  if (value < 100) {
    const ten = tens[Math.floor(value / 10) - 2] ?? '';
    const one = value % 10;
    return one === 0 ? ten : `${one === 1 ? 'ein' : small[one]}und${ten}`;
  }
  return value < 1000 ? ofSize(value, 100, 'hundert') : ofSize(value, 1000, 'tausend');
}

function ofSize(value: number, size: number, name: string): string {
  const count = Math.floor(value / size);
  const rest = value % size;
  return `${count === 1 ? 'ein' : belowMillion(count)}${name}${rest > 0 ? belowMillion(rest) : ''}`;
}

/** Vowels and their pairs; a letter alone is one syllable. “-tion” is one, “-ie” and “-ei” too. */
export function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu/g, 'q')
    .match(/io(?=n)|au|äu|ei|eu|ai|ie|aa|ee|oo|ou|ea(?=m)|[aeiouyäöüéèê]/g);
  return Math.max(1, groups?.length ?? 0);
}
