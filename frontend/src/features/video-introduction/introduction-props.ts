import type { VideoOptions, VideoOptionsInput, VideoStyle } from '@cvplus/contracts/video-options';

/** Advice on style for the owner's field, and why. */
export type StyleRecommendation = { style: VideoStyle; reason: string };

export type VideoIntroData = {
  /** Empty when nothing is known about the field. */
  industryRecommendations: readonly StyleRecommendation[];
};

/** What the form starts with, until the job remembers options of its own. */
export type VideoCustomization = {
  defaultStyle: VideoStyle;
  /** Seconds. */
  duration: number;
  includeSubtitles: boolean;
};

export type VideoGenerationOptions = VideoOptionsInput;

export type VideoIntroductionProps = {
  jobId: string;
  data: VideoIntroData;
  customization: VideoCustomization;
  onGenerate: (options: VideoGenerationOptions) => Promise<void>;
  onRegenerate: (script: string, options: VideoGenerationOptions) => Promise<void>;
};

/** The order form's first values: what was ordered last, else the defaults. */
export function initialOptions(
  last: VideoOptions | null,
  customization: VideoCustomization,
): VideoOptions {
  return (
    last ?? {
      style: customization.defaultStyle,
      durationSeconds: customization.duration,
      platform: 'universal',
      pace: 'natural',
      disclose: [],
      presenter: 'feminine',
      background: 'dark',
      aspectRatio: '16:9',
      captions: customization.includeSubtitles,
      reviewScript: false,
    }
  );
}
