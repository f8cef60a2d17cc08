import { describe, expect, it } from 'vitest';
import { loudnessOf } from './loudness.ts';
import { mixSound, voiceLevels } from './sound-mix.ts';
import { sampleRate } from './speech-synth.ts';
import { readWave, trimSilence } from './wave.ts';

function tone(seconds: number, volume: number, hertz = 1000): Float32Array {
  return Float32Array.from(
    { length: seconds * sampleRate },
    (_, index) => volume * Math.sin((2 * Math.PI * hertz * index) / sampleRate),
  );
}

function channel(mixed: Float32Array, side: 0 | 1): Float32Array {
  return mixed.filter((_, index) => index % 2 === side);
}

it('measures loudness like the standard: a full sine on both sides is 0 LUFS', () => {
  // BS.1770 gives −3.01 LUFS for one channel; two add 3.01 dB.
  expect(loudnessOf(tone(3, 1, 997))).toBeCloseTo(0, 0);
});

describe('mixSound', () => {
  it('brings a quiet voice to −16 LUFS without clipping', () => {
    const mixed = mixSound([{ startSeconds: 0.7, samples: tone(4, 0.02) }], 'professional', 6);
    expect(loudnessOf(channel(mixed, 0))).toBeCloseTo(-16, 0);
    expect(mixed.every((sample) => Math.abs(sample) < 0.75)).toBe(true);
  });

  it('leaves the voice alone when no music is wanted', () => {
    const mixed = mixSound([{ startSeconds: 2, samples: tone(2, 0.2) }], null, 6);
    expect(mixed.subarray(0, 2 * sampleRate).every((sample) => Math.abs(sample) < 1e-4)).toBe(true);
    expect(loudnessOf(channel(mixed, 1))).toBeCloseTo(-16, 0);
  });

  it('plays music alone when there is no voice', () => {
    const mixed = mixSound([], 'friendly', 6);
    expect(loudnessOf(channel(mixed, 1))).toBeCloseTo(-22, -1);
  });

  it('starts and ends in silence', () => {
    const mixed = mixSound([], 'energetic', 3);
    expect(Math.abs(mixed[0] ?? 1)).toBeLessThan(0.001);
    expect(Math.abs(mixed.at(-1) ?? 1)).toBeLessThan(0.001);
  });
});

it('shows the voice on the level meter where it is heard', () => {
  const levels = voiceLevels([{ startSeconds: 1, samples: tone(1, 0.3) }], 3, 30);
  expect(levels[10]).toBe(0);
  expect(levels[45]).toBeGreaterThan(0.4);
  expect(levels[75]).toBe(0);
});

it('trims pauses at both ends and knows a clip of nothing', () => {
  const clip = new Float32Array(3 * sampleRate);
  clip.set(tone(1, 0.5), sampleRate);
  const { samples, cutSeconds } = trimSilence(clip);
  expect(samples.length / sampleRate).toBeCloseTo(1.09, 1);
  expect(cutSeconds).toBeCloseTo(0.97, 2);
  expect(trimSilence(new Float32Array(1000)).samples).toHaveLength(0);
});

it('refuses what is not a wave file', () => {
  expect(() => readWave(new Uint8Array(100))).toThrow('not a wave file');
});
