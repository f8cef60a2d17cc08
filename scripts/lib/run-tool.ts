import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type ToolRun = { code: number; output: string };

/** The program an installed package offers under `bin`. */
export function toolPath(root: string, packageName: string, bin: string): string {
  const manifest = findManifest(root, packageName);
  const { bin: bins } = createRequire(import.meta.url)(manifest) as {
    bin: string | Record<string, string>;
  };
  const found = typeof bins === 'string' ? bins : bins[bin];
  if (found === undefined) throw new Error(`${packageName} has no program called ${bin}.`);
  return join(dirname(manifest), found);
}

function findManifest(root: string, packageName: string): string {
  // Not by resolving it: a package may forbid that for its own package.json.
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${packageName} is not installed.`);
  return manifest;
}

/** Runs a tool to its end; `collect` keeps its output for later instead of passing it on. */
export async function runTool(
  root: string,
  path: string,
  toolArguments: string[],
  { collect }: { collect: boolean },
): Promise<ToolRun> {
  const child = spawn(process.execPath, [path, ...toolArguments], {
    cwd: root,
    stdio: ['ignore', collect ? 'pipe' : 'inherit', collect ? 'pipe' : 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  return { code, output };
}
