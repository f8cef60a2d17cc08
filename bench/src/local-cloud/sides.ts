import { join } from 'node:path';
import { type ChildProgram, startProgram } from '../lib/child-program.ts';
import { makeTemporaryFolder } from '../lib/cleanup.ts';
import { type Memory, readMemory } from '../lib/memory.ts';
import type { BenchOptions } from '../lib/options.ts';
import { type PeerFinding, percentile } from '../lib/report.ts';

export const peerName = '@firestore-emulator/server 0.3.15';

export type Side = 'own' | 'peer';
export type Server = ChildProgram<{ port: number }>;

const programs = join(import.meta.dirname, 'programs');

export function startOwnFirestore(dataFolder: string, nodeOptions: string[] = []): Promise<Server> {
  const path = join(programs, 'own-firestore.ts');
  return startProgram(path, { programArguments: [dataFolder], nodeOptions });
}

export function startPeerFirestore(nodeOptions: string[] = []): Promise<Server> {
  return startProgram(join(programs, 'peer-firestore.ts'), { nodeOptions });
}

export function startFirestoreClient(): Promise<ChildProgram<object>> {
  return startProgram(join(programs, 'firestore-client.ts'));
}

/** Resident memory of a server: from the system, else in its own words. */
export async function memoryOf(server: Server): Promise<Memory> {
  return readMemory(server.pid) ?? (await server.ask<Memory>('memory', {}, 10_000));
}

/** A server that was just started, and how to have a client process ask it things. */
export type Bout = {
  side: Side;
  server: Server;
  /** The client's answer; a client that failed or hangs is replaced before the next question. */
  ask<Answer>(name: string, question: object, timeoutMs: number): Promise<Answer>;
};

/** One run of a script against one side, each with processes of its own. */
export async function holdBout<T>(
  side: Side,
  options: BenchOptions,
  play: (bout: Bout) => Promise<T>,
): Promise<T> {
  await using folder = await makeTemporaryFolder();
  const profiling = profileFlags(options);
  await using server = await (side === 'own'
    ? startOwnFirestore(folder.path, profiling)
    : startPeerFirestore(profiling));
  let client = await startFirestoreClient();
  try {
    return await play({
      side,
      server,
      async ask<Answer>(name: string, question: object, timeoutMs: number) {
        try {
          const whole = { port: server.ready.port, ...question };
          return await client.ask<Answer>(name, whole, timeoutMs);
        } catch (error) {
          await client.kill();
          client = await startFirestoreClient();
          throw error;
        }
      },
    });
  } finally {
    await client.kill();
  }
}

function profileFlags({ profileFolder }: BenchOptions): string[] {
  if (profileFolder === undefined) return [];
  return ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
}

/** The results of the rounds on each side; the peer may fail at some or all of them. */
export type Scores<T> = { own: T[]; peer: (T | Error)[] };

/** Ours, theirs, ours, theirs …: what disturbs the machine for a while disturbs both. */
export async function alternate<T>(
  rounds: number,
  play: (side: Side) => Promise<T>,
): Promise<Scores<T>> {
  const scores: Scores<T> = { own: [], peer: [] };
  for (let round = 0; round < rounds; round++) {
    scores.own.push(await play('own'));
    scores.peer.push(await attempt('peer', () => play('peer')));
  }
  return scores;
}

export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').slice(0, 240);
}

/** The medians of the rounds, ours first. */
export function medians<T>(
  { own, peer }: Scores<T>,
  pick: (result: T) => number | Error,
): [own: number, peer: PeerFinding] {
  const outcomes = peer.map((result) => (result instanceof Error ? result : pick(result)));
  const failures = outcomes.filter((outcome) => outcome instanceof Error);
  const [failure] = failures;
  // What it could do once it can do: only what fails every time is not supported.
  return failure && failures.length === outcomes.length
    ? [median(own.map(pick)), { unsupported: failure.message }]
    : [median(own.map(pick)), { value: median(outcomes) }];
}

function median(results: (number | Error)[]): number {
  return percentile(
    results.filter((result) => typeof result === 'number'),
    50,
  );
}

/** What one step of a bout came to; only the peer may fail at one and go on. */
export async function attempt<T>(side: Side, act: () => Promise<T>): Promise<T | Error> {
  try {
    return await act();
  } catch (error) {
    if (side === 'own') throw error;
    const reason = reasonOf(error);
    console.log(`  ${peerName} failed in this round: ${reason}`);
    return new Error(reason, { cause: error });
  }
}
