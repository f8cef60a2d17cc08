import type { QualityCheck } from '@cvplus/contracts/quality';
import type { MediaFacts } from '../../platform/media-facts.ts';
import { checked } from '../checks.ts';

const videoCodecs = ['h264', 'vp8', 'vp9', 'av1'];
const audioCodecs = ['aac', 'mp3', 'opus', 'vorbis'];
/** Browsers decode H.264 with these pixels only: not 10 bits (High 10), not 4:2:2 or 4:4:4. */
const pixelFormats = ['yuv420p', 'yuvj420p'];
/** In WebM and MP4. What is in Matroska otherwise plays in some browsers only. */
const webCodecs = ['vp8', 'vp9', 'av1', 'opus', 'vorbis'];
/** Level 6 and beyond is for 8K: chips in telephones and laptops refuse it. */
const highestLevel = 52;

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

export function judgePlayable(facts: MediaFacts): QualityCheck {
  const { videoCodec, videoProfile, videoLevel, pixelFormat, audio, container } = facts;
  const kind = containerName(container);
  const said = [kind, videoCodec, pixelFormat, audio?.codec ?? 'no sound'].join(', ');
  const profile = videoProfile === null ? '' : ` Its profile is ${videoProfile}.`;
  const playable =
    videoCodecs.includes(videoCodec) &&
    pixelFormats.includes(pixelFormat) &&
    (audio === null || audioCodecs.includes(audio.codec));
  if (!playable) {
    return checked('playable', 'fail', `Not every browser plays it: ${said}.${profile}`);
  }
  if (videoCodec === 'h264' && videoLevel !== null && videoLevel > highestLevel) {
    const finding = `Not every device plays it: ${said}, level ${videoLevel / 10}.`;
    return checked('playable', 'warn', finding);
  }
  const isWeb = [videoCodec, audio?.codec ?? 'opus'].every((codec) => webCodecs.includes(codec));
  if (kind === 'Matroska or WebM' && !isWeb) {
    return checked('playable', 'warn', `Some browsers only play it: ${said}.`);
  }
  return checked('playable', 'pass', `Browsers play it: ${said}.`);
}
