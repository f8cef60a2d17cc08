import type { QualityAssessment } from '@cvplus/contracts/quality';
import type { OptimizedScript } from '@cvplus/contracts/script';
import type {
  AttemptView,
  DraftView,
  Media,
  Problem,
  VideoIntroductionState,
} from '@cvplus/contracts/video-introduction';
import type { ProviderName } from '@cvplus/contracts/video-options';
import type { JobSnapshot } from '../../lib/job-document.ts';
import { stagesAt, type StageView, type WorkingPhase } from './generation-stages.ts';
import type { Order } from './introduction-props.ts';

export type IntroductionData = NonNullable<VideoIntroductionState['data']>;
export type IntroductionTimes = NonNullable<VideoIntroductionState['analytics']>;
export type Trouble = 'no-access' | 'unreadable' | 'disconnected';

export type ProgressView = {
  show: 'progress';
  generationId: string | null;
  sentence: string;
  percent: number;
  stages: StageView[];
  /** Who works on it now, when somebody outside the script room does. */
  provider: ProviderName | null;
  /** While a provider renders, the percentage is an estimate. */
  estimated: boolean;
  /** An earlier attempt ended without a video. */
  triedBefore: boolean;
  draft: DraftView | null;
  language: string;
};

export type ReviewView = {
  show: 'review';
  generationId: string;
  script: OptimizedScript;
};

export type VideoView = {
  show: 'video';
  media: Media;
  data: IntroductionData;
  quality: QualityAssessment | null;
  generationId: string | null;
  /** The owner's stars. */
  rating: number | null;
  attempts: AttemptView[];
  times: IntroductionTimes | null;
  language: string;
};

export type ProblemView = {
  show: 'problem';
  problem: Problem | null;
  data: IntroductionData | null;
  attempts: AttemptView[];
  draft: DraftView | null;
  language: string;
};

export type IntroductionView =
  | { show: 'loading' }
  | { show: 'trouble'; trouble: Trouble }
  | { show: 'start'; lastOrder: Order | null }
  | ProgressView
  | ReviewView
  | VideoView
  | ProblemView
  | { show: 'cancelled'; lastOrder: Order | null }
  | { show: 'erased' };

/** Everything the page decides, from the one document it watches. */
export function introductionView(snapshot: JobSnapshot): IntroductionView {
  switch (snapshot.state) {
    case 'loading':
      return { show: 'loading' };
    case 'no-access':
    case 'unreadable':
    case 'disconnected':
      return { show: 'trouble', trouble: snapshot.state };
    case 'ready':
      return viewOfIntroduction(snapshot.job.enhancedFeatures.videoIntroduction);
  }
}

function viewOfIntroduction(introduction: VideoIntroductionState): IntroductionView {
  const { step, data, quality, attempts, analytics, problem, draft } = introduction;
  const { generationId, rating } = introduction;
  const lastOrder = data && { options: data.options, business: data.business };
  const language = data?.script?.metadata.language ?? 'en';
  switch (step) {
    case 'idle':
      return { show: 'start', lastOrder };
    case 'review':
      return data?.script && introduction.generationId !== null
        ? { show: 'review', generationId: introduction.generationId, script: data.script }
        : viewOfProgress(step, introduction);
    case 'queued':
    case 'scripting':
    case 'starting':
    case 'waiting':
    case 'rendering':
    case 'collecting':
    case 'checking':
    case 'publishing':
      return viewOfProgress(step, introduction);
    case 'completed':
      // Completed without a video would be a lie; better to say that the record makes no sense.
      return data?.media
        ? {
            ...{ show: 'video', media: data.media, data, generationId, quality, rating },
            ...{ attempts, times: analytics, language },
          }
        : { show: 'trouble', trouble: 'unreadable' };
    case 'failed':
      return { show: 'problem', problem, data, attempts, draft, language };
    case 'cancelled':
      return { show: 'cancelled', lastOrder };
    case 'erased':
      return { show: 'erased' };
  }
}

function viewOfProgress(phase: WorkingPhase, introduction: VideoIntroductionState): ProgressView {
  const { generationId, currentStep, progress, provider, attempts, draft, data } = introduction;
  return {
    show: 'progress',
    generationId,
    sentence: currentStep,
    percent: Math.round(progress),
    stages: stagesAt(phase, data?.options.reviewScript ?? false),
    provider,
    estimated: phase === 'rendering',
    triedBefore: attempts.some(({ error }) => error !== undefined),
    draft,
    language: data?.script?.metadata.language ?? 'en',
  };
}
