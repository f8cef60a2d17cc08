const units: Record<string, number> = {
  ein: 1, eins: 1, zwei: 2, zwo: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11,
  zwölf: 12, dreizehn: 13, vierzehn: 14, fünfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19,
}; // prettier-ignore
const tens: Record<string, number> = {
  zwanzig: 20, dreißig: 30, dreissig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90,
}; // prettier-ignore
const scales: Record<string, number> = {
  million: 1e6, millionen: 1e6, milliarde: 1e9, milliarden: 1e9, dutzend: 12,
}; // prettier-ignore

/** The value of a number written as one word, up to 999,999; null for any other word. */
function valueOf(word: string): number | null {
  const known = units[word] ?? tens[word];
  if (known !== undefined) return known;
  for (const [name, size] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const count = at === 0 ? 1 : valueOf(word.slice(0, at));
    const rest = word.slice(at + name.length).replace(/^und/, '');
    const behind = rest === '' ? 0 : valueOf(rest);
    return count === null || behind === null || behind >= size ? null : count * size + behind;
  }
  const [, one = '', ten = ''] = /^(\p{L}+?)und(\p{L}+)$/u.exec(word) ?? [];
  const [unit, decade] = [units[one], tens[ten]];
  return unit !== undefined && unit < 10 && decade !== undefined ? unit + decade : null;
}

/** “zweieinhalb”, “anderthalb”, “dreier”, “zwölfköpfig”: numbers inside other words. */
function valueIn(word: string): number | null {
  if (/^(?:anderthalb|eineinhalb)$/.test(word)) return 1.5;
  const half = /^(\p{L}+)einhalb$/u.exec(word)?.[1];
  if (half) return ((whole) => (whole === null ? null : whole + 0.5))(valueOf(half));
  if (word === 'zweier' || word === 'dreier') return word === 'zweier' ? 2 : 3;
  const counted =
    /^(\p{L}+?)(?:köpfig|jährig|monatig|wöchig|tägig|stündig|stellig|sprachig|zügig|teilig|fach|mal|gruppig|stufig)(?:e[rnms]?)?$/u.exec(
      word,
    )?.[1];
  // “einmal” and “einfach” count nothing.
  return counted && counted !== 'ein' ? valueOf(counted) : null;
}

/** Articles look like the number one: “ein Team”, “eine Million”. Only the scale behind it tells. */
const article = /^ein(?:e[rnms]?)?$/;

/** Numbers written as words, with their values: “zweiundvierzig”, “zwei Millionen”, “zwölfköpfig”. */
export function spokenNumbers(text: string): { value: number; text: string }[] {
  const words = [...text.matchAll(/\p{L}+/gu)];
  const found: { value: number; text: string }[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]?.[0] ?? '';
    const plain = word.toLowerCase();
    const next = words[at + 1];
    const scale = adjacent(text, words[at], next)
      ? scales[next?.[0].toLowerCase() ?? '']
      : undefined;
    const own = article.test(plain) ? 1 : (valueOf(plain) ?? valueIn(plain));
    if (own !== null && scale !== undefined) {
      const behind = words[at + 2];
      const small = adjacent(text, next, behind) ? valueOf(behind?.[0].toLowerCase() ?? '') : null;
      const end = small === null ? next : behind;
      const value = own * scale + (small ?? 0);
      found.push({
        value,
        text: text.slice(words[at]?.index, (end?.index ?? 0) + (end?.[0].length ?? 0)),
      });
      at += small === null ? 1 : 2;
      continue;
    }
    // “Acht geben”: the noun is no number.
    if (own === null || article.test(plain) || word === 'Acht' || word === 'Sieben') continue;
    found.push({ value: own, text: word });
  }
  return found;
}

type Word = RegExpMatchArray | undefined;

/** Nothing but a space between two words. */
function adjacent(text: string, one: Word, two: Word): boolean {
  if (!one || !two) return false;
  return text.slice((one.index ?? 0) + one[0].length, two.index).trim() === '';
}
