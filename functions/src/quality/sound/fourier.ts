/** Power spectra of a fixed length: a radix-2 transform after a Hann window. */
export class Fourier {
  readonly size: number;
  private readonly window: Float64Array;
  private readonly cosines: Float64Array;
  private readonly sines: Float64Array;
  private readonly reversed: Uint32Array;
  private readonly real: Float64Array;
  private readonly imaginary: Float64Array;

  /** `size` is a power of two. */
  constructor(size: number) {
    this.size = size;
    const turn = (index: number) => (2 * Math.PI * index) / size;
    this.window = Float64Array.from(
      { length: size },
      (_, index) => 0.5 - 0.5 * Math.cos(turn(index)),
    );
    this.cosines = Float64Array.from({ length: size / 2 }, (_, index) => Math.cos(turn(index)));
    this.sines = Float64Array.from({ length: size / 2 }, (_, index) => -Math.sin(turn(index)));
    this.reversed = reversedIndices(size);
    this.real = new Float64Array(size);
    this.imaginary = new Float64Array(size);
  }

  /** Power of each bin up to half the rate; together they make the mean power of the samples. */
  power(samples: Float32Array, into: Float64Array): void {
    const { size, real, imaginary, window, reversed } = this;
    for (let index = 0; index < size; index += 1) {
      const from = reversed[index] ?? 0;
      real[index] = (samples[from] ?? 0) * (window[from] ?? 0);
      imaginary[index] = 0;
    }
    for (let half = 1; half < size; half *= 2) this.combine(half);
    // A Hann window keeps 3/8 of the power.
    const scale = 2 / (0.375 * size * size);
    for (let bin = 0; bin < size / 2; bin += 1) {
      const re = real[bin] ?? 0;
      const im = imaginary[bin] ?? 0;
      into[bin] = scale * (re * re + im * im);
    }
  }

  private combine(half: number): void {
    const { size, real, imaginary, cosines, sines } = this;
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let index = 0; index < half; index += 1) {
        const upper = start + index;
        const lower = upper + half;
        const cosine = cosines[index * stride] ?? 0;
        const sine = sines[index * stride] ?? 0;
        const re = (real[lower] ?? 0) * cosine - (imaginary[lower] ?? 0) * sine;
        const im = (real[lower] ?? 0) * sine + (imaginary[lower] ?? 0) * cosine;
        real[lower] = (real[upper] ?? 0) - re;
        imaginary[lower] = (imaginary[upper] ?? 0) - im;
        real[upper] = (real[upper] ?? 0) + re;
        imaginary[upper] = (imaginary[upper] ?? 0) + im;
      }
    }
  }
}

function reversedIndices(size: number): Uint32Array {
  const bits = Math.log2(size);
  return Uint32Array.from({ length: size }, (_, index) => {
    let result = 0;
    for (let bit = 0; bit < bits; bit += 1) result = (result << 1) | ((index >> bit) & 1);
    return result;
  });
}
