import { coin, type Defect, draw, rounded, type Situation } from './defect.ts';

const h264 = (crf: number) => ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', String(crf)];

/** Luma from its foot (16) on, stretched or squeezed. */
const scaledLuma = (gain: number, lift = 0) =>
  `lutyuv=y='clip(16+(val-16)*${rounded(gain)}+${rounded(lift)},16,235)'`;

/** Defects of the picture from beginning to end. */
export const pictureWholes: Defect[] = [
  {
    name: 'blur',
    checks: ['blur'],
    needs: ['detailed'],
    change(situation) {
      const sigma = draw(situation, { obvious: [6, 9], visible: [3, 4.2], borderline: [1, 1.4] });
      // As much of a picture of 1080 lines, or of an upright one.
      const lines = Math.min(situation.base.width, situation.base.height);
      return {
        detail: `σ ${sigma.toFixed(1)} at 720 lines`,
        picture: `gblur=sigma=${rounded((sigma * lines) / 720)}:steps=2`,
      };
    },
  },
  {
    name: 'upscaled',
    checks: ['blur', 'resolution'],
    needs: ['detailed'],
    change(situation) {
      const { width, height } = situation.base;
      const lines = draw(situation, {
        obvious: [90, 130],
        visible: [190, 240],
        borderline: [400, 480],
      });
      const share = lines / Math.min(width, height);
      const small = `${even(width * share)}:${even(height * share)}`;
      return {
        detail: `${Math.round(lines)} lines blown up`,
        picture: `scale=${small}:flags=area,scale=${width}:${height}:flags=bicubic`,
      };
    },
  },
  {
    name: 'blockiness',
    checks: ['blockiness', 'bitrate'],
    needs: ['detailed'],
    change(situation) {
      const steps = Math.round(
        draw(situation, { obvious: [24, 31], visible: [13, 17], borderline: [6, 8] }),
      );
      return {
        detail: `MPEG-4 with quantiser ${steps} before`,
        before: { encoding: ['-c:v', 'mpeg4', '-q:v', String(steps), '-g', '50'] },
        encoding: h264(18),
      };
    },
  },
  {
    name: 'starved-bitrate',
    checks: ['blockiness', 'bitrate', 'blur'],
    needs: ['moving', 'detailed'],
    change(situation) {
      // The same bit rate is plenty for a person before a wall and nothing for a fractal.
      const bands = { obvious: [47, 50], visible: [41, 43], borderline: [33, 35] } as const;
      const factor = Math.round(draw(situation, bands));
      const filtering = coin(situation) ? [] : ['-x264-params', 'no-deblock=1'];
      return {
        detail: `rate factor ${factor}${filtering.length > 0 ? ', no deblocking' : ''}`,
        encoding: [
          ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', String(factor)],
          ...['-g', '250', ...filtering],
        ],
      };
    },
  },
  {
    name: 'banding',
    checks: ['banding'],
    needs: ['smooth'],
    change(situation) {
      const step = draw(situation, { obvious: [16, 22], visible: [9, 12], borderline: [3, 4] });
      const wide = Math.round(step);
      return {
        detail: `luma in steps of ${wide}`,
        picture: `gblur=sigma=1.2,lutyuv=y='16+floor((val-16)/${wide})*${wide}'`,
        encoding: h264(18),
      };
    },
  },
  {
    name: 'grain',
    checks: ['grain'],
    change(situation) {
      const strength = Math.round(
        draw(situation, { obvious: [38, 52], visible: [20, 27], borderline: [7, 9] }),
      );
      return {
        detail: `noise ${strength}`,
        picture: `noise=alls=${strength}:allf=t:all_seed=${Math.floor(situation.random() * 1e6)}`,
        encoding: ['-c:v', 'libx264', '-preset', 'superfast', '-crf', '23'],
      };
    },
  },
  {
    name: 'underexposed',
    checks: ['exposure', 'black-picture'],
    needs: ['midtones'],
    change(situation) {
      const gain = draw(situation, {
        obvious: [0.1, 0.15],
        visible: [0.22, 0.3],
        borderline: [0.6, 0.7],
      });
      return { detail: `brightness × ${gain.toFixed(2)}`, picture: scaledLuma(gain) };
    },
  },
  {
    name: 'overexposed',
    checks: ['exposure'],
    needs: ['midtones', 'uncut', 'detailed'],
    change(situation) {
      const gain = draw(situation, {
        obvious: [2.6, 3.4],
        visible: [1.8, 2.1],
        borderline: [1.15, 1.25],
      });
      return {
        detail: `brightness × ${gain.toFixed(2)}, cut off at white`,
        picture: scaledLuma(gain, (gain - 1) * 12),
      };
    },
  },
  {
    name: 'letterbox',
    checks: ['letterbox'],
    needs: ['lit-edges'],
    change: (situation) => barred(situation, 'height'),
  },
  {
    name: 'pillarbox',
    checks: ['letterbox'],
    needs: ['lit-edges'],
    change: (situation) => barred(situation, 'width'),
  },
];

/** Bars on two sides, the picture between them whole or cropped. */
function barred(situation: Situation, along: 'width' | 'height') {
  const { base } = situation;
  const share = draw(situation, {
    obvious: [0.11, 0.18],
    visible: [0.05, 0.08],
    borderline: [0.012, 0.02],
  });
  const bar = even(base[along] * share);
  const rest = base[along] - 2 * bar;
  const [wide, high] = along === 'width' ? [rest, base.height] : [base.width, rest];
  const way = coin(situation) ? 'crop' : 'scale';
  const [x, y] = along === 'width' ? [bar, 0] : [0, bar];
  return {
    detail: `bars of ${bar} points each`,
    picture: `${way}=${wide}:${high},setsar=1,pad=${base.width}:${base.height}:${x}:${y}:black`,
  };
}

const even = (size: number): number => Math.max(2, Math.round(size / 2) * 2);
