import { aDigit, neededWords, shortest, type WordChoice } from './needed-words.ts';

type Way = { pattern: string; choices: WordChoice[] };

/**
 * Tells which patterns can match a text at all, by the beginnings of its words: most lines
 * of a CV hold none, and looking words up is some twenty times quicker than trying every pattern.
 */
export class WordGate {
  /** Every needed beginning, by its first letters. */
  readonly #byStart = new Map<string, Set<string>>();
  /** The alternatives of patterns, by the words of their rarest choice. */
  readonly #ways = new Map<string, Way[]>();
  readonly #always = new Set<string>();

  constructor(patterns: string[]) {
    for (const pattern of patterns) {
      for (const choices of neededWords(pattern)) this.#add({ pattern, choices });
    }
  }

  #add(way: Way): void {
    const [rarest] = way.choices;
    if (rarest === undefined) this.#always.add(way.pattern);
    for (const word of rarest ?? []) {
      this.#ways.set(word, [...(this.#ways.get(word) ?? []), way]);
    }
    for (const word of way.choices.flat()) {
      const start = word.slice(0, shortest);
      this.#byStart.set(start, (this.#byStart.get(start) ?? new Set()).add(word));
    }
  }

  /** The patterns worth trying on a folded text. */
  openFor(folded: string): Set<string> {
    const held = this.#heldBy(folded);
    const open = new Set(this.#always);
    for (const word of held) {
      for (const { pattern, choices } of this.#ways.get(word) ?? []) {
        const isMet = (choice: WordChoice): boolean => choice.some((other) => held.has(other));
        if (!open.has(pattern) && choices.every(isMet)) open.add(pattern);
      }
    }
    return open;
  }

  /** Which of the needed beginnings a text holds. */
  #heldBy(folded: string): Set<string> {
    const held = new Set(/\d/.test(folded) ? [aDigit] : []);
    for (const word of folded.match(/[a-zß]{2,}/g) ?? []) {
      for (const stem of this.#byStart.get(word.slice(0, shortest)) ?? []) {
        if (word.startsWith(stem)) held.add(stem);
      }
    }
    return held;
  }
}
