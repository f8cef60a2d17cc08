import { findMediaTools } from '../../../../functions/src/platform/media-tools.ts';
import { VideoQualityChecker } from '../../../../functions/src/quality/video-quality-checker.ts';
import { writeWebVtt } from '../../../../functions/src/platform/captions.ts';
import type { Transcriber } from '../../../../functions/src/quality/content/outside/transcriber.ts';
import type { QualityAssessment } from '@cvplus/contracts/quality';
import { type OptimizedScript, unmeasured } from '@cvplus/contracts/script';
import { wordsOf } from '../corpus/base.ts';
import type { Clip } from '../corpus/make-clip.ts';
import { clipResult, type ClipResult } from './clip-result.ts';

/** What a file is checked against. */
export type Asked = Pick<
  Clip,
  'file' | 'script' | 'language' | 'name' | 'expectedSeconds' | 'aspectRatio' | 'spoken' | 'cues'
>;

/** A file through the product's own check. */
export function checkFile(asked: Asked): Promise<QualityAssessment> {
  const { file, name, cues, spoken, expectedSeconds, aspectRatio } = asked;
  const checker = new VideoQualityChecker({
    tools: () => findMediaTools(process.env),
    help: { transcriber: toldWhatIsSaid(spoken), advisor: null },
  });
  const captions = cues && writeWebVtt(cues);
  return checker.analyzeVideoQuality({ file }, scriptOf(asked), {
    ...{ expectedSeconds, aspectRatio, wantsAudio: true },
    content: { names: [name], cardName: name, wantsCaptions: true, captions, mayLeave: true },
  });
}

/** A listener that makes no mistake and gives no times, as the better of OpenAI's models. */
function toldWhatIsSaid(words: string): Transcriber {
  const heard = { words, language: words === '' ? null : 'en', wordTimes: null, costUsd: 0 };
  return { name: 'told', transcribe: () => Promise.resolve(heard) };
}

export async function checkClip(clip: Clip): Promise<ClipResult> {
  const from = performance.now();
  const assessment = await checkFile(clip);
  return clipResult(clip.plan, clip, assessment, (performance.now() - from) / 1000);
}

/** What was asked to be spoken, as the generation keeps it. */
function scriptOf({ script, language, expectedSeconds }: Asked): OptimizedScript {
  const content = script.join(' ');
  const last = script.length - 1;
  return {
    content,
    sentences: script.map((text, index) => ({
      text,
      scene: index === 0 ? 'opening' : index === last ? 'closing' : 'experience',
      factIds: [],
    })),
    ...{ qualityScore: null, engagementPrediction: null },
    ...{ industryAlignment: null, personalityMatch: null },
    metadata: {
      ...unmeasured,
      ...{ method: 'custom', language, wordCount: wordsOf(content).length },
      ...{ estimatedSeconds: expectedSeconds, notes: [] },
    },
  };
}
