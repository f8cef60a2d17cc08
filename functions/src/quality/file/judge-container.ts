import type { QualityCheck } from '@cvplus/contracts/quality';
import type { MediaFacts } from '../../platform/media-facts.ts';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import type { FileMeasurement } from './file-measurement.ts';
import type { StreamTimes } from './packet-times.ts';

/** Cuts and slides may leave out a frame or two; half a second is seen as a jerk, more as a stop. */
const gapWarnSeconds = 0.5;
const gapFailSeconds = 1.5;
/** Files of few frames a second: only what is far beyond their own pace is a gap. */
const usualGaps = 4;
/** Of every few frames one is late: movement trembles. */
const irregularWarnShare = 0.15;
const irregularFailShare = 0.6;
/** Encoders may leave out frames that show nothing new, here and there; so many are a jerk in whatever moves. */
const leftOutWarnShare = 0.25;
/** Once may be the seam of two files. */
const backwardsFail = 5;

export function judgeTimestamps({ packets }: FileMeasurement): QualityCheck {
  if ('notMeasured' in packets) return notChecked('timestamps', packets.notMeasured);
  const { video, audio } = packets.value;
  if (!video || video.packets < 2) {
    return notChecked('timestamps', 'There are too few frames to tell.');
  }
  const worst = [judgeOrder(video, audio), judgeGaps(video, audio), judgeSteadiness(video)];
  const isBad = (result: string) => worst.find((check) => check?.result === result);
  return (
    isBad('fail') ??
    isBad('warn') ??
    checked('timestamps', 'pass', 'Frames follow each other in time.', video.longestGap?.seconds)
  );
}

function judgeOrder(video: StreamTimes, audio: StreamTimes | null): QualityCheck | null {
  const backwards = video.backwards + (audio?.backwards ?? 0);
  const untimed = video.untimed + (audio?.untimed ?? 0);
  if (backwards > 0) {
    const finding = `Time goes backwards ${backwards === 1 ? 'once' : `${backwards} times`}.`;
    return checked('timestamps', backwards < backwardsFail ? 'warn' : 'fail', finding);
  }
  if (untimed === 0) return null;
  return checked('timestamps', 'warn', `${untimed} packets do not say when they are due.`);
}

function judgeGaps(video: StreamTimes, audio: StreamTimes | null): QualityCheck | null {
  const gaps = [
    { gap: video.longestGap, usualSeconds: video.usualSeconds, what: 'picture' },
    { gap: audio?.longestGap ?? null, usualSeconds: audio?.usualSeconds ?? 0, what: 'sound' },
  ];
  for (const { gap, usualSeconds, what } of gaps) {
    if (!gap || gap.seconds < Math.max(gapWarnSeconds, usualGaps * usualSeconds)) continue;
    const startSeconds = Math.max(0, gap.startSeconds);
    const finding = `No new ${what} for ${inSeconds(gap.seconds)} from ${clock(startSeconds)}.`;
    const place = { startSeconds, endSeconds: startSeconds + gap.seconds };
    const result = gap.seconds < gapFailSeconds ? 'warn' : 'fail';
    return checked('timestamps', result, finding, gap.seconds, place);
  }
  return null;
}

function judgeSteadiness({ irregularShare, leftOutShare }: StreamTimes): QualityCheck | null {
  if (irregularShare >= irregularWarnShare) {
    const finding = `${inPercent(irregularShare)} of the frames come early or late: the frame rate varies.`;
    return checked('timestamps', irregularShare < irregularFailShare ? 'warn' : 'fail', finding);
  }
  if (leftOutShare < leftOutWarnShare) return null;
  const finding = `After ${inPercent(leftOutShare)} of the frames some are left out: the frame rate varies.`;
  return checked('timestamps', 'warn', finding);
}

function inPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** One film, one sound, a few captions, a cover: more confuses players and makes the file heavier. */
const mostStreams = 8;

export function judgeStreams({ streams }: MediaFacts): QualityCheck {
  const { video, pictures, audio, subtitles, others } = streams;
  const all = video + pictures + audio + subtitles + others;
  const tooMany = [
    video > 1 ? `${video} films` : '',
    audio > 1 ? `${audio} sound tracks` : '',
    pictures > 1 ? `${pictures} covers` : '',
    others > 1 ? `${others} streams of data` : '',
  ].filter((words) => words !== '');
  if (all > mostStreams) {
    return checked('streams', 'fail', `It holds ${all} streams.`, all);
  }
  if (tooMany.length > 0) {
    const finding = `It holds ${tooMany.join(' and ')}: players show only one of a kind.`;
    return checked('streams', 'warn', finding, all);
  }
  const finding = `It holds ${all} stream${all === 1 ? '' : 's'}, none of them twice.`;
  return checked('streams', 'pass', finding, all);
}

export function judgeFastStart({ layout }: FileMeasurement): QualityCheck {
  if ('notMeasured' in layout) return notChecked('fast-start', layout.notMeasured);
  if (!layout.value) {
    return checked('fast-start', 'pass', 'Files of its kind start without an index.');
  }
  if (layout.value.index === 'last') {
    return checked('fast-start', 'warn', 'Its index comes last: players must first fetch the end.');
  }
  return layout.value.index === 'first'
    ? checked('fast-start', 'pass', 'Its index comes first: it starts at once.')
    : checked('fast-start', 'warn', 'It has no index.');
}

const highRange = ['smpte2084', 'arib-std-b67'];
const wideColours = ['bt2020', 'smpte431', 'smpte432'];

/** Only what the file says; most ordinary files say nothing, and players take that for ordinary video. */
export function judgeColour({ colour, pixelFormat }: MediaFacts): QualityCheck {
  const { range, transfer, primaries, matrix } = colour;
  const said = [transfer, primaries, matrix].filter((each) => each !== null);
  if (transfer !== null && highRange.includes(transfer)) {
    const name = transfer === 'smpte2084' ? 'PQ' : 'HLG';
    const finding = `It is made for screens of high dynamic range (${name}): others show it pale.`;
    return checked('colour', 'warn', finding);
  }
  const wide = [primaries, matrix].find((each) => wideColours.some((one) => each?.startsWith(one)));
  if (wide) {
    const finding = `It is made for wide colours (${wide}): ordinary screens show others.`;
    return checked('colour', 'warn', finding);
  }
  if (pixelFormat.startsWith('yuvj') ? range === 'tv' : matrix === 'gbr') {
    const finding = 'Its tags contradict each other: black and white may look grey.';
    return checked('colour', 'warn', finding);
  }
  const finding =
    said.length === 0
      ? 'It does not say which colours it means: players take them for ordinary ones.'
      : `Ordinary colours (${[...new Set(said)].join(', ')}).`;
  return checked('colour', 'pass', finding);
}

/** Bits a second: less cannot hold a picture and a voice, whatever is shown. */
const leastKbps = 32;
/**
 * What a decoder for 1080 lines must take: level 4, High profile (ITU-T H.264, table A-1, read 2026-11-27). More
 * stutters on a telephone; still cards need a hundredth of it.
 */
const mostKbps = 25_000;
/** Beyond 1080 lines more is fair, in proportion to the pixels. */
const fullHd = 1920 * 1080;

export function judgeBitrate({ bitrateKbps, width, height }: MediaFacts): QualityCheck {
  const most = mostKbps * Math.max(1, (width * height) / fullHd);
  const finding = `${bitrateKbps} kbit/s.`;
  const result = bitrateKbps < leastKbps || bitrateKbps > most ? 'warn' : 'pass';
  return checked('bitrate', result, finding, bitrateKbps);
}
