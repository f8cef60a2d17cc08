import { coin, type Defect, draw, drawSpan, rounded, type Situation } from './defect.ts';

/** Defects of the sound; the picture stays as it is. */
export const soundDefects: Defect[] = [
  {
    name: 'silent-span',
    checks: ['silence'],
    change(situation) {
      const seconds = draw(situation, {
        obvious: [3.5, 5],
        visible: [1.8, 2.6],
        borderline: [0.6, 0.8],
      });
      const { between } = drawSpan(situation, seconds);
      return {
        detail: `${seconds.toFixed(1)} s silent`,
        sound: `${fine},volume=0:enable='${between}'`,
      };
    },
  },
  {
    name: 'dropouts',
    checks: ['dropouts', 'silence'],
    change(situation) {
      const count = Math.round(
        draw(situation, { obvious: [12, 18], visible: [6, 9], borderline: [1, 1] }),
      );
      const bands = {
        obvious: [0.1, 0.2],
        visible: [0.06, 0.1],
        borderline: [0.015, 0.025],
      } as const;
      const gaps = Array.from({ length: count }, (_, index) => {
        const from = spokenMoment(situation, (index + situation.random()) / count);
        return `between(t,${rounded(from, 3)},${rounded(from + draw(situation, bands), 3)})`;
      });
      return {
        detail: `${count} gaps in the speech`,
        sound: `${fine},volume=0:enable='${gaps.join('+')}'`,
      };
    },
  },
  {
    name: 'missing-audio',
    checks: ['has-audio', 'silence', 'loudness'],
    change: ({ severity }) =>
      severity === 'obvious'
        ? { detail: 'no sound track', hasNoSound: true }
        : severity === 'visible'
          ? { detail: 'a sound track of silence', sound: 'volume=0' }
          : { detail: 'sound at a hundredth', sound: 'volume=-40dB' },
  },
  {
    name: 'audio-short',
    checks: ['audio-length', 'silence'],
    change(situation) {
      const early = draw(situation, {
        obvious: [3.2, 4.5],
        visible: [1.3, 2],
        borderline: [0.3, 0.45],
      });
      const end = rounded(situation.base.durationSeconds - early);
      return { detail: `sound ends ${early.toFixed(1)} s early`, sound: `atrim=end=${end}` };
    },
  },
  {
    name: 'audio-starts-late',
    checks: ['audio-length', 'silence', 'timestamps', 'lip-sync', 'captions-timing'],
    change(situation) {
      const late = draw(situation, {
        obvious: [3, 4],
        visible: [1.6, 2.2],
        borderline: [0.3, 0.4],
      });
      return {
        detail: `sound begins ${late.toFixed(1)} s late`,
        sound: `asetpts=PTS+${rounded(late)}/TB`,
      };
    },
  },
  {
    name: 'lip-offset',
    checks: ['lip-sync', 'captions-timing'],
    needs: ['lips'],
    change(situation) {
      const seconds = draw(situation, {
        obvious: [0.8, 1.2],
        visible: [0.35, 0.5],
        borderline: [0.1, 0.14],
      });
      const isLate = coin(situation);
      const milliseconds = Math.round(seconds * 1000);
      return {
        detail: `sound ${milliseconds} ms ${isLate ? 'late' : 'early'}`,
        sound: isLate
          ? `adelay=${milliseconds}|${milliseconds}`
          : `atrim=start=${rounded(seconds, 3)},asetpts=PTS-STARTPTS,apad=pad_len=${milliseconds * 48}`,
      };
    },
  },
  {
    name: 'too-quiet',
    checks: ['loudness'],
    change(situation) {
      const lower = draw(situation, { obvious: [22, 28], visible: [11.5, 15], borderline: [4, 5] });
      return { detail: `${lower.toFixed(1)} dB quieter`, sound: `volume=-${rounded(lower)}dB` };
    },
  },
  {
    name: 'too-loud',
    checks: ['loudness', 'clipping'],
    change(situation) {
      const louder = draw(situation, { obvious: [12, 15], visible: [7.5, 9], borderline: [2, 3] });
      return {
        detail: `${louder.toFixed(1)} dB louder, limited`,
        sound: `volume=${rounded(louder)}dB:precision=float,alimiter=limit=0.98:attack=2:release=20:level=0`,
      };
    },
  },
  {
    name: 'clipping',
    checks: ['clipping', 'loudness'],
    change(situation) {
      const over = draw(situation, { obvious: [20, 24], visible: [12, 15], borderline: [3, 4] });
      // Turned down again afterwards, so that neither loudness nor peaks tell.
      const down = over * 0.55 + 2;
      return {
        detail: `overdriven by ${over.toFixed(1)} dB`,
        sound: `volume=${rounded(over)}dB:precision=float,aformat=sample_fmts=s16,volume=-${rounded(down)}dB`,
      };
    },
  },
  {
    name: 'hum',
    checks: ['hum', 'sound-noise'],
    change(situation) {
      const level = draw(situation, {
        obvious: [-26, -22],
        visible: [-37, -34],
        borderline: [-56, -52],
      });
      const hertz = coin(situation) ? 50 : 60;
      const size = rounded(10 ** (level / 20) * 1.2, 5);
      const tones = [1, 2, 3].map((times) => `sin(2*PI*${hertz * times}*t)/${times}`).join('+');
      return {
        detail: `${hertz} Hz at ${level.toFixed(0)} dB`,
        addedSound: `aevalsrc='${size}*(${tones})':s=48000`,
      };
    },
  },
  {
    name: 'hiss',
    checks: ['sound-noise', 'hum'],
    change(situation) {
      const level = draw(situation, {
        obvious: [-28, -24],
        visible: [-40, -36],
        borderline: [-58, -54],
      });
      const colour = coin(situation) ? 'white' : 'pink';
      // Uniform noise has a root mean square of its peak over the root of three; pink has less.
      const size = rounded(10 ** (level / 20) * (colour === 'white' ? 1.73 : 3.4), 5);
      const seed = Math.floor(situation.random() * 1e6);
      return {
        detail: `${colour} noise at ${level.toFixed(0)} dB`,
        addedSound: `anoisesrc=color=${colour}:a=${size}:r=48000:seed=${seed}`,
      };
    },
  },
  {
    name: 'dead-channel',
    checks: ['channels'],
    change(situation) {
      const lower = draw(situation, { obvious: [80, 90], visible: [24, 34], borderline: [3, 4] });
      const gain = rounded(10 ** (-lower / 20), 4);
      const weak = coin(situation) ? `c0=${gain}*c0|c1=c1` : `c0=c0|c1=${gain}*c1`;
      return {
        detail: `one side ${lower.toFixed(0)} dB down`,
        sound: `aformat=channel_layouts=stereo,pan=stereo|${weak}`,
      };
    },
  },
  {
    name: 'inverted-phase',
    checks: ['channels'],
    change(situation) {
      const share = draw(situation, {
        obvious: [0.98, 1],
        visible: [0.75, 0.85],
        borderline: [0.1, 0.2],
      });
      return {
        detail: `right side ${share.toFixed(2)} of the left, turned over`,
        sound: `aformat=channel_layouts=stereo,pan=stereo|c0=c0|c1=-${rounded(share)}*c0`,
      };
    },
  },
];

/** Small enough that a gap begins and ends where it was drawn. */
const fine = 'asetnsamples=n=240';

/** A moment within the captions, where somebody speaks. */
function spokenMoment({ base: { cues, durationSeconds } }: Situation, share: number): number {
  const lengths = cues.map(({ startSeconds, endSeconds }) => endSeconds - startSeconds);
  let rest = share * lengths.reduce((sum, each) => sum + each, 0);
  for (const [index, cue] of cues.entries()) {
    const length = lengths[index] ?? 0;
    // Not in the end of a caption, which stays a little after its last word.
    if (rest <= length) return cue.startSeconds + Math.min(rest, length * 0.82);
    rest -= length;
  }
  return durationSeconds * share;
}
