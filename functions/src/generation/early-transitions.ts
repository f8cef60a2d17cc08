import { type Candidate, type Generation } from './generation.ts';
import { end, enter, unchanged } from './moves.ts';
import type { NewsOf, Transition } from './news.ts';

type EarlyNews = NewsOf<'script-written'> | NewsOf<'script-refused'> | NewsOf<'script-approved'>;

/** From the request to the first order: the script, its review, and the draft that starts with it. */
export function handleEarlyNews(generation: Generation, news: EarlyNews): Transition {
  switch (news.type) {
    case 'script-written': {
      if (generation.phase !== 'queued' && generation.phase !== 'scripting') {
        return unchanged(generation);
      }
      const { script, cards, candidates } = news;
      const written: Generation = { ...generation, script, cards, candidates };
      return generation.options.reviewScript
        ? enter(written, 'review', news.atMs)
        : startVideo(written, news.atMs);
    }
    case 'script-refused':
      return generation.phase === 'queued' || generation.phase === 'scripting'
        ? end(generation, 'failed', news.atMs, news.problem)
        : unchanged(generation);
    case 'script-approved':
      return generation.phase === 'review'
        ? startVideo({ ...generation, script: news.script ?? generation.script }, news.atMs)
        : unchanged(generation);
  }
}

/** The script stands: make the draft and place the first order. */
function startVideo(generation: Generation, atMs: number): Transition {
  return beginAttempt({ ...generation, draft: { status: 'rendering' } }, atMs);
}

/** A new attempt at the best candidate left. Its key exists before any call is made. */
export function beginAttempt(generation: Generation, atMs: number): Transition {
  const [best, ...others] = generation.candidates;
  if (!best) {
    return end(generation, 'failed', atMs, {
      code: 'no-provider',
      message: 'No video engine can make this video.',
      advice: 'Please choose another length or format.',
    });
  }
  return enter({ ...withNewAttempt(generation, best, atMs), candidates: others }, 'starting', atMs);
}

export function withNewAttempt(
  generation: Generation,
  { provider, reason, costUsd, idempotentStarts }: Candidate,
  atMs: number,
): Generation {
  const number = generation.attempts.length + 1;
  return {
    ...generation,
    retry: null,
    attempts: [
      ...generation.attempts,
      {
        number,
        provider,
        reason,
        idempotencyKey: `${generation.id}:${provider}:${number}`,
        costUsd,
        billedUsd: null,
        idempotentStarts,
        orderCalls: 0,
        callOpen: false,
        earlierCallOpen: false,
        begun: null,
        startedAtMs: atMs,
        orderedAtMs: null,
        readyAtMs: null,
        endedAtMs: null,
        operation: null,
        collectTries: 0,
        file: null,
        assessment: null,
        failure: null,
      },
    ],
  };
}
