import type { CheckResult, QualityCheck } from '@cvplus/contracts/quality';

const rank: Record<CheckResult, number> = { fail: 0, warn: 1, 'not-checked': 2, pass: 3 };

/** What needs attention first; within that, as measured. */
export function orderChecks(checks: readonly QualityCheck[]): QualityCheck[] {
  return checks.toSorted((a, b) => rank[a.result] - rank[b.result]);
}

/** `black-frames` → “Black frames”. */
export function nameOfCheck(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
