import type { SceneKind } from '@cvplus/contracts/script';
import { asSentence } from './sentence.ts';
import type { Slot } from './slot.ts';

/** A slot with one wording that depends on nothing said before. */
export function sayingSlot(
  key: string,
  words: string,
  entries: { factId: string }[],
  value: number,
  scene: SceneKind = 'skills',
): Slot {
  const factIds = entries.map((entry) => entry.factId);
  return {
    key,
    scene,
    variants: [{ value, say: () => ({ text: asSentence(words), factIds }) }],
  };
}
