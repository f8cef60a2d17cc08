import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import { type Attempt, currentAttempt, type Generation, lateAttempts } from './generation.ts';
import { end, endOfAttempt, enter, unchanged, withAttempt } from './moves.ts';
import type { Command, Failure, NewsOf, Transition } from './news.ts';
import { nextPollMs, renderingProgress } from './phase-rules.ts';
import { failAttempt } from './recovery-transitions.ts';

type AttemptNews =
  | NewsOf<'order-begun'>
  | NewsOf<'order-part-begun'>
  | NewsOf<'order-part-taken'>
  | NewsOf<'order-taken'>
  | NewsOf<'order-refused'>
  | NewsOf<'provider-said'>
  | NewsOf<'provider-silent'>
  | NewsOf<'provider-gone'>
  | NewsOf<'file-collected'>
  | NewsOf<'collect-failed'>
  | NewsOf<'verdict-given'>
  | NewsOf<'published'>;

/** A provider may need a moment until a finished file can be fetched; then the attempt counts as failed. */
const maxCollectTries = 5;
/** Each takes minutes; another machine may be faster. */
const maxSlowTries = 2;

/** Nothing is held against it: it was us. */
const switchedOff: Failure = {
  kind: 'unavailable',
  message: 'It is no longer among the configured engines.',
  refusedByUs: true,
};

/** From the order to the published video. News of an earlier attempt changes nothing. */
export function handleAttemptNews(generation: Generation, news: AttemptNews): Transition {
  const attempt = currentAttempt(generation);
  if (!attempt) return unchanged(generation);
  if (attempt.number !== news.attempt) return heedLateVideo(generation, news);
  const { phase } = generation;

  switch (news.type) {
    case 'order-begun':
      return phase === 'starting' ? beginCall(generation, attempt, news) : unchanged(generation);
    case 'order-part-begun':
      return noteCall(generation, news, { callOpen: true });
    case 'order-part-taken':
      return noteCall(generation, news, { begun: news.operation, callOpen: false });
    case 'order-taken':
      // An answer that comes after its deadline still names a paid order: take it.
      return phase === 'starting' || (phase === 'waiting' && generation.retry === 'same-attempt')
        ? startRendering(generation, news)
        : unchanged(generation);
    case 'order-refused':
      return phase === 'starting'
        ? failAttempt(answered(generation, attempt, news), news.atMs, news.failure)
        : unchanged(generation);
    case 'provider-said':
      return phase === 'rendering' || phase === 'collecting'
        ? heedProvider(generation, attempt, news)
        : unchanged(generation);
    case 'provider-silent':
      // Asking costs nothing and may work next time; the phase's deadline bounds it.
      return phase === 'rendering' || phase === 'collecting'
        ? lookLater(generation, attempt, news.atMs, news.failure.retryAfterMs)
        : unchanged(generation);
    case 'provider-gone':
      return phase === 'starting' || phase === 'rendering' || phase === 'collecting'
        ? failAttempt(generation, news.atMs, switchedOff)
        : unchanged(generation);
    case 'file-collected':
      return phase === 'collecting'
        ? enter(withAttempt(generation, { file: news.file }), 'checking', news.atMs)
        : unchanged(generation);
    case 'collect-failed':
      return phase === 'collecting'
        ? collectAgain(generation, attempt, news)
        : unchanged(generation);
    case 'verdict-given':
      return phase === 'checking' ? heedVerdict(generation, news) : unchanged(generation);
    case 'published':
      return phase === 'publishing'
        ? end(
            {
              ...generation,
              media: news.media,
              firstPlayableAtMs: generation.firstPlayableAtMs ?? news.atMs,
            },
            'completed',
            news.atMs,
          )
        : unchanged(generation);
  }
}

/**
 * The order is about to be sent. Where an earlier call is still without its answer and repeating could
 * order twice, it is not sent again: nobody knows what became of the first one.
 */
function beginCall(
  generation: Generation,
  attempt: Attempt,
  { atMs }: NewsOf<'order-begun'>,
): Transition {
  if (attempt.callOpen && !attempt.idempotentStarts) {
    return failAttempt(generation, atMs, {
      kind: 'unknown-outcome',
      message: 'A call was interrupted before its answer came.',
    });
  }
  const orderCalls = attempt.orderCalls + 1;
  // Without a key, each call is opened by itself, just before it goes out.
  const callOpen = attempt.idempotentStarts;
  const earlierCallOpen = attempt.callOpen;
  return {
    generation: withAttempt(generation, { orderCalls, callOpen, earlierCallOpen }),
    commands: [],
  };
}

/** Of two instances that order at once, the one that began last goes on. */
function noteCall(
  generation: Generation,
  { call }: NewsOf<'order-part-begun'> | NewsOf<'order-part-taken'>,
  change: Partial<Attempt>,
): Transition {
  return generation.phase === 'starting' && currentAttempt(generation)?.orderCalls === call
    ? { generation: withAttempt(generation, change), commands: [] }
    : unchanged(generation);
}

/** Answers that leave open whether the order was taken. */
const leavesCallOpen: ReadonlySet<ProviderErrorKind> = new Set([
  'unknown-outcome',
  'timed-out',
  'unreadable-reply',
]);

/**
 * Only a refusal closes the call, and none that was open before it. What was taken of the order
 * stays noted: a repeat continues from there, and the end of the attempt deletes it.
 */
function answered(
  generation: Generation,
  { earlierCallOpen }: Attempt,
  { failure }: NewsOf<'order-refused'>,
): Generation {
  return leavesCallOpen.has(failure.kind)
    ? generation
    : withAttempt(generation, { callOpen: earlierCallOpen });
}

/** A video that was given up for lost is here, before another one is: it is paid for and taken. */
function heedLateVideo(generation: Generation, news: AttemptNews): Transition {
  const current = currentAttempt(generation);
  const late = lateAttempts(generation).find(({ number }) => number === news.attempt);
  if (news.type !== 'provider-said' || news.said.state !== 'ready' || !late || !current) {
    return unchanged(generation);
  }
  if (generation.phase !== 'rendering') return unchanged(generation);
  const { provider, reason, costUsd, idempotentStarts } = current;
  const superseded = withAttempt(generation, { endedAtMs: news.atMs });
  const billedUsd = news.said.billedUsd ?? late.billedUsd;
  const attempts = superseded.attempts.map((other) =>
    other === late ? { ...late, billedUsd } : other,
  );
  const adopted: Attempt = {
    ...late,
    number: generation.attempts.length + 1,
    reason: 'Its video came late, but before another one was ready.',
    // Paid with the attempt that ordered it.
    costUsd: 0,
    startedAtMs: news.atMs,
    endedAtMs: null,
    failure: null,
  };
  const taken = heedProvider(
    {
      ...superseded,
      attempts: [...attempts, adopted],
      // Should the late video not pass its check, the engine that made way for it comes next.
      candidates: [{ provider, reason, costUsd, idempotentStarts }, ...generation.candidates],
    },
    adopted,
    { ...news, attempt: adopted.number },
  );
  return { generation: taken.generation, commands: [...endOfAttempt(current), ...taken.commands] };
}

function startRendering(generation: Generation, news: NewsOf<'order-taken'>): Transition {
  const ordered = withAttempt(
    { ...generation, retry: null },
    {
      operation: news.operation,
      begun: null,
      callOpen: false,
      orderedAtMs: news.atMs,
      failure: null,
    },
  );
  const rendering = enter(ordered, 'rendering', news.atMs).generation;
  return { generation: rendering, commands: lookAtNext(rendering) };
}

function heedProvider(
  generation: Generation,
  attempt: Attempt,
  { said, atMs }: NewsOf<'provider-said'>,
): Transition {
  switch (said.state) {
    case 'pending': {
      if (generation.phase === 'collecting') return lookLater(generation, attempt, atMs);
      const waitedMs = atMs - (attempt.orderedAtMs ?? atMs);
      const progress = renderingProgress(attempt.provider, waitedMs, said.progress);
      return lookLater(
        { ...generation, progress: Math.max(generation.progress, progress) },
        attempt,
        atMs,
      );
    }
    case 'ready': {
      const ready = withAttempt(generation, {
        readyAtMs: attempt.readyAtMs ?? atMs,
        billedUsd: said.billedUsd ?? attempt.billedUsd,
      });
      const collecting =
        generation.phase === 'collecting' ? ready : enter(ready, 'collecting', atMs).generation;
      const collect: Command = {
        type: 'collect-file',
        attempt: attempt.number,
        videoUrl: said.videoUrl,
        furtherUrls: said.furtherUrls ?? [],
        subtitles: said.subtitles ?? null,
      };
      return { generation: collecting, commands: [collect] };
    }
    case 'failed': {
      const billed = withAttempt(generation, { billedUsd: said.billedUsd ?? attempt.billedUsd });
      return failAttempt(billed, atMs, { kind: said.kind, message: said.message });
    }
  }
}

function lookLater(
  generation: Generation,
  attempt: Attempt,
  atMs: number,
  atLeastMs = 0,
): Transition {
  const pollMs = nextPollMs(attempt.provider, atMs - (attempt.orderedAtMs ?? atMs));
  const later: Generation = { ...generation, nextLookMs: atMs + Math.max(pollMs, atLeastMs) };
  return { generation: later, commands: lookAtNext(later) };
}

function lookAtNext({ nextLookMs }: Generation): Command[] {
  return nextLookMs === null ? [] : [{ type: 'look-at', atMs: nextLookMs }];
}

/** Ask for a fresh address after 2, 4, 8 and 16 s, or join pieces once more; then give the attempt up. */
function collectAgain(
  generation: Generation,
  attempt: Attempt,
  { failure, atMs }: NewsOf<'collect-failed'>,
): Transition {
  const collectTries = attempt.collectTries + 1;
  const counted = withAttempt(generation, { collectTries });
  if (collectTries >= maxTriesOf(failure)) return failAttempt(counted, atMs, failure);

  const later: Generation = { ...counted, nextLookMs: atMs + 1_000 * 2 ** collectTries };
  return { generation: later, commands: lookAtNext(later) };
}

function maxTriesOf({ kind }: Failure): number {
  if (kind === 'unavailable' || kind === 'asset-expired') return maxCollectTries;
  return kind === 'timed-out' ? maxSlowTries : 1;
}

/** A video that failed its check is a provider failure. */
function heedVerdict(
  generation: Generation,
  { assessment, atMs }: NewsOf<'verdict-given'>,
): Transition {
  const judged = withAttempt(generation, { assessment });
  if (assessment.verdict === 'pass') return enter(judged, 'publishing', atMs);

  const { technical, content } = assessment;
  const reasons = [...technical.checks, ...(content?.checks ?? [])]
    .filter(({ result }) => result === 'fail')
    .map(({ finding }) => finding);
  return failAttempt(judged, atMs, {
    kind: 'poor-quality',
    message: reasons.join(' ') || 'The video scored below the minimum.',
  });
}
