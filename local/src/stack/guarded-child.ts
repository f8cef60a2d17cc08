import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type ChildCommand = {
  name: string;
  command: string;
  commandArguments: string[];
  folder: string;
  environment: Record<string, string>;
  onLine: (line: string) => void;
};

export type GuardedChild = {
  readonly name: string;
  /** Resolves when the command has ended, for whatever reason, with a few words on how. */
  readonly ended: Promise<string>;
  /** Asks the command to end, insists after some seconds, and resolves when its group is gone. */
  stop(): Promise<void>;
  /** Ends the whole group at once, as a crash would. */
  kill(): Promise<void>;
};

/** Starts a command that cannot outlive this process: see guard.ts. */
export function startGuardedChild(settings: ChildCommand): GuardedChild {
  const { name, command, commandArguments, folder, environment, onLine } = settings;
  const guard = spawn(
    process.execPath,
    [join(import.meta.dirname, 'guard.ts'), command, ...commandArguments],
    {
      cwd: folder,
      env: environment,
      // A group of its own: Ctrl-C reaches only us, and we end the parts in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let outcome = '';
  guard.on('message', (message: { code: number | null; signal: string | null }) => {
    outcome = message.signal ? `signal ${message.signal}` : `exit code ${message.code}`;
  });
  for (const stream of [guard.stdout, guard.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', onLine);
  }
  const ended = new Promise<string>((resolve) => {
    guard.once('error', (error) => resolve(error.message));
    guard.once('close', (code, signal) => {
      resolve(outcome || (signal ? `signal ${signal}` : `exit code ${code}`));
    });
  });
  return {
    name,
    ended,
    async stop() {
      if (guard.connected) guard.send('stop', () => {});
      await ended;
    },
    async kill() {
      if (guard.pid !== undefined && guard.exitCode === null && guard.signalCode === null) {
        process.kill(-guard.pid, 'SIGKILL');
      }
      await ended;
    },
  };
}
