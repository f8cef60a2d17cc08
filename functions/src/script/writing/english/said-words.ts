const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The words a voice says: years in pairs, numbers in full, acronyms letter by letter. */
export function saidWords(text: string): string[] {
  return text
    .split(/[\s–—]+/)
    .flatMap((token) => token.split(/[/-](?=[\p{L}\d])/u))
    .flatMap(sayToken);
}

function sayToken(token: string): string[] {
  const plain = token.replace(/^[^\p{L}\d]+|[^\p{L}\d+#]+$/gu, '');
  if (plain === '') return /[%€$£&+]/.test(token) ? ['percent'] : [];
  const number = /^(\d[\d.,]*)(\p{L}*)$/u.exec(plain);
  if (number) {
    const [, digits = '', unit = ''] = number;
    const ending = /^(?:st|nd|rd|th|s)?$/.test(unit) ? [] : [unit];
    return [...sayNumber(digits), ...ending, ...(token.includes('%') ? ['percent'] : [])];
  }
  // Letters of an acronym are short words each.
  return /^[A-Z]{2,5}s?$/.test(plain) ? [...plain.replace(/s$/, '')] : [plain];
}

function sayNumber(digits: string): string[] {
  if (/^(?:19|20)\d\d$/.test(digits) && !digits.endsWith('00')) {
    return [...sayInteger(Number(digits.slice(0, 2))), ...sayInteger(Number(digits.slice(2)))];
  }
  const [whole = '', fraction = ''] = digits.replace(/,(?=\d{3})/g, '').split(/[.,]/);
  const decimals = [...fraction].map((digit) => small[Number(digit)] ?? 'zero');
  return [...sayInteger(Number(whole)), ...(fraction ? ['point', ...decimals] : [])];
}

function sayInteger(value: number): string[] {
  if (value < 20) return [small[value] ?? 'zero'];
  if (value < 100) {
    const ten = tens[Math.floor(value / 10) - 2] ?? 'ten';
    return value % 10 === 0 ? [ten] : [ten, ...sayInteger(value % 10)];
  }
  const [size, name] =
    value < 1000 ? [100, 'hundred'] : value < 1e6 ? [1000, 'thousand'] : [1e6, 'million'];
  const rest = value % size;
  return [...sayInteger(Math.floor(value / size)), name, ...(rest > 0 ? sayInteger(rest) : [])];
}

/** Groups of vowels, without the silent endings of English; a letter alone is one syllable. */
export function syllables(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  const groups = plain.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = (/e$/.test(plain) && !/le$/.test(plain)) || /[^td]ed$/.test(plain);
  return Math.max(1, groups - (silent && groups > 1 ? 1 : 0));
}
