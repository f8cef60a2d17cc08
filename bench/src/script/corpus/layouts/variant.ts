/** One of several ways to write the same thing: the id decides, so that a CV always looks the same. */
export function variant<T>(id: string, question: string, ways: readonly [T, ...T[]]): T {
  return ways[hash(`${question}:${id}`) % ways.length] ?? ways[0];
}

/** FNV-1a, with its bits mixed once more: neighbours in the alphabet must not choose alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
