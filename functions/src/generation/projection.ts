import type {
  AttemptView,
  Phase,
  VideoIntroductionState,
} from '@cvplus/contracts/video-introduction';
import type { ProviderName } from '@cvplus/contracts/video-options';
import { costOfAttempt } from './attempt-cost.ts';
import { explainFailure } from './failure-words.ts';
import { type Attempt, currentAttempt, type Generation } from './generation.ts';

/** What the browser sees of a generation: a pure function of its record. */
export function projectGeneration(generation: Generation, nowMs: number): VideoIntroductionState {
  const { phase, script, media } = generation;
  const attempt = currentAttempt(generation);
  return {
    status: statusOf(phase),
    progress: generation.progress,
    step: phase,
    currentStep: describeStep(generation, attempt),
    generationId: generation.id,
    data: {
      script,
      scriptVersions: script
        ? [
            ...generation.earlierScripts,
            {
              generationId: generation.id,
              method: script.metadata.method,
              content: script.content,
            },
          ]
        : generation.earlierScripts,
      options: generation.options,
      business: generation.business,
      media,
      engine:
        media && attempt ? { provider: attempt.provider, reason: explainEngine(generation) } : null,
    },
    draft: generation.draft,
    quality: attempt?.assessment ?? null,
    provider: attempt?.provider ?? null,
    attempts: generation.attempts.map((each) => viewAttempt(each, phase, attempt)),
    analytics: {
      requestedAt: iso(generation.requestedAtMs),
      firstPlayableSeconds: secondsBetween(generation.requestedAtMs, generation.firstPlayableAtMs),
      finalSeconds:
        phase === 'completed'
          ? secondsBetween(generation.requestedAtMs, generation.endedAtMs)
          : null,
      providerSeconds: attempt?.orderedAtMs
        ? secondsBetween(attempt.orderedAtMs, attempt.readyAtMs)
        : null,
    },
    rating: generation.rating,
    problem: generation.problem,
    updatedAt: iso(nowMs),
  };
}

/** A job whose CV was read and that has had no generation yet. */
export function idleIntroduction(nowMs: number): VideoIntroductionState {
  return {
    status: 'idle',
    progress: 0,
    step: 'idle',
    currentStep: 'Ready when you are.',
    generationId: null,
    data: null,
    draft: null,
    quality: null,
    provider: null,
    attempts: [],
    analytics: null,
    rating: null,
    problem: null,
    updatedAt: iso(nowMs),
  };
}

function statusOf(phase: Phase): VideoIntroductionState['status'] {
  switch (phase) {
    case 'queued':
    case 'scripting':
    case 'review':
    case 'starting':
    case 'waiting':
    case 'rendering':
    case 'collecting':
    case 'checking':
    case 'publishing':
      return 'generating';
    case 'completed':
      return 'completed';
    case 'failed':
      return 'failed';
    case 'cancelled':
    case 'erased':
      return 'idle';
  }
}

const providerTitles: Record<ProviderName, string> = {
  heygen: 'HeyGen',
  runwayml: 'Runway',
  did: 'D-ID',
  inhouse: 'Our own renderer',
};

function describeStep({ phase, retry }: Generation, attempt: Attempt | null): string {
  const engine = attempt ? providerTitles[attempt.provider] : 'The video engine';
  switch (phase) {
    case 'queued':
      return 'Your video is in the queue.';
    case 'scripting':
      return 'Writing your script.';
    case 'review':
      return 'Your script is ready: please read it and approve it.';
    case 'starting':
      return `${engine} is being asked for your video.`;
    case 'waiting':
      return retry === 'new-attempt'
        ? `${engine} failed; a second try begins shortly.`
        : `${engine} ${isBusy(attempt) ? 'is busy' : 'had a problem'}; trying again shortly.`;
    case 'rendering':
      return `${engine} is rendering your video.`;
    case 'collecting':
      return attempt?.operation?.assembly
        ? 'Fetching the pieces of your video and putting them together.'
        : 'Fetching the finished video.';
    case 'checking':
      return 'Checking picture, sound and length.';
    case 'publishing':
      return 'Preparing poster, captions and download.';
    case 'completed':
      return 'Your video is ready.';
    case 'failed':
      return 'This video could not be made.';
    case 'cancelled':
      return 'Cancelled.';
    case 'erased':
      return 'Erased.';
  }
}

function isBusy(attempt: Attempt | null): boolean {
  const kind = attempt?.failure?.kind;
  return kind === 'rate-limited' || kind === 'concurrency-full';
}

/** No silent downgrade: says who made the video and, if others were tried first, why not they. */
function explainEngine({ attempts }: Generation): string {
  const made = attempts.at(-1);
  const others = attempts.slice(0, -1);
  if (!made) return '';
  if (others.length === 0) return made.reason;
  const failures = others.map(
    ({ provider, failure }) =>
      `${providerTitles[provider]} did not deliver${failure ? `: ${explainFailure(failure)}` : ''}.`,
  );
  return `${failures.join(' ')} ${providerTitles[made.provider]} made this video instead.`;
}

function viewAttempt(attempt: Attempt, phase: Phase, current: Attempt | null): AttemptView {
  const { provider, failure, assessment, startedAtMs, endedAtMs } = attempt;
  return {
    provider,
    timestamp: iso(startedAtMs),
    success: attempt === current && phase === 'completed',
    ...(failure && { error: { kind: failure.kind, message: explainFailure(failure) } }),
    ...(assessment?.overall != null && { quality: assessment.overall }),
    duration: secondsBetween(startedAtMs, endedAtMs),
    cost: costOfAttempt(attempt),
  };
}

function secondsBetween(fromMs: number, toMs: number | null): number | null {
  return toMs === null ? null : Math.max(0, toMs - fromMs) / 1000;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
