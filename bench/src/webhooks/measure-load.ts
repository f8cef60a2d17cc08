import type { BenchOptions } from '../lib/options.ts';
import { type Metric, metric, percentile } from '../lib/report.ts';
import type { Bundle } from './bundle-host.ts';
import { readCpuMs } from './cpu-time.ts';
import { deliverAtOnce, deliverAtRate, type LoadResult } from './load.ts';
import { noteOrders, openWorld, type World } from './world.ts';

/** At most as many as one network may have under way: see `WebhookIntake`. */
const connections = 48;

/** The rate at which the time to an answer is measured, whatever the machine can do at best. */
const statedRate = 250;

type Phase = LoadResult & {
  /** Processor time of one delivery; undefined where the system does not tell. */
  functionMs: number | undefined;
  firestoreMs: number | undefined;
};

/** Genuine deliveries, each about another order of ours, to one instance on one core. */
export async function measureLoad(
  bundle: Bundle,
  { isQuick, profileFolder }: BenchOptions,
): Promise<Metric[]> {
  const profiling =
    profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
  await using world = await openWorld({ bundle, nodeOptions: profiling });
  const { socketPath } = world.host;
  const warmUp = isQuick ? 1000 : 3000;
  const most = isQuick ? 3000 : 20_000;
  const steady = statedRate * (isQuick ? 6 : 30);
  await noteOrders(world.firestore, warmUp + most + steady);

  await deliverAtOnce(socketPath, { first: 0, count: warmUp }, connections);
  const full = await phase(world, () =>
    deliverAtOnce(socketPath, { first: warmUp, count: most }, connections),
  );
  tell(`as many as are answered, ${connections} at once`, full);
  const paced = await phase(world, () => {
    const videos = { first: warmUp + most, count: steady };
    return deliverAtRate(socketPath, videos, { perSecond: statedRate, connections });
  });
  tell(`${statedRate} a second`, paced);
  const lost = full.sent - full.accepted + (paced.sent - paced.accepted);
  const unseen = warmUp + most + steady - new Set(world.sink.looks).size;
  return [
    metric('verified_per_second', full.accepted / full.seconds, '1/s', { atLeast: 1000 }),
    ...perCore(full),
    metric(`p99_at_${statedRate}_per_second`, percentile(paced.latenciesMs, 99), 'ms', {
      atMost: 25,
    }),
    metric('not_accepted', lost, 'deliveries', { atMost: 0 }),
    metric('without_look', unseen, 'deliveries', { atMost: 0 }),
  ];
}

/** What the core could do if nobody else wanted it: by processor time, not by the clock. */
function perCore({ functionMs }: Phase): Metric[] {
  if (functionMs === undefined) return [];
  return [metric('verified_per_core_second', 1000 / functionMs, '1/s', { atLeast: 1000 })];
}

async function phase(world: World, run: () => Promise<LoadResult>): Promise<Phase> {
  const pids = [world.host.pid, world.server.pid];
  const before = pids.map(readCpuMs);
  const result = await run();
  const [functionMs, firestoreMs] = pids.map((pid, index) => {
    const [from, to] = [before[index], readCpuMs(pid)];
    return from === undefined || to === undefined ? undefined : (to - from) / result.sent;
  });
  return { ...result, functionMs, firestoreMs };
}

function tell(what: string, { sent, seconds, latenciesMs, functionMs, firestoreMs }: Phase): void {
  const rate = Math.round(sent / seconds);
  const times = [50, 95, 99].map(
    (percent) => `p${percent} ${percentile(latenciesMs, percent).toFixed(1)} ms`,
  );
  console.log(`  ${what}: ${rate}/s, ${times.join(', ')}`);
  if (functionMs === undefined || firestoreMs === undefined) return;
  const share = (ms: number) => `${ms.toFixed(2)} ms (${Math.round(ms * rate) / 10} % of a core)`;
  console.log(
    `  processor time per delivery: function ${share(functionMs)}, local Firestore ${share(firestoreMs)}`,
  );
}
