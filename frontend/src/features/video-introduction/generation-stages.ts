import type { Phase } from '@cvplus/contracts/video-introduction';

/** The stages a person follows; several phases of the machine may be one stage. */
const stages = ['write', 'review', 'order', 'film', 'collect', 'check', 'publish'] as const;
type Stage = (typeof stages)[number];

export type WorkingPhase = Exclude<Phase, 'completed' | 'failed' | 'cancelled' | 'erased'>;

const stageOf: Record<WorkingPhase, Stage> = {
  queued: 'write',
  scripting: 'write',
  review: 'review',
  starting: 'order',
  waiting: 'order',
  rendering: 'film',
  collecting: 'collect',
  checking: 'check',
  publishing: 'publish',
};

export type StageView = { stage: Stage; state: 'done' | 'current' | 'ahead' };

/** All stages with what is behind and what is ahead. The approval is one only when it was asked for. */
export function stagesAt(phase: WorkingPhase, withReview: boolean): StageView[] {
  const current = stages.indexOf(stageOf[phase]);
  return stages
    .map((stage, index): StageView => {
      if (index === current) return { stage, state: 'current' };
      return { stage, state: index < current ? 'done' : 'ahead' };
    })
    .filter(({ stage, state }) => stage !== 'review' || withReview || state === 'current');
}
