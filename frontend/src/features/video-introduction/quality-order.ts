import type { CheckResult, QualityAssessment, QualityCheck } from '@cvplus/contracts/quality';
import {
  groupOfCheck,
  type QualityCheckId,
  type QualityGroup,
  qualityGroups,
} from '@cvplus/contracts/quality-checks';

const rank: Record<CheckResult, number> = { fail: 0, warn: 1, 'not-checked': 2, pass: 3 };

export type CheckGroup = {
  group: QualityGroup | 'other';
  passed: QualityCheck[];
  /** What needs attention first; within that, as measured. */
  open: QualityCheck[];
};

/** The checks by what they look at; groups in which nothing was looked at are left out. */
export function groupChecks({
  technical,
  content,
}: Pick<QualityAssessment, 'technical' | 'content'>): CheckGroup[] {
  const checks = [...technical.checks, ...(content?.checks ?? [])];
  return [...qualityGroups, 'other' as const]
    .map((group) => {
      const its = checks.filter(({ id }) => (groupOfCheck(id) ?? 'other') === group);
      return {
        group,
        passed: its.filter(({ result }) => result === 'pass'),
        open: its
          .filter(({ result }) => result !== 'pass')
          .toSorted((a, b) => rank[a.result] - rank[b.result]),
      };
    })
    .filter(({ passed, open }) => passed.length + open.length > 0);
}

export function isKnownCheck(id: string): id is QualityCheckId {
  return groupOfCheck(id) !== null;
}

/** For a check that came after this version of the page: `black-frames` → “Black frames”. */
export function nameOfUnknownCheck(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type Standing = 'fail' | 'pass' | 'advised' | 'target';

/** How a video stands to the thresholds it was judged by; plainly passed where these are not known. */
export function standingOf({
  verdict,
  overall,
  thresholds,
}: Pick<QualityAssessment, 'verdict' | 'overall' | 'thresholds'>): Standing {
  if (verdict === 'fail') return 'fail';
  if (overall === null || thresholds === null) return 'pass';
  return overall >= thresholds.target ? 'target' : 'advised';
}
