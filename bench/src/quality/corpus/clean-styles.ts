import type { Change } from '../defects/defect.ts';
import type { BasePlan } from './base.ts';

/** A good clip as it is, or as other good tools would have written it. */
export type CleanStyle = { name: string; change: Change | null };

const h264 = (preset: string, crf: number, more: string[] = []) => [
  ...['-c:v', 'libx264', '-preset', preset, '-crf', String(crf), '-pix_fmt', 'yuv420p', ...more],
];

const asMade: CleanStyle = { name: 'as-made', change: null };

const rewritten: CleanStyle[] = [
  {
    name: 'fades',
    change: {
      detail: 'faded in and out',
      picture: 'fade=in:d=0.6,reverse,fade=in:d=0.6,reverse',
      sound: 'afade=d=0.4,areverse,afade=d=0.6,areverse',
    },
  },
  {
    name: 'small-file',
    change: { detail: 'slow encoder, small file', encoding: h264('medium', 26, ['-bf', '3']) },
  },
  {
    name: 'sixty-frames',
    change: { detail: '60 frames a second', picture: 'fps=60', encoding: h264('superfast', 21) },
  },
  {
    name: 'baseline',
    change: {
      detail: 'baseline profile, frequent key frames',
      encoding: h264('superfast', 22, ['-profile:v', 'baseline', '-g', '25']),
    },
  },
  {
    name: 'full-hd',
    change: {
      detail: 'enlarged to 1080 lines',
      picture: `scale='if(gt(iw,ih),-2,1080)':'if(gt(iw,ih),1080,-2)':flags=lanczos`,
      encoding: h264('superfast', 21),
    },
  },
  {
    name: 'other-sound',
    change: {
      detail: 'MP3 sound of 44.1 kHz',
      sound: 'aresample=44100',
      output: ['-c:a', 'libmp3lame', '-b:a', '128k'],
    },
  },
  {
    name: 'mono',
    change: {
      detail: 'mono sound',
      sound: 'aformat=channel_layouts=mono',
      output: ['-b:a', '96k'],
    },
  },
  {
    name: 'webm',
    change: {
      detail: 'VP9 and Opus in WebM',
      ending: '.webm',
      encoding: [
        '-c:v',
        'libvpx-vp9',
        '-deadline',
        'realtime',
        '-cpu-used',
        '8',
        '-row-mt',
        '1',
        '-b:v',
        '3M',
      ],
      sound: 'anull',
      output: ['-c:a', 'libopus', '-b:a', '96k'],
    },
  },
];

/** Each good clip as it was made, and once or twice as another tool would write it. */
export function cleanStylesOf({ id }: BasePlan): CleanStyle[] {
  const index = Number(/\d+$/.exec(id)?.[0] ?? 0);
  const other = rewritten[index % rewritten.length];
  return other ? [asMade, other] : [asMade];
}
