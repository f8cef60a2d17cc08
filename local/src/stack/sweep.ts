import { dirname } from 'node:path';
import { emulatorSwitches, functionSwitches } from './environment.ts';
import { startGuardedChild, type GuardedChild } from './guarded-child.ts';
import type { Ports } from './ports.ts';

export type SweepSettings = {
  program: string;
  everySeconds: number;
  ports: Ports;
  environment: Record<string, string>;
  onLine: (line: string) => void;
};

/** In the cloud a scheduler calls the sweeper; there is none here, so a program ticks it. */
export function startSweep(settings: SweepSettings): GuardedChild {
  const { program, everySeconds, ports, environment, onLine } = settings;
  return startGuardedChild({
    name: 'sweep',
    command: process.execPath,
    commandArguments: [program, '--every', String(everySeconds)],
    folder: dirname(dirname(program)),
    environment: { ...environment, ...emulatorSwitches(ports), ...functionSwitches(ports) },
    onLine,
  });
}
