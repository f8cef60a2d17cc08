import type { BusinessContext } from '@cvplus/contracts/script';
import type { VideoOptions, VideoOptionsInput, VideoStyle } from '@cvplus/contracts/video-options';
import type { ReactNode } from 'react';
import type { CvSnapshot } from '../../lib/cv-document.ts';

/** Advice on style for the owner's field, and why. */
export type StyleRecommendation = { style: VideoStyle; reason: string };

export type VideoIntroData = {
  /** Empty when nothing is known about the field; then the understanding of the last script advises. */
  industryRecommendations: readonly StyleRecommendation[];
};

/** What the form starts with, until the job remembers options of its own. */
export type VideoCustomization = {
  defaultStyle: VideoStyle;
  /** Seconds. */
  duration: number;
  includeSubtitles: boolean;
};

type VideoGenerationOptions = VideoOptionsInput;

/** One order as the form holds it. */
export type Order = { options: VideoOptions; business: BusinessContext };

export type VideoIntroductionProps = {
  jobId: string;
  data: VideoIntroData;
  customization: VideoCustomization;
  onGenerate: (options: VideoGenerationOptions, business: BusinessContext) => Promise<void>;
  onRegenerate: (
    script: string,
    options: VideoGenerationOptions,
    business: BusinessContext,
  ) => Promise<void>;
  /**
   * Shows what was understood of the CV, wherever something can be ordered from it, and tells when it
   * is being edited: nothing is ordered from words that are not saved yet.
   */
  renderCv?: (cv: CvSnapshot, onEditing: (editing: boolean) => void) => ReactNode;
};

/** The order form's first values: what was ordered last, else the defaults. */
export function initialOrder(last: Order | null, customization: VideoCustomization): Order {
  return last
    ? { options: last.options, business: last.business }
    : { options: defaultOptions(customization), business: {} };
}

function defaultOptions(customization: VideoCustomization): VideoOptions {
  return {
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
    processing: 'anywhere',
  };
}
