import { ProviderError } from '../provider-error.ts';
import type { Operation, StartProgress } from '../video-provider.ts';
import type { RunwayPlan } from './plan-speech.ts';
import type { RunwayCalls } from './runwayml-calls.ts';

type Progress = { begun: Operation | null; note: StartProgress['note'] | undefined };

const cancelTimeoutMs = 15_000;

/**
 * Orders the pieces one by one, each noted before the next, so that a crash forgets at most one and
 * repeats none. When one is refused, those taken before it are cancelled: half a video is no use.
 */
export async function orderPieces(
  { pieces, assembly }: RunwayPlan,
  calls: Pick<RunwayCalls, 'create' | 'remove'>,
  signal: AbortSignal,
  { begun, note }: Progress,
): Promise<Operation> {
  const tasks = begun ? (begun.tasks ?? [begun.id]) : [];
  let operation = begun;
  try {
    if (begun && !goesTogether(begun, { pieces, assembly })) {
      throw new ProviderError('runwayml', 'render-failed', 'Another narration had been begun.');
    }
    for (const piece of pieces.slice(tasks.length)) {
      tasks.push(await calls.create(piece, signal));
      operation = { provider: 'runwayml', id: tasks[0] ?? '', tasks: [...tasks], assembly };
      await note?.(operation);
    }
  } catch (error) {
    await cancel(tasks, calls);
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
