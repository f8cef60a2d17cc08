import { LengthFinishReasonError } from 'openai/core/error';
import { zodResponseFormat } from 'openai/helpers/zod';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { wavSeconds } from '../audio/wav.ts';
import { errorOf, runOpenai, type RunningOpenai } from '../testing/running-openai.ts';

let openai: RunningOpenai;
beforeAll(async () => {
  openai = await runOpenai();
});
afterEach(() => openai.faults.clear());
afterAll(() => openai.stop());

const schema = z.object({ title: z.string(), stars: z.int().min(1).max(5) });
const order = {
  model: 'gpt-6-luna',
  store: false,
  messages: [
    { role: 'system' as const, content: 'Name it.' },
    { role: 'user' as const, content: 'A lamp.' },
  ],
  response_format: zodResponseFormat(schema, 'title'),
};

it('answers in the shape asked for', async () => {
  const chat = await openai.client.chat.completions.parse(order);
  expect(chat.id).toMatch(/^chatcmpl-/);
  expect(chat.choices[0]).toMatchObject({
    finish_reason: 'stop',
    message: { parsed: { stars: expect.any(Number) }, refusal: null },
  });
  expect(chat.usage?.total_tokens).toBeGreaterThan(0);
});

it('refuses, and stops in the middle, when told to', async () => {
  openai.faults.set('refusal');
  const [choice] = (await openai.client.chat.completions.parse(order)).choices;
  expect(choice?.message).toMatchObject({ parsed: null, refusal: expect.stringMatching(/sorry/) });
  openai.faults.set('incomplete');
  const cut = openai.client.chat.completions.parse(order);
  await expect(cut).rejects.toBeInstanceOf(LengthFinishReasonError);
});

it('reads out the last thing the user said, word for word', async () => {
  const text = 'One two three four five six seven eight nine ten.';
  const chat = await openai.client.chat.completions.create({
    model: 'gpt-audio-1.5',
    store: false,
    modalities: ['text', 'audio'],
    audio: { voice: 'marin', format: 'wav' },
    messages: [
      { role: 'system', content: 'Read exactly.' },
      { role: 'user', content: text },
    ],
  });
  const message = chat.choices[0]?.message;
  expect(message?.content).toBeNull();
  expect(message?.audio?.transcript).toBe(text);
  expect(wavSeconds(Buffer.from(message?.audio?.data ?? '', 'base64'))).toBeCloseTo(4, 3);
});

it.each<[string, object, number, string]>([
  ['storing', { store: undefined }, 400, 'store_not_false'],
  ['unknown fields', { input: 'x' }, 400, 'unknown_parameter'],
  ['sound of a text model', { modalities: ['audio'] }, 400, 'unsupported_model'],
  [
    'sound without a voice',
    { model: 'gpt-audio-1.5', modalities: ['audio'] },
    400,
    'missing_required_parameter',
  ],
  ['text of a sound model', { model: 'gpt-audio-1.5' }, 400, 'unsupported_model'],
  ['two choices', { n: 2 }, 501, 'not_implemented'],
  [
    'schemas that do not bind',
    { response_format: { type: 'json_schema', json_schema: { name: 'a', schema: {} } } },
    400,
    'not_strict',
  ],
])('refuses %s', async (_what, changes, status, code) => {
  const call = openai.client.chat.completions.create({ ...order, ...changes });
  expect(await errorOf(call)).toMatchObject({ status, code });
});
