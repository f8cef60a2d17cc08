import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { emulatorSwitches, projectId } from './environment.ts';
import { startGuardedChild, type GuardedChild } from './guarded-child.ts';
import { host, type Ports } from './ports.ts';
import { untilReady } from './readiness.ts';

/** Tasks at once: a render keeps two cores busy; the others mostly wait for somebody else. */
const queueLimits = {
  renderVideo: Math.max(1, Math.floor(availableParallelism() / 2)),
  advanceGeneration: 8,
};

/** Whose Firestore and Storage the product runs on: ours, or Google's emulators. */
export type CloudMaker = 'own' | 'google';

export type EmulatorSettings = {
  maker: CloudMaker;
  runFolder: string;
  ports: Ports;
  environment: Record<string, string>;
  onLine: (line: string) => void;
};

const emulated: Record<CloudMaker, string> = {
  own: 'auth,functions,tasks,hosting',
  google: 'auth,functions,tasks,hosting,firestore,storage',
};

/** Where the program of firebase-tools is. */
export function firebaseProgram(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('firebase-tools/package.json'));
  return join(folder, 'lib', 'bin', 'firebase.js');
}

/** Google's own emulators, as one child. */
export function startEmulators(settings: EmulatorSettings): GuardedChild {
  const { maker, runFolder, ports, environment, onLine } = settings;
  return startGuardedChild({
    name: 'emulators',
    command: process.execPath,
    commandArguments: [
      '--require',
      join(import.meta.dirname, 'emulator-preload.cjs'),
      firebaseProgram(),
      'emulators:start',
      '--project',
      projectId,
      '--only',
      emulated[maker],
    ],
    folder: runFolder,
    environment: {
      ...environment,
      ...emulatorSwitches(ports),
      // Discovery through a file: the default asks the functions over HTTP and then waits for 3 s.
      FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
      LOCAL_QUEUE_LIMITS: JSON.stringify(queueLimits),
    },
    onLine,
  });
}

/** Generous: only a broken start takes this long. */
export const startMs = 120_000;

export async function authReady(ports: Ports): Promise<void> {
  await untilReady(
    'The auth emulator',
    async () => (await fetch(`http://${host}:${ports.auth}/`)).ok,
    startMs,
  );
}

export async function appReady(ports: Ports): Promise<void> {
  await untilReady(
    'The app',
    async () => (await fetch(`http://${host}:${ports.app}/`)).ok,
    startMs,
  );
}
