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
  /** By the first letters of a stem, as many as the shortest has. */
  readonly #stemsOf = new Map<string, { stem: string; patterns: Set<string> }[]>();
  readonly #openedByDigit: string[] = [];

  constructor(patterns: string[]) {
    for (const pattern of patterns) {
      const stems = stemsOf(pattern);
      if (stems.length === 0) this.#openedByDigit.push(pattern);
      for (const stem of stems) this.#add(stem, pattern);
    }
  }

  #add(stem: string, pattern: string): void {
    const start = stem.slice(0, shortest);
    const sharing = this.#stemsOf.get(start) ?? [];
    const known = sharing.find((other) => other.stem === stem);
    if (known) known.patterns.add(pattern);
    else sharing.push({ stem, patterns: new Set([pattern]) });
    this.#stemsOf.set(start, sharing);
  }

  /** The patterns worth trying on a folded text. */
  openFor(folded: string): Set<string> {
    const open = new Set(/\d/.test(folded) ? this.#openedByDigit : []);
    for (const word of folded.match(/[a-zß]{3,}/g) ?? []) {
      for (const { stem, patterns } of this.#stemsOf.get(word.slice(0, shortest)) ?? []) {
        if (word.startsWith(stem)) for (const pattern of patterns) open.add(pattern);
      }
    }
    return open;
  }
}

/** Letters of the shortest stem that tells anything. */
const shortest = 3;

/**
 * The literal beginnings of words in the source of a pattern, one of which every match must hold;
 * a pattern without any is opened by a digit. An alternative without words is a pattern of its own.
 */
function stemsOf(source: string): string[] {
  const letters = source.replace(/\\[wdbt]|\[[^\]]*\]/g, ' ');
  return [...letters.matchAll(/([a-zß]{2,})(\??)/g)]
    .map(([, word = '', optional]) => (optional ? word.slice(0, -1) : word))
    .filter((stem) => stem.length >= shortest && !common.has(stem));
}
