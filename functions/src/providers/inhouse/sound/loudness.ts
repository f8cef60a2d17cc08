import { filtered, highPass, highShelf } from './filters.ts';
import { sampleRate } from './speech-synth.ts';

const blockSeconds = 0.4;
const stepSeconds = 0.1;

/**
 * Integrated loudness in LUFS after ITU-R BS.1770-4, of one channel that plays on both sides.
 * Its two weighting filters are given there for 48 kHz; these are the same curves at our rate.
 */
export function loudnessOf(samples: Float32Array): number {
  const weighted = filtered(
    filtered(samples, highShelf(1681.97, sampleRate, 0.7072, 3.9998)),
    highPass(38.1355, sampleRate, 0.5003),
  );
  const block = Math.round(blockSeconds * sampleRate);
  const step = Math.round(stepSeconds * sampleRate);
  const powers: number[] = [];
  for (let start = 0; start + block <= weighted.length; start += step) {
    let sum = 0;
    for (let index = start; index < start + block; index += 1) sum += (weighted[index] ?? 0) ** 2;
    powers.push((2 * sum) / block);
  }
  const audible = powers.filter((power) => toLufs(power) > -70);
  const gate = toLufs(mean(audible)) - 10;
  return toLufs(mean(audible.filter((power) => toLufs(power) > gate)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function toLufs(power: number): number {
  return -0.691 + 10 * Math.log10(Math.max(power, 1e-12));
}

export function decibels(value: number): number {
  return 10 ** (value / 20);
}
