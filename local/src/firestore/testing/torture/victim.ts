import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../killable-server.ts');
// So little that snapshots are made all the time.
const compactAfterBytes = 40_000;
const mostClockOffsetMs = 3_600_000;

/** The server in a process of its own, on a clock that is wrong by up to an hour. */
export class Victim {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  /** Where it answers, once it does. */
  readonly port: Promise<number>;
  #isReady = false;
  #isKilled = false;

  constructor(folder: string, random: () => number) {
    const offset = Math.round((random() * 2 - 1) * mostClockOffsetMs);
    const parameters = [folder, String(compactAfterBytes), String(offset)];
    this.#child = fork(program, parameters, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let said = '';
    this.#child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    this.port = new Promise((resolve, reject) => {
      this.#child.once('message', (message) => {
        this.#isReady = true;
        resolve((message as { port: number }).port);
      });
      this.#child.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
    });
    // A victim may be killed before anybody asks for its port.
    this.port.catch(() => undefined);
    this.#exited = new Promise((resolve) => this.#child.once('exit', () => resolve()));
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  get isKilled(): boolean {
    return this.#isKilled;
  }

  async kill(): Promise<void> {
    this.#isKilled = true;
    this.#child.kill('SIGKILL');
    await this.#exited;
  }
}

/** Resolves at one of the next steps of making snapshots, at the latest after some time. */
export function someSnapshotStep(folder: string, steps: number, atMostMs: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    const finish = () => {
      clearTimeout(timer);
      watcher.close();
      resolve();
    };
    const watcher = watch(folder, (_event, name) => {
      if (name?.startsWith('snapshot') && ++seen >= steps) finish();
    });
    const timer = setTimeout(finish, atMostMs);
  });
}

/** Whether a snapshot was unfinished, or had not replaced the last one yet. */
export function isHalfway(folder: string): boolean {
  const names = readdirSync(folder).filter((name) => name.startsWith('snapshot'));
  return names.length > 1 || names.includes('snapshot.unfinished');
}

export function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
