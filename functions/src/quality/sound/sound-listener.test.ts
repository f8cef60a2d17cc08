import { describe, expect, it } from 'vitest';
import { judgeDropouts, judgeHum, judgeNoise } from './judge-disturbances.ts';
import { judgeChannels, judgeClipping } from './judge-levels.ts';
import { SoundListener } from './sound-listener.ts';
import type { SoundMeasurement } from './sound-measurement.ts';
import { hearAll, mixed, noiseOf, speechOf, toneOf, withGap } from './testing/made-sound.ts';

const unheard = { notMeasured: 'ffmpeg was not asked.' };
const none = {
  decodingErrors: unheard,
  silence: unheard,
  loudness: unheard,
  loudnessCurve: unheard,
};

function measure(left: Float32Array, right?: Float32Array): SoundMeasurement {
  const listener = new SoundListener();
  hearAll(listener.analysers, left, right);
  return { ...none, ...listener.measured() };
}

function findings(left: Float32Array, right?: Float32Array): string[] {
  const sound = measure(left, right);
  const checks = [judgeDropouts, judgeHum, judgeNoise, judgeClipping, judgeChannels];
  return checks
    .map((judge) => judge(sound))
    .filter(({ result }) => result !== 'pass')
    .map(({ id, result }) => `${id} ${result}`);
}

const seconds = 7;
const voice = speechOf(seconds);
const times = (sound: Float32Array, factor: number) => sound.map((sample) => sample * factor);
const cutAt = (sound: Float32Array, ceiling: number) =>
  sound.map((sample) => Math.max(-ceiling, Math.min(ceiling, sample)));
const hum = (hertz: number, peak: number) =>
  mixed(toneOf(hertz, seconds, peak), toneOf(hertz * 2, seconds, peak / 2));
/** Long notes as a bed of music has them, G major from the lowest G of a bass on. */
const music = mixed(
  ...[49, 98, 146.83, 196, 246.94, 293.66].map((hertz) => toneOf(hertz, seconds, 0.02)),
);

describe('a clean sound', () => {
  it.each([
    ['a voice', voice],
    ['a quiet voice', times(voice, 0.1)],
    ['a loud voice', times(voice, 1.3)],
    ['a voice over music', mixed(voice, music)],
    ['a voice in a quiet room', mixed(voice, noiseOf(seconds, 0.0004))],
    ['music alone', times(music, 4)],
    ['a tone', toneOf(300, seconds)],
  ])('passes: %s', (_what, sound) => {
    expect(findings(sound)).toEqual([]);
    expect(findings(sound, times(sound, 0.7))).toEqual([]);
  });

  it('says that there is nothing to compare with when nothing is heard', () => {
    const silence = measure(new Float32Array(48_000 * 3));
    expect(judgeNoise(silence).result).toBe('not-checked');
    expect(judgeHum(silence).result).toBe('not-checked');
    expect(judgeChannels(silence).result).toBe('pass');
  });
});

describe('dropouts', () => {
  it.each([0.05, 0.2, 0.8, 2])('are found when %d s are cut out of a word', (gap) => {
    const check = judgeDropouts(measure(withGap(voice, 1.05, gap)));
    expect(check).toMatchObject({ id: 'dropouts', measured: 1 });
    expect(check.result).toBe(gap < 0.5 ? 'warn' : 'fail');
    expect(check.atSeconds).toBeCloseTo(1.05, 1);
    expect(check.untilSeconds).toBeCloseTo(1.05 + gap, 1);
  });

  it('are found on one side alone', () => {
    expect(judgeDropouts(measure(voice, withGap(voice, 1.05, 0.2)))).toMatchObject({ measured: 1 });
  });

  it('fail when there are many', () => {
    const cut = [0.95, 1.6, 3.2, 3.9].reduce((sound, at) => withGap(sound, at, 0.08), voice);
    expect(judgeDropouts(measure(mixed(cut))).result).toBe('fail');
  });

  it('are no pauses, however silent', () => {
    expect(judgeDropouts(measure(speechOf(seconds, 1.4)))).toMatchObject({ measured: 0 });
  });
});

describe('hum', () => {
  it.each([
    [50, 0.2, 'fail'],
    [60, 0.2, 'fail'],
    [50, 0.02, 'warn'],
    [60, 0.02, 'warn'],
    [50, 0.0005, 'pass'],
  ])('of %d Hz with peaks at %d: %s', (hertz, peak, result) => {
    const check = judgeHum(measure(mixed(voice, hum(hertz, peak))));
    expect(check.result).toBe(result);
    if (result !== 'pass') expect(check.finding).toContain(`${hertz} Hz`);
  });

  it('is not judged in less than three seconds', () => {
    expect(judgeHum(measure(speechOf(2))).result).toBe('not-checked');
  });
});

describe('noise', () => {
  it.each([
    [0.2, 'fail'],
    [0.01, 'warn'],
    [0.0004, 'pass'],
  ])('with peaks at %d below a voice: %s', (peak, result) => {
    expect(judgeNoise(measure(mixed(voice, noiseOf(seconds, peak)))).result).toBe(result);
  });
});

describe('clipping', () => {
  it.each([
    [0.08, 'fail'],
    [0.25, 'warn'],
    [0.9, 'pass'],
  ])('of a voice cut off at %d: %s, also when it was turned down afterwards', (ceiling, result) => {
    const loud = times(voice, 1.2);
    for (const factor of [1, 0.2]) {
      expect(judgeClipping(measure(times(cutAt(loud, ceiling), factor))).result).toBe(result);
    }
  });

  it('says where', () => {
    const late = voice.map((sample, index) => {
      return index > 48_000 * 4 ? Math.max(-0.3, Math.min(0.3, 20 * sample)) : 0.4 * sample;
    });
    const check = judgeClipping(measure(late));
    expect(check.atSeconds).toBeGreaterThanOrEqual(4);
    expect(check.finding).toContain('from 0:0');
  });
});

describe('channels', () => {
  const silent = new Float32Array(voice.length);

  it.each([
    ['the right side is dead', voice, silent, 'fail', 'right side'],
    ['the left side is dead', silent, voice, 'fail', 'left side'],
    ['a side is weak', voice, times(voice, 0.1), 'warn', 'right side is 20 dB weaker'],
    ['the sides cancel', voice, times(voice, -1), 'fail', 'cancel'],
    ['the sides nearly cancel', voice, times(voice, -0.4), 'warn', 'cancel'],
    ['the sides have nothing in common', voice, speechOf(seconds, 0.6, 99), 'pass', ''],
  ])('are judged when %s', (_what, left, right, result, words) => {
    const check = judgeChannels(measure(left, right));
    expect(check.result).toBe(result);
    expect(check.finding).toContain(words);
  });

  it('are judged when a side is lost for a while', () => {
    const check = judgeChannels(measure(voice, withGap(voice, 3, 3)));
    expect(check.result).toBe('warn');
    expect(check.atSeconds).toBeCloseTo(3, 0);
    expect(check.untilSeconds).toBeCloseTo(6, 0);
  });
});
