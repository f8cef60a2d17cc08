import type { RenderOrder } from '@cvplus/contracts/render-order';
import { sampleRate } from './sound/speech-synth.ts';

type Encoding = {
  order: RenderOrder;
  width: number;
  height: number;
  framesPerSecond: number;
  durationSeconds: number;
  /** Interleaved stereo samples, 32-bit floats. */
  soundFile: string;
  /** Null when no captions were ordered. */
  subRipFile: string | null;
  /** Chapter marks in ffmpeg's own format; null for none. */
  chaptersFile: string | null;
  outFile: string;
};

/** One pass: frames from stdin, sound and captions from files, out comes an MP4 that starts at once. */
export function buildEncoderArguments(encoding: Encoding): string[] {
  const { order, width, height, framesPerSecond, durationSeconds, subRipFile } = encoding;
  const frames = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'yuv420p',
    '-s',
    `${width}x${height}`,
    '-r',
    String(framesPerSecond),
  ];
  const sound = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '2'];
  const language = threeLetterLanguage(order.language);
  const captions = subRipFile === null ? null : ['-f', 'srt', '-i', subRipFile];
  const { chaptersFile } = encoding;
  const chapters = chaptersFile === null ? null : ['-f', 'ffmetadata', '-i', chaptersFile];
  return [
    ...['-hide_banner', '-nostdin', '-loglevel', 'error', '-y'],
    ...[...frames, '-i', 'pipe:0'],
    ...[...sound, '-i', encoding.soundFile],
    ...(captions ?? []),
    ...(chapters ?? []),
    ...['-map', '0:v', '-map', '1:a', ...(captions ? ['-map', '2:s'] : [])],
    ...(chapters ? ['-map_chapters', captions ? '3' : '2'] : []),
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '21', '-tune', 'animation'],
    ...['-profile:v', 'high', '-pix_fmt', 'yuv420p', '-g', String(2 * framesPerSecond)],
    ...[
      '-colorspace',
      'bt709',
      '-color_primaries',
      'bt709',
      '-color_trc',
      'bt709',
      '-color_range',
      'tv',
    ],
    ...['-c:a', 'aac', '-b:a', '160k', '-ar', '48000'],
    ...['-metadata:s:a:0', `language=${language}`],
    ...(captions ? ['-c:s', 'mov_text', '-metadata:s:s:0', `language=${language}`] : []),
    ...['-metadata', `comment=${order.label}`],
    ...['-movflags', '+faststart', '-t', durationSeconds.toFixed(3)],
    ...['-f', 'mp4', encoding.outFile],
  ];
}

/** MP4 tracks carry ISO 639-2 codes. */
const languageCodes: Record<string, string> = {
  ar: 'ara', cs: 'ces', da: 'dan', de: 'deu', el: 'ell', en: 'eng', es: 'spa', fi: 'fin', fr: 'fra', he: 'heb',
  hi: 'hin', hu: 'hun', it: 'ita', ja: 'jpn', ko: 'kor', nl: 'nld', no: 'nor', nb: 'nob', pl: 'pol', pt: 'por',
  ro: 'ron', ru: 'rus', sv: 'swe', tr: 'tur', uk: 'ukr', zh: 'zho',
}; // prettier-ignore

function threeLetterLanguage(language: string): string {
  const [main = ''] = language.toLowerCase().split('-');
  return languageCodes[main] ?? (main.length === 3 ? main : 'und');
}
