import type { QualityAssessment, QualityCheck } from '@cvplus/contracts/quality';
import type { Half } from '../corpus/base.ts';
import type { ClipPlan } from '../corpus/plan-corpus.ts';
import type { Severity } from '../defects/defect.ts';

/** What the check said of one clip, beside its label. */
export type ClipResult = {
  id: string;
  half: Half;
  style: string;
  /** Null for a good clip. */
  label: { defect: string; severity: Severity; checks: readonly string[]; detail: string } | null;
  /** Everything that did not pass. */
  raised: Pick<QualityCheck, 'id' | 'result' | 'finding'>[];
  /** What could not be checked, and why. */
  notChecked: Pick<QualityCheck, 'id' | 'finding'>[];
  overall: number | null;
  verdict: QualityAssessment['verdict'];
  seconds: number;
  file: string;
};

export function clipResult(
  plan: ClipPlan,
  clip: { detail: string; file: string },
  { technical, content, overall, verdict }: QualityAssessment,
  seconds: number,
): ClipResult {
  const checks = [...technical.checks, ...(content?.checks ?? [])];
  return {
    ...{ id: plan.id, half: plan.half, style: plan.base.style },
    label:
      plan.type === 'clean'
        ? null
        : {
            ...{ defect: plan.defect.name, severity: plan.severity },
            ...{ checks: plan.defect.checks, detail: clip.detail },
          },
    raised: checks
      .filter(({ result }) => result === 'warn' || result === 'fail')
      .map(({ id, result, finding }) => ({ id, result, finding })),
    notChecked: checks
      .filter(({ result }) => result === 'not-checked')
      .map(({ id, finding }) => ({ id, finding })),
    ...{ overall, verdict, seconds, file: clip.file },
  };
}

/** The right check raised it; that another one did says nothing of this defect. */
export function isCaught({ label, raised }: ClipResult): boolean {
  return label !== null && raised.some(({ id }) => label.checks.includes(id));
}

export const isFalseAlarm = ({ label, raised }: ClipResult): boolean =>
  label === null && raised.length > 0;
