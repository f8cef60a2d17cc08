import type { QualityAssessment, QualityCheck, TechnicalQuality } from '@cvplus/contracts/quality';
import type { AspectRatio } from '@cvplus/contracts/video-options';
import {
  judgeAspect,
  judgeComplete,
  judgeDuration,
  judgeFrameRate,
  judgePlayable,
  judgeResolution,
} from './judge-format.ts';
import { judgeBlack, judgeFrozen } from './judge-picture.ts';
import {
  judgeAudioLength,
  judgeHasAudio,
  judgeLoudness,
  judgePace,
  judgeSilence,
} from './judge-sound.ts';
import {
  checked,
  isTechnicalCheckId,
  notChecked,
  technicalCheckIds,
  technicalChecks,
} from './quality-checks.ts';
import type { VideoMeasurement } from './video-measurement.ts';

/** What the video should have been. */
export type Expectation = {
  expectedSeconds: number;
  aspectRatio: AspectRatio;
  wantsAudio: boolean;
  wordCount: number;
};

export function judgeVideo(
  measurement: VideoMeasurement,
  expectation: Expectation,
): QualityAssessment {
  const { facts } = measurement;
  const picture = [
    judgePlayable(facts),
    judgeComplete(measurement),
    judgeBlack(measurement),
    judgeFrozen(measurement),
    judgeDuration(facts, expectation.expectedSeconds),
    judgeAspect(facts, expectation.aspectRatio),
    judgeResolution(facts),
    judgeFrameRate(facts),
  ];
  const sound = [
    judgeHasAudio(measurement),
    judgeAudioLength(measurement),
    judgeSilence(measurement),
    judgeLoudness(measurement),
    judgePace(measurement, expectation.wordCount),
  ];
  const checks = expectation.wantsAudio ? [...picture, ...sound] : picture;
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
    recommendations: bad.flatMap(({ id }) =>
      isTechnicalCheckId(id) ? [{ checkId: id, message: technicalChecks[id].advice }] : [],
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
    if (result === 'not-checked' || !isTechnicalCheckId(id)) continue;
    const { weight } = technicalChecks[id];
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
