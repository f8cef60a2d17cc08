import type { Pace } from '@cvplus/contracts/video-options';
import { expect, it } from 'vitest';
import { FliteSynth } from './flite-synth.ts';
import { sampleRate } from './speech-synth.ts';

const speech = new FliteSynth();
const forever = new AbortController().signal;

it('speaks a sentence in both voices and leaves empty what has no words', async () => {
  const [hello, nothing, unreadable] = await speech.speak(
    ['Hello, I am Ada.', '', 'Привет'],
    { presenter: 'feminine', pace: 'natural' },
    forever,
  );
  expect((hello?.samples.length ?? 0) / sampleRate).toBeGreaterThan(0.8);
  expect(nothing?.samples).toHaveLength(0);
  expect(unreadable?.samples).toHaveLength(0);
  const [masculine] = await speech.speak(
    ['Hello, I am Ada.'],
    { presenter: 'masculine', pace: 'natural' },
    forever,
  );
  expect(masculine?.samples.length).not.toBe(hello?.samples.length);
});

it('speaks faster and slower when asked', async () => {
  const secondsAt = async (pace: Pace) => {
    const [clip] = await speech.speak(
      ['I lead a team of nine.'],
      { presenter: 'masculine', pace },
      forever,
    );
    return (clip?.samples.length ?? 0) / sampleRate;
  };
  const [calm, natural, brisk] = [
    await secondsAt('calm'),
    await secondsAt('natural'),
    await secondsAt('brisk'),
  ];
  expect(calm / natural).toBeCloseTo(1 / 0.9, 1);
  expect(brisk / natural).toBeCloseTo(1 / 1.1, 1);
});

it('remembers what it has spoken', async () => {
  const [first] = await speech.speak(
    ['Again.'],
    { presenter: 'feminine', pace: 'natural' },
    forever,
  );
  const [second] = await speech.speak(
    ['Again.'],
    { presenter: 'feminine', pace: 'natural' },
    forever,
  );
  expect(second).toBe(first);
});

it('stops when the caller cancels', async () => {
  const speaking = speech.speak(
    ['A sentence nobody has heard.'],
    { presenter: 'feminine', pace: 'natural' },
    AbortSignal.abort(),
  );
  await expect(speaking).rejects.toMatchObject({ name: 'RenderError', kind: 'cancelled' });
});
