import { blockSeconds, type SampleBlock, type SoundAnalyser } from './sample-blocks.ts';
import { VoiceBand } from './voice-band.ts';

/** What every step of 20 ms is like; all lists are equally long. */
export type LevelSteps = {
  stepSeconds: number;
  /** Mean power of both sides, in dB below full scale. */
  energyDb: number[];
  /** The same of what a voice is understood by. */
  voiceDb: number[];
  /** The same of each side, and of both played through one loudspeaker. */
  sides: { leftDb: number[]; rightDb: number[]; togetherDb: number[] } | null;
  /** How often the sound changes sign, a second: low for vowels and basses, high for hisses. */
  crossings: number[];
};

/** Less than one step of 24 bits: digital zero. */
const zeroDb = -140;

export function toDb(power: number): number {
  return power > 1e-14 ? 10 * Math.log10(power) : zeroDb;
}

export class LevelAnalyser implements SoundAnalyser {
  readonly steps: LevelSteps = {
    stepSeconds: blockSeconds,
    energyDb: [],
    voiceDb: [],
    crossings: [],
    sides: null,
  };
  private bands: VoiceBand[] = [];
  private lastSign = 1;

  add({ samples, channels, rate }: SampleBlock): void {
    if (this.bands.length === 0) {
      if (channels === 2) this.steps.sides = { leftDb: [], rightDb: [], togetherDb: [] };
      this.bands = Array.from({ length: channels }, () => new VoiceBand(rate));
    }
    let power = 0;
    let voicePower = 0;
    let crossings = 0;
    this.bands.forEach((band, side) => {
      for (let index = side; index < samples.length; index += channels) {
        const sample = samples[index] ?? 0;
        const voice = band.next(sample);
        power += sample * sample;
        voicePower += voice * voice;
        if (side > 0 || voice * this.lastSign >= 0) continue;
        this.lastSign = -this.lastSign;
        crossings += 1;
      }
    });
    if (channels === 2) this.compareSides(samples);
    this.steps.energyDb.push(toDb(power / samples.length));
    this.steps.voiceDb.push(toDb(voicePower / samples.length));
    this.steps.crossings.push(crossings / blockSeconds);
  }

  private compareSides(samples: Float32Array): void {
    let [left, right, together] = [0, 0, 0];
    for (let index = 0; index + 1 < samples.length; index += 2) {
      const one = samples[index] ?? 0;
      const other = samples[index + 1] ?? 0;
      left += one * one;
      right += other * other;
      together += ((one + other) * (one + other)) / 4;
    }
    const frames = samples.length / 2;
    this.steps.sides?.leftDb.push(toDb(left / frames));
    this.steps.sides?.rightDb.push(toDb(right / frames));
    this.steps.sides?.togetherDb.push(toDb(together / frames));
  }
}
