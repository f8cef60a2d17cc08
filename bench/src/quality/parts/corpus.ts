import { isCheckId } from '../../../../functions/src/quality/checks.ts';
import { inParallel } from '../check/in-parallel.ts';
import { checkClip } from '../check/check-clip.ts';
import type { ClipResult } from '../check/clip-result.ts';
import { makeClip, type Clip } from '../corpus/make-clip.ts';
import { planCorpus, sampled, type ClipPlan } from '../corpus/plan-corpus.ts';
import type { QualityOptions } from '../quality-options.ts';
import { keepClips } from './keep-clips.ts';

/** ffmpeg takes more than one core; more at once would only get in each other's way. */
const atOnce = 2;
const quickCleanShare = 4;

/** The clips that the options ask for. */
export function chosenPlans({ half, only, isQuick, seed }: QualityOptions): ClipPlan[] {
  const all = planCorpus(half, seed);
  const some = isQuick ? sampled(all, quickCleanShare) : all;
  return some
    .filter(isLookedFor)
    .filter(
      (plan) =>
        only === undefined ||
        (plan.type === 'clean' ? only === 'clean' : only === plan.defect.name),
    );
}

/** A defect that no check looks for yet would only be a miss that everybody knows of. */
const isLookedFor = (plan: ClipPlan): boolean =>
  plan.type === 'clean' || plan.defect.checks.some(isCheckId);

export const defectsIn = (plans: readonly ClipPlan[]): string[] => [
  ...new Set(plans.map((plan) => (plan.type === 'clean' ? 'clean' : plan.defect.name))),
];

export async function makeClips(plans: readonly ClipPlan[], options: QualityOptions) {
  const said = progress('made', plans.length);
  const clips = await inParallel(plans, atOnce, async (plan) => {
    const clip = await makeClip(plan);
    said();
    return clip;
  });
  if (options.keepFolder !== undefined) {
    await keepClips(clips, options.keepFolder);
    console.log(`  kept in ${options.keepFolder}`);
  }
  return clips;
}

export async function checkClips(clips: readonly Clip[]): Promise<ClipResult[]> {
  const said = progress('checked', clips.length);
  return inParallel(clips, atOnce, async (clip) => {
    const result = await checkClip(clip);
    said();
    return result;
  });
}

function progress(word: string, of: number): () => void {
  const from = performance.now();
  let count = 0;
  return () => {
    count += 1;
    if (count % 50 !== 0 && count !== of) return;
    const seconds = Math.round((performance.now() - from) / 1000);
    console.log(`  ${count} of ${of} clips ${word}, ${seconds} s`);
  };
}
