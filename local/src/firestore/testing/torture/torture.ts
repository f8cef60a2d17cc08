import { setTimeout as pause } from 'node:timers/promises';
import { Ledger } from './ledger.ts';
import { readAll, takeCounter } from './read-all.ts';
import { bytesIn, isHalfway, someSnapshotStep, Victim } from './victim.ts';
import { openGrpc, openRest, Refusal } from './wires.ts';
import { writerKinds } from './writers.ts';

type TortureSettings = {
  /** Empty, and removed by whoever made it. */
  folder: string;
  kills: number;
  random: () => number;
  /** Told after each kill. */
  report?: (soFar: TortureResult) => void;
};

export type TortureResult = {
  kills: number;
  /** Of these: while a snapshot was being made; before the server could answer. */
  killsInCompaction: number;
  killsInStart: number;
  acknowledged: number;
  /** Operations that were never answered and turned out to be done. */
  doneWithoutAnswer: number;
  mostFolderBytes: number;
  /** Whatever was lost, halved, back from the dead or out of time. */
  problems: string[];
};

const writers = 8;
const partKilledInStart = 0.1;
const partKilledAtSnapshot = 0.5;
const longestStartMs = 600;
const longestLifeMs = 800;
const mostSnapshotSteps = 100;
const longestWaitForSnapshotMs = 3000;
const longestAfterSnapshotMs = 5;

/** Starts a server on one folder, writes, kills it, and looks at what is left: many times. */
export async function torture(settings: TortureSettings): Promise<TortureResult> {
  const { folder, kills, random, report } = settings;
  const ledger = new Ledger();
  const result: TortureResult = {
    kills: 0,
    killsInCompaction: 0,
    killsInStart: 0,
    acknowledged: 0,
    doneWithoutAnswer: 0,
    mostFolderBytes: 0,
    problems: [],
  };

  async function look(victim: Victim): Promise<number> {
    const port = await victim.port;
    const found = await readAll(port);
    result.problems.push(...takeCounter(found));
    result.doneWithoutAnswer += ledger.check(found);
    return port;
  }

  async function live(victim: Victim): Promise<void> {
    const port = await look(victim);
    const writing = writeOn(port, { victim, ledger, random });
    if (random() < partKilledAtSnapshot) {
      const steps = 1 + Math.floor(random() * mostSnapshotSteps);
      await someSnapshotStep(folder, steps, longestWaitForSnapshotMs);
      await pause(random() * longestAfterSnapshotMs);
    } else {
      await pause(random() * longestLifeMs);
    }
    await victim.kill();
    if (isHalfway(folder)) result.killsInCompaction++;
    result.problems.push(...(await writing));
  }

  while (result.kills < kills && result.problems.length === 0) {
    const victim = new Victim(folder, random);
    try {
      if (random() < partKilledInStart) {
        await pause(random() * longestStartMs);
        if (!victim.isReady) result.killsInStart++;
      } else {
        await live(victim);
      }
    } catch (error) {
      result.problems.push(String(error));
    } finally {
      await victim.kill();
    }
    result.kills++;
    result.mostFolderBytes = Math.max(result.mostFolderBytes, bytesIn(folder));
    result.acknowledged = ledger.acknowledged;
    result.problems.push(...ledger.takeProblems());
    report?.(result);
  }
  const last = new Victim(folder, random);
  try {
    await look(last);
  } catch (error) {
    result.problems.push(String(error));
  } finally {
    await last.kill();
  }
  result.problems.push(...ledger.takeProblems());
  return result;
}

type Work = { victim: Victim; ledger: Ledger; random: () => number };

/** Writers of all kinds at once, half of them over each wire, until the server is killed. */
async function writeOn(port: number, { victim, ledger, random }: Work): Promise<string[]> {
  const wires = [openRest(port), openGrpc(port)];
  const problems: string[] = [];
  const working = Array.from({ length: writers }, async (_, writer) => {
    const write = writerKinds[writer % writerKinds.length];
    const wire = wires[Math.floor(writer / writerKinds.length) % wires.length];
    try {
      if (write && wire) await write({ wire, ledger, random, writer });
    } catch (error) {
      if (victim.isKilled && !(error instanceof Refusal)) return;
      problems.push(`Writer ${writer} was stopped: ${String(error)}`);
    }
  });
  await Promise.all(working);
  for (const wire of wires) wire.close();
  return problems;
}
