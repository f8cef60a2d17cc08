// npm run check: types of every workspace, lint with the room walls, format, dead code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/build-product.ts';
import { runTool, toolPath } from './lib/run-tool.ts';

type Check = { name: string; path: string; toolArguments: string[] };

const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  workspaces: string[];
};
const compiler = toolPath(root, 'typescript', 'tsc');
const checks: Check[] = [
  { name: 'types of scripts', path: compiler, toolArguments: ['-p', '.'] },
  ...workspaces.map((workspace) => ({
    name: `types of ${workspace}`,
    path: compiler,
    toolArguments: ['-p', workspace],
  })),
  {
    name: 'types of the control page',
    path: compiler,
    toolArguments: ['-p', 'local/src/control/page'],
  },
  { name: 'lint', path: toolPath(root, 'eslint', 'eslint'), toolArguments: ['.'] },
  {
    name: 'format',
    path: toolPath(root, 'prettier', 'prettier'),
    toolArguments: ['--check', '--log-level', 'warn', '.'],
  },
  { name: 'dead code', path: toolPath(root, 'knip', 'knip'), toolArguments: ['--no-progress'] },
];

const waiting = [...checks];
const failed: string[] = [];

async function work(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const started = performance.now();
    const { code, output } = await runTool(root, check.path, check.toolArguments, {
      collect: true,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${check.name}  (${seconds} s)`);
    if (code === 0) continue;
    failed.push(check.name);
    console.log(output.trimEnd());
  }
}

// Two at a time: enough for small machines, and no tool starves another of memory.
await Promise.all([work(), work()]);
console.log(
  failed.length === 0
    ? `All ${checks.length} checks passed.`
    : `${failed.length} of ${checks.length} checks failed: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
