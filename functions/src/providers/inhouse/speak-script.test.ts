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

it('captions a script that only voice services could speak', async () => {
  const heard: string[] = [];
  const spoken = await speakScript(order(true), [voice('hosted', true, heard)], signal);
  expect(spoken).toMatchObject({ voice: null, failedVoices: [] });
  expect(heard).toEqual([]);
});
