import type { QualityCheck } from '@cvplus/contracts/quality';
import type { AspectRatio } from '@cvplus/contracts/video-options';
import type { MediaFacts } from '../../platform/media-facts.ts';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import type { Expectation } from '../expectation.ts';
import { longestLookSeconds, type VideoMeasurement } from '../video-measurement.ts';
import {
  judgeBitrate,
  judgeColour,
  judgeFastStart,
  judgeStreams,
  judgeTimestamps,
} from './judge-container.ts';
import { judgePlayable } from './judge-playable.ts';

export function judgeFile(
  measurement: VideoMeasurement,
  { expectedSeconds, aspectRatio }: Expectation,
): QualityCheck[] {
  const { facts } = measurement;
  return [
    judgePlayable(facts),
    judgeComplete(measurement),
    judgeTimestamps(measurement.file),
    judgeStreams(facts),
    judgeFastStart(measurement.file),
    judgeColour(facts),
    judgeBitrate(facts),
    judgeDuration(facts, expectedSeconds),
    judgeAspect(facts, aspectRatio),
    judgeResolution(facts),
    judgeFrameRate(facts),
  ];
}

/** A decoder stumbles once over a scratch, and again and again over a broken file. */
const tooManyErrors = 3;

function judgeComplete(measurement: VideoMeasurement): QualityCheck {
  const { facts, sound } = measurement;
  const { decoding } = measurement.picture;
  const lost = judgeMissingBytes(measurement);
  if (lost) return lost;
  if ('notMeasured' in decoding) return notChecked('complete', decoding.notMeasured);
  const { decodedSeconds } = decoding.value;
  const errors =
    decoding.value.errors + ('value' in sound.decodingErrors ? sound.decodingErrors.value : 0);
  const promised = Math.min(facts.videoSeconds, longestLookSeconds);
  if (decodedSeconds < promised - Math.max(0.5, promised * 0.03)) {
    return checked(
      'complete',
      'fail',
      `The picture breaks off at ${clock(decodedSeconds)} of ${clock(promised)}.`,
      decodedSeconds,
      { startSeconds: decodedSeconds },
    );
  }
  if (errors === 0) {
    return checked('complete', 'pass', 'It decodes to its end without an error.', decodedSeconds);
  }
  return checked(
    'complete',
    errors < tooManyErrors ? 'warn' : 'fail',
    `The decoder met ${errors} error${errors === 1 ? '' : 's'}.`,
    decodedSeconds,
  );
}

/** Less than a frame of a small video. */
const fewBytes = 512;

/** The file's own boxes say how long it should be. */
function judgeMissingBytes({ facts, file, picture }: VideoMeasurement): QualityCheck | null {
  const missing = 'value' in file.layout ? (file.layout.value?.missingBytes ?? 0) : 0;
  if (missing < fewBytes) return null;
  const percent = (100 * missing) / (facts.sizeBytes + missing);
  const decoded = 'value' in picture.decoding ? picture.decoding.value.decodedSeconds : null;
  return checked(
    'complete',
    'fail',
    `The last ${percent < 10 ? percent.toFixed(1) : Math.round(percent)} % of the file are missing.`,
    decoded,
    decoded === null ? null : { startSeconds: decoded },
  );
}

function judgeDuration(facts: MediaFacts, expectedSeconds: number): QualityCheck {
  const { durationSeconds } = facts;
  if (!(expectedSeconds > 0)) return notChecked('duration', 'No length was expected.');
  const deviation = Math.abs(durationSeconds / expectedSeconds - 1);
  const result = deviation > 0.2 ? 'fail' : deviation > 0.1 ? 'warn' : 'pass';
  const finding = `${inSeconds(durationSeconds)} long; ${inSeconds(expectedSeconds)} expected.`;
  return checked('duration', result, finding, durationSeconds);
}

const aspects: Record<AspectRatio, number> = { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1 };

function judgeAspect(facts: MediaFacts, wanted: AspectRatio): QualityCheck {
  const { width, height, aspect } = facts;
  const fits = Math.abs(aspect / aspects[wanted] - 1) <= 0.02;
  return checked(
    'aspect-ratio',
    fits ? 'pass' : 'fail',
    `${width} × ${height}; ${wanted} was asked for.`,
    aspect,
  );
}

/** 720, less what encoders of whole blocks leave out: 704 is 11 blocks of 64. */
const enoughLines = 700;

function judgeResolution({ width, height }: MediaFacts): QualityCheck {
  const lines = Math.min(width, height);
  const result = lines < 480 ? 'fail' : lines < enoughLines ? 'warn' : 'pass';
  return checked('resolution', result, `${lines} lines on the shorter side.`, lines);
}

function judgeFrameRate({ framesPerSecond }: MediaFacts): QualityCheck {
  if (framesPerSecond <= 0) return notChecked('frame-rate', 'The file does not say.');
  const result = framesPerSecond < 12 ? 'fail' : framesPerSecond < 23 ? 'warn' : 'pass';
  const finding = `${Math.round(framesPerSecond * 100) / 100} frames a second.`;
  return checked('frame-rate', result, finding, framesPerSecond);
}
