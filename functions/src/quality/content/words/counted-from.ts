/** Words that count on from a number, as a table from word to value. */
export function countedFrom(first: number, words: string, step = 1): [string, number][] {
  return words.split(' ').map((word, index) => [word, (first + index) * step]);
}
