import type { CheckResult, QualityAssessment, QualityCheck } from '@cvplus/contracts/quality';

export const inWords: Record<CheckResult, string> = {
  pass: 'pass',
  warn: 'warn',
  fail: 'fail',
  'not-checked': 'not checked',
};

const order: CheckResult[] = ['fail', 'warn', 'not-checked', 'pass'];

/** What needs somebody first; within a result, as they were checked. */
export function orderChecks(checks: readonly QualityCheck[]): QualityCheck[] {
  return order.flatMap((result) => checks.filter((check) => check.result === result));
}

export function scoreInWords(score: number | null): string {
  return score === null ? 'no data' : `${score.toFixed(1)} of 10`;
}

export function verdictInWords({ verdict, overall, thresholds }: QualityAssessment): string {
  if (verdict === 'fail') return 'Not good enough to be shown.';
  if (thresholds && overall !== null && overall < thresholds.target) {
    return 'Good enough to be shown, with advice.';
  }
  return 'Good enough to be shown.';
}
