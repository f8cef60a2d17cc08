import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, runOpenai, type RunningOpenai } from './testing/running-openai.ts';

let openai: RunningOpenai;
beforeAll(async () => {
  openai = await runOpenai();
});
afterEach(() => openai.faults.clear());
afterAll(() => openai.stop());

describe('moderation', () => {
  it('finds nothing in a text, in each text of a list, in text and picture together', async () => {
    const one = await openai.client.moderations.create({ input: 'Hello.' });
    expect(one).toMatchObject({
      model: 'omni-moderation-2024-09-26',
      id: expect.stringMatching(/^modr_/),
    });
    expect(one.results).toHaveLength(1);
    const [result] = one.results;
    expect(result?.flagged).toBe(false);
    for (const part of ['categories', 'category_scores', 'category_applied_input_types'] as const) {
      expect(Object.keys(result?.[part] ?? {})).toHaveLength(13);
    }
    const list = await openai.client.moderations.create({
      model: 'omni-moderation-latest',
      input: ['a', 'b', 'c'],
    });
    expect(list.results).toHaveLength(3);
    const mixed = await openai.client.moderations.create({
      input: [
        { type: 'text', text: 'a face' },
        { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
      ],
    });
    expect(mixed.results).toHaveLength(1);
    expect(mixed.results[0]?.category_applied_input_types).toMatchObject({
      harassment: ['text'],
      violence: ['text', 'image'],
    });
  });

  it('flags what it is told to, once', async () => {
    openai.faults.set('flagged', 1, { category: 'self-harm/intent' });
    const [result] = (await openai.client.moderations.create({ input: 'x' })).results;
    expect(result?.flagged).toBe(true);
    const hit = Object.entries(result?.categories ?? {}).filter(([, isHit]) => isHit);
    expect(hit).toEqual([['self-harm/intent', true]]);
    expect(result?.category_scores['self-harm/intent']).toBeGreaterThan(0.9);
    const [next] = (await openai.client.moderations.create({ input: 'x' })).results;
    expect(next?.flagged).toBe(false);
    openai.faults.set('flagged', 1, { after: 1 });
    const flags = [];
    for (const input of ['the CV', 'the script', 'another CV']) {
      flags.push((await openai.client.moderations.create({ input })).results[0]?.flagged);
    }
    expect(flags).toEqual([false, true, false]);
  });

  it('refuses other models, fields and pictures', async () => {
    const create = (body: object) =>
      errorOf(openai.client.moderations.create(body as { input: string }));
    expect(await create({ input: 'x', model: 'text-moderation-007' })).toMatchObject({
      status: 404,
      code: 'model_not_found',
    });
    expect(await create({ input: 'x', store: false })).toMatchObject({ code: 'unknown_parameter' });
    expect(await create({ input: [] })).toMatchObject({ status: 400 });
    const picture = { type: 'image_url', image_url: { url: 'http://example.com/a.png' } };
    expect(await create({ input: [picture] })).toMatchObject({ status: 400 });
  });
});

describe('decisions', () => {
  const order = {
    model: 'gpt-6-luna',
    input: 'A script and a CV.',
    questions: [
      { type: 'predicate' as const, name: 'grounded', instructions: 'Is it grounded?' },
      {
        type: 'choice' as const,
        instructions: 'Which tone?',
        choices: [{ value: 'warm' }, { value: 'cold' }, { value: 'flat' }],
      },
      {
        type: 'score' as const,
        name: 'quality',
        instructions: 'How good?',
        levels: [{ label: 'poor' }, { label: 'fair' }, { label: 'good' }],
      },
    ],
  };

  it('come back in the order of the questions, with probabilities that add up', async () => {
    const { answers, usage } = await openai.client.decisions.create(order);
    expect(answers.map(({ type, name }) => [type, name])).toEqual([
      ['predicate', 'grounded'],
      ['choice', null],
      ['score', 'quality'],
    ]);
    const [, choice, score] = answers;
    if (choice?.type !== 'choice' || score?.type !== 'score') throw new Error('Wrong types.');
    for (const { probabilities, confidence } of [choice, score]) {
      const shares = probabilities.map(({ probability }) => probability);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
      expect(confidence).toBe(Math.max(...shares));
    }
    const best = choice.probabilities.find(({ value }) => value === choice.choice);
    expect(best?.probability).toBe(choice.confidence);
    expect(score.score).toBeGreaterThanOrEqual(0);
    expect(score.score).toBeLessThanOrEqual(2);
    expect(usage.input_tokens).toBeGreaterThan(10);
    expect((await openai.client.decisions.create(order)).answers).toEqual(answers);
  });

  it('may be refused', async () => {
    openai.faults.set('refused-decision');
    const { answers } = await openai.client.decisions.create(order);
    expect(answers.map(({ type }) => type)).toEqual(['refusal', 'refusal', 'refusal']);
  });

  it('are made by one model, on questions within the limits', async () => {
    const create = (changes: object) =>
      errorOf(openai.client.decisions.create({ ...order, ...changes }));
    expect(await create({ model: 'gpt-6.1-terra' })).toMatchObject({ code: 'unsupported_model' });
    expect(await create({ questions: [] })).toMatchObject({ code: 'array_below_min_length' });
    const [predicate] = order.questions;
    expect(await create({ questions: Array(401).fill(predicate) })).toMatchObject({
      code: 'array_above_max_length',
    });
    const lonely = { ...order.questions[1], choices: [{ value: 'warm' }] };
    expect(await create({ questions: [lonely] })).toMatchObject({
      status: 400,
      param: 'questions[0].choices',
    });
    expect(await create({ store: false })).toMatchObject({ code: 'unknown_parameter' });
  });
});
