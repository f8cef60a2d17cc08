import { stat } from 'node:fs/promises';
import {
  defaultQualityThresholds,
  type QualityAssessment,
  type QualityThresholds,
  type SatisfactionPrediction,
} from '@cvplus/contracts/quality';
import type { OptimizedScript } from '@cvplus/contracts/script';
import type { AspectRatio, ProviderName } from '@cvplus/contracts/video-options';
import type { CaptionCue } from '../platform/caption-cues.ts';
import { probeMedia, UnreadableMediaError } from '../platform/media-facts.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { ToolError } from '../platform/run-tool.ts';
import type { ContentExpectation } from './content/content-measurement.ts';
import { contentOf } from './content/content-of.ts';
import {
  type ContentHelp,
  measureContent,
  type MeasuredContent,
} from './content/measure-content.ts';
import type { Examination } from './decode-media.ts';
import { judgeUnreadable, judgeVideo, withSatisfaction } from './judge-video.ts';
import { measureVideo } from './measure-video.ts';
import { type MeasuredFeatures, measuredFeatures } from './satisfaction/measured-features.ts';
import type { VideoMeasurement } from './video-measurement.ts';

/** What is promised of the content, and what of it may be looked at. */
type ContentMetadata = Pick<
  ContentExpectation,
  'names' | 'cardName' | 'wantsCaptions' | 'mayBeCaptionedOnly'
> &
  Pick<ContentHelp, 'mayLeave'> & {
    /** WebVTT; null when there are none. */
    captions: string | null;
  };

export type QualityMetadata = {
  expectedSeconds: number;
  aspectRatio: AspectRatio;
  wantsAudio: boolean;
  /** Without it nobody looks at what the video says. */
  content?: ContentMetadata;
  /** Who made it and whether it has captions; without it nobody guesses how satisfied people will be. */
  making?: { provider: ProviderName; captions: boolean };
  signal?: AbortSignal;
};

/** Guesses what people will say of a video; null as long as there are too few ratings. */
interface SatisfactionPredictor {
  predict(features: MeasuredFeatures): Promise<SatisfactionPrediction | null>;
}

export type CheckerSettings = {
  tools: () => Promise<MediaTools>;
  thresholds?: QualityThresholds;
  satisfaction?: SatisfactionPredictor;
  /** Who outside may be asked what a video says and shows. */
  help?: Pick<ContentHelp, 'transcriber' | 'advisor'>;
};

export type Examined = {
  assessment: QualityAssessment;
  /** Null for a file that could not be opened as a video. */
  measurement: VideoMeasurement | null;
  /** Null where nobody looked. */
  content: MeasuredContent | null;
};

/** Measures a finished video and says whether a person should see it. What nothing measured is null. */
export class VideoQualityChecker {
  private readonly settings: CheckerSettings;

  constructor(settings: CheckerSettings) {
    this.settings = settings;
  }

  /** Throws only when it could not work at all: no tools, no such file, or cancelled. */
  async analyzeVideoQuality(
    video: { file: string },
    script: OptimizedScript,
    metadata: QualityMetadata,
  ): Promise<QualityAssessment> {
    return (await this.examineVideo(video, script, metadata)).assessment;
  }

  /**
   * The same, with everything that was measured. `known` is what was heard and seen of the same words and
   * pictures before: nobody outside is asked twice.
   */
  async examineVideo(
    video: { file: string },
    script: OptimizedScript,
    metadata: QualityMetadata,
    known: MeasuredContent | null = null,
  ): Promise<Examined> {
    const tools = await this.settings.tools();
    const { size } = await stat(video.file);
    const { signal } = metadata;
    try {
      const facts = await probeMedia(tools, video.file, signal);
      const examination = { tools, file: video.file, facts, signal };
      const measurement = await measureVideo(examination);
      const content = known
        ? knownAnew(known, measurement)
        : await this.lookAtContent(examination, measurement, script, metadata);
      return await this.judge({ measurement, content }, script, metadata);
    } catch (error) {
      if (error instanceof UnreadableMediaError) {
        return this.unreadable({ unreadable: error.message }, size);
      }
      if (error instanceof ToolError && error.kind !== 'aborted' && error.kind !== 'not-started') {
        return this.unreadable({ notMeasured: `It could not be opened (${error.kind}).` }, size);
      }
      throw error;
    }
  }

  /** The same video with other captions: nothing is measured again. */
  async judgeCaptions(
    { measurement, content }: Examined,
    captions: readonly CaptionCue[],
    script: OptimizedScript,
    metadata: QualityMetadata,
  ): Promise<Examined | null> {
    if (!measurement || !content) return null;
    const heard = { ...content.measurement, captions: { value: [...captions] } };
    const anew = { measurement, content: { ...content, measurement: heard } };
    return await this.judge(anew, script, metadata);
  }

  private async lookAtContent(
    examination: Examination,
    { sound }: VideoMeasurement,
    script: OptimizedScript,
    metadata: QualityMetadata,
  ): Promise<MeasuredContent | null> {
    const expectation = contentExpectation(script, metadata);
    if (!metadata.content || !expectation) return null;
    const { captions, mayLeave } = metadata.content;
    const help = { transcriber: null, advisor: null, ...this.settings.help, mayLeave };
    return await measureContent(examination, sound.speech, captions, expectation, help);
  }

  private async judge(
    { measurement, content }: { measurement: VideoMeasurement; content: MeasuredContent | null },
    script: OptimizedScript,
    metadata: QualityMetadata,
  ): Promise<Examined> {
    const { making, expectedSeconds, aspectRatio, wantsAudio } = metadata;
    const { wordCount, language } = script.metadata;
    const promised = contentExpectation(script, metadata);
    const said =
      content && promised
        ? { checks: contentOf(content.measurement, promised), advice: content.advice }
        : undefined;
    const judged = judgeVideo(
      measurement,
      { expectedSeconds, aspectRatio, wantsAudio, wordCount, language },
      this.settings.thresholds,
      said,
    );
    const features = making && measuredFeatures(judged, { expectedSeconds, language, ...making });
    const guess = features && (await this.settings.satisfaction?.predict(features));
    return { assessment: withSatisfaction(judged, guess ?? null), measurement, content };
  }

  private unreadable(finding: Parameters<typeof judgeUnreadable>[0], size: number): Examined {
    const { thresholds = defaultQualityThresholds } = this.settings;
    const assessment = judgeUnreadable(finding, size, thresholds);
    return { assessment, measurement: null, content: null };
  }
}

function contentExpectation(
  { content, metadata: { language } }: OptimizedScript,
  metadata: QualityMetadata,
): ContentExpectation | null {
  const { content: promised, expectedSeconds, aspectRatio, wantsAudio } = metadata;
  if (!promised) return null;
  const { names, cardName, wantsCaptions, mayBeCaptionedOnly = false } = promised;
  return {
    script: { content, language },
    ...{ names, cardName, wantsCaptions, mayBeCaptionedOnly },
    ...{ expectedSeconds, aspectRatio, wantsAudio },
  };
}

/** What was heard and seen, beside what is measured of a repaired file. */
function knownAnew(
  { measurement, advice }: MeasuredContent,
  { facts, sound }: VideoMeasurement,
): MeasuredContent {
  return { measurement: { ...measurement, facts, speech: sound.speech }, advice };
}
