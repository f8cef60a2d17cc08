import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import type { ProviderName } from '@cvplus/contracts/video-options';
import { recoveryTable } from './recovery-table.ts';

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
  /** We did not call at all: a circuit, a limit or a budget of ours forbade it. */
  refusedByUs?: boolean | undefined;
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
  /** 0–1: spreads the retries of many generations over time. */
  jitter: number;
};

const recoveryLimits = {
  maxOrderCalls: 3,
  /** An order that may be running is worth more patience: leaving it would waste what it costs. */
  maxCallsForUnknown: 6,
  /** Videos cost money: a provider gets a second one only when no other provider is left. */
  maxAttemptsPerProvider: 2,
  firstDelayMs: 2_000,
  maxDelayMs: 60_000,
  /** Who asks for more patience than this loses the order, unless nobody else could take it. */
  maxPatienceMs: 60_000,
  longestWaitMs: 9 * 60_000,
} as const;

/** Total over kind × situation, without I/O, clock or chance. */
export function planRecovery(failed: FailedStep, situation: Situation): RecoveryPlan {
  const rule = recoveryTable[failed.kind];
  if (rule.askUser) return { type: 'ASK_USER' };

  const { nextProvider } = situation;
  const patient = (failed.retryAfterMs ?? 0) <= recoveryLimits.maxPatienceMs;
  if (mayRepeatCall(failed, situation) && (patient || nextProvider === null)) {
    return { type: 'RETRY_WITH_BACKOFF', delayMs: delayOf(failed, situation), as: 'same-attempt' };
  }
  if (nextProvider === 'inhouse') return { type: 'GRACEFUL_DEGRADATION', to: 'inhouse' };
  if (nextProvider) return { type: 'SWITCH_PROVIDER', to: nextProvider };

  return rule.newVideoMayHelp && situation.attemptsHere < recoveryLimits.maxAttemptsPerProvider
    ? { type: 'RETRY_WITH_BACKOFF', delayMs: delayOf(failed, situation), as: 'new-attempt' }
    : { type: 'GIVE_UP' };
}

/** Only a call that cannot order a second video, and only when asking again may help. */
function mayRepeatCall({ kind, refusedByUs }: FailedStep, situation: Situation): boolean {
  const { maxOrderCalls, maxCallsForUnknown } = recoveryLimits;
  const maxCalls = kind === 'unknown-outcome' ? maxCallsForUnknown : maxOrderCalls;
  if (situation.ordered || situation.orderCalls >= maxCalls) return false;
  // Our own doors open in minutes, not in seconds; only a free place is worth waiting for.
  if (refusedByUs) return kind === 'concurrency-full';
  const rule = recoveryTable[kind];
  return rule.callMayHelp && (situation.idempotentStarts || rule.surelyNotTaken);
}

function delayOf(failed: FailedStep, { orderCalls, jitter }: Situation): number {
  const { firstDelayMs, maxDelayMs, longestWaitMs } = recoveryLimits;
  const backoffMs = Math.min(maxDelayMs, firstDelayMs * 2 ** Math.max(0, orderCalls - 1));
  const spreadMs = Math.round(backoffMs * (0.75 + jitter / 2));
  // Never before the provider allows it.
  return Math.min(longestWaitMs, Math.max(spreadMs, failed.retryAfterMs ?? 0));
}
