import { findMediaTools } from '../../../../functions/src/platform/media-tools.ts';
import { VideoQualityChecker } from '../../../../functions/src/quality/video-quality-checker.ts';
import { type OptimizedScript, unmeasured } from '@cvplus/contracts/script';
import { wordsOf } from '../corpus/base.ts';
import type { Clip } from '../corpus/make-clip.ts';
import { clipResult, type ClipResult } from './clip-result.ts';

const checker = new VideoQualityChecker({ tools: () => findMediaTools(process.env) });

/** One clip through the product's own check. */
export async function checkClip(clip: Clip): Promise<ClipResult> {
  const from = performance.now();
  const { file, expectedSeconds, aspectRatio } = clip;
  const assessment = await checker.analyzeVideoQuality({ file }, scriptOf(clip), {
    ...{ expectedSeconds, aspectRatio, wantsAudio: true },
  });
  return clipResult(clip.plan, clip, assessment, (performance.now() - from) / 1000);
}

/** What was asked to be spoken, as the generation keeps it. */
function scriptOf({ script, language, plan, expectedSeconds }: Clip): OptimizedScript {
  const content = script.join(' ');
  const scenes = plan.base.order.sentences.map(({ scene }) => scene);
  return {
    content,
    sentences: script.map((text, index) => ({
      text,
      scene: scenes[index] ?? 'closing',
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
