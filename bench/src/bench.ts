// npm run bench: lists the measurements; npm run bench -- <name> [--quick] runs one.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

/** A bench is a file, or a folder with a file of its name as the way in. */
function findBenches(): Map<string, string> {
  const benches = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = entry.name.replace(/\.ts$/, '');
    const path = entry.isDirectory() ? join(folder, name, `${name}.ts`) : join(folder, entry.name);
    const isProgram = path.endsWith('.ts') && !path.endsWith('.test.ts') && name !== 'bench';
    if (isProgram && existsSync(path)) benches.set(name, path);
  }
  return benches;
}

const benches = findBenches();
const [name, ...rest] = process.argv.slice(2);
if (name === undefined) {
  const lines = [...benches.keys()].map((each) => `  npm run bench -- ${each}`);
  console.log(`Measurements:\n${lines.join('\n')}`);
} else {
  const path = benches.get(name);
  if (path === undefined) {
    console.error(`There is no bench “${name}”. There are: ${[...benches.keys()].join(', ')}.`);
    process.exitCode = 1;
  } else {
    run(path);
  }
}

function run(path: string): void {
  const child = spawn(process.execPath, [path, ...rest], { stdio: 'inherit' });
  // A terminal's Ctrl-C reaches the bench as well, which then cleans up; a supervisor's
  // signal reaches only this process.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}
