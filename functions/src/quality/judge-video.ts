import {
  defaultQualityThresholds,
  type QualityAssessment,
  type QualityCheck,
  type QualityThresholds,
  type SatisfactionPrediction,
  type TechnicalQuality,
} from '@cvplus/contracts/quality';
import { checked, notChecked, technicalCheckIds } from './checks.ts';
import type { Expectation } from './expectation.ts';
import { judgeFile } from './file/judge-format.ts';
import { judgePicture } from './picture/judge-picture.ts';
import { recommend } from './recommend.ts';
import { countFailures, scoreChecks, scoreOverall } from './score.ts';
import { judgeSound } from './sound/judge-sound.ts';
import type { VideoMeasurement } from './video-measurement.ts';

/** What is known of what a video says; nothing where nobody looked. */
type ContentFindings = Pick<QualityAssessment, 'advice'> & { checks: QualityCheck[] };
const nobodyLooked: ContentFindings = { checks: [], advice: [] };

export function judgeVideo(
  measurement: VideoMeasurement,
  expectation: Expectation,
  thresholds = defaultQualityThresholds,
  content = nobodyLooked,
): QualityAssessment {
  const { facts } = measurement;
  const checks = [
    ...judgeFile(measurement, expectation),
    ...judgePicture(measurement),
    ...(expectation.wantsAudio ? judgeSound(measurement, expectation) : []),
  ];
  const { container, videoCodec, width, height, framesPerSecond } = facts;
  const { durationSeconds, sizeBytes, bitrateKbps } = facts;
  const technical = {
    ...{ container, videoCodec, audioCodec: facts.audio?.codec ?? null, width, height },
    ...{ framesPerSecond, durationSeconds, sizeBytes, bitrateKbps },
    score: scoreChecks(checks),
    checks,
  };
  return conclude({ technical, content, expectation, thresholds });
}

/** For a file that is no video, or that could not even be asked: nothing else was looked at. */
export function judgeUnreadable(
  finding: { unreadable: string } | { notMeasured: string },
  sizeBytes: number,
  thresholds = defaultQualityThresholds,
): QualityAssessment {
  const playable =
    'unreadable' in finding
      ? checked('playable', 'fail', finding.unreadable)
      : notChecked('playable', finding.notMeasured);
  const reason = 'The file could not be opened as a video.';
  const others = technicalCheckIds.filter((id) => id !== 'playable');
  const checks = [playable, ...others.map((id) => notChecked(id, reason))];
  const technical = {
    ...{ container: 'unknown', videoCodec: 'unknown', audioCodec: null, width: 0, height: 0 },
    ...{ framesPerSecond: 0, durationSeconds: 0, sizeBytes, bitrateKbps: 0 },
    score: scoreChecks(checks),
    checks,
  };
  return conclude({ technical, content: nobodyLooked, expectation: null, thresholds });
}

type Parts = {
  technical: TechnicalQuality;
  content: ContentFindings;
  expectation: Expectation | null;
  thresholds: QualityThresholds;
};

function conclude({ technical, content, expectation, thresholds }: Parts): QualityAssessment {
  const { checks, advice } = content;
  return withSatisfaction(
    {
      overall: null,
      verdict: 'fail',
      technical,
      content: checks.length === 0 ? null : { score: scoreChecks(checks), checks },
      satisfaction: null,
      thresholds,
      repairs: [],
      advice,
      recommendations: recommend([...technical.checks, ...checks], expectation),
    },
    null,
  );
}

/** A picture that nobody could look at is not vouched for, whatever else is right. */
const mustBeChecked = ['playable', 'complete'];

/** The same assessment with what people are expected to say: overall score and verdict follow from all parts. */
export function withSatisfaction(
  assessment: QualityAssessment,
  satisfaction: SatisfactionPrediction | null,
): QualityAssessment {
  const { technical, content } = assessment;
  const { minimum } = assessment.thresholds ?? defaultQualityThresholds;
  const failures = countFailures([...technical.checks, ...(content?.checks ?? [])]);
  const overall = scoreOverall(
    {
      technical: technical.score,
      content: content?.score ?? null,
      satisfaction: satisfaction?.score ?? null,
      failures,
    },
    { minimum },
  );
  const isVouchedFor = technical.checks.every(
    ({ id, result }) => result !== 'not-checked' || !mustBeChecked.includes(id),
  );
  const passes = overall !== null && overall >= minimum && failures === 0 && isVouchedFor;
  return { ...assessment, overall, verdict: passes ? 'pass' : 'fail', satisfaction };
}
