import type { QualityAssessment } from '@cvplus/contracts/quality';
import type { OptimizedScript } from '@cvplus/contracts/script';
import { writeWebVtt } from '../../platform/captions.ts';
import type { MediaTools } from '../../platform/media-tools.ts';
import type { Examined, QualityMetadata, VideoQualityChecker } from '../video-quality-checker.ts';
import { describeRepairs, isWorse } from './compare-assessments.ts';
import { mayBeSigned } from './content-credentials-box.ts';
import { captionsComeLate, planRepairs } from './plan-repairs.ts';
import { repairFile } from './repair-file.ts';
import { shiftCaptions } from './shift-captions.ts';

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
  /** WebVTT; null when the captions stay as they are. */
  repairedCaptions: string | null;
};

/**
 * Checks a video, puts right what can be put right without rendering it again, and checks what came
 * out: only what is better, and in nothing worse, takes the place of the original.
 */
export async function checkAndRepair(
  file: string,
  script: OptimizedScript,
  metadata: QualityMetadata,
  shop: RepairShop,
): Promise<CheckedVideo> {
  const before = await shop.checker.examineVideo({ file }, script, metadata);
  const mended = await mendFile(file, before, script, metadata, shop);
  const timed = await mendCaptions(mended?.examined ?? before, script, metadata, shop);
  const { assessment } = timed?.examined ?? mended?.examined ?? before;
  return {
    assessment: { ...assessment, repairs: describeRepairs(assessment, before.assessment) },
    repairedFile: mended?.file ?? null,
    repairedCaptions: timed?.captions ?? null,
  };
}

async function mendFile(
  file: string,
  before: Examined,
  script: OptimizedScript,
  metadata: QualityMetadata,
  { checker, tools, folder }: RepairShop,
): Promise<{ examined: Examined; file: string } | null> {
  const { assessment } = before;
  const plan = planRepairs(assessment);
  if (!plan.loudness && !plan.fastStart) return null;
  if (!assessment.technical.container.split(',').includes('mp4')) return null;
  if (await mayBeSigned(file)) return null;
  const settings = { tools: await tools(), folder, signal: metadata.signal };
  const repaired = await repairFile(file, plan, settings);
  if (repaired === null) return null;
  const examined = await checker.examineVideo({ file: repaired }, script, metadata, before.content);
  return isImproved(examined.assessment, assessment) ? { examined, file: repaired } : null;
}

async function mendCaptions(
  before: Examined,
  script: OptimizedScript,
  metadata: QualityMetadata,
  { checker }: RepairShop,
): Promise<{ examined: Examined; captions: string } | null> {
  const late = captionsComeLate(before.assessment);
  const cues = before.content?.measurement.captions;
  if (late === null || !cues || !('value' in cues)) return null;
  const { durationSeconds } = before.assessment.technical;
  const shifted = shiftCaptions(cues.value, late, durationSeconds);
  const examined = await checker.judgeCaptions(before, shifted, script, metadata);
  return examined && isImproved(examined.assessment, before.assessment)
    ? { examined, captions: writeWebVtt(shifted) }
    : null;
}

function isImproved(after: QualityAssessment, before: QualityAssessment): boolean {
  return describeRepairs(after, before).length > 0 && !isWorse(after, before);
}
