import type { ProviderName } from '@cvplus/contracts/video-options';
import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import type { Candidate, Generation } from '../../../functions/src/generation/generation.ts';
import { hasEnded } from '../../../functions/src/generation/generation.ts';
import type { CommandPerformer } from '../../../functions/src/generation/generation-runner.ts';
import { queuedGeneration } from '../../../functions/src/generation/open-generation.ts';
import { idleIntroduction } from '../../../functions/src/generation/projection.ts';
import type { Cell, RemoteName } from './cell.ts';
import { cards, script } from './script.ts';
import type { World } from './world.ts';

export type CellResult = {
  cell: Cell;
  /** Sentences; empty when everything went its documented way. */
  wrong: string[];
  taken: string;
  /** Orders that may have been begun beyond one for each attempt. */
  doubleStarts: number;
  virtualSeconds: number;
};

const remotes = ['heygen', 'did', 'runwayml'] as const;
const line: ProviderName[] = [...remotes, 'inhouse'];
/** A generation that is not over after so many looks never will be. */
const mostLooks = 400;

/** One generation through its trouble, and what became of it. */
export async function runCell(world: World, cell: Cell, number: number): Promise<CellResult> {
  await world.clean();
  for (const trouble of cell.troubles) world.standIns.arm(trouble);
  const before = new Map(remotes.map((name) => [name, world.standIns.begun(name)]));
  const startMs = world.time.now();
  const id = await open(world, cell, `cell${number}`);
  const generation = await carryToItsEnd(world, cell, id);
  const wrong = findWrong(cell, generation);
  let doubleStarts = 0;
  for (const name of remotes) {
    const begun = world.standIns.begun(name) - (before.get(name) ?? 0);
    const attempts = generation.attempts.filter(({ provider }) => provider === name).length;
    doubleStarts += Math.max(0, begun - attempts);
  }
  if (wrong.length > 0) wrong.push(`last failure: ${lastFailure(generation)}`);
  if (doubleStarts > 0) wrong.push(`${doubleStarts} orders too many`);
  return {
    cell,
    wrong,
    taken: describe(generation),
    doubleStarts,
    virtualSeconds: (world.time.now() - startMs) / 1000,
  };
}

async function open({ firestore, store, time, providers }: World, cell: Cell, id: string) {
  const nowMs = time.now();
  const at = new Date(nowMs).toISOString();
  await firestore.doc(`jobs/job-${id}`).set({
    userId: 'bench',
    cvId: 'cv',
    title: 'Bench',
    createdAt: at,
    updatedAt: at,
    enhancedFeatures: { videoIntroduction: idleIntroduction(nowMs) },
  });
  const options = videoOptionsSchema.parse({ durationSeconds: 15 });
  const opening = { id, jobId: `job-${id}`, userId: 'bench', cvId: 'cv', options, business: {} };
  const generation = queuedGeneration({ ...opening, ownWords: null, earlierScripts: [] }, nowMs);
  await firestore.runTransaction((transaction) => {
    store.create(transaction, generation);
    return Promise.resolve();
  });
  const order = [cell.first, ...line.filter((name) => name !== cell.first)];
  const candidates = order.map((name): Candidate => {
    const provider = providers.get(name);
    if (!provider) throw new Error(`There is no ${name}.`);
    return {
      provider: name,
      reason: 'Its turn in this bench.',
      costUsd: provider.estimateCostUsd({
        sentences: script.sentences,
        options,
        language: script.metadata.language,
      }),
      idempotentStarts: provider.capabilities.idempotentStarts,
    };
  });
  await store.apply(id, { type: 'script-written', atMs: nowMs, script, cards, candidates });
  await time.enqueueLook(id, { atMs: nowMs, key: `${id}-open` });
  return id;
}

async function carryToItsEnd(world: World, cell: Cell, id: string): Promise<Generation> {
  const crashing = cell.crash ? crashOnce(world.performer, cell.crash, cell.first) : null;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    await world.rendersDone();
    const look = await world.time.next(id);
    const generation = await world.store.load(id);
    if (!generation) throw new Error('The generation is gone.');
    if (hasEnded(generation)) return generation;
    if (!look) {
      // What the sweeper does when a task was lost.
      const dueMs = generation.nextLookMs ?? world.time.now();
      world.time.forward(Math.max(0, dueMs - world.time.now()) + 90_000);
      await world.time.enqueueLook(id, { atMs: world.time.now(), key: `${id}-sweep-${looks}` });
      continue;
    }
    const runner = world.runner(crashing ?? undefined);
    await runner.advance(id, AbortSignal.timeout(120_000), look.dueMs).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
  }
  throw new Error(`${cell.name}: no end after ${mostLooks} looks.`);
}

class Crash extends Error {}

/** A performer whose instance dies at its first order: before the call, or with the answer in hand. */
function crashOnce(
  performer: CommandPerformer,
  moment: NonNullable<Cell['crash']>,
  provider: RemoteName,
): CommandPerformer {
  let isDue = true;
  return {
    async perform(command, generation, tell, signal) {
      const isFirstOrder = command.type === 'order-video' && isDue;
      if (!isFirstOrder) return performer.perform(command, generation, tell, signal);
      isDue = false;
      if (moment === 'before-call') throw new Crash(provider);
      await performer.perform(
        command,
        generation,
        async (news) => {
          if (news.type === 'order-taken') throw new Crash(provider);
          return tell(news);
        },
        signal,
      );
    },
  };
}

function findWrong(cell: Cell, generation: Generation): string[] {
  const wrong: string[] = [];
  if (generation.phase !== cell.end) wrong.push(`ended as ${generation.phase}, not ${cell.end}`);
  const path = generation.attempts.map(({ provider, failure }) => [
    provider,
    failure?.kind ?? null,
  ]);
  if (JSON.stringify(path) !== JSON.stringify(cell.path)) {
    wrong.push(`expected ${cell.path.map(describeStep).join(' → ')}`);
  }
  const calls = generation.attempts[0]?.orderCalls;
  if (cell.orderCalls !== undefined && calls !== cell.orderCalls) {
    wrong.push(`${calls} calls for the first order, not ${cell.orderCalls}`);
  }
  if (cell.end === 'failed' && !generation.problem?.advice) wrong.push('no advice for the owner');
  return wrong;
}

function describe({ attempts, phase }: Generation): string {
  const steps = attempts.map(({ provider, failure }) =>
    describeStep([provider, failure?.kind ?? null]),
  );
  return `${steps.join(' → ')} → ${phase}`;
}

function lastFailure({ attempts }: Generation): string {
  return attempts.findLast(({ failure }) => failure)?.failure?.message ?? 'none';
}

function describeStep([provider, kind]: [ProviderName, string | null]): string {
  return kind === null ? provider : `${provider} (${kind})`;
}
