import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What this process has to take along when it ends, however it ends.
const children = new Set<ChildProcess>();
const folders = new Set<string>();
let isWatching = false;

function watchForTheEnd(): void {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', () => {
    for (const child of children) child.kill('SIGKILL');
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  // Without a handler a signal ends the process with no word to `exit`.
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(codes)) process.on(signal, () => process.exit(code));
}

/** Kills the child if this process ends before it. */
export function takeAlong(child: ChildProcess): void {
  watchForTheEnd();
  children.add(child);
  child.once('exit', () => children.delete(child));
}

export type TemporaryFolder = AsyncDisposable & { path: string };

export async function makeTemporaryFolder(): Promise<TemporaryFolder> {
  watchForTheEnd();
  const path = await mkdtemp(join(tmpdir(), 'cvplus-bench-'));
  folders.add(path);
  return {
    path,
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true });
      folders.delete(path);
    },
  };
}
