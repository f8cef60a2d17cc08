const small =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const tens = 'vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(
  ' ',
);

/** The words a voice says: numbers in full, acronyms letter by letter. */
export function saidWords(text: string): string[] {
  return (
    text
      // “10 000” is one number; “l’équipe” is said as one word.
      .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
      .split(/[\s–—]+/)
      .flatMap((token) => token.split(/[/-](?=[\p{L}\d])/u))
      .flatMap(sayToken)
  );
}

function sayToken(token: string): string[] {
  const plain = token.replace(/^[^\p{L}\d]+|[^\p{L}\d+#]+$/gu, '');
  if (plain === '') return /[%€$£&+]/.test(token) ? ['pour', 'cent'] : [];
  const number = /^(\d[\d.,]*)(\p{L}*)$/u.exec(plain);
  if (number) {
    const [, digits = '', unit = ''] = number;
    const ending = /^(?:er|re|ère|e|ème|s)?$/.test(unit) ? [] : [unit];
    return [...sayNumber(digits), ...ending, ...(token.includes('%') ? ['pour', 'cent'] : [])];
  }
  const [, elided = '', letters = ''] = /^((?:[ldjmnstc]|qu)['’])?([A-Z]{2,5})$/i.exec(plain) ?? [];
  if (letters !== '' && letters === letters.toUpperCase()) {
    // Said as a word where it has vowels to be said with.
    return /[AEIOU]/.test(letters.slice(1)) && letters.length > 3
      ? [elided + letters.toLowerCase()]
      : [...letters];
  }
  return [plain];
}

function sayNumber(digits: string): string[] {
  const [whole = '', fraction = ''] = digits.replace(/\.(?=\d{3})/g, '').split(/[.,]/);
  const decimals = fraction === '' ? [] : ['virgule', ...sayInteger(Number(fraction))];
  return [...sayInteger(Number(whole)), ...decimals];
}

function sayInteger(value: number): string[] {
  if (value < 20) return (small[value] ?? 'zéro').split('-');
  if (value < 100) {
    const at = Math.floor(value / 10);
    const ten = (tens[at - 2] ?? 'vingt').split('-');
    // Seventy and ninety count on from sixty and eighty.
    const rest = value - (at === 7 || at === 9 ? at - 1 : at) * 10;
    return rest === 0
      ? ten
      : [...ten, ...(rest % 10 === 1 && at < 8 ? ['et'] : []), ...sayInteger(rest)];
  }
  const [size, name] =
    value < 1000 ? [100, 'cent'] : value < 1e6 ? [1000, 'mille'] : [1e6, 'million'];
  const count = Math.floor(value / size);
  const rest = value % size;
  return [
    ...(count === 1 && size < 1e6 ? [] : sayInteger(count)),
    name,
    ...(rest > 0 ? sayInteger(rest) : []),
  ];
}

/** Groups of vowels, without the e that is not heard at the end; a letter alone is one syllable. */
export function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  const heard = plain
    .replace(/(?<=\p{L}{2})es?$/u, '')
    .replace(/qu(?=[aeéèêio])|gu(?=[eéèêi])/g, 'k');
  // é, è and ï begin a syllable of their own after another vowel: cré-é, ré-a-lisé.
  const groups = heard.match(/[iuy]?[éèêë](?:e(?!u))?|ï|[aàâeiîoôuùûyœæ]+/gu)?.length ?? 0;
  return Math.max(1, groups);
}
