const small =
  `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve
  veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve`.split(
    /\s+/,
  );
const tens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const hundreds =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

/** The words a voice says: numbers in full, acronyms letter by letter. */
export function saidWords(text: string): string[] {
  return text
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .split(/[\s–—]+/)
    .flatMap((token) => token.split(/[/-](?=[\p{L}\d])/u))
    .flatMap(sayToken);
}

function sayToken(token: string): string[] {
  const plain = token.replace(/^[^\p{L}\d]+|[^\p{L}\d+#]+$/gu, '');
  if (plain === '') return /[%€$£&+]/.test(token) ? ['por', 'ciento'] : [];
  const number = /^(\d[\d.,]*)(\p{L}*)$/u.exec(plain);
  if (number) {
    const [, digits = '', unit = ''] = number;
    const ending = /^(?:er|o|a|os|as)?$/.test(unit) ? [] : [unit];
    return [...sayNumber(digits), ...ending, ...(token.includes('%') ? ['por', 'ciento'] : [])];
  }
  if (!/^[A-Z]{2,5}$/.test(plain)) return [plain];
  // Said as a word where it has vowels to be said with.
  return plain.length > 3 && /[AEIOU]/.test(plain.slice(1)) ? [plain.toLowerCase()] : [...plain];
}

function sayNumber(digits: string): string[] {
  const [whole = '', fraction = ''] = digits.replace(/\.(?=\d{3})/g, '').split(/[.,]/);
  const decimals = fraction === '' ? [] : ['coma', ...sayInteger(Number(fraction))];
  return [...sayInteger(Number(whole)), ...decimals];
}

function sayInteger(value: number): string[] {
  if (value < 30) return [small[value] ?? 'cero'];
  if (value === 100) return ['cien'];
  if (value < 100) {
    const ten = tens[Math.floor(value / 10) - 3] ?? 'treinta';
    return value % 10 === 0 ? [ten] : [ten, 'y', ...sayInteger(value % 10)];
  }
  if (value < 1000) {
    const hundred = hundreds[Math.floor(value / 100) - 1] ?? 'ciento';
    return [hundred, ...(value % 100 > 0 ? sayInteger(value % 100) : [])];
  }
  const [size, name] = value < 1e6 ? [1000, 'mil'] : [1e6, 'millones'];
  const count = Math.floor(value / size);
  const rest = value % size;
  return [
    ...(count === 1 && size === 1000 ? [] : sayInteger(count)),
    name,
    ...(rest > 0 ? sayInteger(rest) : []),
  ];
}

/** Every strong vowel is a syllable; i and u join the vowel beside them unless they carry the accent. */
export function syllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'k');
  const nuclei = plain.match(/[aeoáéóíú]|(?<![aeoáéóíúiuüy])[iuüy]+(?![aeoáéóíú])/gu)?.length ?? 0;
  return Math.max(1, nuclei);
}
