import { stat } from 'node:fs/promises';
import {
  defaultQualityThresholds,
  type QualityAssessment,
  type QualityThresholds,
  type SatisfactionPrediction,
} from '@cvplus/contracts/quality';
import type { OptimizedScript } from '@cvplus/contracts/script';
import type { AspectRatio, ProviderName } from '@cvplus/contracts/video-options';
import { probeMedia, UnreadableMediaError } from '../platform/media-facts.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { ToolError } from '../platform/run-tool.ts';
import { judgeUnreadable, judgeVideo, withSatisfaction } from './judge-video.ts';
import { measureVideo } from './measure-video.ts';
import { type MeasuredFeatures, measuredFeatures } from './satisfaction/measured-features.ts';
import type { VideoMeasurement } from './video-measurement.ts';

export type QualityMetadata = {
  expectedSeconds: number;
  aspectRatio: AspectRatio;
  wantsAudio: boolean;
  /** Who made it and whether it has captions; without it nobody guesses how satisfied people will be. */
  making?: { provider: ProviderName; captions: boolean };
  signal?: AbortSignal;
};

/** Guesses what people will say of a video; null as long as there are too few ratings. */
interface SatisfactionPredictor {
  predict(features: MeasuredFeatures): Promise<SatisfactionPrediction | null>;
}

type CheckerSettings = {
  tools: () => Promise<MediaTools>;
  thresholds?: QualityThresholds;
  satisfaction?: SatisfactionPredictor;
};

export type Examined = {
  assessment: QualityAssessment;
  /** Null for a file that could not be opened as a video. */
  measurement: VideoMeasurement | null;
};

/** Measures a finished video and says whether a person should see it. What nothing measured is null. */
export class VideoQualityChecker {
  private readonly tools: () => Promise<MediaTools>;
  private readonly thresholds: QualityThresholds;
  private readonly satisfaction: SatisfactionPredictor | null;

  constructor(settings: CheckerSettings) {
    this.tools = settings.tools;
    this.satisfaction = settings.satisfaction ?? null;
    this.thresholds = settings.thresholds ?? defaultQualityThresholds;
  }

  /** Throws only when it could not work at all: no tools, no such file, or cancelled. */
  async analyzeVideoQuality(
    video: { file: string },
    script: OptimizedScript,
    metadata: QualityMetadata,
  ): Promise<QualityAssessment> {
    return (await this.examineVideo(video, script, metadata)).assessment;
  }

  /** The same, with everything that was measured: for reports. */
  async examineVideo(
    video: { file: string },
    script: OptimizedScript,
    { signal, making, ...expected }: QualityMetadata,
  ): Promise<Examined> {
    const tools = await this.tools();
    const { size } = await stat(video.file);
    try {
      const facts = await probeMedia(tools, video.file, signal);
      const measurement = await measureVideo({ tools, file: video.file, facts, signal });
      const expectation = { ...expected, wordCount: script.metadata.wordCount };
      const judged = judgeVideo(measurement, expectation, this.thresholds);
      const features =
        making &&
        measuredFeatures(judged, { expectedSeconds: expected.expectedSeconds, ...making });
      const guess = features && (await this.satisfaction?.predict(features));
      return { assessment: withSatisfaction(judged, guess ?? null), measurement };
    } catch (error) {
      if (error instanceof UnreadableMediaError) {
        return unreadable(judgeUnreadable({ unreadable: error.message }, size, this.thresholds));
      }
      if (error instanceof ToolError && error.kind !== 'aborted' && error.kind !== 'not-started') {
        const notMeasured = `It could not be opened (${error.kind}).`;
        return unreadable(judgeUnreadable({ notMeasured }, size, this.thresholds));
      }
      throw error;
    }
  }
}

function unreadable(assessment: QualityAssessment): Examined {
  return { assessment, measurement: null };
}
