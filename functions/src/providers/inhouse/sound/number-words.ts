const small = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
  'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen',
  'nineteen',
]; // prettier-ignore
const tens = [
  '', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety',
]; // prettier-ignore
const scales: readonly [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
];
const irregularOrdinals: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function wordsBelowHundred(value: number): string {
  if (value < 20) return small[value] ?? '';
  const rest = value % 10;
  const ten = tens[Math.floor(value / 10)] ?? '';
  return rest === 0 ? ten : `${ten} ${small[rest] ?? ''}`;
}

function integerWords(value: number): string {
  const scale = scales.find(([size]) => value >= size);
  if (!scale) return wordsBelowHundred(value);
  const [size, name] = scale;
  const rest = value % size;
  const head = `${integerWords(Math.floor(value / size))} ${name}`;
  return rest === 0 ? head : `${head} ${integerWords(rest)}`;
}

function digitWords(digits: string): string {
  return [...digits].map((digit) => small[Number(digit)] ?? digit).join(' ');
}

/** “1,250.5” → “one thousand two hundred fifty point five”. Longer than fifteen digits is read digit by digit. */
export function numberWords(written: string): string {
  const [whole = '0', fraction = ''] = written.replaceAll(',', '').split('.');
  const head = whole.length > 15 ? digitWords(whole) : integerWords(Number(whole));
  return fraction === '' ? head : `${head} point ${digitWords(fraction)}`;
}

/** 3 → “third”, 21 → “twenty first”. */
export function ordinalWords(value: number): string {
  const words = integerWords(value).split(' ');
  const last = words.pop() ?? '';
  const regular = last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`;
  return [...words, irregularOrdinals[last] ?? regular].join(' ');
}

/** 1998 → “nineteen ninety eight”, 2005 → “two thousand five”, 2019 → “twenty nineteen”. */
export function yearWords(year: number): string {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  if (year >= 2000 && year < 2010) return integerWords(year);
  if (rest === 0) return `${integerWords(century)} hundred`;
  const end = rest < 10 ? `oh ${wordsBelowHundred(rest)}` : wordsBelowHundred(rest);
  return `${integerWords(century)} ${end}`;
}
