/** A word as it is heard, or a number as the values its figures may have. */
export type SpokenToken = {
  /** Small letters without accents; of a number its first reading. */
  key: string;
  /** “1.200” is 1200 in Berlin and 1.2 in London; null for words. */
  readings: readonly number[] | null;
  /** Its place in the text it was read from. */
  from: number;
  to: number;
};

export function wordToken(key: string, from: number, to: number): SpokenToken {
  return { key, readings: null, from, to };
}

export function numberToken(readings: readonly number[], from: number, to: number): SpokenToken {
  return { key: String(readings[0] ?? 0), readings, from, to };
}
