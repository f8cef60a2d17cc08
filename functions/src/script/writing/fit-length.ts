/** A choice among lengths of one thing; choosing none is allowed. */
export type Options = { length: number; value: number }[];
/** What to take of each thing, by index; things left out are missing. */
export type Selection = { length: number; value: number; chosen: Map<number, number> };

type Step = { value: number; thing: number; option: number; before: Step | null };

/**
 * The most valuable selection for every total length up to `most` (a multiple-choice
 * knapsack), longest first.
 */
export function selectionsByLength(things: Options[], most: number): Selection[] {
  let best: (Step | undefined)[] = new Array<Step | undefined>(most + 1);
  best[0] = { value: 0, thing: -1, option: -1, before: null };
  things.forEach((options, thing) => {
    const next = [...best];
    best.forEach((step, length) => {
      if (!step) return;
      options.forEach((offer, option) => {
        const total = length + offer.length;
        const value = step.value + offer.value;
        if (total <= most && value > (next[total]?.value ?? -Infinity)) {
          next[total] = { value, thing, option, before: step };
        }
      });
    });
    best = next;
  });
  return best
    .flatMap((step, length) => (step ? [{ length, value: step.value, chosen: choices(step) }] : []))
    .toReversed();
}

function choices(last: Step): Map<number, number> {
  const chosen = new Map<number, number>();
  for (let step: Step | null = last; step && step.thing >= 0; step = step.before) {
    chosen.set(step.thing, step.option);
  }
  return chosen;
}
