import type { NarrationPart } from './narration.ts';

/** When a sentence is spoken, and over which scene. */
export type SpokenTimes = { startSeconds: number; endSeconds: number; scene: string };

/** A stretch of the whole, in whole video frames, so that no rounding adds up. */
export type PlannedPart = Pick<NarrationPart, 'seconds' | 'sentences'> & { startSeconds: number };

const framesPerSecond = 30;
/** What a cut in the midst of a scene costs, in shares of a part's length off the even split. */
const cutInsideScene = 0.15;

/**
 * As few parts as the limit allows, of about the same length, cut in the pauses between sentences and
 * rather where the scene changes. Null when a sentence alone is longer than a part may be.
 */
export function planParts(
  spoken: readonly SpokenTimes[],
  wholeSeconds: number,
  maxPartSeconds: number,
): PlannedPart[] | null {
  const cuts = cutPlaces(spoken, wholeSeconds);
  const fits = (from: number, to: number) => lengthOf(cuts, from, to) <= maxPartSeconds;
  const count = fewestParts(spoken.length, fits);
  if (count === null) return null;
  const even = wholeSeconds / count;
  const cost = (from: number, to: number) => {
    const off = (lengthOf(cuts, from, to) - even) / even;
    const staysInScene = from > 0 && spoken[from - 1]?.scene === spoken[from]?.scene;
    return off ** 2 + (staysInScene ? cutInsideScene ** 2 : 0);
  };
  return cheapestSplit(spoken.length, count, { fits, cost }).map(([from, to]) => ({
    startSeconds: cuts[from] ?? 0,
    seconds: lengthOf(cuts, from, to),
    sentences: [from, to],
  }));
}

/** How long each sentence takes with the pause after it, the first one with that before it, too. */
export function sentenceLengths(spoken: readonly SpokenTimes[], wholeSeconds: number): number[] {
  const cuts = cutPlaces(spoken, wholeSeconds);
  return spoken.map((_, index) => lengthOf(cuts, index, index + 1));
}

/** Where a part may begin: `cuts[n]` lies before sentence n; the last one is the end. */
function cutPlaces(spoken: readonly SpokenTimes[], wholeSeconds: number): number[] {
  const between = spoken.slice(1).map(({ startSeconds }, index) => {
    const middle = ((spoken[index]?.endSeconds ?? 0) + startSeconds) / 2;
    return Math.round(middle * framesPerSecond) / framesPerSecond;
  });
  return [0, ...between, wholeSeconds];
}

function lengthOf(cuts: readonly number[], from: number, to: number): number {
  return (cuts[to] ?? 0) - (cuts[from] ?? 0);
}

type Fits = (from: number, to: number) => boolean;

function fewestParts(sentences: number, fits: Fits): number | null {
  let count = 1;
  let from = 0;
  for (let to = 1; to <= sentences; to += 1) {
    if (fits(from, to)) continue;
    from = to - 1;
    count += 1;
    if (!fits(from, to)) return null;
  }
  return count;
}

type Split = { cost: number; parts: [from: number, to: number][] };

/** Of all splits into so many parts the one of the least cost; at least one is known to fit. */
function cheapestSplit(
  sentences: number,
  count: number,
  { fits, cost }: { fits: Fits; cost: (from: number, to: number) => number },
): Split['parts'] {
  // After each round: the best split of the first `to` sentences into so many parts.
  let best = new Map<number, Split>([[0, { cost: 0, parts: [] }]]);
  for (let round = 1; round <= count; round += 1) {
    const next = new Map<number, Split>();
    for (const [from, split] of best) {
      for (let to = from + 1; to <= sentences && fits(from, to); to += 1) {
        const total = split.cost + cost(from, to);
        if (total >= (next.get(to)?.cost ?? Infinity)) continue;
        next.set(to, { cost: total, parts: [...split.parts, [from, to]] });
      }
    }
    best = next;
  }
  return best.get(sentences)?.parts ?? [];
}
