import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { firebaseProgram } from '../../../local/src/stack/emulators.ts';
import { buildFunctions } from '../../../scripts/lib/build-functions.ts';
import { takeAlong } from '../lib/cleanup.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const startTimeoutMs = 120_000;
/** A process that a signal ends by itself writes no profile. */
const endInOrder = '--import=data:text/javascript,process.on("SIGTERM",()=>process.exit())';

export type Bundle = AsyncDisposable & { folder: string };

/** The functions as a deployment bundles them, in a folder that sees the installed packages. */
export async function makeBundle(): Promise<Bundle> {
  mkdirSync(join(root, '.local'), { recursive: true });
  const folder = mkdtempSync(join(root, '.local', 'bench-webhooks-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', remove);
  await buildFunctions(root, folder);
  return {
    folder,
    [Symbol.asyncDispose]: () => {
      remove();
      return Promise.resolve();
    },
  };
}

export type Host = AsyncDisposable & {
  pid: number;
  socketPath: string;
  /** What the function wrote: a line each, as Cloud Logging gets them. */
  log: string[];
};

export type HostSettings = {
  bundle: Bundle;
  functionName: string;
  /** A Unix socket: nothing of this is reachable from anywhere else. */
  socketPath: string;
  environment: Record<string, string>;
  nodeOptions?: string[];
};

/**
 * One instance of one function: the worker of firebase-tools' functions emulator, which reads
 * requests with express and body-parser as Google's functions framework does. Without the
 * emulator's proxy before it, which the cloud has not.
 */
export async function startHost(settings: HostSettings): Promise<Host> {
  const { bundle, functionName, socketPath, environment, nodeOptions = [] } = settings;
  const emulators = join(dirname(dirname(firebaseProgram())), 'emulator');
  const child = fork(join(emulators, 'functionsEmulatorRuntime.js'), [], {
    cwd: bundle.folder,
    execArgv: [...nodeOptions, endInOrder],
    env: {
      PATH: process.env['PATH'] ?? '',
      ...environment,
      FUNCTION_TARGET: functionName,
      FUNCTION_SIGNATURE_TYPE: 'http',
      K_SERVICE: functionName,
      PORT: socketPath,
      FUNCTIONS_EMULATOR: 'true',
      METADATA_SERVER_DETECTION: 'none',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  takeAlong(child);
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.on('data', (chunk: Buffer) => {
      const lines = `${rest}${chunk.toString()}`.split('\n');
      rest = lines.pop() ?? '';
      log.push(...lines.filter((line) => line !== ''));
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const late = () => reject(new Error(`The function did not start. ${log.join(' ')}`));
      const timer = setTimeout(late, startTimeoutMs);
      child.once('exit', late);
      child.on('message', (text) => {
        if (typeof text !== 'string') return;
        if (text.includes('Functions runtime initialized')) {
          clearTimeout(timer);
          resolve();
        }
        if (text.includes('"FATAL"')) reject(new Error(text.slice(0, 2000)));
      });
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: child.pid ?? -1, socketPath, log, [Symbol.asyncDispose]: stop };
}
