import { zodTextFormat } from 'openai/helpers/zod';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  InternalServerError,
  RateLimitError,
} from 'openai';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { errorOf, runOpenai, type RunningOpenai } from './testing/running-openai.ts';

let openai: RunningOpenai;
let dice = 0;
beforeAll(async () => {
  openai = await runOpenai({ random: () => dice });
});
afterEach(() => openai.faults.clear());
afterAll(() => openai.stop());

const schema = z.object({ title: z.string(), stars: z.int().min(1).max(5) });

function ask(options: { maxRetries?: number; timeout?: number } = {}, changes: object = {}) {
  return openai.client.responses.parse(
    {
      model: 'gpt-6.1-terra',
      input: 'A lamp.',
      store: false,
      text: { format: zodTextFormat(schema, 'title') },
      ...changes,
    },
    options,
  );
}

it('refuses in words', async () => {
  openai.faults.set('refusal');
  const response = await ask();
  expect(response.output_parsed).toBeNull();
  expect(response.output.at(-1)).toMatchObject({
    content: [{ type: 'refusal', refusal: expect.stringMatching(/sorry/) }],
  });
  expect((await ask()).output_parsed).not.toBeNull();
});

it('stops in the middle', async () => {
  for (const [fault, reason] of [
    ['incomplete', 'max_output_tokens'],
    ['content-filter', 'content_filter'],
  ] as const) {
    openai.faults.set(fault);
    const response = await ask();
    expect(response).toMatchObject({ status: 'incomplete', incomplete_details: { reason } });
    expect(response.output_parsed).toBeNull();
  }
});

it('really needs the tokens it thinks and writes with', async () => {
  const tight = await ask({}, { max_output_tokens: 16 });
  expect(tight).toMatchObject({ status: 'incomplete', output_parsed: null });
  expect(tight.output.map(({ type }) => type)).toEqual(['reasoning']);
  expect(tight.usage?.output_tokens).toBe(16);
  expect((await ask({}, { max_output_tokens: 1000 })).status).toBe('completed');
});

it('writes what is not JSON, or not what was asked for', async () => {
  openai.faults.set('not-json');
  await expect(ask()).rejects.toBeInstanceOf(SyntaxError);
  openai.faults.set('wrong-schema');
  await expect(ask()).rejects.toBeInstanceOf(z.ZodError);
});

it('writes word for word what it was told to, as often as told', async () => {
  const text = '{"title":"Mine","stars":2}';
  await openai.control('POST', '/reply', { text, times: 2 });
  await openai.control('POST', '/reply', { text: 'nonsense' });
  expect((await ask()).output_parsed).toEqual({ title: 'Mine', stars: 2 });
  expect((await ask()).output_text).toBe(text);
  await expect(ask()).rejects.toBeInstanceOf(SyntaxError);
  expect((await ask()).output_parsed?.title).not.toBe('Mine');
  await openai.control('POST', '/reply', { text, times: null });
  await openai.control('DELETE', '/reply');
  expect((await ask()).output_text).not.toBe(text);
});

it('limits the rate and tells when to come back', async () => {
  openai.faults.set('429-rate', 1, { ms: 5 });
  const error = await errorOf(ask());
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ code: 'rate_limit_exceeded', type: 'requests' });
  expect(error.headers?.get('retry-after-ms')).toBe('5');
  openai.faults.set('429-rate', 1, { ms: 5 });
  expect((await ask({ maxRetries: 1 })).status).toBe('completed');
});

it('runs out of credit', async () => {
  openai.faults.set('429-quota');
  expect(await errorOf(ask())).toMatchObject({
    status: 429,
    code: 'insufficient_quota',
    type: 'insufficient_quota',
  });
});

it('does not know the key any more', async () => {
  openai.faults.set('401');
  expect(await errorOf(ask())).toMatchObject({ status: 401, code: 'invalid_api_key' });
});

it('fails, for good or once', async () => {
  openai.faults.set('500', null);
  expect(await errorOf(ask())).toBeInstanceOf(InternalServerError);
  openai.faults.clear();
  openai.faults.set('500', 1);
  const before = openai.received.length;
  expect((await ask({ maxRetries: 2 })).status).toBe('completed');
  const tries = openai.received.slice(before);
  expect(tries.map(({ status }) => status)).toEqual([500, 200]);
  expect(tries[1]?.headers).toMatchObject({ 'x-stainless-retry-count': '1' });
  openai.faults.set('503-html');
  expect(await errorOf(ask())).toMatchObject({ status: 503 });
});

it('is slow, and hangs up', async () => {
  openai.faults.set('slow', 1, { ms: 60_000 });
  expect(await errorOf(ask({ timeout: 300 }))).toBeInstanceOf(APIConnectionTimeoutError);
  openai.faults.set('slow', 1, { ms: 20 });
  expect((await ask()).status).toBe('completed');
  openai.faults.set('drop');
  const error = await errorOf(ask());
  expect(error).toBeInstanceOf(APIConnectionError);
  expect(error).not.toBeInstanceOf(APIConnectionTimeoutError);
});

it('misbehaves at one address, or at a share of the calls', async () => {
  await openai.control('POST', '/faults', { fault: '500', path: '/moderations', times: null });
  await openai.control('POST', '/faults', { fault: '401', path: '/responses' });
  const listed = (await openai.control('GET', '')).json.faults;
  expect(listed).toHaveLength(2);
  expect(await errorOf(ask())).toMatchObject({ status: 401 });
  expect((await ask()).status).toBe('completed');
  const moderate = () => openai.client.moderations.create({ input: 'x' });
  expect(await errorOf(moderate())).toMatchObject({ status: 500 });
  await openai.control('DELETE', '/faults');
  await moderate();

  openai.faults.set('500', null, { rate: 0.5 });
  dice = 0.49;
  expect(await errorOf(ask())).toMatchObject({ status: 500 });
  dice = 0.51;
  expect((await ask()).status).toBe('completed');
});
