// The deployed webhook function against everything a stranger can send, and how many deliveries one
// instance verifies, reads, enqueues and keeps in a second.
import { describeLoad, describeMachine } from '../lib/machine.ts';
import { type BenchOptions, readOptions } from '../lib/options.ts';
import { type Metric, metric, printReport } from '../lib/report.ts';
import { saveReport } from '../lib/saved-report.ts';
import { printHotSpots } from '../lib/cpu-profile.ts';
import { type Bundle, makeBundle } from './bundle-host.ts';
import { measureFlood } from './flood.ts';
import { measureLoad } from './measure-load.ts';
import { runCases } from './run-cases.ts';
import { openWorld } from './world.ts';

type Part = (bundle: Bundle, options: BenchOptions) => Promise<Metric[]>;

const parts: Record<string, Part> = {
  async cases(bundle) {
    await using world = await openWorld({ bundle });
    const { cases, wrong } = await runCases(world);
    for (const line of wrong) console.log(`  wrong: ${line}`);
    return [
      metric('cases', cases, 'cases', { atLeast: 40 }),
      metric('cases_wrong', wrong.length, 'cases', { atMost: 0 }),
    ];
  },
  flood: (bundle) => measureFlood(bundle),
  load: (bundle, options) => measureLoad(bundle, options),
};

const options = readOptions();
const { only, isQuick, isSaved, seed, profileFolder } = options;
const chosen = Object.entries(parts).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0) {
  console.error(`--only takes one of: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
const metrics: Metric[] = [];
const notes: string[] = [];
{
  console.log(describeMachine());
  await using bundle = await makeBundle();
  for (const [name, part] of chosen) {
    const note = `${name}: ${describeLoad()} at its start`;
    console.log(note);
    notes.push(note);
    metrics.push(...(await part(bundle, options)));
  }
}
if (profileFolder !== undefined) printHotSpots(profileFolder);
const title = `Webhooks, ${isQuick ? 'quick' : 'full'} run`;
if (isSaved) {
  const kinds = [only, isQuick ? 'quick' : undefined].filter((kind) => kind !== undefined);
  console.log(`Kept as ${saveReport({ bench: 'webhooks', kinds, title, metrics, notes })}`);
}
printReport('webhooks', `${title}, seed ${seed} (nothing is random)`, metrics);
// The clients of Firestore may hold something open for a while.
process.exit();
