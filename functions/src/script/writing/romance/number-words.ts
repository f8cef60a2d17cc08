export type SpokenNumber = { value: number; text: string };

/** One word of a text and what stands between it and the word before. */
type Token = { word: string; at: number; end: number };

export type NumberReader = {
  /** Adds a word to the number being read; null when it cannot go on with that word. */
  add(state: Reading, word: string): Reading | null;
  /** Words that stand inside numbers but are none: “et”, “y”. */
  joint: string;
};

/** A number on its way. */
export type Reading = {
  /** What is complete: the millions and thousands so far. */
  total: number;
  /** The size of the last of those; the next one is smaller. */
  scale: number;
  /** What is being read below a thousand, and the size of its last word. */
  group: number;
  last: number;
  words: number;
};

const noNumber: Reading = { total: 0, scale: Infinity, group: 0, last: Infinity, words: 0 };

/** Finds the longest runs of number words and what they are worth. */
export function findNumbers(text: string, reader: NumberReader): SpokenNumber[] {
  const tokens = tokensOf(text);
  const found: SpokenNumber[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let reading = noNumber;
    let last = at;
    for (let next = at; next < tokens.length; next++) {
      const token = tokens[next];
      const before = tokens[next - 1];
      if (!token || (next > at && before && !/^[\s-]*$/u.test(text.slice(before.end, token.at)))) {
        break;
      }
      if (next > at && token.word === reader.joint) continue;
      const longer = reader.add(reading, token.word);
      if (!longer) break;
      reading = longer;
      last = next;
    }
    const [from, to] = [tokens[at], tokens[last]];
    if (reading.words === 0 || !from || !to) continue;
    // “15 mille” is read with its digits.
    if (!/\d[\d.,]*\s?$/.test(text.slice(0, from.at))) {
      found.push({ value: reading.total + reading.group, text: text.slice(from.at, to.end) });
    }
    at = last;
  }
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** “trois mille”, “deux millions”: closes the group read so far. */
export function scaled(reading: Reading, size: number): Reading | null {
  const { total, scale, group, words } = reading;
  if (size >= scale || (words > 0 && group === 0)) return null;
  const grown = total + Math.max(group, 1) * size;
  return { total: grown, scale: size, group: 0, last: Infinity, words: words + 1 };
}

/** The number with one more word of its group. */
export function grown(reading: Reading, value: number, size: number): Reading {
  return { ...reading, group: reading.group + value, last: size, words: reading.words + 1 };
}
