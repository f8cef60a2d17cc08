import {
  findNumbers,
  grown,
  type NumberReader,
  type Reading,
  scaled,
  type SpokenNumber,
} from '../romance/number-words.ts';

const small = new Map(
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
small.set('une', 1);
const tens: Record<string, number> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};

const reader: NumberReader = { add: addWord, joint: 'et' };

function addWord(reading: Reading, word: string): Reading | null {
  const { group, last, words } = reading;
  const unit = small.get(word);
  if (unit !== undefined) {
    if (unit <= 9) {
      // “dix-sept”: only seven to nine follow ten.
      const afterTen = last === 10 && unit >= 7;
      return last >= 20 || afterTen ? grown(reading, unit, 1) : null;
    }
    const tenOnTop = last === 60 || last === 80;
    return last >= 100 || tenOnTop ? grown(reading, unit, unit === 10 ? 10 : 1) : null;
  }
  if (/^vingts?$/.test(word) && last === 1 && group % 100 === 4) return grown(reading, 76, 80);
  const ten = tens[word];
  if (ten !== undefined) return last >= 100 ? grown(reading, ten, ten) : null;
  if (/^cents?$/.test(word)) {
    if (last === Infinity) return grown(reading, 100, 100);
    return last === 1 && group >= 2 && group <= 9 ? grown(reading, group * 99, 100) : null;
  }
  if (word === 'mille') return scaled(reading, 1e3);
  if (words === 0) return null;
  if (/^millions?$/.test(word)) return scaled(reading, 1e6);
  return /^milliards?$/.test(word) ? scaled(reading, 1e9) : null;
}

/** Numbers written as words: “quatre-vingt-douze”, “trois mille deux cents”. “Un” alone is an article. */
export function spokenNumbers(text: string): SpokenNumber[] {
  return findNumbers(
    text.replace(/\bpour cent\b/gi, (words) => '%'.repeat(words.length)),
    reader,
  )
    .filter(({ text: words }) => !/^une?$/i.test(words))
    .filter(({ text: words }) => words.toLowerCase() !== 'neuf' || countsNine(text));
}

/** “neuf” is nine before something in the plural, else it says that a thing is new. */
function countsNine(text: string): boolean {
  return /(?<!\p{L})neuf (?:(?!et|ou)\p{L}+ )?\p{L}+[sx](?!\p{L})/iu.test(text);
}
