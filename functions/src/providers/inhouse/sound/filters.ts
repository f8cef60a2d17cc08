/** A second-order filter: its coefficients, normalised so that a0 is 1. */
export type Biquad = { b0: number; b1: number; b2: number; a1: number; a2: number };

export function filtered(samples: Float32Array, { b0, b1, b2, a1, a2 }: Biquad): Float32Array {
  const result = new Float32Array(samples.length);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const x = samples[index] ?? 0;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    result[index] = y;
  }
  return result;
}

// The formulas of Robert Bristow-Johnson's “Cookbook formulae for audio equalizer biquad filter coefficients”.

function normalised(
  b: readonly [number, number, number],
  a: readonly [number, number, number],
): Biquad {
  return { b0: b[0] / a[0], b1: b[1] / a[0], b2: b[2] / a[0], a1: a[1] / a[0], a2: a[2] / a[0] };
}

function angle(hertz: number, rate: number, q: number) {
  const w = (2 * Math.PI * hertz) / rate;
  return { cos: Math.cos(w), alpha: Math.sin(w) / (2 * q) };
}

export function highPass(hertz: number, rate: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = angle(hertz, rate, q);
  return normalised([(1 + cos) / 2, -(1 + cos), (1 + cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]);
}

export function peak(hertz: number, rate: number, q: number, decibels: number): Biquad {
  const { cos, alpha } = angle(hertz, rate, q);
  const gain = 10 ** (decibels / 40);
  return normalised(
    [1 + alpha * gain, -2 * cos, 1 - alpha * gain],
    [1 + alpha / gain, -2 * cos, 1 - alpha / gain],
  );
}

export function highShelf(hertz: number, rate: number, q: number, decibels: number): Biquad {
  const { cos, alpha } = angle(hertz, rate, q);
  const a = 10 ** (decibels / 40);
  const root = 2 * Math.sqrt(a) * alpha;
  return normalised(
    [
      a * (a + 1 + (a - 1) * cos + root),
      -2 * a * (a - 1 + (a + 1) * cos),
      a * (a + 1 + (a - 1) * cos - root),
    ],
    [a + 1 - (a - 1) * cos + root, 2 * (a - 1 - (a + 1) * cos), a + 1 - (a - 1) * cos - root],
  );
}
