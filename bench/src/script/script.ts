// What the script room makes of CVs nobody fitted it to: read, understood, written, scored, checked.
import { describeLoad, describeMachine } from '../lib/machine.ts';
import { readOptions } from '../lib/options.ts';
import { type Metric, printReport } from '../lib/report.ts';
import { saveReport } from '../lib/saved-report.ts';
import type { Part } from './part.ts';
import { damage } from './parts/damage.ts';
import { grounding } from './parts/grounding.ts';
import { invariance } from './parts/invariance.ts';
import { length } from './parts/length.ts';
import { parsing } from './parts/parsing.ts';
import { privacy } from './parts/privacy.ts';
import { ranking } from './parts/ranking.ts';
import { scores } from './parts/scores.ts';
import { times } from './parts/times.ts';
import { understanding } from './parts/understanding.ts';

// Times first: what follows leaves a warm and full process.
const parts: Record<string, Part> = {
  times,
  parsing,
  understanding,
  length,
  scores,
  ranking,
  grounding,
  damage,
  invariance,
  privacy,
};

process.exitCode = await run();

async function run(): Promise<number> {
  const options = readOptions();
  const { only, isQuick, isSaved, seed } = options;
  const chosen = Object.entries(parts).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0) {
    console.error(`--only takes one of: ${Object.keys(parts).join(', ')}.`);
    return 1;
  }
  console.log(describeMachine());
  const metrics: Metric[] = [];
  const notes: string[] = [];
  for (const [name, part] of chosen) {
    const from = performance.now();
    const cpu = process.cpuUsage();
    console.log(`\n${name}: ${part.describe(options)} (${describeLoad()})`);
    metrics.push(...(await part.measure(options)));
    notes.push(`${name}: ${part.describe(options)}; ${describeLoad()}`);
    const { user, system } = process.cpuUsage(cpu);
    const [wall, busy] = [(performance.now() - from) / 1000, (user + system) / 1e6];
    console.log(`  took ${wall.toFixed(1)} s, ${busy.toFixed(1)} s of processor time`);
  }
  const title = `The script room, ${isQuick ? 'quick' : 'full'} run, seed ${seed}`;
  if (isSaved) {
    const kinds = [only, isQuick ? 'quick' : undefined].filter((kind) => kind !== undefined);
    console.log(`\nKept as ${saveReport({ bench: 'script', kinds, title, metrics, notes })}`);
  }
  console.log('');
  printReport('script', title, metrics);
  return 0;
}
