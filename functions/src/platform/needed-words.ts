/** Stands among needed words for “a digit”. */
export const aDigit = '0';

/** Words that open so many phrases that they tell nothing alone. */
const common = new Set(
  'and but with who was being the for that based living have has und mit seit als bin ich war eine einer habe mein meine une avec mais depuis qui suis comme tant que etant con pero desde soy como era siendo estoy com mas sou sendo enquanto sono come essendo che una des les der die das dans ens mon ses mis per del las los non nao one two three four five six deux trois dos tres due tre drei zwei'.split(
    ' ',
  ),
);
/** Letters a beginning must have to be looked for. */
export const shortest = 2;

/** Part of a pattern: the beginnings of words one of which it must hold; null when none is sure. */
type Item = { words: WordChoice | null; optional: boolean; endsWord: boolean };

/** Beginnings of words, one of which a text must hold. */
export type WordChoice = string[];

/**
 * What a text must hold before a pattern can match it: for each alternative of the pattern the
 * choices of words that must all be met, the rarest first. An alternative without a choice may
 * match anything. Reads the sources of our own patterns over folded text: literals, classes,
 * groups, look-arounds and quantifiers.
 */
export function neededWords(source: string): WordChoice[][] {
  return new Reader(source).alternatives(true).choices;
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end of the group. */
  alternatives(startsWord: boolean): { choices: WordChoice[][]; endsWord: boolean } {
    const choices: WordChoice[][] = [];
    let endsWord = true;
    for (;;) {
      const sequence = this.#sequence(startsWord);
      choices.push(sequence.choices);
      endsWord &&= sequence.endsWord;
      if (this.#source[this.#at] !== '|') return { choices, endsWord };
      this.#at++;
    }
  }

  #sequence(startsWord: boolean): { choices: WordChoice[]; endsWord: boolean } {
    const choices: WordChoice[] = [];
    let start = startsWord;
    /** What may stand before the next item in the same word: “(?:schwer)?behindert”. */
    let glued: WordChoice | null = null;
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? '')) {
      const item = this.#item(start || glued !== null);
      if (item === null) continue;
      const words: WordChoice | null = item.words && glued ? [...glued, ...item.words] : item.words;
      if (words && !item.optional && (start || glued)) choices.push(words);
      glued = item.optional && !item.endsWord && (start || glued) ? words : null;
      start = item.optional ? start && item.endsWord : item.endsWord;
    }
    return { choices: choices.toSorted((a, b) => cost(a) - cost(b)), endsWord: start };
  }

  /** Null for what takes no place in the text. */
  #item(startsWord: boolean): Item | null {
    const rest = this.#source.slice(this.#at);
    if (rest.startsWith('(')) return this.#group(startsWord);
    const letters = /^[a-zß]+/.exec(rest)?.[0];
    if (letters !== undefined) return this.#literal(letters, startsWord);
    const sign = /^(?:\\p\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|.)/isu.exec(rest)?.[0] ?? '';
    this.#at += sign.length;
    if (sign === '^' || sign === '$' || sign === '\\b') return null;
    const optional = this.#optional();
    const words = /^(?:\\d|\d|\[[\d-]+\])$/.test(sign) ? [aDigit] : null;
    return { words, optional, endsWord: !mayBeLetter(sign) };
  }

  #literal(letters: string, startsWord: boolean): Item {
    // A quantifier takes the last letter alone.
    const counted = /^(?:[?*]|\{0)/.test(this.#source.slice(this.#at + letters.length));
    this.#at += letters.length;
    if (counted) this.#optional();
    const stem = counted ? letters.slice(0, -1) : letters;
    const words = startsWord && stem.length >= shortest ? [stem] : null;
    return { words, optional: false, endsWord: false };
  }

  #group(startsWord: boolean): Item | null {
    const opening =
      /^\((?:\?(?:<?[=!]|:|<[a-z]+>))?/i.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    const looksAround = /[=!]$/.test(opening);
    const inner = this.alternatives(startsWord);
    this.#at++;
    if (looksAround) return null;
    // One word for the whole group: the rarest choice of each of its alternatives.
    const rarest = inner.choices.map(([first]) => first);
    const words = rarest.every((choice) => choice !== undefined)
      ? [...new Set(rarest.flat())]
      : null;
    return { words, optional: this.#optional(), endsWord: inner.endsWord };
  }

  /** Reads a quantifier, if there is one: whether it lets its item be absent. */
  #optional(): boolean {
    const quantifier =
      /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += quantifier.length;
    return /^(?:[?*]|\{0)/.test(quantifier);
  }
}

/** Little words and digits are in every other line. */
const cost = (words: WordChoice): number =>
  words.reduce((sum, word) => sum + (word.length <= 2 || common.has(word) ? 30 : 1), 0);

/** Whether a class or an escape can stand for a letter, behind which no word begins. */
function mayBeLetter(sign: string): boolean {
  if (sign === '.' || /^\\[wWDSp]/.test(sign) || sign.startsWith('[^')) return true;
  if (sign.startsWith('[')) return /[a-zß]/i.test(sign.replace(/\\[tnsd]/g, ''));
  return false;
}
