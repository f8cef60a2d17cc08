import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { expect, it } from 'vitest';
import { speakScript } from './speak-script.ts';
import { sampleRate, type SpeechSynth } from './sound/speech-synth.ts';

/** A voice that notes what it was given. */
function voice(name: string, isHosted: boolean, heard: string[]): SpeechSynth {
  return {
    name,
    isHosted,
    speaks: () => true,
    wordingOf: (sentence) => sentence,
    speak: (wordings) => {
      heard.push(...wordings.map((words) => `${name}: ${words}`));
      const samples = new Float32Array(sampleRate).fill(0.1);
      return Promise.resolve(wordings.map(() => ({ samples, wordStarts: null })));
    },
  };
}

const order = (ownVoicesOnly: boolean) =>
  renderOrderSchema.parse({
    sentences: [{ text: 'I am Ada.', scene: 'opening', factIds: [] }],
    cards: { name: 'Ada', headline: '', strengths: [], achievements: [], callToAction: '' },
    ownVoicesOnly,
  });
const { signal } = new AbortController();

it('gives no voice service the words that are to stay on our own machines', async () => {
  const heard: string[] = [];
  const voices = [voice('hosted', true, heard), voice('offline', false, heard)];
  expect((await speakScript(order(false), voices, signal)).voice).toBe('hosted');
  expect((await speakScript(order(true), voices, signal)).voice).toBe('offline');
  expect(heard).toEqual(['hosted: I am Ada.', 'offline: I am Ada.']);
});

it.each([
  ['en', 'natural', 4.82],
  ['en', 'calm', 5.36],
  ['fr', 'natural', 4.09],
  ['fr', 'brisk', 3.71],
  ['de', 'calm', 5.68],
  ['ja', 'natural', 4.82],
] as const)(
  'shows a script in %s, %s, as long as it would be spoken',
  async (language, pace, seconds) => {
    const text = 'I have led teams of twelve engineers, and I look after their tools.';
    const sentences = [{ text, scene: 'experience' as const, factIds: [] }];
    const spoken = await speakScript({ ...order(true), sentences, language, pace }, [], signal);
    const [sentence] = spoken.timeline.scenes[0]?.sentences ?? [];
    expect((sentence?.endSeconds ?? 0) - (sentence?.startSeconds ?? 0)).toBeCloseTo(seconds, 1);
  },
);

it('captions a script that only voice services could speak', async () => {
  const heard: string[] = [];
  const spoken = await speakScript(order(true), [voice('hosted', true, heard)], signal);
  expect(spoken).toMatchObject({ voice: null, failedVoices: [] });
  expect(heard).toEqual([]);
});
