import type { Outcome } from '../selection/outcome.ts';
import { isOurOwn, type OrderDoor } from './admit-order.ts';
import { assumedUsd } from './attempt-cost.ts';
import { type Attempt, attemptNumbered, type Generation } from './generation.ts';

/** Keeps how attempts went, for the statistics that engines are chosen by. */
interface OutcomeRecorder {
  recordOutcome(outcome: Outcome): Promise<unknown>;
}

export type SettleSettings = {
  door: OrderDoor;
  outcomes: OutcomeRecorder;
  now: () => number;
};

/** The attempt is over: its place is given back, its cost booked, and how it went remembered. */
export async function settleAttempt(
  generation: Generation,
  attemptNumber: number,
  { door, outcomes, now }: SettleSettings,
): Promise<void> {
  const attempt = attemptNumbered(generation, attemptNumber);
  if (!attempt) return;
  const { provider, idempotencyKey: key, failure } = attempt;
  const isDone = attempt.assessment?.verdict === 'pass';
  const refusedByUs = failure?.refusedByUs === true;
  if (!isOurOwn(provider)) {
    const verdict = refusedByUs ? 'dropped' : (failure?.kind ?? (isDone ? null : 'dropped'));
    await door.gates.orderEnded(provider, key, verdict);
    await door.ledger.settle(key, {
      assumedUsd: assumedUsd(attempt),
      billedUsd: attempt.billedUsd,
    });
  }
  // What was cancelled, or refused by ourselves, says nothing.
  if (!isDone && (failure === null || refusedByUs)) return;
  await outcomes.recordOutcome({
    attemptId: `${generation.id}:${attempt.number}`,
    provider,
    atMs: now(),
    result: failure ? { type: 'failed', kind: failure.kind } : { type: 'video' },
    seconds: secondsOf(attempt, now()),
    costUsd: attempt.billedUsd,
    expectedCostUsd: priceOf(attempt, generation),
    quality: attempt.assessment?.overall ?? null,
  });
}

/** From the order to the finished video, or to the end without one. */
function secondsOf({ orderedAtMs, startedAtMs, readyAtMs, endedAtMs }: Attempt, nowMs: number) {
  return ((readyAtMs ?? endedAtMs ?? nowMs) - (orderedAtMs ?? startedAtMs)) / 1000;
}

/** A late video that is taken after all is priced by the attempt that ordered it. */
function priceOf({ idempotencyKey }: Attempt, { attempts }: Generation): number | null {
  return attempts.find((other) => other.idempotencyKey === idempotencyKey)?.costUsd ?? null;
}
