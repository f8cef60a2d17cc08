import type { Phase, Problem } from '@cvplus/contracts/video-introduction';
import {
  currentAttempt,
  type Attempt,
  type Generation,
  lateAttempts,
  mayComeLate,
} from './generation.ts';
import type { Command, Transition } from './news.ts';
import { crashLookMs, nextPollMs, phaseLimitMs, progressOf } from './phase-rules.ts';

export function unchanged(generation: Generation): Transition {
  return { generation, commands: [] };
}

/** Into a phase: with its deadline, its next look, and the work it begins with. */
export function enter(generation: Generation, phase: Phase, atMs: number): Transition {
  const provider = currentAttempt(generation)?.provider ?? null;
  const limitMs = phaseLimitMs(phase, provider);
  const entered: Generation = {
    ...generation,
    phase,
    phaseSinceMs: atMs,
    deadlineMs: limitMs === null ? null : atMs + limitMs,
    nextLookMs: firstLookMs(phase, atMs, atMs + (limitMs ?? 0), provider),
    progress: Math.max(generation.progress, progressOf(phase)),
  };
  return { generation: entered, commands: workOf(entered, atMs) };
}

function firstLookMs(
  phase: Phase,
  atMs: number,
  deadlineMs: number,
  provider: Attempt['provider'] | null,
): number | null {
  switch (phase) {
    case 'queued':
    case 'scripting':
    case 'starting':
    case 'waiting':
    case 'collecting':
    case 'checking':
    case 'publishing':
      return atMs + crashLookMs;
    case 'review':
      return deadlineMs;
    case 'rendering':
      return atMs + nextPollMs(provider ?? 'inhouse', 0);
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'erased':
      return null;
  }
}

/** What a phase has to do. A task that runs twice, or after a crash, takes it up again. */
export function workOf(generation: Generation, atMs: number): Command[] {
  const attempt = currentAttempt(generation)?.number ?? 0;
  switch (generation.phase) {
    case 'queued':
    case 'scripting':
      return [{ type: 'write-script' }];
    case 'review':
      return [];
    case 'starting':
      return generation.draft?.status === 'rendering'
        ? [{ type: 'order-draft' }, { type: 'order-video', attempt }]
        : [{ type: 'order-video', attempt }];
    case 'waiting':
      return [{ type: 'look-at', atMs: generation.nextLookMs ?? atMs }];
    case 'rendering':
    case 'collecting':
      // A collected address may have expired meanwhile: the provider signs a fresh one.
      return [{ type: 'ask-provider', attempt }];
    case 'checking':
      return [{ type: 'check-video', attempt }];
    case 'publishing':
      return [{ type: 'publish-video', attempt }];
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'erased':
      return [];
  }
}

export function end(
  generation: Generation,
  phase: 'completed' | 'failed' | 'cancelled' | 'erased',
  atMs: number,
  problem: Problem | null = null,
): Transition {
  const { generation: ended } = enter(closeAttempt(generation, atMs), phase, atMs);
  return {
    generation: { ...ended, problem, retry: null, endedAtMs: atMs },
    commands: [
      ...closingCommands(generation, phase === 'completed'),
      // From here on no late video is welcome any more.
      ...lateAttempts(generation).map(({ number }) => abandon(number)),
      { type: 'discard-collected-files' },
    ],
  };
}

/** What follows from the end of the attempt that was still open, if there is one. */
function closingCommands(generation: Generation, isVideo: boolean): Command[] {
  const attempt = currentAttempt(generation);
  if (!attempt || attempt.endedAtMs !== null) return [];
  const { number } = attempt;
  return isVideo
    ? [
        { type: 'settle-attempt', attempt: number },
        { type: 'delete-copy', attempt: number },
      ]
    : endOfAttempt(attempt);
}

/** The attempt is over without a video for anybody to fetch. */
export function endOfAttempt(attempt: Attempt): Command[] {
  const { number, operation, begun } = attempt;
  const settle: Command = { type: 'settle-attempt', attempt: number };
  // A late video is still welcome: its order is left alone. A part of one is no use to anybody.
  const isUseless = operation ? !mayComeLate(attempt) : begun !== null;
  return isUseless ? [settle, abandon(number)] : [settle];
}

function abandon(attempt: number): Command {
  return { type: 'abandon-order', attempt };
}

/** The last attempt with some of its fields replaced. */
export function withAttempt(generation: Generation, change: Partial<Attempt>): Generation {
  const attempt = currentAttempt(generation);
  if (!attempt) return generation;
  return {
    ...generation,
    attempts: [...generation.attempts.slice(0, -1), { ...attempt, ...change }],
  };
}

function closeAttempt(generation: Generation, atMs: number): Generation {
  const attempt = currentAttempt(generation);
  return attempt && attempt.endedAtMs === null
    ? withAttempt(generation, { endedAtMs: atMs })
    : generation;
}
