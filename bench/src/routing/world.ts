import { seededRandom } from '../lib/random.ts';

/** What is true of a provider at one moment. The choosers never see it; the clairvoyant does. */
export type Truth = {
  /** Share of orders that end in a video. */
  reliability: number;
  /** 0–10. */
  quality: number;
  medianSeconds: number;
  usdPerMinute: number;
};

export type SimulatedProvider = {
  name: string;
  maxConcurrent: number;
  /** What it is like before any incident. */
  usual: Truth;
  /** How much slower it is at its busiest hour than in the mean, as a factor. */
  busy: number;
  busiestHour: number;
};

export type Incident = {
  kind: 'outage' | 'slow-down' | 'price' | 'quality';
  provider: number;
  fromMs: number;
  toMs: number;
  /** Factor on seconds or price, difference of quality; an outage has none. */
  change: number;
};

export type World = {
  seed: number;
  providers: SimulatedProvider[];
  incidents: Incident[];
  jobs: { atMs: number; videoSeconds: number }[];
  endMs: number;
};

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const days = 30;
const jobsPerDay = 400;
const startMs = Date.UTC(2026, 0, 5);
/** What still succeeds in an outage. */
const reliabilityWhileOut = 0.03;
/** Spread of single orders around what is true: quality in points, seconds as a logarithm. */
export const spreads = { quality: 0.6, logSeconds: 0.35 };

/** Thirty days of eight providers, twenty incidents and some 12,000 jobs, all from the seed. */
export function buildWorld(seed: number): World {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const endMs = startMs + days * dayMs;
  const providers = Array.from({ length: 8 }, (_, index): SimulatedProvider => {
    // Who is better is usually dearer and slower; chance does the rest.
    const rank = random();
    return {
      name: `provider-${index + 1}`,
      maxConcurrent: 3 + Math.floor(random() * 10),
      usual: {
        reliability: between(0.78, 0.985),
        quality: 5.6 + 2.6 * rank + between(-0.6, 0.9),
        medianSeconds: 60 * 12 ** (0.5 * rank + 0.5 * random()),
        usdPerMinute: 0.3 + 4 * rank + between(0, 3),
      },
      busy: between(1, 1.6),
      busiestHour: Math.floor(random() * 24),
    };
  });
  const world: World = { seed, providers, incidents: [], jobs: [], endMs };
  addIncidents(world, random);
  for (let atMs = startMs; atMs < endMs;) {
    const hour = (atMs / hourMs) % 24;
    const perDay = jobsPerDay * (1 + 0.7 * Math.sin(((hour - 9) / 24) * 2 * Math.PI));
    atMs += (-Math.log(1 - random()) * dayMs) / perDay;
    world.jobs.push({
      atMs: Math.round(atMs),
      videoSeconds: [30, 60, 90][Math.floor(random() * 3)]!,
    });
  }
  return world;
}

/** Eight outages, five slow-downs, three changes of price and four of quality; half of them hit whoever is best then. */
function addIncidents(world: World, random: () => number): void {
  const between = (low: number, high: number) => low + (high - low) * random();
  const kinds: Incident['kind'][] = [
    ...Array<Incident['kind']>(8).fill('outage'),
    ...Array<Incident['kind']>(5).fill('slow-down'),
    ...Array<Incident['kind']>(3).fill('price'),
    ...Array<Incident['kind']>(4).fill('quality'),
  ];
  const plans = kinds
    .map((kind) => ({ kind, fromMs: startMs + between(0.5, days - 0.5) * dayMs }))
    .toSorted((left, right) => left.fromMs - right.fromMs);
  for (const { kind, fromMs } of plans) {
    const best = bestProvider(world, fromMs, 60);
    const provider = random() < 0.5 ? best : Math.floor(random() * world.providers.length);
    const lasts = {
      outage: [1, 14],
      'slow-down': [2, 36],
      price: [24 * 90, 24 * 90],
      quality: [12, 120],
    };
    const [low, high] = lasts[kind] as [number, number];
    const change = {
      outage: 0,
      'slow-down': between(2.5, 6),
      price: random() < 0.7 ? between(1.4, 2.5) : between(0.4, 0.7),
      quality: -between(1, 3),
    }[kind];
    world.incidents.push({
      kind,
      provider,
      fromMs,
      toMs: fromMs + between(low, high) * hourMs,
      change,
    });
  }
}

/** What is true of a provider then. */
export function truthAt(world: World, index: number, atMs: number): Truth & { isOut: boolean } {
  const { usual, busy, busiestHour } = world.providers[index]!;
  const hour = (atMs / hourMs) % 24;
  const tide = busy ** Math.cos(((hour - busiestHour) / 24) * 2 * Math.PI);
  const truth = { ...usual, medianSeconds: usual.medianSeconds * tide, isOut: false };
  for (const { kind, provider, fromMs, toMs, change } of world.incidents) {
    if (provider !== index || atMs < fromMs || atMs >= toMs) continue;
    if (kind === 'outage') truth.isOut = true;
    if (kind === 'slow-down') truth.medianSeconds *= change;
    if (kind === 'price') truth.usdPerMinute *= change;
    if (kind === 'quality') truth.quality = Math.max(0, truth.quality + change);
  }
  if (truth.isOut) truth.reliability = reliabilityWhileOut;
  return truth;
}

// What an order is worth, 0–1. A failed one is worth nothing; a video half its quality, three
// tenths its promptness, which every eight minutes halve, and two tenths what it leaves of ten dollars.
const shares = { quality: 0.5, promptness: 0.3, thrift: 0.2 };
const halfValueSeconds = 480;
const dearUsd = 10;

/** The mean of 2^(−seconds/480) over the spread of seconds, at eleven equal shares of it. */
const normalQuantiles = [-1.69, -1.1, -0.75, -0.47, -0.23, 0, 0.23, 0.47, 0.75, 1.1, 1.69];

/** What an order at this provider is worth before chance has its say. */
export function expectedUtility(truth: Truth, videoSeconds: number): number {
  const promptness =
    normalQuantiles.reduce(
      (sum, quantile) =>
        sum +
        2 ** (-(truth.medianSeconds * Math.exp(spreads.logSeconds * quantile)) / halfValueSeconds),
      0,
    ) / normalQuantiles.length;
  const thrift = Math.max(0, 1 - (truth.usdPerMinute * videoSeconds) / 60 / dearUsd);
  return (
    truth.reliability *
    (shares.quality * (truth.quality / 10) +
      shares.promptness * promptness +
      shares.thrift * thrift)
  );
}

/** The clairvoyant's choice among those with room. */
export function bestProvider(
  world: World,
  atMs: number,
  videoSeconds: number,
  hasRoom: (index: number) => boolean = () => true,
): number {
  let best = { index: -1, utility: -1 };
  world.providers.forEach((_, index) => {
    if (!hasRoom(index)) return;
    const utility = expectedUtility(truthAt(world, index, atMs), videoSeconds);
    if (utility > best.utility) best = { index, utility };
  });
  return best.index;
}
