import { decodeMedia, type Examination } from '../decode-media.ts';
import { longestLookSeconds } from '../video-measurement.ts';

const samplesPerSecond = 8000;
const columns = 600;

export type Waveform = { low: number; high: number }[];

/** The loudest and the softest sample of each column; null without sound, or when it cannot be decoded. */
export async function readWaveform(examination: Examination): Promise<Waveform | null> {
  const { facts } = examination;
  if (!facts.audio) return null;
  const seconds = Math.min(facts.durationSeconds, longestLookSeconds);
  const collect = new WaveformColumns(Math.max(1, Math.ceil(seconds * samplesPerSecond)));
  const output = ['-vn', '-ac', '1', '-ar', String(samplesPerSecond), '-f', 's16le', 'pipe:1'];
  const decoded = await decodeMedia(examination, output, { 1: (chunk) => collect.add(chunk) });
  return 'value' in decoded ? collect.waveform : null;
}

/** Keeps two numbers a column, however long the sound is. */
export class WaveformColumns {
  readonly waveform: Waveform = Array.from({ length: columns }, () => ({ low: 0, high: 0 }));
  private readonly samplesPerColumn: number;
  private sample = 0;
  private half: number | null = null;

  constructor(samples: number) {
    this.samplesPerColumn = samples / columns;
  }

  /** Little-endian 16-bit samples; a sample may be cut in two between chunks. */
  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (this.half === null) {
        this.half = byte;
        continue;
      }
      const unsigned = this.half | (byte << 8);
      this.half = null;
      this.addSample((unsigned > 0x7fff ? unsigned - 0x10000 : unsigned) / 0x8000);
    }
  }

  private addSample(value: number): void {
    const column = this.waveform[Math.floor(this.sample / this.samplesPerColumn)];
    this.sample += 1;
    if (!column) return;
    if (value < column.low) column.low = value;
    if (value > column.high) column.high = value;
  }
}
