import type { QualityAssessment } from '@cvplus/contracts/quality';
import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { OptimizedScript } from '@cvplus/contracts/script';
import type { Media, Phase } from '@cvplus/contracts/video-introduction';
import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import type { Candidate, Generation } from '../generation/generation.ts';
import type { News } from '../generation/news.ts';
import { queuedGeneration } from '../generation/open-generation.ts';
import { transition } from '../generation/transition.ts';
import { scriptSaying } from './scripts.ts';

/** 2026-11-22T12:00:00Z: when every generation built here was asked for. */
export const startMs = Date.UTC(2026, 10, 22, 12);

export const aScript: OptimizedScript = {
  ...scriptSaying('Hello, I am Ada Example. I build databases.', {
    wordCount: 8,
    estimatedSeconds: 4,
  }),
  sentences: [
    { text: 'Hello, I am Ada Example.', scene: 'opening', factIds: ['f1'] },
    { text: 'I build databases.', scene: 'experience', factIds: ['f2'] },
  ],
};

export const someCards: IntroductionCards = {
  name: 'Ada Example',
  headline: 'Database engineer',
  strengths: [],
  achievements: [],
  callToAction: 'Let’s talk',
};

export const someMedia: Media = {
  videoPath: 'users/u1/generations/g1/video.mp4',
  posterPath: 'users/u1/generations/g1/poster.jpg',
  captionsPath: null,
  durationSeconds: 4,
  width: 1920,
  height: 1080,
  sizeBytes: 1000,
};

export function assessment(verdict: 'pass' | 'fail'): QualityAssessment {
  return {
    overall: verdict === 'pass' ? 9 : 2,
    verdict,
    technical: {
      score: verdict === 'pass' ? 9 : 2,
      container: 'mp4',
      videoCodec: 'h264',
      audioCodec: 'aac',
      width: 1920,
      height: 1080,
      framesPerSecond: 30,
      durationSeconds: 4,
      sizeBytes: 1000,
      bitrateKbps: 2,
      checks: [
        {
          id: 'black-frames',
          result: verdict,
          finding: verdict === 'pass' ? 'No black picture.' : 'The picture is black throughout.',
          measured: verdict === 'pass' ? 0 : 4,
          unit: 's',
          atSeconds: null,
          untilSeconds: null,
        },
      ],
    },
    content: null,
    satisfaction: null,
    recommendations: [],
    thresholds: null,
    repairs: [],
    advice: [],
  };
}

export function candidate(provider: Candidate['provider']): Candidate {
  return { provider, reason: 'First in line.', costUsd: 0, idempotentStarts: true };
}

export const candidates = [candidate('heygen'), candidate('inhouse')];

export function aQueuedGeneration(options: { reviewScript?: boolean } = {}): Generation {
  return queuedGeneration(
    {
      id: 'g1',
      jobId: 'j1',
      userId: 'u1',
      cvId: 'c1',
      options: videoOptionsSchema.parse(options),
      business: {},
      ownWords: null,
      earlierScripts: [],
    },
    startMs,
  );
}

/** Moves a generation by each piece of news in turn. */
export function after(generation: Generation, ...news: News[]): Generation {
  return news.reduce((moved, each) => transition(moved, each).generation, generation);
}

/** The news of a smooth run, in order; each leads into the phase it is named after. */
const smoothRun: [Phase, News][] = [
  ['scripting', { type: 'task-ran', atMs: startMs + 100 }],
  [
    'starting',
    { type: 'script-written', atMs: startMs + 200, script: aScript, cards: someCards, candidates },
  ],
  [
    'rendering',
    {
      type: 'order-taken',
      atMs: startMs + 400,
      attempt: 1,
      operation: { provider: 'heygen', id: 'v1' },
    },
  ],
  [
    'collecting',
    {
      type: 'provider-said',
      atMs: startMs + 60_000,
      attempt: 1,
      said: { state: 'ready', videoUrl: 'https://files.example/v1.mp4' },
    },
  ],
  [
    'checking',
    {
      type: 'file-collected',
      atMs: startMs + 61_000,
      attempt: 1,
      file: { videoPath: 'generations/g1/attempt-1.mp4', captionsPath: null, sizeBytes: 1000 },
    },
  ],
  [
    'publishing',
    {
      type: 'verdict-given',
      atMs: startMs + 65_000,
      attempt: 1,
      assessment: assessment('pass'),
    },
  ],
  ['completed', { type: 'published', atMs: startMs + 66_000, attempt: 1, media: someMedia }],
];

/** A generation that came to this phase the usual way. */
export function aGenerationIn(phase: Phase): Generation {
  if (phase === 'queued') return aQueuedGeneration();
  if (phase === 'review') {
    return after(aQueuedGeneration({ reviewScript: true }), ...newsUntil('starting'));
  }
  if (phase === 'waiting') {
    return after(aGenerationIn('starting'), {
      type: 'order-refused',
      atMs: startMs + 500,
      attempt: 1,
      failure: { kind: 'rate-limited', message: 'Slow down.' },
    });
  }
  if (phase === 'failed') {
    return after(aGenerationIn('starting'), {
      type: 'order-refused',
      atMs: startMs + 500,
      attempt: 1,
      failure: { kind: 'rejected-content', message: 'Refused.' },
    });
  }
  if (phase === 'cancelled') {
    return after(aQueuedGeneration(), { type: 'user-cancelled', atMs: startMs + 500 });
  }
  if (phase === 'erased') {
    return after(aQueuedGeneration(), { type: 'erased', atMs: startMs + 500 });
  }
  return after(aQueuedGeneration(), ...newsUntil(phase));
}

function newsUntil(phase: Phase): News[] {
  const last = smoothRun.findIndex(([reached]) => reached === phase);
  return smoothRun.slice(0, last + 1).map(([, news]) => news);
}
