import type { QualityCheck, QualityThresholds } from '@cvplus/contracts/quality';
import { allChecks, isCheckId } from './checks.ts';

const points: Record<Exclude<QualityCheck['result'], 'not-checked'>, number> = {
  pass: 10,
  warn: 6,
  fail: 0,
};

/** The score of one part, by the formula in README.md. Null when no check ran. */
export function scoreChecks(checks: readonly QualityCheck[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { id, result } of checks) {
    if (result === 'not-checked' || !isCheckId(id)) continue;
    const { weight } = allChecks[id];
    sum += points[result] * weight;
    weights += weight;
  }
  if (weights === 0) return null;
  return rounded(Math.min(sum / weights, ceiling(countFailures(checks))));
}

export type ScoredParts = {
  technical: number | null;
  /** Null when nothing of the content was measured. */
  content: number | null;
  /** Null until there are enough ratings to learn from. */
  satisfaction: number | null;
  /** Over the checks of all parts. */
  failures: number;
};

const contentShare = 0.3;
const satisfactionShare = 0.15;

/** What the parts come to. Only what was measured weighs in, and nothing lifts a technically bad video. */
export function scoreOverall(
  { technical, content, satisfaction, failures }: ScoredParts,
  { minimum }: Pick<QualityThresholds, 'minimum'>,
): number | null {
  if (technical === null) return null;
  const both = content === null ? technical : mix(technical, content, contentShare);
  const lifted = technical < minimum ? Math.min(technical, both) : both;
  const measured = Math.min(lifted, ceiling(failures));
  if (satisfaction === null) return rounded(measured);
  const moved = mix(measured, satisfaction, satisfactionShare);
  // A guess of taste moves the figure, never the verdict.
  return rounded(measured < minimum ? Math.min(measured, moved) : Math.max(minimum, moved));
}

/** Captions lie beside the video and are made anew without it: however bad, they are no reason to refuse it. */
const besideTheVideo = ['captions-coverage', 'captions-timing', 'captions-reading'];

/** How many checks say that the video must not be shown. */
export function countFailures(checks: readonly QualityCheck[]): number {
  return checks.filter(({ id, result }) => result === 'fail' && !besideTheVideo.includes(id))
    .length;
}

/** One failure is enough for a bad video, however much else is right. */
function ceiling(failures: number): number {
  return failures === 0 ? 10 : Math.max(0, 6 - failures);
}

function mix(first: number, second: number, shareOfSecond: number): number {
  return first * (1 - shareOfSecond) + second * shareOfSecond;
}

function rounded(score: number): number {
  return Math.round(score * 10) / 10;
}
