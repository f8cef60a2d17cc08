import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import type { ProviderName } from '@cvplus/contracts/video-options';

/** What to do after a provider failed. */
export type RecoveryPlan =
  /** `same-attempt` repeats the call under the same key; `new-attempt` orders a new video there. */
  | { type: 'RETRY_WITH_BACKOFF'; delayMs: number; as: 'same-attempt' | 'new-attempt' }
  | { type: 'SWITCH_PROVIDER'; to: ProviderName }
  | { type: 'GRACEFUL_DEGRADATION'; to: 'inhouse' }
  | { type: 'ASK_USER' }
  | { type: 'GIVE_UP' };

export type FailedStep = {
  kind: ProviderErrorKind;
  retryAfterMs?: number | undefined;
};

export type Situation = {
  provider: ProviderName;
  /** How often the order was sent in this attempt. */
  orderCalls: number;
  /** Attempts at this provider so far, this one included. */
  attemptsHere: number;
  /** Whether the provider had taken the order: then a retry must be a new attempt. */
  ordered: boolean;
  /** A repeated call under the same key cannot order twice. */
  idempotentStarts: boolean;
  nextProvider: ProviderName | null;
};

/** What a kind allows. `order`: repeating the same call may help; `video`: ordering anew may help. */
const worthRetrying: Record<ProviderErrorKind, { order: boolean; video: boolean }> = {
  'rate-limited': { order: true, video: true },
  'concurrency-full': { order: true, video: true },
  'out-of-credit': { order: false, video: false },
  'bad-credentials': { order: false, video: false },
  'invalid-order': { order: false, video: false },
  'unsupported-option': { order: false, video: false },
  'rejected-content': { order: false, video: false },
  unavailable: { order: true, video: true },
  'timed-out': { order: true, video: false },
  stuck: { order: false, video: false },
  'unknown-outcome': { order: true, video: false },
  'asset-expired': { order: false, video: true },
  'unreadable-reply': { order: true, video: false },
  'render-failed': { order: false, video: true },
  'poor-quality': { order: false, video: true },
};

const recoveryLimits = {
  maxOrderCalls: 3,
  /** Videos cost money: a provider gets a second one only when no other provider is left. */
  maxAttemptsPerProvider: 2,
  firstDelayMs: 2_000,
  maxDelayMs: 60_000,
} as const;

export function planRecovery(failed: FailedStep, situation: Situation): RecoveryPlan {
  if (failed.kind === 'rejected-content') return { type: 'ASK_USER' };

  const mayRepeatCall =
    !situation.ordered &&
    situation.idempotentStarts &&
    worthRetrying[failed.kind].order &&
    situation.orderCalls < recoveryLimits.maxOrderCalls;
  if (mayRepeatCall) {
    return { type: 'RETRY_WITH_BACKOFF', delayMs: delayOf(failed, situation), as: 'same-attempt' };
  }

  const { nextProvider } = situation;
  if (nextProvider === 'inhouse') return { type: 'GRACEFUL_DEGRADATION', to: 'inhouse' };
  if (nextProvider) return { type: 'SWITCH_PROVIDER', to: nextProvider };

  const mayOrderAnew =
    worthRetrying[failed.kind].video &&
    situation.attemptsHere < recoveryLimits.maxAttemptsPerProvider;
  return mayOrderAnew
    ? { type: 'RETRY_WITH_BACKOFF', delayMs: delayOf(failed, situation), as: 'new-attempt' }
    : { type: 'GIVE_UP' };
}

function delayOf(failed: FailedStep, { orderCalls }: Situation): number {
  const backoffMs = recoveryLimits.firstDelayMs * 2 ** Math.max(0, orderCalls - 1);
  return Math.min(recoveryLimits.maxDelayMs, Math.max(backoffMs, failed.retryAfterMs ?? 0));
}
