import type { AspectRatio } from '@cvplus/contracts/video-options';
import { coin, type Change, type Defect, draw, rounded, type Situation } from './defect.ts';

const h264 = ['-c:v', 'libx264', '-preset', 'superfast', '-crf', '22'];

/** Defects of the file: its shape, its streams, its bytes. */
export const fileDefects: Defect[] = [
  {
    name: 'small-picture',
    checks: ['resolution'],
    change(situation) {
      const lines = draw(situation, {
        obvious: [144, 260],
        visible: [340, 470],
        borderline: [560, 640],
      });
      const { width, height } = situation.base;
      const share = lines / Math.min(width, height);
      const [wide, high] = [even(width * share), even(height * share)];
      return { detail: `${wide} × ${high}`, picture: `scale=${wide}:${high},setsar=1` };
    },
  },
  {
    name: 'wrong-aspect',
    checks: ['aspect-ratio'],
    change(situation) {
      const { base, severity } = situation;
      if (severity === 'obvious') {
        const wanted = coin(situation)
          ? otherRatio[base.order.aspectRatio][0]
          : otherRatio[base.order.aspectRatio][1];
        return { detail: `${base.order.aspectRatio} instead of ${wanted}`, aspectRatio: wanted };
      }
      const off = draw(situation, {
        obvious: [0, 0],
        visible: [0.08, 0.2],
        borderline: [0.008, 0.012],
      });
      const wide = even(base.width * (1 - off));
      // Cropped, or squeezed as pixels that are not square.
      const picture = coin(situation)
        ? `crop=${wide}:ih`
        : `setsar=${Math.round((1 - off) * 1000)}/1000`;
      return { detail: `${(100 * off).toFixed(1)} % too narrow`, picture };
    },
  },
  {
    name: 'wrong-duration',
    checks: ['duration'],
    change(situation) {
      const off = draw(situation, {
        obvious: [0.35, 0.6],
        visible: [0.14, 0.18],
        borderline: [0.05, 0.08],
      });
      const { durationSeconds } = situation.base;
      const share = coin(situation) ? 1 + off : 1 - off;
      return {
        detail: `${(durationSeconds * share).toFixed(1)} s expected`,
        expectedSeconds: rounded(durationSeconds * share),
      };
    },
  },
  {
    name: 'low-frame-rate',
    checks: ['frame-rate', 'stutter'],
    change(situation) {
      const rate = Math.round(
        draw(situation, { obvious: [4, 8], visible: [12, 16], borderline: [20, 22] }),
      );
      return {
        detail: `${rate} frames a second`,
        picture: `fps=${rate}`,
        output: ['-r', String(rate)],
      };
    },
  },
  {
    name: 'not-fast-start',
    checks: ['fast-start'],
    change: ({ severity }) =>
      severity === 'borderline'
        ? {
            detail: 'fragments without an index',
            output: ['-movflags', 'frag_keyframe+empty_moov'],
          }
        : { detail: 'the index comes last', isNotFastStart: true },
  },
  {
    name: 'truncated',
    checks: ['complete', 'playable'],
    change(situation) {
      const share = draw(situation, {
        obvious: [0.3, 0.6],
        visible: [0.82, 0.92],
        borderline: [0.99, 0.997],
      });
      // Without its index a file that breaks off cannot be opened at all.
      const isNotFastStart = situation.severity === 'obvious' && situation.random() < 0.3;
      return {
        detail: `${(100 * share).toFixed(0)} % of the file`,
        damage: { type: 'cut', share: rounded(share, 4) },
        isNotFastStart,
      };
    },
  },
  {
    name: 'corrupt-bytes',
    checks: ['complete', 'timestamps'],
    change(situation) {
      const hits = Math.round(
        draw(situation, { obvious: [60, 200], visible: [5, 9], borderline: [1, 1] }),
      );
      const length = Math.round(
        draw(situation, { obvious: [60, 200], visible: [600, 1500], borderline: [2, 4] }),
      );
      const seed = Math.floor(situation.random() * 1e9);
      return { detail: `${hits} × ${length} bytes`, damage: { type: 'hit', hits, length, seed } };
    },
  },
  {
    name: 'timestamp-gap',
    checks: ['timestamps', 'frozen-picture', 'stutter', 'complete'],
    needs: ['moving'],
    change(situation) {
      const seconds = draw(situation, {
        obvious: [1.6, 3],
        visible: [0.6, 0.9],
        borderline: [0.08, 0.1],
      });
      const at = rounded(situation.base.durationSeconds * (0.3 + 0.3 * situation.random()));
      return {
        detail: `${seconds.toFixed(1)} s missing between two frames`,
        picture: `select='not(between(t,${at},${rounded(at + seconds)}))'`,
        output: ['-vsync', 'vfr'],
      };
    },
  },
  {
    name: 'timestamp-jitter',
    checks: ['timestamps', 'stutter'],
    needs: ['moving'],
    change(situation) {
      // In frames; the sine is slow enough that no frame goes back in time.
      const bands = { obvious: [1.8, 2.1], visible: [1, 1.3], borderline: [0.1, 0.2] } as const;
      const seconds = draw(situation, bands) / situation.base.framesPerSecond;
      return {
        detail: `frames up to ${Math.round(1000 * seconds)} ms late, to and fro`,
        picture: `settb=1/90000,setpts='PTS+${rounded(seconds, 4)}*(0.5+0.5*sin(0.9*N))/TB'`,
        // Otherwise the encoder would count in whole frames.
        output: [
          ...['-vsync', 'vfr', '-enc_time_base', '1:90000'],
          ...['-video_track_timescale', '90000'],
        ],
      };
    },
  },
  {
    name: 'extra-streams',
    checks: ['streams'],
    change({ severity }) {
      const times = (stream: string, count: number) =>
        Array.from({ length: count }, () => ['-map', stream]).flat();
      return severity === 'obvious'
        ? { detail: '2 pictures, 6 sounds', output: [...times('0:v', 1), ...times('0:a', 5)] }
        : severity === 'visible'
          ? { detail: '2 sounds', output: times('0:a', 1) }
          : { detail: 'a stray title', output: ['-metadata', 'title=untitled'] };
    },
  },
  { name: 'unplayable', checks: ['playable'], change: inForeignCodec },
  { name: 'high-dynamic-range', checks: ['colour', 'playable'], change: inHighRange },
];

const otherRatio: Record<AspectRatio, [AspectRatio, AspectRatio]> = {
  '16:9': ['9:16', '1:1'],
  '9:16': ['16:9', '1:1'],
  '1:1': ['16:9', '9:16'],
};

function inForeignCodec({ severity, random }: Situation): Change {
  if (severity === 'borderline') {
    return { detail: 'HEVC', encoding: [...hevc, '-pix_fmt', 'yuv420p', '-tag:v', 'hvc1'] };
  }
  const foreign: [string, Change][] =
    severity === 'obvious'
      ? [
          ['MPEG-4 part 2', { detail: '', encoding: ['-c:v', 'mpeg4', '-q:v', '3'] }],
          [
            'MPEG-2 in AVI',
            { detail: '', ending: '.avi', encoding: ['-c:v', 'mpeg2video', '-q:v', '3'] },
          ],
          [
            'Motion JPEG',
            { detail: '', encoding: ['-c:v', 'mjpeg', '-q:v', '4', '-pix_fmt', 'yuvj420p'] },
          ],
        ]
      : [
          ['H.264 with 10 bits', { detail: '', encoding: [...h264, '-pix_fmt', 'yuv420p10le'] }],
          ['H.264 in 4:4:4', { detail: '', encoding: [...h264, '-pix_fmt', 'yuv444p'] }],
          ['H.264 in 4:2:2', { detail: '', encoding: [...h264, '-pix_fmt', 'yuv422p'] }],
        ];
  const [name, change] = foreign[Math.floor(random() * foreign.length)] ?? ['', { detail: '' }];
  return { ...change, detail: name };
}

const hevc = [
  '-c:v',
  'libx265',
  '-preset',
  'ultrafast',
  '-crf',
  '26',
  '-x265-params',
  'log-level=error',
];
const wide = (transfer: string) => [
  ...['-color_primaries', 'bt2020', '-color_trc', transfer, '-colorspace', 'bt2020nc'],
];

function inHighRange({ severity }: Situation): Change {
  switch (severity) {
    case 'obvious':
      return {
        detail: 'HEVC with 10 bits in PQ',
        encoding: [...hevc, '-pix_fmt', 'yuv420p10le', '-tag:v', 'hvc1', ...wide('smpte2084')],
      };
    case 'visible':
      return {
        detail: 'H.264 tagged as HLG',
        encoding: [...h264, '-pix_fmt', 'yuv420p', ...wide('arib-std-b67')],
      };
    case 'borderline':
      return {
        detail: 'tagged as BT.601',
        encoding: [
          ...h264,
          '-pix_fmt',
          'yuv420p',
          '-colorspace',
          'smpte170m',
          '-color_primaries',
          'smpte170m',
        ],
      };
  }
}

const even = (size: number): number => Math.max(2, Math.round(size / 2) * 2);
