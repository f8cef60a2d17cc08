// npm test: builds the product, then every test: unit, frontend, scenarios. Arguments go to vitest.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildProduct, root } from './lib/build-product.ts';
import { runTool, toolPath } from './lib/run-tool.ts';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; name: string; assertionResults: unknown[] }[];
};

await buildProduct((line) => console.log(line));

const reportFile = join(root, '.local', 'test-report.json');
mkdirSync(join(root, '.local'), { recursive: true });
rmSync(reportFile, { force: true });
const { code } = await runTool(
  root,
  toolPath(root, 'vitest', 'vitest'),
  [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
  { collect: false },
);

const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
// A file that does not even load has no tests to fail, and is a failure all the same.
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const failed = report.numFailedTests + brokenFiles.length;
const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : '';
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped}`);
process.exitCode = code;
