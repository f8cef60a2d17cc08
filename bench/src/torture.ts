// Whether the local Firestore keeps its word when it is killed: real clients, real files, SIGKILL.
import { torture } from '../../local/src/firestore/testing/torture/torture.ts';
import { makeTemporaryFolder } from './lib/cleanup.ts';
import { describeLoad, describeMachine } from './lib/machine.ts';
import { readOptions } from './lib/options.ts';
import { seededRandom } from './lib/random.ts';
import { metric, printReport } from './lib/report.ts';
import { saveReport } from './lib/saved-report.ts';

const { isQuick, seed, isSaved } = readOptions();
const kills = isQuick ? 20 : 200;
const killsBetweenLines = isQuick ? 5 : 20;
const load = `at the start: ${describeLoad()}`;
console.log(`${describeMachine()}, ${load}`);

await using folder = await makeTemporaryFolder();
const startMs = performance.now();
const result = await torture({
  folder: folder.path,
  kills,
  random: seededRandom(seed),
  report: ({ kills: done, acknowledged, problems }) => {
    if (done % killsBetweenLines === 0) {
      console.log(`${done} kills, ${acknowledged} commits answered, ${problems.length} problems`);
    }
  },
});
const seconds = Math.round((performance.now() - startMs) / 1000);
for (const problem of result.problems) console.log(problem);

const metrics = [
  metric('kills', result.kills, 'kills', { atLeast: kills }),
  metric('kills_while_compacting', result.killsInCompaction, 'kills', { atLeast: kills / 10 }),
  metric('kills_while_starting', result.killsInStart, 'kills', { atLeast: kills / 50 }),
  metric('commits_answered', result.acknowledged, 'commits', { atLeast: kills * 10 }),
  metric('lost_halved_or_resurrected', result.problems.length, 'problems', { atMost: 0 }),
  metric('largest_folder', result.mostFolderBytes / 1e6, 'MB', { atMost: 50 }),
];
const title = `${result.kills} times SIGKILL under concurrent commits, ${seconds} s, seed ${seed}; ${result.doneWithoutAnswer} commits were done that the kill left unanswered`;
printReport('torture', title, metrics);
if (isSaved) {
  const kinds = isQuick ? ['quick'] : [];
  console.log(saveReport({ bench: 'torture', kinds, title, metrics, notes: [load] }));
}
