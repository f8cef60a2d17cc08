import type { QualityAssessment } from '@cvplus/contracts/quality';
import type { OptimizedScript } from '@cvplus/contracts/script';
import type { MediaTools } from '../../platform/media-tools.ts';
import type { QualityMetadata, VideoQualityChecker } from '../video-quality-checker.ts';
import { describeRepairs, isWorse } from './compare-assessments.ts';
import { mayBeSigned } from './content-credentials-box.ts';
import { planRepairs } from './plan-repairs.ts';
import { repairFile } from './repair-file.ts';

type RepairShop = {
  checker: VideoQualityChecker;
  tools: () => Promise<MediaTools>;
  /** Where a repaired file is put. */
  folder: string;
};

export type CheckedVideo = {
  assessment: QualityAssessment;
  /** Null when the file stays as it is. */
  repairedFile: string | null;
};

/**
 * Checks a video, puts right what can be put right without rendering it again, and checks what came
 * out: only a file that is better, and in nothing worse, takes the place of the original.
 */
export async function checkAndRepair(
  file: string,
  script: OptimizedScript,
  metadata: QualityMetadata,
  { checker, tools, folder }: RepairShop,
): Promise<CheckedVideo> {
  const before = await checker.analyzeVideoQuality({ file }, script, metadata);
  const asItIs = { assessment: before, repairedFile: null };
  const plan = planRepairs(before);
  if (!plan.loudness && !plan.fastStart) return asItIs;
  if (!before.technical.container.split(',').includes('mp4') || (await mayBeSigned(file))) {
    return asItIs;
  }
  const settings = { tools: await tools(), folder, signal: metadata.signal };
  const repairedFile = await repairFile(file, plan, settings);
  if (repairedFile === null) return asItIs;

  const after = await checker.analyzeVideoQuality({ file: repairedFile }, script, metadata);
  const repairs = describeRepairs(after, before);
  if (repairs.length === 0 || isWorse(after, before)) return asItIs;
  return { assessment: { ...after, repairs }, repairedFile };
}
