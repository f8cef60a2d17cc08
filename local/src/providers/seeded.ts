import { createHash } from 'node:crypto';

/** Numbers 0–1 that follow from a text alone: the same request gets the same answer. */
export function seededBy(text: string): () => number {
  let count = 0;
  return () => {
    const digest = createHash('sha256').update(`${count++}\n${text}`).digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  };
}

export function pickFrom<Item>(items: readonly [Item, ...Item[]], random: () => number): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}
