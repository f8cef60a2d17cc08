import type { ProviderName } from '@cvplus/contracts/video-options';
import type { GateStore } from '../recovery/gate-store.ts';
import type { SpendingCaps, SpendingLedger } from '../recovery/spending-ledger.ts';
import type { Attempt, Generation } from './generation.ts';
import type { Failure } from './news.ts';

export type OrderDoor = { gates: GateStore; ledger: SpendingLedger };

const capWords: Record<keyof SpendingCaps, string> = {
  perGeneration: 'for one video',
  perUserAndDay: 'for one person and day',
  perProviderAndDay: 'for this engine and day',
  perDay: 'for one day',
};

/**
 * Asks our own circuit, limits and budget before anything is called; null when the order may go out.
 * `isLookUp`: an earlier call under this key was left open, and may have been taken.
 */
export async function admitOrder(
  { id, userId }: Generation,
  { provider, idempotencyKey: key, costUsd }: Attempt,
  { maxConcurrent, isLookUp }: { maxConcurrent: number | null; isLookUp: boolean },
  { gates, ledger }: OrderDoor,
): Promise<Failure | null> {
  if (isOurOwn(provider)) return null;
  const admission = await gates.admit(provider, { key, maxConcurrent, isLookUp });
  if (!admission.admitted) {
    const { kind, message, retryAfterMs } = admission;
    return { kind, message, retryAfterMs, refusedByUs: true };
  }
  // An order without a known price is not held by a budget, and says so where prices are configured.
  if (costUsd === null || costUsd === 0) return null;
  const cap = await ledger.reserve({ key, usd: costUsd, provider, userId, generationId: id });
  if (cap === null) return null;
  await gates.orderEnded(provider, key, 'dropped');
  return {
    kind: 'out-of-credit',
    message: `Our own limit of what may be spent ${capWords[cap]} is reached.`,
    refusedByUs: true,
  };
}

/** Free and unlimited: nothing to reserve, and no circuit may take the last resort away. */
export function isOurOwn(provider: ProviderName): boolean {
  return provider === 'inhouse';
}
