import type { QualityCheck } from '@cvplus/contracts/quality';
import type { AspectRatio } from '@cvplus/contracts/video-options';
import type { MediaFacts } from '../../platform/media-facts.ts';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import type { Expectation } from '../expectation.ts';
import { longestLookSeconds, type VideoMeasurement } from '../video-measurement.ts';

const videoCodecs = ['h264', 'vp8', 'vp9', 'av1'];
const audioCodecs = ['aac', 'mp3', 'opus', 'vorbis'];
/** Browsers decode H.264 with these pixels only. */
const pixelFormats = ['yuv420p', 'yuvj420p'];

/** ffprobe names a reader with every format it reads; a person wants the usual name of one. */
const containerNames: [readerOf: string, name: string][] = [
  ['mp4', 'MP4'],
  ['matroska', 'Matroska or WebM'],
  ['avi', 'AVI'],
  ['mpegts', 'MPEG-TS'],
  ['mpeg', 'MPEG-PS'],
  ['ogg', 'Ogg'],
  ['flv', 'FLV'],
  ['asf', 'ASF'],
  ['gif', 'GIF'],
];

function containerName(formatName: string): string {
  const readable = formatName.split(',');
  return containerNames.find(([format]) => readable.includes(format))?.[1] ?? 'another container';
}

export function judgeFile(
  measurement: VideoMeasurement,
  { expectedSeconds, aspectRatio }: Expectation,
): QualityCheck[] {
  const { facts } = measurement;
  return [
    judgePlayable(facts),
    judgeComplete(measurement),
    judgeDuration(facts, expectedSeconds),
    judgeAspect(facts, aspectRatio),
    judgeResolution(facts),
    judgeFrameRate(facts),
  ];
}

function judgePlayable(facts: MediaFacts): QualityCheck {
  const { videoCodec, pixelFormat, audio, container } = facts;
  const said = [containerName(container), videoCodec, pixelFormat, audio?.codec ?? 'no sound'].join(
    ', ',
  );
  const playable =
    videoCodecs.includes(videoCodec) &&
    pixelFormats.includes(pixelFormat) &&
    (audio === null || audioCodecs.includes(audio.codec));
  return playable
    ? checked('playable', 'pass', `Browsers play it: ${said}.`)
    : checked('playable', 'fail', `Not every browser plays it: ${said}.`);
}

/** A decoder stumbles once over a scratch, and again and again over a broken file. */
const tooManyErrors = 3;

function judgeComplete({ facts, picture: { decoding } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in decoding) return notChecked('complete', decoding.notMeasured);
  const { decodedSeconds, errors } = decoding.value;
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

function judgeResolution({ width, height }: MediaFacts): QualityCheck {
  const lines = Math.min(width, height);
  const result = lines < 480 ? 'fail' : lines < 720 ? 'warn' : 'pass';
  return checked('resolution', result, `${lines} lines on the shorter side.`, lines);
}

function judgeFrameRate({ framesPerSecond }: MediaFacts): QualityCheck {
  if (framesPerSecond <= 0) return notChecked('frame-rate', 'The file does not say.');
  const result = framesPerSecond < 12 ? 'fail' : framesPerSecond < 23 ? 'warn' : 'pass';
  const finding = `${Math.round(framesPerSecond * 100) / 100} frames a second.`;
  return checked('frame-rate', result, finding, framesPerSecond);
}
