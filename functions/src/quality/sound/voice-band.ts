/** Two filters of second order that keep what a voice is understood by and drop rumble and hiss. */
export class VoiceBand {
  private readonly high: Biquad;
  private readonly low: Biquad;

  constructor(rate: number) {
    this.high = new Biquad(highPass(180, rate));
    this.low = new Biquad(lowPass(4000, rate));
  }

  next(sample: number): number {
    return this.low.next(this.high.next(sample));
  }
}

type Coefficients = { b0: number; b1: number; b2: number; a1: number; a2: number };

export class Biquad {
  private readonly c: Coefficients;
  private s1 = 0;
  private s2 = 0;

  constructor(coefficients: Coefficients) {
    this.c = coefficients;
  }

  next(sample: number): number {
    const { b0, b1, b2, a1, a2 } = this.c;
    const out = b0 * sample + this.s1;
    this.s1 = b1 * sample - a1 * out + this.s2;
    this.s2 = b2 * sample - a2 * out;
    return out;
  }
}

// Butterworth responses of R. Bristow-Johnson's audio cookbook, https://www.w3.org/TR/audio-eq-cookbook/.

function pole(hertz: number, rate: number) {
  const angle = (2 * Math.PI * hertz) / rate;
  return { cosine: Math.cos(angle), alpha: Math.sin(angle) / Math.SQRT2 };
}

export function lowPass(hertz: number, rate: number): Coefficients {
  const { cosine, alpha } = pole(hertz, rate);
  const a0 = 1 + alpha;
  const b = (1 - cosine) / a0;
  return { b0: b / 2, b1: b, b2: b / 2, a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 };
}

export function highPass(hertz: number, rate: number): Coefficients {
  const { cosine, alpha } = pole(hertz, rate);
  const a0 = 1 + alpha;
  const b = (1 + cosine) / a0;
  return { b0: b / 2, b1: -b, b2: b / 2, a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 };
}
