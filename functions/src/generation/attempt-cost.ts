import type { Attempt } from './generation.ts';

/** What an attempt costs, for its owner; null when no price is known. */
export function costOfAttempt(attempt: Attempt): number | null {
  const { costUsd, billedUsd, endedAtMs } = attempt;
  // What was taken over from an earlier attempt is paid there.
  if (costUsd === 0) return 0;
  if (billedUsd !== null) return billedUsd;
  return endedAtMs !== null && isFree(attempt) ? 0 : costUsd;
}

/** What is booked for an attempt that is over, as long as nobody says what was billed. */
export function assumedUsd(attempt: Attempt): number {
  return isFree(attempt) ? 0 : (attempt.costUsd ?? 0);
}

/** An order that was refused, or that the provider itself gave up, costs nothing; one that may exist does. */
function isFree({ operation, begun, callOpen, failure }: Attempt): boolean {
  const mayExist = operation !== null || begun !== null || callOpen;
  return !mayExist || failure?.kind === 'render-failed';
}
