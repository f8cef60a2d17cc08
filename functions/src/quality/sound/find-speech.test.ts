import { describe, expect, it } from 'vitest';
import { findSpeech } from './find-speech.ts';
import { LevelAnalyser } from './level-steps.ts';
import { hear, mixed, noiseOf, speechOf, toneOf } from './testing/made-sound.ts';
import { totalSeconds } from '../spans.ts';

const speechIn = (sound: Float32Array, right?: Float32Array) =>
  findSpeech(hear(new LevelAnalyser(), sound, right).steps).spans;

const scaled = (sound: Float32Array, factor: number) => sound.map((sample) => sample * factor);

describe('findSpeech', () => {
  const voice = speechOf(12);

  it('finds the sentences and the pauses between them', () => {
    const spans = speechIn(voice);
    expect(spans.length).toBeGreaterThanOrEqual(4);
    expect(spans[0]?.startSeconds).toBeCloseTo(0.3, 1);
    const first = spans[0]?.endSeconds ?? 0;
    expect((spans[1]?.startSeconds ?? 0) - first).toBeGreaterThan(0.45);
    expect((spans[1]?.startSeconds ?? 0) - first).toBeLessThan(0.75);
  });

  it.each([
    ['half as loud', scaled(voice, 0.5)],
    ['hardly audible', scaled(voice, 0.1)],
    ['over a bed of music', mixed(voice, toneOf(220, 12, 0.02), toneOf(330, 12, 0.02))],
    ['in a noisy room', mixed(voice, noiseOf(12, 0.01))],
  ])('finds the same when it is %s', (_what, sound) => {
    const plain = speechIn(voice);
    const spans = speechIn(sound);
    expect(spans.length).toBe(plain.length);
    expect(Math.abs(totalSeconds(spans) - totalSeconds(plain))).toBeLessThan(1);
  });

  it('finds it when both sides cancel each other', () => {
    expect(speechIn(voice, scaled(voice, -1))).toEqual(speechIn(voice));
  });

  it.each([
    ['silence', new Float32Array(48_000 * 5)],
    ['a tone', toneOf(440, 5)],
    ['a chord', mixed(toneOf(220, 5), toneOf(277, 5), toneOf(330, 5))],
    ['noise', noiseOf(5, 0.3)],
  ])('does not take %s for speech', (_what, sound) => {
    expect(speechIn(sound)).toEqual([]);
  });

  it('tells the level of every step', () => {
    const { steps } = hear(new LevelAnalyser(), toneOf(1000, 1, 1));
    expect(steps.energyDb).toHaveLength(50);
    expect(findSpeech(steps).energyDb[10]).toBeCloseTo(-3, 0);
  });
});
