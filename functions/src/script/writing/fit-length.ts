/** A choice among lengths of one thing; choosing none is allowed. */
export type Options = { words: number; value: number }[];
/** For each thing the chosen option, or -1. */
export type Selection = { words: number; value: number; chosen: number[] };

/**
 * The best selection for every total length up to `most` words (a multiple-choice knapsack).
 * Entry n is the most valuable selection of exactly n words, if there is one.
 */
export function selectionsByLength(things: Options[], most: number): (Selection | undefined)[] {
  let best: (Selection | undefined)[] = [];
  best[0] = { words: 0, value: 0, chosen: [] };
  for (const options of things) {
    const next: (Selection | undefined)[] = [];
    for (const selection of best) {
      if (!selection) continue;
      offer(next, { ...selection, chosen: [...selection.chosen, -1] });
      options.forEach(({ words, value }, index) => {
        const total = selection.words + words;
        if (total > most) return;
        offer(next, {
          words: total,
          value: selection.value + value,
          chosen: [...selection.chosen, index],
        });
      });
    }
    best = next;
  }
  return best;
}

function offer(table: (Selection | undefined)[], selection: Selection): void {
  const held = table[selection.words];
  if (!held || held.value < selection.value) table[selection.words] = selection;
}
