import { Biquad, lowPass } from './voice-band.ts';
import { percentile } from './percentile.ts';
import { toDb } from './level-steps.ts';
import type { SampleBlock, SoundAnalyser } from './sample-blocks.ts';

/** Mains frequencies of the world. */
const mains = [50, 60] as const;

export type Hum = {
  mainsHertz: (typeof mains)[number];
  /** All its harmonics together, in dB below full scale. */
  levelDb: number;
};

/** Every twentieth sample is enough for harmonics below 400 Hz. */
const decimation = 20;
/** Long enough to tell 50 Hz from the lowest G of a bass, which is 49 Hz. */
const windowSeconds = 2;
const hopSeconds = 1;
const harmonics = [1, 2, 3, 4, 5, 6];
/** Beside the line, where hum has nothing but voices and music do. */
const besideHertz = [-4, -2.5, -1.5, 1.5, 2.5, 4];
/** A line stands out of what is beside it by this much. */
const prominenceDb = 8;
/** Hum never stops; voices and notes do. */
const steadyShare = 0.8;

/** Keeps the lowest part of the sound, thinned out, and looks for mains hum in it at the end. */
export class HumAnalyser implements SoundAnalyser {
  private filters: Biquad[] = [];
  private rate = 0;
  private phase = 0;
  private readonly kept: number[] = [];

  add({ samples, channels, rate }: SampleBlock): void {
    if (this.rate === 0) {
      this.rate = rate / decimation;
      this.filters = [new Biquad(lowPass(500, rate)), new Biquad(lowPass(500, rate))];
    }
    const [first, second] = this.filters;
    if (!first || !second) return;
    for (let index = 0; index < samples.length; index += channels) {
      const low = second.next(first.next(samples[index] ?? 0));
      this.phase += 1;
      if (this.phase < decimation) continue;
      this.phase = 0;
      this.kept.push(low);
    }
  }

  /** Null when there is none, undefined when the sound is too short to tell. */
  find(): Hum | null | undefined {
    const length = windowSeconds * this.rate;
    const hop = hopSeconds * this.rate;
    const starts: number[] = [];
    for (let start = 0; start + length <= this.kept.length; start += hop) starts.push(start);
    if (starts.length < 2) return undefined;
    const windows = starts.map((start) => hannWindowed(this.kept, start, length));
    const found = mains
      .map((mainsHertz) => ({ mainsHertz, levelDb: humLevel(windows, mainsHertz, this.rate) }))
      .filter(({ levelDb }) => levelDb > -Infinity);
    found.sort((one, other) => other.levelDb - one.levelDb);
    return found[0] ?? null;
  }
}

function humLevel(windows: readonly Float64Array[], mainsHertz: number, rate: number): number {
  const lines = harmonics.map((harmonic) => {
    const hertz = harmonic * mainsHertz;
    const looks = windows.map((window) => ({
      line: powerAt(window, hertz, rate),
      beside: Math.max(...besideHertz.map((off) => powerAt(window, hertz + off, rate))),
    }));
    const prominent = looks.filter(({ line, beside }) => line > beside * 10 ** (prominenceDb / 10));
    return {
      isSteady: prominent.length >= steadyShare * looks.length,
      power: percentile(
        looks.map(({ line }) => line),
        0.3,
      ),
    };
  });
  // Mains hum at once or, rectified, at double its frequency; a lone tone higher up is a tone.
  const isHum = lines.slice(0, 2).some(({ isSteady }) => isSteady);
  if (!isHum) return -Infinity;
  return toDb(lines.reduce((sum, { isSteady, power }) => sum + (isSteady ? power : 0), 0));
}

function hannWindowed(samples: readonly number[], start: number, length: number): Float64Array {
  return Float64Array.from({ length }, (_, index) => {
    const weight = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / length);
    return weight * (samples[start + index] ?? 0);
  });
}

/** Goertzel’s recursion: the mean power of the tone of this frequency. */
function powerAt(window: Float64Array, hertz: number, rate: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let last = 0;
  let before = 0;
  for (const sample of window) {
    const next = sample + turn * last - before;
    before = last;
    last = next;
  }
  const energy = last * last + before * before - turn * last * before;
  // A Hann window halves the amplitude.
  return (8 * energy) / (window.length * window.length);
}
