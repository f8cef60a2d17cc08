import type { OptimizedScript } from '@cvplus/contracts/script';
import type { VideoIntroductionState } from '@cvplus/contracts/video-introduction';
import type { VideoOptions } from '@cvplus/contracts/video-options';
import type { CvSnapshot } from '../lib/cv-document.ts';
import type { Sample } from '../features/cv-upload/sample.ts';
import { buildRepairedQuality } from './quality-builder.ts';
import {
  buildAttempt,
  buildCompleted,
  buildData,
  buildFailed,
  buildIntroduction,
  buildJob,
  buildMedia,
  buildOptions,
  buildQuality,
  buildRendering,
  buildScript,
  buildSnapshot,
} from './job-builder.ts';
import { buildCv, buildSureCv, readyCv } from './cv-builder.ts';
import { answerWithFaces, buildFaces } from './face-builder.ts';
import { buildCappedScript, buildMeasuredScript, buildModelScript } from './script-builder.ts';
import type { FakeAccountApi, FakeWorkspace } from './fake-apis.ts';

type Scene = {
  path: string;
  set: (account: FakeAccountApi, workspace: FakeWorkspace) => void;
};

const draftMedia = buildMedia({
  videoPath: 'users/u1/generations/g1/draft.mp4',
  width: 1280,
  height: 720,
});

export const sceneSamples: Sample[] = [
  ['nurse', 'maya-okafor.pdf', 'Maya Okafor', 'Paediatric nurse', 'Nine years in acute care'],
  ['engineer', 'jonas-lind.pdf', 'Jonas Lind', 'Backend engineer', 'Payments at scale'],
  ['teacher', 'ines-duarte.docx', 'Inês Duarte', 'Physics teacher', 'Turns labs into stories'],
  ['chef', 'ravi-menon.docx', 'Ravi Menon', 'Head chef', 'Opened three kitchens'],
  ['sales', 'lea-martin.json', 'Léa Martin', 'Account executive', 'Software for hospitals'],
  ['welder', 'tom-baker.txt', 'Tom Baker', 'Certified welder', 'Bridges and wind towers'],
].map(([id = '', file = '', title = '', profession = '', description = '']) => ({
  id,
  file,
  contentType: 'application/octet-stream',
  title,
  profession,
  description,
}));

function job(
  snapshot: FakeWorkspace['job']['value'],
  { email = null, cv = readyCv(buildSureCv()) }: { email?: string | null; cv?: CvSnapshot } = {},
): Scene {
  return {
    path: '/jobs/job1',
    set: (account, workspace) => {
      account.account.set({ userId: 'u1', email });
      workspace.job.set(snapshot);
      workspace.cv.set(cv);
    },
  };
}

/** A drawn face in one colour. */
function drawnFace(hue: number): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160"><rect width="160" height="160" fill="hsl(${hue} 30% 88%)"/><circle cx="80" cy="62" r="30" fill="hsl(${hue} 35% 42%)"/><path d="M20 160a60 60 0 0 1 120 0z" fill="hsl(${hue} 35% 42%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}

/** The order form with an engine that shows faces. */
function choosingFace(chosen: Partial<VideoOptions>): Scene {
  const lastOrder = buildData({ options: buildOptions(chosen), script: null });
  const snapshot = buildSnapshot(buildIntroduction({ step: 'cancelled', data: lastOrder }));
  const scene = job(snapshot);
  return {
    ...scene,
    set: (account, workspace) => {
      scene.set(account, workspace);
      workspace.faces = answerWithFaces(buildFaces(40, drawnFace));
    },
  };
}

function inReview(script: OptimizedScript): VideoIntroductionState {
  return buildRendering({
    step: 'review',
    progress: 20,
    currentStep: 'Waiting for your approval',
    provider: null,
    data: buildData({ options: buildOptions({ reviewScript: true }), script }),
  });
}

/** Every state the app can show, by name. */
export const scenes: Record<string, Scene> = {
  'sign-in': { path: '/', set: () => undefined },
  home: {
    path: '/',
    set: (account, workspace) => {
      account.account.set({ userId: 'u1', email: 'maya@example.com' });
      workspace.samples = sceneSamples;
      const listed = [buildCompleted(), buildRendering(), buildFailed(), buildIntroduction()];
      workspace.jobs.set({
        state: 'ready',
        entries: listed.map((introduction, index) => ({
          jobId: `job${index}`,
          snapshot: { state: 'ready', job: buildJob(introduction), live: true },
        })),
      });
    },
  },
  'home-empty': {
    path: '/',
    set: (account, workspace) => {
      account.account.set({ userId: 'u1', email: null });
      workspace.samples = sceneSamples;
    },
  },
  start: job(buildSnapshot()),
  'start-doubtful': job(buildSnapshot(), { cv: readyCv() }),
  'start-empty-cv': job(buildSnapshot(), {
    cv: readyCv(
      buildSureCv({
        personalInfo: { name: 'Maya Okafor', links: [] },
        experience: [],
        education: [],
        skills: [],
        certifications: [],
        languages: [],
        findings: [
          { code: 'no-experience', message: 'No work experience was found in this CV.' },
          { code: 'no-skills', message: 'No list of skills was found in this CV.' },
        ],
      }),
    ),
  }),
  'start-without-cv': job(buildSnapshot(), { cv: { state: 'unavailable' } }),
  'start-faces': choosingFace({
    preferredProvider: 'heygen',
    face: { provider: 'heygen', avatarId: 'lk_1' },
  }),
  'start-faces-unread': choosingFace({ preferredProvider: 'did' }),
  'start-own-machines': choosingFace({ processing: 'own' }),
  loading: job({ state: 'loading' }),
  writing: job(
    buildSnapshot(
      buildRendering({
        step: 'scripting',
        progress: 8,
        currentStep: 'Writing your script',
        provider: null,
        draft: null,
        data: buildData({ script: null }),
      }),
    ),
  ),
  rendering: job(buildSnapshot(buildRendering())),
  draft: job(
    buildSnapshot(
      buildRendering({
        progress: 61,
        draft: { status: 'ready', media: draftMedia, voiced: true },
        attempts: [
          buildAttempt({
            success: false,
            error: { kind: 'unavailable', message: 'it did not answer' },
          }),
        ],
      }),
    ),
  ),
  review: job(
    buildSnapshot(
      inReview(
        buildScript({
          metadata: {
            ...buildScript().metadata,
            notes: ['The CV has enough material for 25 seconds; you asked for 30.'],
          },
        }),
      ),
    ),
  ),
  'review-measured': job(buildSnapshot(inReview(buildMeasuredScript())), {
    cv: readyCv(buildCv()),
  }),
  'review-model': job(buildSnapshot(inReview(buildModelScript()))),
  'review-capped': job(buildSnapshot(inReview(buildCappedScript()))),
  completed: job(buildSnapshot(buildCompleted()), { email: 'maya@example.com' }),
  'completed-measured': job(
    buildSnapshot(
      buildCompleted({
        data: buildData({
          media: buildMedia(),
          script: buildMeasuredScript(),
          business: { objective: 'conversion', targetRole: 'Ward manager' },
          options: buildOptions({
            platform: 'linkedin',
            language: 'de',
            disclose: ['nationality'],
          }),
        }),
      }),
    ),
    { email: 'maya@example.com' },
  ),
  'completed-repaired': job(
    buildSnapshot(buildCompleted({ rating: 4, quality: buildRepairedQuality() })),
    { email: 'maya@example.com' },
  ),
  'completed-tall': job(
    buildSnapshot(
      buildCompleted({
        data: buildData({
          media: buildMedia({ width: 1080, height: 1920, captionsPath: null }),
          engine: {
            provider: 'inhouse',
            reason: 'HeyGen could not make this video, so our own renderer did.',
          },
          scriptVersions: [
            { generationId: 'g0', method: 'template', content: buildScript().content },
            { generationId: 'g1', method: 'custom', content: 'Hello, I am Maya. Call me.' },
          ],
        }),
        quality: buildQuality({ overall: null, verdict: 'fail', recommendations: [] }),
        attempts: [
          buildAttempt({
            success: false,
            error: { kind: 'out-of-credit', message: 'its account has no credit left' },
            duration: 3.2,
            cost: null,
          }),
          buildAttempt({ provider: 'inhouse', timestamp: '2026-11-22T10:01:00.000Z', cost: 0 }),
        ],
        analytics: null,
      }),
    ),
  ),
  failed: job(buildSnapshot(buildFailed())),
  cancelled: job(
    buildSnapshot(
      buildIntroduction({ step: 'cancelled', currentStep: 'Cancelled', generationId: 'g1' }),
    ),
  ),
  erased: job(buildSnapshot(buildIntroduction({ step: 'erased', currentStep: 'Erased' }))),
  'no-access': job({ state: 'no-access' }),
  unreadable: job({ state: 'unreadable' }),
  disconnected: job({ state: 'disconnected' }),
  interrupted: job(buildSnapshot(buildRendering(), false)),
  'unknown-page': {
    path: '/nowhere',
    set: (account) => account.account.set({ userId: 'u1', email: null }),
  },
  'not-set-up': { path: '/', set: () => undefined },
};
