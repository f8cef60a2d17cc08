import { setTimeout as pause } from 'node:timers/promises';
import type { TestTab } from '../../../../local/src/firestore/testing/open-page.ts';
import type { Seen } from '../../../../local/src/firestore/testing/page-script.ts';

const pauseMs = 25;

/** The same clock as a page's `performance.timeOrigin + performance.now()`. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** One write that opens the channels, then the ones that count, each alone. */
export async function writePaced(
  tab: TestTab,
  listener: number,
  writes: number,
  write: (n: number) => Promise<void>,
): Promise<void> {
  await write(0);
  await tab.until(listener, (seen) => latest(seen) === 0);
  for (let n = 1; n <= writes; n++) {
    await write(n);
    await pause(pauseMs);
  }
  await tab.until(listener, (seen) => latest(seen) === writes);
}

/** The delay of every write but the first, which includes opening the channel. */
export async function delaysSeen(
  tab: TestTab,
  listener: number,
  writes: number,
): Promise<number[]> {
  const delays = new Map<number, number>();
  for (const seen of await tab.call('seen', listener)) {
    const n = latest(seen);
    if (typeof seen === 'string' || n === undefined || n === 0) continue;
    // The first report of a version counts.
    if (!delays.has(n)) delays.set(n, seen.delayMs[0] ?? NaN);
  }
  if (delays.size < writes) throw new Error(`Only ${delays.size} of ${writes} writes were seen.`);
  return [...delays.values()];
}

function latest(seen: Seen): number | undefined {
  if (typeof seen === 'string') throw new Error(`The listener was refused: ${seen}.`);
  const n = seen.data[0]?.['n'];
  return typeof n === 'number' ? n : undefined;
}

/** How far the page's clock is ahead of ours, by the quickest of some questions. */
export async function clockOffset(tab: TestTab): Promise<number> {
  let best = { roundTripMs: Infinity, offsetMs: 0 };
  for (let round = 0; round < 30; round++) {
    const sent = now();
    const there = await tab.page.evaluate('performance.timeOrigin + performance.now()');
    const back = now();
    const roundTripMs = back - sent;
    if (roundTripMs >= best.roundTripMs) continue;
    best = { roundTripMs, offsetMs: Number(there) - (sent + back) / 2 };
  }
  return best.offsetMs;
}
