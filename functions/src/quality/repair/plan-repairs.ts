import type { CheckResult, QualityAssessment } from '@cvplus/contracts/quality';
import type { Loudness } from '../sound/sound-measurement.ts';

/** What of a file can be put right without rendering it again. */
export type FileRepairs = { loudness: boolean; fastStart: boolean };

/** Only what was found to be wrong is touched. */
export function planRepairs({ technical }: Pick<QualityAssessment, 'technical'>): FileRepairs {
  const isWrong = (id: string) =>
    technical.checks.some((check) => check.id === id && isFinding(check.result));
  return { loudness: isWrong('loudness'), fastStart: isWrong('fast-start') };
}

/** By how many seconds all captions come late (early, below 0); null when they are in time, or nobody knows. */
export function captionsComeLate({ content }: Pick<QualityAssessment, 'content'>): number | null {
  const timing = content?.checks.find(({ id }) => id === 'captions-timing');
  if (!timing || !isFinding(timing.result) || timing.measured === null) return null;
  // Its unit is the millisecond.
  return timing.measured / 1000;
}

function isFinding(result: CheckResult): boolean {
  return result === 'warn' || result === 'fail';
}

/** Speech online is mixed to about this. */
const usualLufs = -16;
/** AAC overshoots what it is given by about a decibel. */
export const highestPeakDb = -2;
/** A limiter that takes more than this off the peaks is heard. */
const mostLimitedDb = 6;
/** Fainter sound is silence and noise, which nobody wants raised. */
const faintestLufs = -50;

/**
 * By how many decibels the sound is raised (or lowered, below 0) before its peaks are limited; null when
 * that would not help.
 */
export function planGain({ integratedLufs, truePeakDb }: Loudness): number | null {
  if (!Number.isFinite(integratedLufs) || integratedLufs < faintestLufs) return null;
  const wanted = usualLufs - integratedLufs;
  const allowed = truePeakDb === null ? 0 : highestPeakDb + mostLimitedDb - truePeakDb;
  return Math.round(Math.min(wanted, allowed) * 10) / 10;
}
