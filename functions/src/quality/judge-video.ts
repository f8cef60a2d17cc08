import type { QualityAssessment, QualityCheck, TechnicalQuality } from '@cvplus/contracts/quality';
import { checked, isCheckId, notChecked, technicalCheckIds, allChecks } from './checks.ts';
import type { Expectation } from './expectation.ts';
import { judgeFile } from './file/judge-format.ts';
import { judgePicture } from './picture/judge-picture.ts';
import { judgeSound } from './sound/judge-sound.ts';
import type { VideoMeasurement } from './video-measurement.ts';

export function judgeVideo(
  measurement: VideoMeasurement,
  expectation: Expectation,
): QualityAssessment {
  const { facts } = measurement;
  const checks = [
    ...judgeFile(measurement, expectation),
    ...judgePicture(measurement),
    ...(expectation.wantsAudio ? judgeSound(measurement, expectation.wordCount) : []),
  ];
  const { container, videoCodec, width, height, framesPerSecond } = facts;
  const { durationSeconds, sizeBytes, bitrateKbps } = facts;
  return assess({
    ...{ container, videoCodec, audioCodec: facts.audio?.codec ?? null, width, height },
    ...{ framesPerSecond, durationSeconds, sizeBytes, bitrateKbps },
    score: scoreChecks(checks),
    checks,
  });
}

/** For a file that is no video, or that could not even be asked: nothing else was looked at. */
export function judgeUnreadable(
  finding: { unreadable: string } | { notMeasured: string },
  sizeBytes: number,
): QualityAssessment {
  const playable =
    'unreadable' in finding
      ? checked('playable', 'fail', finding.unreadable)
      : notChecked('playable', finding.notMeasured);
  const reason = 'The file could not be opened as a video.';
  const others = technicalCheckIds.filter((id) => id !== 'playable');
  const checks = [playable, ...others.map((id) => notChecked(id, reason))];
  return assess({
    ...{ container: 'unknown', videoCodec: 'unknown', audioCodec: null, width: 0, height: 0 },
    ...{ framesPerSecond: 0, durationSeconds: 0, sizeBytes, bitrateKbps: 0 },
    score: scoreChecks(checks),
    checks,
  });
}

const minimumQuality = 7;

/** A picture that nobody could look at is not vouched for, whatever else is right. */
const mustBeChecked = ['playable', 'complete'];

function assess(technical: TechnicalQuality): QualityAssessment {
  const { score, checks } = technical;
  const bad = checks.filter(({ result }) => result === 'fail' || result === 'warn');
  const passes =
    score !== null &&
    score >= minimumQuality &&
    checks.every(({ result }) => result !== 'fail') &&
    checks.every(({ id, result }) => result !== 'not-checked' || !mustBeChecked.includes(id));
  return {
    overall: score,
    verdict: passes ? 'pass' : 'fail',
    technical,
    content: null,
    satisfaction: null,
    thresholds: null,
    repairs: [],
    advice: [],
    recommendations: bad.flatMap(({ id }) =>
      isCheckId(id) ? [{ checkId: id, message: allChecks[id].advice }] : [],
    ),
  };
}

const points: Record<Exclude<QualityCheck['result'], 'not-checked'>, number> = {
  pass: 10,
  warn: 6,
  fail: 0,
};

/** The formula in README.md. Null when no check ran. */
export function scoreChecks(checks: readonly QualityCheck[]): number | null {
  let sum = 0;
  let weights = 0;
  let fails = 0;
  for (const { id, result } of checks) {
    if (result === 'not-checked' || !isCheckId(id)) continue;
    const { weight } = allChecks[id];
    sum += points[result] * weight;
    weights += weight;
    if (result === 'fail') fails += 1;
  }
  if (weights === 0) return null;
  const mean = sum / weights;
  // One failure is enough for a bad video, however much else is right.
  const score = fails === 0 ? mean : Math.min(mean, Math.max(0, 6 - fails));
  return Math.round(score * 10) / 10;
}
