import {
  findNumbers,
  grown,
  type NumberReader,
  type Reading,
  scaled,
  type SpokenNumber,
} from '../romance/number-words.ts';

const below30 = new Map<string, number>(
  `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve
  veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve`
    .split(/\s+/)
    .map((word, value) => [word, value] as const),
);
for (const one of ['un', 'una']) below30.set(one, 1);
for (const more of ['veintiun', 'veintiuna']) below30.set(more, 21);

const tens: Record<string, number> = {
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
};
const hundreds: Record<string, number> = {
  cien: 100,
  ciento: 100,
  doscient: 200,
  trescient: 300,
  cuatrocient: 400,
  quinient: 500,
  seiscient: 600,
  setecient: 700,
  novecient: 900,
  ochocient: 800,
};

const reader: NumberReader = { add: addWord, joint: 'y' };

function addWord(reading: Reading, written: string): Reading | null {
  const word = written.normalize('NFD').replace(/\p{M}/gu, '');
  const { last, words } = reading;
  const little = below30.get(word);
  // Only one to nine follow “treinta y”.
  if (little !== undefined)
    return last >= 100 || (little < 10 && last >= 30) ? grown(reading, little, 1) : null;
  const ten = tens[word];
  if (ten !== undefined) return last >= 100 ? grown(reading, ten, 30) : null;
  const hundred = hundreds[word.replace(/[oa]s$/, '')];
  if (hundred !== undefined) return last === Infinity ? grown(reading, hundred, 100) : null;
  if (word === 'mil') return scaled(reading, 1e3);
  if (words > 0 && /^(?:millon|millones)$/.test(word)) return inMillions(reading);
  return null;
}

/** “tres mil millones”: the thousands are counted in millions. */
function inMillions({ total, scale, group, words }: Reading): Reading | null {
  if (scale === 1e6) return null;
  const count = Math.max(total + group, 1);
  return { total: count * 1e6, scale: 1e6, group: 0, last: Infinity, words: words + 1 };
}

/** Numbers written as words: “treinta y dos”, “mil doscientos”. “Un” and “una” alone are articles. */
export function spokenNumbers(text: string): SpokenNumber[] {
  return findNumbers(
    text.replace(/\bpor cien(?:to)?\b/gi, (words) => '%'.repeat(words.length)),
    reader,
  ).filter(({ text: words }) => !/^(?:uno|una|un)$/i.test(words));
}
