import { ProviderError } from '../provider-error.ts';
import type { Operation, StartProgress } from '../video-provider.ts';
import type { RunwayPlan } from './plan-speech.ts';
import type { RunwayCalls } from './runwayml-calls.ts';

const cancelTimeoutMs = 15_000;

/**
 * Orders the pieces one by one, after those that an earlier try had ordered. Each is announced before
 * its call and noted after it; what was noted belongs to the caller, who continues or deletes it. Only
 * what nobody could note is cancelled here.
 */
export async function orderPieces(
  { pieces, assembly }: RunwayPlan,
  calls: Pick<RunwayCalls, 'create' | 'remove'>,
  signal: AbortSignal,
  progress?: StartProgress,
): Promise<Operation> {
  let operation = progress?.begun ?? null;
  if (operation && !goesTogether(operation, { pieces, assembly })) {
    throw new ProviderError('runwayml', 'render-failed', 'Another narration had been begun.');
  }
  const tasks = operation ? (operation.tasks ?? [operation.id]) : [];
  const unnoted: string[] = [];
  try {
    for (const piece of pieces.slice(tasks.length)) {
      await progress?.announce();
      const task = await calls.create(piece, signal);
      tasks.push(task);
      unnoted.push(task);
      operation = { provider: 'runwayml', id: tasks[0] ?? task, tasks: [...tasks], assembly };
      if (!progress) continue;
      await progress.note(operation);
      unnoted.pop();
    }
  } catch (error) {
    await cancel(unnoted, calls);
    throw error;
  }
  if (operation) return operation;
  throw new ProviderError('runwayml', 'invalid-order', 'There is nothing to order from Runway.');
}

/** Pieces of another narration, which may be cut elsewhere, would say words twice or not at all. */
function goesTogether({ assembly: earlier }: Operation, { assembly }: RunwayPlan): boolean {
  if (earlier?.kind !== assembly.kind) return false;
  if (earlier.seconds.length !== assembly.seconds.length) return false;
  return assembly.seconds.every((seconds, index) => {
    return Math.abs(seconds - (earlier.seconds[index] ?? 0)) < 0.05;
  });
}

/** What cannot be cancelled now lapses at Runway; the reason why we stopped matters more. */
async function cancel(tasks: readonly string[], calls: Pick<RunwayCalls, 'remove'>): Promise<void> {
  const signal = AbortSignal.timeout(cancelTimeoutMs);
  await Promise.allSettled(tasks.map((id) => calls.remove(id, signal)));
}
