// Who chooses the better provider: the product's engine, a clairvoyant, or the usual strategies.
import { settingsOf } from '../../../functions/src/selection/selection-settings.ts';
import { describeLoad, describeMachine } from '../lib/machine.ts';
import { readOptions } from '../lib/options.ts';
import { type Metric, metric, percentile, printReport } from '../lib/report.ts';
import { saveReport } from '../lib/saved-report.ts';
import type { Chooser } from './chooser.ts';
import { type DecisionTimes, timeDecisions } from './decision-times.ts';
import { buildOurEngine } from './our-engine.ts';
import {
  clairvoyant,
  costBased,
  fixedPriority,
  latencyBased,
  leastBusy,
  roundRobin,
  simpleShuffle,
  usageBased,
} from './rivals.ts';
import { simulate, type Simulated } from './simulate.ts';
import { buildWorld, type World } from './world.ts';

const settings = settingsOf('balanced');
/** The settings' defaults were chosen on these; what is reported comes from others. */
const tuningSeeds = [1, 2, 3, 4, 5, 6];

const choosers: Record<string, (world: World) => Chooser> = {
  'our engine': (world) => buildOurEngine(world, settings),
  'fixed priority': fixedPriority,
  'round robin': roundRobin,
  'LiteLLM simple-shuffle': simpleShuffle,
  'LiteLLM least-busy': leastBusy,
  'LiteLLM latency-based': latencyBased,
  'LiteLLM cost-based': costBased,
  'LiteLLM usage-based': usageBased,
};

/** Of each chooser, for each world: its utility as a share of the clairvoyant's, and its failures. */
type Standing = { percents: number[]; failedPercents: number[] };

process.exitCode = run();

function run(): number {
  const { isQuick, isSaved, seed } = readOptions();
  const heldOut = Array.from({ length: isQuick ? 3 : 12 }, (_, index) => (seed + index) >>> 0);
  console.log(describeMachine());
  console.log(
    `\n30 days, 20 incidents, 8 providers, about 12,000 orders; seeds ${heldOut.join(', ')} (${describeLoad()})`,
  );
  // Times first: what follows leaves a full process.
  const times = timeDecisions(isQuick ? 5 : 20, seed, settings);
  const held = standingsOn(heldOut);
  printStandings(held);
  const tuned = standingsOn(isQuick ? tuningSeeds.slice(0, 2) : tuningSeeds, ['our engine']);
  const metrics = [...routingMetrics(held, tuned), ...timeMetrics(times)];
  const title = `Choosing providers, ${isQuick ? 'quick' : 'full'} run, seed ${seed}`;
  if (isSaved) {
    const notes = [`seeds ${heldOut.join(', ')}; ${describeLoad()}`];
    const kinds = isQuick ? ['quick'] : [];
    console.log(`\nKept as ${saveReport({ bench: 'routing', kinds, title, metrics, notes })}`);
  }
  console.log('');
  printReport('routing', title, metrics);
  return 0;
}

function standingsOn(
  seeds: readonly number[],
  names: readonly string[] = Object.keys(choosers),
): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const seed of seeds) {
    const world = buildWorld(seed);
    const best = simulate(world, clairvoyant);
    note(standings, 'clairvoyant', best, best);
    for (const name of names) note(standings, name, simulate(world, choosers[name]!), best);
  }
  return standings;
}

function note(
  standings: Map<string, Standing>,
  name: string,
  result: Simulated,
  best: Simulated,
): void {
  const standing = standings.get(name) ?? { percents: [], failedPercents: [] };
  standing.percents.push((100 * result.utility) / best.utility);
  standing.failedPercents.push((100 * result.failed) / result.orders);
  standings.set(name, standing);
}

function printStandings(standings: Map<string, Standing>): void {
  console.table(
    [...standings].map(([chooser, { percents, failedPercents }]) => ({
      chooser,
      'mean % of clairvoyant': mean(percents).toFixed(2),
      'worst seed': Math.min(...percents).toFixed(2),
      'orders failed %': mean(failedPercents).toFixed(1),
    })),
  );
}

function routingMetrics(held: Map<string, Standing>, tuned: Map<string, Standing>): Metric[] {
  const ours = held.get('our engine')!.percents;
  const rivals = [...held].filter(([name]) => name !== 'our engine' && name !== 'clairvoyant');
  // In the world where it comes closest, not in the mean.
  const leads = rivals.flatMap(([, { percents }]) =>
    percents.map((percent, index) => ours[index]! - percent),
  );
  const blind = mean(held.get('round robin')!.percents);
  return [
    metric('utility_mean', mean(ours), '% of clairvoyant', { atLeast: 95 }),
    metric('utility_worst_seed', Math.min(...ours), '% of clairvoyant', { atLeast: 95 }),
    metric('utility_tuning_seeds', mean(tuned.get('our engine')!.percents), '% of clairvoyant', {
      atLeast: 95,
    }),
    metric('gap_closed', (100 * (mean(ours) - blind)) / (100 - blind), '% of round robin’s gap', {
      atLeast: 75,
    }),
    metric('smallest_lead_any_seed', Math.min(...leads), 'points over any rival', {
      atLeast: 0,
    }),
    ...rivals.map(([name, { percents }]) =>
      metric(
        `lead_over_${name.replaceAll(/\W+/g, '_').toLowerCase()}`,
        mean(ours) - mean(percents),
        'points',
        {
          atLeast: 0.1,
        },
      ),
    ),
  ];
}

function timeMetrics({ asMeasured, onItsOwn }: DecisionTimes): Metric[] {
  const value = (times: readonly number[], percent: number) =>
    Math.round(percentile(times, percent) * 1000);
  const limit = { atMost: 1000 };
  return [
    metric('decision_p50', value(asMeasured, 50), 'µs at 1,000/s', limit),
    metric('decision_p99', value(asMeasured, 99), 'µs at 1,000/s', limit),
    metric('decision_p50_processor', value(onItsOwn, 50), 'µs at 1,000/s', limit),
    metric('decision_p99_processor', value(onItsOwn, 99), 'µs at 1,000/s', limit),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
