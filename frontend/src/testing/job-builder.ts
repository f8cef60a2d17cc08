import type { QualityAssessment } from '@cvplus/contracts/quality';
import { type OptimizedScript, type ScriptSentence, unmeasured } from '@cvplus/contracts/script';
import type {
  AttemptView,
  Job,
  Media,
  VideoIntroductionState,
} from '@cvplus/contracts/video-introduction';
import type { VideoOptions } from '@cvplus/contracts/video-options';
import type { JobSnapshot } from '../lib/job-document.ts';

/** Job documents as the server writes them, for tests and the showroom. */

const sentences: ScriptSentence[] = [
  { text: 'Hello, I am Maya Okafor, a paediatric nurse.', scene: 'opening', factIds: ['f1'] },
  {
    text: 'For nine years I have looked after children and their families in acute care.',
    scene: 'experience',
    factIds: ['f2'],
  },
  {
    text: 'At St. Brigid’s I led a handover round that cut medication errors by 38 percent.',
    scene: 'achievements',
    factIds: ['f3'],
  },
  {
    text: 'I train new colleagues in paediatric life support and speak English, Igbo and French.',
    scene: 'skills',
    factIds: ['f4', 'f5'],
  },
  { text: 'I would love to hear about your ward. Let’s talk.', scene: 'closing', factIds: [] },
];

export function buildScript(overrides: Partial<OptimizedScript> = {}): OptimizedScript {
  return {
    content: sentences.map(({ text }) => text).join(' '),
    sentences,
    qualityScore: null,
    engagementPrediction: null,
    industryAlignment: null,
    personalityMatch: null,
    metadata: {
      method: 'template',
      language: 'en',
      wordCount: 62,
      estimatedSeconds: 25,
      notes: [],
      ...unmeasured,
    },
    ...overrides,
  };
}

export function buildOptions(overrides: Partial<VideoOptions> = {}): VideoOptions {
  return {
    style: 'friendly',
    durationSeconds: 30,
    platform: 'universal',
    pace: 'natural',
    disclose: [],
    presenter: 'feminine',
    background: 'dark',
    aspectRatio: '16:9',
    captions: true,
    reviewScript: false,
    processing: 'anywhere',
    ...overrides,
  };
}

export function buildMedia(overrides: Partial<Media> = {}): Media {
  return {
    videoPath: 'users/u1/generations/g1/intro.mp4',
    posterPath: 'users/u1/generations/g1/poster.jpg',
    captionsPath: 'users/u1/generations/g1/intro.vtt',
    durationSeconds: 27.4,
    width: 1920,
    height: 1080,
    sizeBytes: 6_412_004,
    ...overrides,
  };
}

export function buildAttempt(overrides: Partial<AttemptView> = {}): AttemptView {
  return {
    provider: 'heygen',
    timestamp: '2026-11-22T10:00:04.000Z',
    success: true,
    quality: 9.1,
    duration: 142.3,
    cost: 0.5,
    ...overrides,
  };
}

export function buildQuality(overrides: Partial<QualityAssessment> = {}): QualityAssessment {
  const check = { measured: null, unit: '', atSeconds: null, untilSeconds: null };
  return {
    overall: 8.7,
    verdict: 'pass',
    technical: {
      score: 8.7,
      container: 'mp4',
      videoCodec: 'h264',
      audioCodec: 'aac',
      width: 1920,
      height: 1080,
      framesPerSecond: 25,
      durationSeconds: 27.4,
      sizeBytes: 6_412_004,
      bitrateKbps: 1872,
      checks: [
        {
          ...check,
          id: 'duration',
          result: 'pass',
          finding: '27.4 s of 30 s asked for',
          measured: 27.4,
          unit: 's',
        },
        {
          ...check,
          id: 'black-picture',
          result: 'warn',
          finding: '0.6 s of black picture from 0:26',
          measured: 0.6,
          unit: 's',
          atSeconds: 26.4,
          untilSeconds: 27,
        },
        { ...check, id: 'frozen-picture', result: 'pass', finding: 'The picture keeps moving' },
        {
          ...check,
          id: 'loudness',
          result: 'not-checked',
          finding: 'This ffmpeg cannot measure loudness',
          unit: 'LUFS',
        },
      ],
    },
    content: null,
    satisfaction: null,
    recommendations: [
      { checkId: 'black-picture', message: 'Shorten the fade at the end to under half a second.' },
    ],
    thresholds: { minimum: 7, target: 9, alertBelow: 8 },
    repairs: [],
    advice: [],
    ...overrides,
  };
}

type IntroductionData = NonNullable<VideoIntroductionState['data']>;

export function buildData(overrides: Partial<IntroductionData> = {}): IntroductionData {
  const script = overrides.script === undefined ? buildScript() : overrides.script;
  return {
    script,
    scriptVersions: script
      ? [{ generationId: 'g1', method: script.metadata.method, content: script.content }]
      : [],
    options: buildOptions(),
    business: {},
    media: null,
    engine: null,
    ...overrides,
  };
}

/** An introduction nobody has ordered yet, unless told otherwise. */
export function buildIntroduction(
  overrides: Partial<VideoIntroductionState> = {},
): VideoIntroductionState {
  return {
    status: 'idle',
    progress: 0,
    step: 'idle',
    currentStep: 'Nothing ordered yet',
    generationId: null,
    data: null,
    draft: null,
    quality: null,
    provider: null,
    attempts: [],
    analytics: null,
    rating: null,
    problem: null,
    updatedAt: '2026-11-22T10:00:00.000Z',
    ...overrides,
  };
}

export function buildRendering(
  overrides: Partial<VideoIntroductionState> = {},
): VideoIntroductionState {
  return buildIntroduction({
    status: 'generating',
    step: 'rendering',
    progress: 46.4,
    currentStep: 'HeyGen is filming your presenter',
    generationId: 'g1',
    provider: 'heygen',
    data: buildData(),
    draft: { status: 'rendering' },
    ...overrides,
  });
}

export function buildCompleted(
  overrides: Partial<VideoIntroductionState> = {},
): VideoIntroductionState {
  return buildIntroduction({
    status: 'completed',
    step: 'completed',
    progress: 100,
    currentStep: 'Ready',
    generationId: 'g1',
    provider: 'heygen',
    data: buildData({
      media: buildMedia(),
      engine: { provider: 'heygen', reason: 'Chosen for its presenter; it delivered first time.' },
    }),
    quality: buildQuality(),
    attempts: [buildAttempt()],
    analytics: {
      requestedAt: '2026-11-22T10:00:00.000Z',
      firstPlayableSeconds: 14.2,
      finalSeconds: 148.9,
      providerSeconds: 142.3,
    },
    ...overrides,
  });
}

export function buildFailed(
  overrides: Partial<VideoIntroductionState> = {},
): VideoIntroductionState {
  return buildIntroduction({
    status: 'failed',
    step: 'failed',
    progress: 46,
    currentStep: 'This did not work out',
    generationId: 'g1',
    data: buildData(),
    problem: {
      code: 'no-engine-available',
      message: 'No engine could make this video right now.',
      advice: 'Try again in a few minutes; your script is kept.',
    },
    attempts: [
      buildAttempt({
        success: false,
        error: { kind: 'unavailable', message: 'it did not answer' },
        duration: 31,
        cost: null,
      }),
    ],
    ...overrides,
  });
}

export function buildJob(
  introduction: VideoIntroductionState = buildIntroduction(),
  overrides: Partial<Job> = {},
): Job {
  return {
    userId: 'u1',
    cvId: 'cv1',
    title: 'Maya Okafor, Paediatric Nurse',
    createdAt: '2026-11-22T09:58:00.000Z',
    updatedAt: '2026-11-22T10:00:00.000Z',
    enhancedFeatures: { videoIntroduction: introduction },
    ...overrides,
  };
}

export function buildSnapshot(introduction?: VideoIntroductionState, live = true): JobSnapshot {
  return { state: 'ready', job: buildJob(introduction), live };
}
