import { createHash } from 'node:crypto';
import type { Problem } from '@cvplus/contracts/video-introduction';
import { ErrorRecoveryEngine } from '../recovery/error-recovery-engine.ts';
import { beginAttempt, withNewAttempt } from './early-transitions.ts';
import { type Attempt, currentAttempt, type Generation } from './generation.ts';
import { end, endOfAttempt, enter, unchanged, withAttempt } from './moves.ts';
import type { Command, Failure, Transition } from './news.ts';

const recovery = new ErrorRecoveryEngine();

/** The current attempt did not work: do what the recovery table says. */
export function failAttempt(generation: Generation, atMs: number, failure: Failure): Transition {
  const attempt = currentAttempt(generation);
  if (!attempt) return unchanged(generation);

  const plan = recovery.handleProviderError(failure, {
    provider: attempt.provider,
    orderCalls: attempt.orderCalls,
    attemptsHere: generation.attempts.filter(({ provider }) => provider === attempt.provider)
      .length,
    ordered: attempt.operation !== null,
    idempotentStarts: attempt.idempotentStarts,
    nextProvider: generation.candidates[0]?.provider ?? null,
    jitter: jitterOf(attempt),
  });
  const { kind, message, refusedByUs, about } = failure;
  const noted = { kind, message, ...(refusedByUs && { refusedByUs }), ...(about && { about }) };
  const failed = withAttempt(generation, { failure: noted, endedAtMs: atMs });
  const closing = endOfAttempt({ ...attempt, failure: noted });

  switch (plan.type) {
    case 'RETRY_WITH_BACKOFF':
      return plan.as === 'same-attempt'
        ? wait(withAttempt(generation, { failure: noted }), plan.as, atMs, plan.delayMs)
        : withCommands(closing, wait(failed, plan.as, atMs, plan.delayMs));
    case 'SWITCH_PROVIDER':
    case 'GRACEFUL_DEGRADATION':
      return withCommands(closing, beginAttempt(failed, atMs));
    case 'ASK_USER':
      return withCommands(closing, end(failed, 'failed', atMs, refusedContent));
    case 'GIVE_UP':
      return withCommands(closing, end(failed, 'failed', atMs, everythingFailed));
  }
}

function withCommands(commands: Command[], { generation, commands: then }: Transition): Transition {
  return { generation, commands: [...commands, ...then] };
}

/** Spread, but the same for the same call: the state machine knows no chance. */
function jitterOf({ idempotencyKey, orderCalls }: Attempt): number {
  const digest = createHash('sha256').update(`${idempotencyKey}#${orderCalls}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

function wait(
  generation: Generation,
  retry: Generation['retry'],
  atMs: number,
  delayMs: number,
): Transition {
  const { generation: waiting } = enter(generation, 'waiting', atMs);
  return {
    generation: { ...waiting, retry, nextLookMs: atMs + delayMs },
    commands: [{ type: 'look-at', atMs: atMs + delayMs }],
  };
}

/** The wait is over: the same order again under the same key, or a new attempt at the same provider. */
export function retryNow(generation: Generation, attempt: Attempt, atMs: number): Transition {
  if (generation.retry !== 'new-attempt') {
    const again = withAttempt({ ...generation, retry: null }, { failure: null });
    return enter(again, 'starting', atMs);
  }
  const { provider, costUsd, idempotentStarts } = attempt;
  const reason = 'Its first video failed; this is the second try.';
  return enter(
    withNewAttempt(generation, { provider, reason, costUsd, idempotentStarts }, atMs),
    'starting',
    atMs,
  );
}

const refusedContent: Problem = {
  code: 'rejected-content',
  message: 'The video engine refused to speak this script because of its content rules.',
  advice: 'Change the wording of the script and generate again.',
};

const everythingFailed: Problem = {
  code: 'all-engines-failed',
  message: 'No video engine could make this video.',
  advice: 'Please try again in a few minutes; nothing you entered is lost.',
};
