import type { Span } from '../spans.ts';
import { blockSeconds, type SampleBlock, type SoundAnalyser } from './sample-blocks.ts';

export type Clipping = {
  /** Where the sound is cut off, in dB below full scale. */
  ceilingDb: number;
  /** Share of the sound in half-waves whose tops are flat at the ceiling. */
  flatShare: number;
  /** Where tops are flat. */
  places: Span[];
};

/** Peaks in half decibels from −48 to +12 dB. */
const lowestDb = -48;
const rowDb = 0.5;
const rows = 120;
/** Codecs leave ripples of about a tenth on what was cut off straight. */
const nearTop = 0.8;
/** A sine is near its top for 41 % of its length, a vowel for less: this much is flat. */
const flatFrom = 0.6;
/** Shorter half-waves are hiss, whose shape says nothing. */
const leastSamples = 8;
const longestSamples = 2400;

/**
 * Shapes of half-waves, by how high they are. Cut-off sound piles up at one height with flat tops, also
 * when it was made quieter or went through a codec afterwards; no counting of full samples sees that.
 */
export class ClippingAnalyser implements SoundAnalyser {
  private readonly widths = new Float64Array(rows);
  private readonly flatWidths = new Float64Array(rows);
  /** The highest row with a flat top in each step; −1 when there is none. */
  private readonly flatRows: number[] = [];
  private readonly lobe = new Float32Array(longestSamples);
  private length = 0;
  private positive = true;
  private flatRow = -1;

  add({ samples, channels }: SampleBlock): void {
    // One side tells for both, and the louder one tells more.
    const side = channels === 2 && louderIsRight(samples) ? 1 : 0;
    for (let index = side; index < samples.length; index += channels) {
      const sample = samples[index] ?? 0;
      if (sample >= 0 !== this.positive || this.length === longestSamples) this.closeLobe();
      this.positive = sample >= 0;
      this.lobe[this.length] = Math.abs(sample);
      this.length += 1;
    }
    this.flatRows.push(this.flatRow);
    this.flatRow = -1;
  }

  find(): Clipping {
    const { widths, flatWidths } = this;
    const all = sumOf(widths, 0, rows);
    const ceiling = ceilingRow(widths, all);
    return {
      ceilingDb: lowestDb + ceiling * rowDb,
      flatShare: sumOf(flatWidths, ceiling - 3, rows) / Math.max(1, all),
      places: this.findPlaces(ceiling - 3),
    };
  }

  private closeLobe(): void {
    const { length, lobe } = this;
    this.length = 0;
    if (length < leastSamples) return;
    let peak = 0;
    for (let index = 0; index < length; index += 1) peak = Math.max(peak, lobe[index] ?? 0);
    const row = Math.min(rows - 1, Math.floor((20 * Math.log10(peak + 1e-9) - lowestDb) / rowDb));
    if (row < 0) return;
    let near = 0;
    for (let index = 0; index < length; index += 1) {
      if ((lobe[index] ?? 0) >= nearTop * peak) near += 1;
    }
    this.widths[row] = (this.widths[row] ?? 0) + length;
    if (near < flatFrom * length) return;
    this.flatWidths[row] = (this.flatWidths[row] ?? 0) + length;
    this.flatRow = Math.max(this.flatRow, row);
  }

  private findPlaces(fromRow: number): Span[] {
    const spans: Span[] = [];
    this.flatRows.forEach((row, index) => {
      if (row < fromRow) return;
      const startSeconds = index * blockSeconds;
      const endSeconds = startSeconds + blockSeconds;
      const last = spans.at(-1);
      if (last && startSeconds - last.endSeconds < samePlaceSeconds) last.endSeconds = endSeconds;
      else spans.push({ startSeconds, endSeconds });
    });
    return spans;
  }
}

const samePlaceSeconds = 0.5;
/** So much of the sound reaches the ceiling when it is a ceiling, and not one loud moment. */
const ceilingShare = 0.01;

function ceilingRow(widths: Float64Array, all: number): number {
  let sum = 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    sum += widths[row] ?? 0;
    if (sum > 0 && sum >= ceilingShare * all) return row;
  }
  return 0;
}

function sumOf(values: Float64Array, from: number, to: number): number {
  return values.subarray(Math.max(0, from), Math.max(0, to)).reduce((sum, value) => sum + value, 0);
}

function louderIsRight(samples: Float32Array): boolean {
  let [left, right] = [0, 0];
  for (let index = 0; index + 1 < samples.length; index += 16) {
    left += Math.abs(samples[index] ?? 0);
    right += Math.abs(samples[index + 1] ?? 0);
  }
  return right > left;
}
