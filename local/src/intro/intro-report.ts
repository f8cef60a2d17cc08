import type { Job, Media, VideoIntroductionState } from '@cvplus/contracts/video-introduction';

/** What this client saw, in seconds from pressing the button; missing means never seen. */
export type ObservedTimes = {
  answeredSeconds: number;
  firstStateSeconds?: number;
  firstPlayableSeconds?: number;
  finalSeconds?: number;
};

export type IntroReport = {
  title: string;
  provider: VideoIntroductionState['provider'];
  /** Why this provider made it, when it was not the first choice. */
  reason: string | null;
  quality: VideoIntroductionState['quality'];
  media: Omit<Media, 'videoPath' | 'posterPath' | 'captionsPath'> & { captions: boolean };
  script: { method: string; wordCount: number; notes: string[] } | null;
  times: {
    /** As this client saw them. */
    observed: ObservedTimes;
    /** As the product measured them. */
    firstPlayableSeconds: number | null;
    finalSeconds: number | null;
    providerSeconds: number | null;
    /** Everything but the wait for the provider; null when no outside provider made the video. */
    ownSeconds: number | null;
  };
  attempts: VideoIntroductionState['attempts'];
};

export function buildIntroReport(job: Job, media: Media, observed: ObservedTimes): IntroReport {
  const state = job.enhancedFeatures.videoIntroduction;
  const { captionsPath, durationSeconds, width, height, sizeBytes } = media;
  const finalSeconds = state.analytics?.finalSeconds ?? null;
  const providerSeconds = state.analytics?.providerSeconds ?? null;
  const metadata = state.data?.script?.metadata;
  return {
    title: job.title,
    provider: state.data?.engine?.provider ?? state.provider,
    reason: state.data?.engine?.reason ?? null,
    quality: state.quality,
    media: { durationSeconds, width, height, sizeBytes, captions: captionsPath !== null },
    script: metadata
      ? { method: metadata.method, wordCount: metadata.wordCount, notes: metadata.notes }
      : null,
    times: {
      observed,
      firstPlayableSeconds: state.analytics?.firstPlayableSeconds ?? null,
      finalSeconds,
      providerSeconds,
      ownSeconds:
        finalSeconds === null || providerSeconds === null
          ? null
          : Math.round((finalSeconds - providerSeconds) * 1000) / 1000,
    },
    attempts: state.attempts,
  };
}
