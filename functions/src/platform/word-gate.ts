/** Words that open so many phrases that they tell nothing alone. */
const common = new Set(
  'and but with who was being the for that based living und mit seit als bin ich war eine avec mais depuis qui suis comme tant que etant con pero desde soy como era siendo estoy com mas sou sendo enquanto sono come essendo che una uma une des les der die das dans ich have has ens deux trois'.split(
    ' ',
  ),
);

/**
 * Tells which patterns can match a text at all, by the beginnings of its words: most lines
 * of a CV hold none, and looking words up is some twenty times quicker than trying every pattern.
 */
export class WordGate {
  readonly #patternsOf = new Map<string, Set<string>>();
  readonly #longest: number;

  constructor(patterns: string[]) {
    for (const pattern of patterns) {
      for (const stem of stemsOf(pattern)) {
        const sharing = this.#patternsOf.get(stem) ?? new Set();
        this.#patternsOf.set(stem, sharing.add(pattern));
      }
    }
    this.#longest = Math.max(...[...this.#patternsOf.keys()].map(({ length }) => length));
  }

  /** The patterns worth trying on a folded text. */
  openFor(folded: string): Set<string> {
    const open = new Set<string>();
    const seen = new Set<string>();
    for (const [word] of folded.matchAll(/[a-zß]+|\d/g)) {
      if (seen.has(word)) continue;
      seen.add(word);
      const longest = Math.min(word.length, this.#longest);
      for (let length = 1; length <= longest; length++) {
        for (const pattern of this.#patternsOf.get(word.slice(0, length)) ?? []) {
          open.add(pattern);
        }
      }
    }
    return open;
  }
}

/**
 * The literal beginnings of words in the source of a pattern, one of which every match must hold;
 * a pattern without any is opened by a digit. An alternative without words is a pattern of its own.
 */
function stemsOf(source: string): string[] {
  const letters = source.replace(/\\[wdbt]|\[[^\]]*\]/g, ' ');
  const stems = [...letters.matchAll(/([a-zß]{2,})(\??)/g)]
    .map(([, word = '', optional]) => (optional ? word.slice(0, -1) : word))
    .filter((stem) => stem.length >= 3 && !common.has(stem));
  return stems.length === 0 ? [...'0123456789'] : stems;
}
