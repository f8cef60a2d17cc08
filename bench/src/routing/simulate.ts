import { sampleNormal } from '../../../functions/src/platform/sample-beta.ts';
import { seededRandom } from '../lib/random.ts';
import type { Chooser, SimulatedOutcome } from './chooser.ts';
import { expectedUtility, spreads, truthAt, type World } from './world.ts';

export type Simulated = {
  /** The mean of what the chosen orders were worth before chance had its say. */
  utility: number;
  failed: number;
  orders: number;
};

/** All jobs of a world through one chooser, which hears of an order's end only when it ends. */
export function simulate(world: World, buildChooser: (world: World) => Chooser): Simulated {
  const chooser = buildChooser(world);
  const running: SimulatedOutcome[] = [];
  const inFlight = world.providers.map(() => 0);
  let [utility, failed] = [0, 0];
  for (const [number, job] of world.jobs.entries()) {
    while (running.length > 0 && running[0]!.atMs <= job.atMs) {
      const ended = running.shift()!;
      inFlight[ended.provider]! -= 1;
      chooser.hear(ended);
    }
    const hasRoom = (index: number) => inFlight[index]! < world.providers[index]!.maxConcurrent;
    // Everybody full has never been seen at these rates; the order then waits at the first one.
    const chosen = Math.max(0, chooser.choose({ ...job, number, inFlight, hasRoom }));
    const outcome = runOrder(world, chosen, number, job);
    const position = running.findLastIndex(({ atMs }) => atMs <= outcome.atMs) + 1;
    running.splice(position, 0, outcome);
    inFlight[chosen]! += 1;
    utility += expectedUtility(truthAt(world, chosen, job.atMs), job.videoSeconds);
    failed += outcome.succeeded ? 0 : 1;
  }
  return { utility: utility / world.jobs.length, failed, orders: world.jobs.length };
}

/** Chance is that of the job and the provider, so that every chooser meets the same. */
function runOrder(
  world: World,
  provider: number,
  number: number,
  { atMs, videoSeconds }: World['jobs'][number],
): SimulatedOutcome {
  const random = seededRandom((world.seed * 31 + number) * 8 + provider);
  const truth = truthAt(world, provider, atMs);
  const succeeded = random() < truth.reliability;
  const isQuick = random() < (truth.isOut ? 0.6 : 0.4);
  const usualSeconds = truth.medianSeconds * Math.exp(spreads.logSeconds * sampleNormal(random));
  // Refused within half a minute, or found out late: an order that hangs is given up after 15 minutes.
  const failedSeconds = isQuick ? 5 + 25 * random() : truth.isOut ? 900 : usualSeconds;
  const seconds = succeeded ? usualSeconds : failedSeconds;
  const quality = truth.quality + spreads.quality * sampleNormal(random);
  return {
    number,
    provider,
    startedMs: atMs,
    atMs: Math.round(atMs + seconds * 1000),
    succeeded,
    seconds,
    quality: succeeded ? Math.max(0, Math.min(10, quality)) : null,
    costUsd: succeeded ? (truth.usdPerMinute * videoSeconds) / 60 : 0,
    videoSeconds,
  };
}
