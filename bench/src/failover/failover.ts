// npm run bench -- failover: every way a provider fails, on the wire, and the path that must follow.
import { makeTemporaryFolder } from '../lib/cleanup.ts';
import { describeLoad, describeMachine } from '../lib/machine.ts';
import { readOptions } from '../lib/options.ts';
import { metric, printReport } from '../lib/report.ts';
import { saveReport } from '../lib/saved-report.ts';
import { cells as everyCell } from './cells.ts';
import { type CellResult, runCell } from './run-cell.ts';
import { openWorld } from './world.ts';

const { isQuick, isSaved, only } = readOptions();
// In a quick run every fifth cell, from all providers.
const chosen = everyCell.filter(({ name }) => only === undefined || name.includes(only));
const cells = isQuick ? chosen.filter((_, index) => index % 5 === 0) : chosen;
const load = `at the start: ${describeLoad()}`;
console.log(`${describeMachine()}, ${load}`);

await using folder = await makeTemporaryFolder();
const lines: string[] = [];
const world = await openWorld(folder.path, (line) => lines.push(line));
const results: CellResult[] = [];
const startMs = performance.now();
try {
  // Each stand-in makes its video once, for real; the cells find it in its cache.
  world.time.realPauseMs = 3_000;
  for (const [index, first] of (['heygen', 'runwayml', 'did'] as const).entries()) {
    const name = `warm-up: ${first}`;
    const warm = await runCell(
      world,
      { name, first, troubles: [], path: [[first, null]], end: 'completed' },
      10_000 + index,
    );
    console.log(
      `${warm.wrong.length === 0 ? 'ok   ' : 'WRONG'} ${name}: ${warm.taken} ${warm.wrong.join('; ')}`,
    );
  }
  world.time.realPauseMs = 150;
  for (const [index, cell] of cells.entries()) {
    const result = await runCell(world, cell, index);
    results.push(result);
    const verdict = result.wrong.length === 0 ? 'ok   ' : 'WRONG';
    console.log(`${verdict} ${cell.name}: ${result.taken} ${result.wrong.join('; ')}`);
  }
} finally {
  await world.close();
}
const right = results.filter(({ wrong }) => wrong.length === 0).length;
const doubles = results.reduce((sum, { doubleStarts }) => sum + doubleStarts, 0);
const ended = results.filter(({ taken }) => /(completed|failed)$/.test(taken)).length;
const seconds = Math.round((performance.now() - startMs) / 1000);

const metrics = [
  metric('cells', cells.length, 'cells', { atLeast: isQuick || only ? 1 : 60 }),
  metric('on_their_documented_path', (100 * right) / results.length, '%', { atLeast: 100 }),
  metric('with_an_end', (100 * ended) / results.length, '%', { atLeast: 100 }),
  metric('double_billable_starts', doubles, 'orders', { atMost: 0 }),
];
const title = `${cells.length} ways to fail, ${seconds} s`;
printReport('failover', title, metrics);
if (isSaved) {
  const kinds = isQuick ? ['quick'] : [];
  console.log(saveReport({ bench: 'failover', kinds, title, metrics, notes: [load] }));
}
process.exit(0);
