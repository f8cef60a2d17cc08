import { readOpenAiError, withoutBody } from '../../../platform/openai-errors.ts';
import type { OutsideBudget } from './outside-budget.ts';
import { OutsideError } from './outside-error.ts';

type Purse = {
  budget: OutsideBudget;
  /** What the call may cost at most. */
  mostUsd: number;
  signal: AbortSignal;
};

/** One paid call: its money is reserved first, and what came of it is settled whatever happens. */
export async function askWithinBudget<T>(
  { budget, mostUsd, signal }: Purse,
  ask: () => Promise<{ value: T; costUsd: number }>,
): Promise<T> {
  if (!(await budget.reserve(mostUsd))) throw new OutsideError('over-budget');
  // A call whose answer was lost is counted in full.
  let spentUsd = mostUsd;
  try {
    const { value, costUsd } = await ask();
    spentUsd = costUsd;
    return value;
  } catch (error) {
    // Whoever cancelled wants to hear of it, and of nothing else.
    signal.throwIfAborted();
    if (error instanceof OutsideError) throw error;
    const kind = readOpenAiError(error);
    if (kind === 'bad-settings' || kind === 'out-of-credit') spentUsd = 0;
    throw new OutsideError(kind, { cause: withoutBody(error) });
  } finally {
    await budget.settle(mostUsd, spentUsd);
  }
}
