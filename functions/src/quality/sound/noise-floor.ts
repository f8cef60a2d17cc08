import { Fourier } from './fourier.ts';
import { percentile } from './percentile.ts';
import type { SampleBlock, SoundAnalyser } from './sample-blocks.ts';

const size = 1024;
/** Between two looks, in blocks: 40 ms, so that short pauses are met too. */
const blocksApart = 2;
/** Hiss is heard here; below, a bed of music and hum fill the spectrum, above, codecs leave nothing. */
const lowestHertz = 1000;
const highestHertz = 12_000;
/** Wide enough that a tone or two cannot raise the geometric mean of a band. */
const bandCount = 8;
/** Pauses, and the gaps between words, are at least this share of speech. */
const pauseShare = 0.1;
/** The geometric mean of noise lies this far below its power (Euler’s constant in dB). */
const geometricBiasDb = 2.51;

/**
 * Hiss that is always there. In each band and each look the geometric mean of the bins is taken, which
 * noise fills and tones do not; the quietest looks then show what lies under the speech.
 */
export class NoiseAnalyser implements SoundAnalyser {
  private readonly fourier = new Fourier(size);
  private readonly recent = new Float32Array(size);
  private readonly power = new Float64Array(size / 2);
  private readonly bands: number[][] = Array.from({ length: bandCount }, () => []);
  private blocks = 0;

  add({ samples, channels, rate }: SampleBlock): void {
    this.remember(samples, channels);
    this.blocks += 1;
    if (this.blocks % blocksApart !== 0 || this.blocks * blocksApart < 2) return;
    this.fourier.power(this.recent, this.power);
    const hertzPerBin = rate / size;
    const ratio = (highestHertz / lowestHertz) ** (1 / bandCount);
    this.bands.forEach((levels, band) => {
      const from = Math.round((lowestHertz * ratio ** band) / hertzPerBin);
      const to = Math.round((lowestHertz * ratio ** (band + 1)) / hertzPerBin);
      levels.push(bandDb(this.power, from, to));
    });
  }

  /** Its level in dB below full scale. */
  floorDb(): number {
    const power = this.bands.reduce(
      (sum, levels) => sum + 10 ** ((percentile(levels, pauseShare) + geometricBiasDb) / 10),
      0,
    );
    return 10 * Math.log10(Math.max(1e-14, power));
  }

  /** Keeps the last samples, one side of a sound whose sides may cancel being enough. */
  private remember(samples: Float32Array, channels: number): void {
    const frames = samples.length / channels;
    this.recent.copyWithin(0, frames);
    for (let index = 0; index < frames; index += 1) {
      this.recent[size - frames + index] = samples[index * channels] ?? 0;
    }
  }
}

/** The geometric mean of the bins, times their number. */
function bandDb(power: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let bin = from; bin < to; bin += 1) sum += Math.log10(Math.max(1e-16, power[bin] ?? 0));
  return (10 * sum) / (to - from) + 10 * Math.log10(to - from);
}
