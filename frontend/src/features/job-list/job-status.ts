import type { VideoIntroductionState } from '@cvplus/contracts/video-introduction';

export type JobStatus =
  'idle' | 'generating' | 'review' | 'completed' | 'failed' | 'cancelled' | 'erased';

/** The one word a list says about an introduction. */
export function jobStatus({ status, step }: VideoIntroductionState): JobStatus {
  if (step === 'review' || step === 'cancelled' || step === 'erased') return step;
  return status;
}
