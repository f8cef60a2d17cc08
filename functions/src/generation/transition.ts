import { handleEarlyNews } from './early-transitions.ts';
import { currentAttempt, type Generation, hasEnded, lateAttempts } from './generation.ts';
import { end, enter, unchanged, workOf } from './moves.ts';
import type { Command, News, Transition } from './news.ts';
import { failAttempt, retryNow } from './recovery-transitions.ts';
import { handleAttemptNews } from './attempt-transitions.ts';

/**
 * The whole state machine: total over phase × news, without I/O, clock or chance.
 * News that does not fit the phase changes nothing; the answer is then the very same object.
 */
export function transition(generation: Generation, news: News): Transition {
  if (news.type === 'erased') {
    return generation.phase === 'erased'
      ? unchanged(generation)
      : end(generation, 'erased', news.atMs);
  }
  if (news.type === 'draft-ready' || news.type === 'draft-failed') {
    return handleDraftNews(generation, news);
  }
  if (news.type === 'video-rated') return rate(generation, news.stars);
  if (hasEnded(generation)) return unchanged(generation);

  switch (news.type) {
    case 'task-ran':
      return lookAgain(generation, news.atMs);
    case 'deadline-passed':
      return endPhase(generation, news.atMs);
    case 'user-cancelled':
      return end(generation, 'cancelled', news.atMs);
    case 'script-written':
    case 'script-refused':
    case 'script-approved':
      return handleEarlyNews(generation, news);
    case 'order-begun':
    case 'order-part-begun':
    case 'order-part-taken':
    case 'order-taken':
    case 'order-refused':
    case 'provider-said':
    case 'provider-silent':
    case 'provider-gone':
    case 'file-collected':
    case 'collect-failed':
    case 'verdict-given':
    case 'published':
      return handleAttemptNews(generation, news);
  }
}

/** Only who has seen a finished video can say how good it is. */
function rate(generation: Generation, stars: number): Transition {
  return generation.phase === 'completed' && generation.rating !== stars
    ? { generation: { ...generation, rating: stars }, commands: [] }
    : unchanged(generation);
}

/** A task ran: take up the work of the phase, or the retry if it is due. */
function lookAgain(generation: Generation, atMs: number): Transition {
  const attempt = currentAttempt(generation);
  if (generation.phase === 'queued') return enter(generation, 'scripting', atMs);
  if (generation.phase === 'waiting' && attempt && atMs >= (generation.nextLookMs ?? 0)) {
    return retryNow(generation, attempt, atMs);
  }
  const late =
    generation.phase === 'rendering'
      ? lateAttempts(generation).map(({ number }): Command => ({
          type: 'ask-provider',
          attempt: number,
        }))
      : [];
  return { generation, commands: [...late, ...workOf(generation, atMs)] };
}

/** Every phase has a defined next step when its time is over. */
function endPhase(generation: Generation, atMs: number): Transition {
  if (generation.deadlineMs === null || atMs < generation.deadlineMs) return unchanged(generation);

  switch (generation.phase) {
    case 'queued':
    case 'scripting':
      return end(generation, 'failed', atMs, {
        code: 'took-too-long',
        message: 'Writing the script took too long.',
        advice: 'Please try again.',
      });
    case 'review':
      return end(generation, 'cancelled', atMs);
    case 'starting':
    case 'collecting':
    case 'checking':
    case 'publishing':
      return failAttempt(generation, atMs, {
        kind: 'timed-out',
        message: `The step “${generation.phase}” did not end in time.`,
      });
    case 'rendering':
      return failAttempt(generation, atMs, {
        kind: 'stuck',
        message: 'The provider did not finish in time.',
      });
    case 'waiting': {
      const attempt = currentAttempt(generation);
      return attempt ? retryNow(generation, attempt, atMs) : unchanged(generation);
    }
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'erased':
      return unchanged(generation);
  }
}

/** The draft lives beside the phases: it may come at any time, and matters until a video is there. */
function handleDraftNews(
  generation: Generation,
  news: Extract<News, { type: 'draft-ready' | 'draft-failed' }>,
): Transition {
  if (generation.phase === 'erased' || generation.draft?.status !== 'rendering') {
    return unchanged(generation);
  }
  if (news.type === 'draft-failed') {
    return { generation: { ...generation, draft: { status: 'failed' } }, commands: [] };
  }
  return {
    generation: {
      ...generation,
      draft: { status: 'ready', media: news.media, voiced: news.voiced },
      firstPlayableAtMs: generation.firstPlayableAtMs ?? news.atMs,
    },
    commands: [],
  };
}
