/** Interleaved samples of a short while, the sides one after the other. Valid only during the call. */
export type SampleBlock = { samples: Float32Array; channels: 1 | 2; rate: number };

/** Listens to a sound from its beginning to its end, in memory that does not grow with the samples. */
export interface SoundAnalyser {
  add(block: SampleBlock): void;
}

/** Each block holds this much sound, so that analysers may think in whole steps. */
export const blockSeconds = 0.02;

/** Cuts what comes out of the decoder (32-bit floats, as this machine writes them) into blocks. */
export class SampleBlocks {
  readonly rate: number;
  private readonly channels: 1 | 2;
  private readonly analysers: readonly SoundAnalyser[];
  private readonly samples: Float32Array;
  private readonly bytes: Uint8Array;
  private filled = 0;
  private blocks = 0;

  constructor(format: { rate: number; channels: 1 | 2 }, analysers: readonly SoundAnalyser[]) {
    this.rate = format.rate;
    this.channels = format.channels;
    this.analysers = analysers;
    this.samples = new Float32Array(Math.round(this.rate * blockSeconds) * this.channels);
    this.bytes = new Uint8Array(this.samples.buffer);
  }

  add(chunk: Uint8Array): void {
    let place = 0;
    while (place < chunk.length) {
      const part = chunk.subarray(place, place + this.bytes.length - this.filled);
      this.bytes.set(part, this.filled);
      this.filled += part.length;
      place += part.length;
      if (this.filled === this.bytes.length) this.handOn();
    }
  }

  /** What is left is less than a block: no measure needs it. */
  get seconds(): number {
    return this.blocks * blockSeconds;
  }

  private handOn(): void {
    this.filled = 0;
    this.blocks += 1;
    const { samples, channels, rate } = this;
    for (const analyser of this.analysers) analyser.add({ samples, channels, rate });
  }
}
