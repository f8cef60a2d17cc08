import { seededRandom } from '../lib/random.ts';
import type { Chooser, Question, SimulatedOutcome } from './chooser.ts';
import { bestProvider, expectedUtility, hourMs, truthAt, type World } from './world.ts';

const deaf = { hear: () => {} };

function indexes(world: World): number[] {
  return world.providers.map((_, index) => index);
}

function lowest(candidates: readonly number[], cost: (index: number) => number): number {
  return candidates.reduce((best, each) => (best < 0 || cost(each) < cost(best) ? each : best), -1);
}

/** Knows what is true right now, and takes whoever is worth the most. */
export function clairvoyant(world: World): Chooser {
  return {
    ...deaf,
    choose: ({ atMs, videoSeconds, hasRoom }) => bestProvider(world, atMs, videoSeconds, hasRoom),
  };
}

/** The order in which a well-informed operator would list them on the first day. */
export function fixedPriority(world: World): Chooser {
  const start = world.jobs[0]!.atMs;
  const order = indexes(world).toSorted(
    (left, right) =>
      expectedUtility(truthAt(world, right, start), 60) -
      expectedUtility(truthAt(world, left, start), 60),
  );
  return { ...deaf, choose: ({ hasRoom }) => order.find(hasRoom) ?? -1 };
}

export function roundRobin(world: World): Chooser {
  let next = 0;
  return {
    ...deaf,
    choose({ hasRoom }) {
      for (let step = 0; step < world.providers.length; step++) {
        const index = (next + step) % world.providers.length;
        if (!hasRoom(index)) continue;
        next = index + 1;
        return index;
      }
      return -1;
    },
  };
}

// LiteLLM's routing strategies as documented (docs/my-website/docs/routing.md of BerriAI/litellm; facts/field.md
// C.2), with a cooldown kinder than its default of five seconds after more than half of at least five
// calls in a minute failed: one failure rests a provider for five minutes.
const cooldownMs = 300_000;

type Strategy = {
  pick(candidates: readonly number[], question: Question): number;
  hear?(outcome: SimulatedOutcome): void;
};

function withCooldown(world: World, strategy: Strategy): Chooser {
  const restsUntil = world.providers.map(() => 0);
  return {
    choose(question) {
      const open = indexes(world).filter(question.hasRoom);
      const rested = open.filter((index) => restsUntil[index]! <= question.atMs);
      return strategy.pick(rested.length > 0 ? rested : open, question);
    },
    hear(outcome) {
      if (!outcome.succeeded) restsUntil[outcome.provider] = outcome.atMs + cooldownMs;
      strategy.hear?.(outcome);
    },
  };
}

/** `simple-shuffle`: at random, weighted by how much each may take. */
export function simpleShuffle(world: World): Chooser {
  const random = seededRandom(world.seed + 2);
  return withCooldown(world, {
    pick(candidates) {
      const weight = (index: number) => world.providers[index]!.maxConcurrent;
      let left = random() * candidates.reduce((sum, index) => sum + weight(index), 0);
      return candidates.find((index) => (left -= weight(index)) < 0) ?? candidates[0] ?? -1;
    },
  });
}

/** `least-busy`: the fewest calls under way. */
export function leastBusy(world: World): Chooser {
  const random = seededRandom(world.seed + 3);
  return withCooldown(world, {
    pick: (candidates, { inFlight }) => {
      const fewest = Math.min(...candidates.map((index) => inFlight[index]!));
      const equal = candidates.filter((index) => inFlight[index] === fewest);
      return equal[Math.floor(random() * equal.length)] ?? -1;
    },
  });
}

/** `latency-based-routing`: the lowest mean of the last ten times within the window; the untimed first. */
export function latencyBased(world: World): Chooser {
  const random = seededRandom(world.seed + 4);
  const windowMs = hourMs;
  const [kept, timedOutSeconds] = [10, 1000];
  const times = world.providers.map((): { atMs: number; seconds: number }[] => []);
  return withCooldown(world, {
    pick(candidates, { atMs }) {
      const mean = (index: number) => {
        const recent = times[index]!.filter((each) => each.atMs > atMs - windowMs);
        return recent.reduce((sum, { seconds }) => sum + seconds, 0) / Math.max(1, recent.length);
      };
      // Without its buffer, the default and here the better choice. Equals are taken at random.
      const fastest = mean(lowest(candidates, mean));
      const near = candidates.filter((index) => mean(index) === fastest);
      return near[Math.floor(random() * near.length)] ?? -1;
    },
    hear({ provider, atMs, seconds, succeeded }) {
      const counted = succeeded ? seconds : seconds >= 900 ? timedOutSeconds : null;
      if (counted === null) return;
      times[provider] = [...times[provider]!, { atMs, seconds: counted }].slice(-kept);
    },
  });
}

/** `cost-based-routing`: the cheapest, by the true price of the moment. */
export function costBased(world: World): Chooser {
  return withCooldown(world, {
    pick: (candidates, { atMs }) =>
      lowest(candidates, (index) => truthAt(world, index, atMs).usdPerMinute),
  });
}

/** `usage-based-routing`: the least used in the window, for its capacity. */
export function usageBased(world: World): Chooser {
  const windowMs = hourMs;
  let used: { atMs: number; provider: number; seconds: number }[] = [];
  return withCooldown(world, {
    pick(candidates, { atMs, videoSeconds }) {
      used = used.filter((each) => each.atMs > atMs - windowMs);
      const share = (index: number) =>
        used.reduce((sum, each) => sum + (each.provider === index ? each.seconds : 0), 0) /
        world.providers[index]!.maxConcurrent;
      const provider = lowest(candidates, share);
      used.push({ atMs, provider, seconds: videoSeconds });
      return provider;
    },
  });
}
