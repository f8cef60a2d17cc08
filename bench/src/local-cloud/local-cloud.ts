// How fast the local cloud is, through unmodified clients; beside it, on the same scripts, the
// npm package that comes closest.
import { readOptions } from '../lib/options.ts';
import { describeLoad, describeMachine } from '../lib/machine.ts';
import { type Metric, printReport } from '../lib/report.ts';
import { saveReport } from '../lib/saved-report.ts';
import { printHotSpots } from '../lib/cpu-profile.ts';
import type { Part } from './part.ts';
import { browser } from './parts/browser.ts';
import { contention } from './parts/contention.ts';
import { largeObject } from './parts/large-object.ts';
import { listeners } from './parts/listeners.ts';
import { rules } from './parts/rules.ts';
import { startUp } from './parts/start-up.ts';
import { writes } from './parts/writes.ts';
import { peerName, reasonOf } from './sides.ts';

const parts: Record<string, Part> = {
  browser,
  writes,
  contention,
  listeners,
  'start-up': startUp,
  'large-object': largeObject,
  rules,
};

process.exitCode = await run();
// Chromium and the SDKs may hold something open for a while.
process.exit();

async function run(): Promise<number> {
  const options = readOptions();
  const { isQuick, seed, only, isSaved, profileFolder } = options;
  const chosen = Object.entries(parts).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0) {
    console.error(`--only takes one of: ${Object.keys(parts).join(', ')}.`);
    return 1;
  }
  const metrics: Metric[] = [];
  const notes: string[] = [];
  let failures = 0;
  const beganMs = performance.now();
  console.log(describeMachine());
  for (const [name, part] of chosen) {
    console.log(`\n${name}: ${part.describe(options)} (${describeLoad()})`);
    const startMs = performance.now();
    try {
      metrics.push(...(await withinTime(part, part.measure(options))));
    } catch (error) {
      failures++;
      console.error(`  could not be measured: ${reasonOf(error)}`);
    }
    notes.push(
      `${name}: ${part.describe(options)}; took ${secondsSince(startMs)} s, ${describeLoad()}`,
    );
  }
  if (profileFolder !== undefined) printHotSpots(profileFolder);
  const size = isQuick ? 'quick' : 'full';
  const title = `The local cloud, ${size} run, ${secondsSince(beganMs)} s, seed ${seed}`;
  if (isSaved && failures === 0) {
    const kinds = [only, isQuick ? 'quick' : undefined].filter((kind) => kind !== undefined);
    const bench = 'local-cloud';
    console.log(`\nKept as ${saveReport({ bench, kinds, title, metrics, peerName, notes })}`);
  }
  console.log('');
  printReport('local-cloud', title, metrics, peerName);
  return failures === 0 ? 0 : 1;
}

function secondsSince(startMs: number): number {
  return Math.round((performance.now() - startMs) / 1000);
}

function withinTime<T>({ timeoutMs }: Part, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${timeoutMs / 1000} s`)), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
