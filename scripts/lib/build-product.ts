import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildFunctions } from './build-functions.ts';
import { hashInputs } from './fresh.ts';

export const root = dirname(dirname(import.meta.dirname));

type Part = {
  name: string;
  inputs: string[];
  result: string;
  build: (outFolder: string) => Promise<void>;
};

const everyBuild = ['contracts', 'package-lock.json', 'scripts/lib'];

const parts: Part[] = [
  {
    name: 'functions',
    inputs: [...everyBuild, 'functions'],
    result: join('functions', 'dist'),
    build: (outFolder) => buildFunctions(root, outFolder),
  },
  {
    name: 'frontend',
    inputs: [...everyBuild, 'frontend'],
    result: join('frontend', 'dist'),
    build: buildFrontend,
  },
];

/** Builds functions/dist and frontend/dist; what already fits its inputs is left as it is. */
export async function buildProduct(tell: (line: string) => void): Promise<void> {
  const built = await Promise.allSettled(parts.map((part) => buildPart(part, tell)));
  // Only now: throwing while another part still builds would leave half of it behind.
  for (const result of built) if (result.status === 'rejected') throw result.reason;
}

async function buildPart(part: Part, tell: (line: string) => void): Promise<void> {
  const stamp = join(root, '.local', 'built', part.name);
  const result = join(root, part.result);
  const wanted = hashInputs(root, part.inputs);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const started = performance.now();
  // Built aside and moved in whole: a running start never serves half a build.
  const staging = join(root, '.local', `building-${part.name}-${process.pid}`);
  try {
    await part.build(staging);
    rmSync(stamp, { force: true });
    rmSync(result, { recursive: true, force: true });
    renameSync(staging, result);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  tell(`Built ${part.name} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

async function buildFrontend(outFolder: string): Promise<void> {
  const frontend = join(root, 'frontend');
  const vite = createRequire(join(frontend, 'package.json')).resolve('vite/package.json');
  const child = spawn(
    process.execPath,
    [join(dirname(vite), 'bin', 'vite.js'), 'build', '--outDir', outFolder, '--logLevel', 'warn'],
    { cwd: frontend, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error('The frontend did not build; its message is above.');
}
