// npm run bench: lists the measurements; npm run bench -- <name> [--quick] runs one.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
  .map((file) => file.slice(0, -'.ts'.length));

const [name, ...rest] = process.argv.slice(2);
if (name === undefined) {
  console.log(`Measurements:\n${names.map((each) => `  npm run bench -- ${each}`).join('\n')}`);
} else if (!names.includes(name)) {
  console.error(`There is no bench “${name}”. There are: ${names.join(', ')}.`);
  process.exitCode = 1;
} else {
  const child = spawn(process.execPath, [join(folder, `${name}.ts`), ...rest], {
    stdio: 'inherit',
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
