// What our own videos cost and whether they keep their promises.
import { describeLoad, describeMachine } from '../lib/machine.ts';
import { readOptions } from '../lib/options.ts';
import { type Metric, printReport } from '../lib/report.ts';
import { saveReport } from '../lib/saved-report.ts';
import type { Part } from './part.ts';
import { captions } from './parts/captions.ts';
import { credentials } from './parts/credentials.ts';
import { loudness } from './parts/loudness.ts';
import { onsets } from './parts/onsets.ts';
import { videos } from './parts/videos.ts';

const parts: Record<string, Part> = { videos, captions, onsets, loudness, credentials };
const peerName = 'every frame as RGBA';

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
    console.log(`\n${name}: ${part.describe(options)} (${describeLoad()})`);
    metrics.push(...(await part.measure(options)));
    notes.push(`${name}: ${part.describe(options)}; ${describeLoad()}`);
  }
  const title = `The in-house renderer, ${isQuick ? 'quick' : 'full'} run, seed ${seed}`;
  if (isSaved) {
    const kinds = [only, isQuick ? 'quick' : undefined].filter((kind) => kind !== undefined);
    const saved = { bench: 'render', kinds, title, metrics, peerName, notes };
    console.log(`\nKept as ${saveReport(saved)}`);
  }
  console.log('');
  printReport('render', title, metrics, peerName);
  return 0;
}
