import OpenAI from 'openai';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiKey, errorOf, runOpenai, type RunningOpenai } from './testing/running-openai.ts';

let openai: RunningOpenai;
beforeAll(async () => {
  openai = await runOpenai();
});
afterAll(() => openai.stop());

const schema = {
  type: 'object',
  properties: { title: { type: 'string' } },
  required: ['title'],
  additionalProperties: false,
};
const order = {
  model: 'gpt-6.1-terra',
  instructions: 'Name it.',
  input: 'A lamp.',
  store: false,
  safety_identifier: 'a'.repeat(128),
  max_output_tokens: 2000,
  text: { format: { type: 'json_schema' as const, name: 'title', strict: true, schema } },
};

/** Fields the SDK's types do not allow are what these tests are about. */
function create(changes: object) {
  return openai.client.responses.create({ ...order, ...changes });
}

function withSchema(changed: object) {
  return create({ text: { format: { ...order.text.format, schema: changed } } });
}

it('accepts what the product sends, and names the request and what is left', async () => {
  const { data, response, request_id } = await openai.client.responses.create(order).withResponse();
  expect(data.id).toMatch(/^resp_[0-9a-f]{48}$/);
  expect(request_id).toMatch(/^req_[0-9a-f]{32}$/);
  expect(response.headers.get('x-ratelimit-remaining-requests')).toMatch(/^\d+$/);
  expect(response.headers.get('x-ratelimit-remaining-tokens')).toMatch(/^\d+$/);
  expect(data).toMatchObject({ status: 'completed', model: order.model, store: false });
});

it('wants the key', async () => {
  const stranger = new OpenAI({ apiKey: 'sk-wrong', baseURL: openai.baseUrl, maxRetries: 0 });
  const error = await errorOf(stranger.models.list());
  expect(error).toMatchObject({ status: 401, code: 'invalid_api_key' });
  expect(error.message).not.toContain('sk-wrong');
  const bare = await fetch(`${openai.baseUrl}/models`);
  expect(bare.status).toBe(401);
  expect(bare.headers.get('x-request-id')).toMatch(/^req_/);
});

it.each<[string, object, number, string, string]>([
  ['a model nobody has', { model: 'gpt-9' }, 404, 'model_not_found', 'model'],
  ['a model for other work', { model: 'whisper-1' }, 400, 'unsupported_model', 'model'],
  ['no model', { model: undefined }, 400, 'missing_required_parameter', 'model'],
  ['a model that is no text', { model: 7 }, 400, 'invalid_type', 'model'],
  ['no input', { input: undefined }, 400, 'missing_required_parameter', 'input'],
  ['an input that is no text', { input: 7 }, 400, 'invalid_type', 'input'],
  ['storing left to OpenAI', { store: undefined }, 400, 'store_not_false', 'store'],
  ['storing', { store: true }, 400, 'store_not_false', 'store'],
  ['a field nobody knows', { colour: 'red' }, 400, 'unknown_parameter', 'colour'],
  ['a field of chats', { messages: [] }, 400, 'unknown_parameter', 'messages'],
  [
    'a field nobody knows, further in',
    { reasoning: { effort: 'low', power: 3 } },
    400,
    'unknown_parameter',
    'reasoning.power',
  ],
  [
    'a part nobody knows',
    { input: [{ role: 'user', content: [{ type: 'text', text: 'x' }] }] },
    400,
    'invalid_value',
    'input[0].content[0].type',
  ],
  [
    'an effort nobody knows',
    { reasoning: { effort: 'huge' } },
    400,
    'invalid_value',
    'reasoning.effort',
  ],
  [
    'no effort from a model that always thinks',
    { model: 'gpt-6.1-sol', reasoning: { effort: 'none' } },
    400,
    'unsupported_value',
    'reasoning.effort',
  ],
  [
    'a temperature while thinking',
    { temperature: 0.5 },
    400,
    'unsupported_parameter',
    'temperature',
  ],
  [
    'too long a safety identifier',
    { safety_identifier: 'a'.repeat(129) },
    400,
    'string_above_max_length',
    'safety_identifier',
  ],
  [
    'too few tokens',
    { max_output_tokens: 15 },
    400,
    'integer_below_min_value',
    'max_output_tokens',
  ],
  [
    'a format that does not bind',
    { text: { format: { ...order.text.format, strict: false } } },
    400,
    'not_strict',
    'text.format.strict',
  ],
  [
    'a format that says nothing of binding',
    { text: { format: { ...order.text.format, strict: undefined } } },
    400,
    'not_strict',
    'text.format.strict',
  ],
  ['a tool', { tools: [{ type: 'web_search' }] }, 501, 'not_implemented', 'tools'],
  ['a stream', { stream: true }, 501, 'not_implemented', 'stream'],
  ['work in the background', { background: true }, 501, 'not_implemented', 'background'],
])('refuses %s', async (_what, changes, status, code, param) => {
  const error = await errorOf(create(changes));
  expect(error).toMatchObject({ status, code, param });
  expect(error.requestID).toMatch(/^req_/);
});

it('does not let the SDK repeat what is not implemented', async () => {
  const stubborn = openai.client.withOptions({ maxRetries: 2 });
  const before = openai.received.length;
  const call = stubborn.responses.create({ ...order, stream: true });
  expect((await errorOf(call)).message).toContain('not implemented');
  expect(openai.received.length - before).toBe(1);
});

const inner = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
it.each<[string, object, RegExp]>([
  ['a list at its root', { type: 'array', items: { type: 'string' } }, /'type: "object"'/],
  ['a choice at its root', { ...schema, anyOf: [schema] }, /anyOf/],
  ['open objects', { ...schema, additionalProperties: true }, /context=\(\).*additionalProperties/],
  [
    'objects open by silence',
    { ...schema, additionalProperties: undefined },
    /additionalProperties/,
  ],
  ['optional properties', { ...schema, required: [] }, /Missing 'title'/],
  ['required strangers', { ...schema, required: ['title', 'b'] }, /Extra required key 'b'/],
  ['open objects inside', nest(inner), /'properties', 'title'\).*additionalProperties/],
  [
    'open objects in lists',
    nest({ type: 'array', items: inner }),
    /'properties', 'title', 'items'\).*additionalProperties/,
  ],
  ['open objects in choices', nest({ anyOf: [inner] }), /'anyOf', '0'\).*additionalProperties/],
  [
    'open objects in definitions',
    { ...schema, $defs: { inner } },
    /'\$defs', 'inner'\).*additionalProperties/,
  ],
  ['lists of anything', nest({ type: 'array' }), /items/],
  ['words it does not know', nest({ type: 'string', contentEncoding: 'x' }), /contentEncoding/],
  ['types it does not know', nest({ type: 'text' }), /'text'/],
  ['references to nothing', nest({ $ref: '#/$defs/gone' }), /does not resolve/],
  ['patterns that are none', nest({ type: 'string', pattern: '(' }), /pattern/],
])('refuses schemas with %s', async (_what, changed, message) => {
  const error = await errorOf(withSchema(changed));
  expect(error).toMatchObject({
    status: 400,
    code: 'invalid_json_schema',
    param: 'text.format.schema',
  });
  expect(error.message).toMatch(message);
});

function nest(child: object): object {
  return { ...schema, properties: { title: child } };
}

it('lists models with their ends, and has none whose end has come', async () => {
  const ids = async () => (await openai.client.models.list()).data.map(({ id }) => id);
  const models = (await openai.client.models.list()).data;
  const ends = Object.fromEntries(models.map(({ id, shutdown_date }) => [id, shutdown_date]));
  expect(ends).toMatchObject({
    'gpt-6.1-terra': null,
    'gpt-6-luna': null,
    'omni-moderation-latest': null,
    'gpt-5': '2026-12-11',
    'gpt-4o-mini-tts': '2027-01-06',
    'whisper-1': '2027-02-26',
    'gpt-5.1': '2027-04-01',
  });
  expect(await openai.client.models.retrieve('whisper-1')).toMatchObject({ id: 'whisper-1' });

  await openai.control('POST', '/clock', { now: '2027-01-05T23:59:59Z' });
  expect(await ids()).toContain('tts-1');
  await openai.control('POST', '/clock', { now: '2027-01-06T00:00:00Z' });
  expect(await ids()).not.toContain('tts-1');
  const speech = { model: 'tts-1', voice: 'marin', input: 'Hello.' };
  expect(await errorOf(openai.client.audio.speech.create(speech))).toMatchObject({
    status: 404,
    code: 'model_not_found',
  });
  expect(await errorOf(create({ model: 'gpt-5' }))).toMatchObject({ code: 'model_not_found' });
  await openai.control('POST', '/clock', { now: null });
  expect((await create({ model: 'gpt-5' })).status).toBe('completed');
});

it('deletes a response once, and keeps none to be read', async () => {
  const { id } = await openai.client.responses.create(order);
  expect(await errorOf(openai.client.responses.retrieve(id))).toMatchObject({ status: 404 });
  await openai.client.responses.delete(id);
  expect(await errorOf(openai.client.responses.delete(id))).toMatchObject({ status: 404 });
});

it('refuses more requests than a minute allows', async () => {
  const limits = { requestsPerMinute: 2, tokensPerMinute: 1000 };
  const busy = await runOpenai({ limits });
  try {
    await busy.client.models.list();
    await busy.client.models.list();
    const error = await errorOf(busy.client.models.list());
    expect(error).toMatchObject({ status: 429, code: 'rate_limit_exceeded', type: 'requests' });
    expect(Number(error.headers?.get('retry-after-ms'))).toBeGreaterThan(0);
  } finally {
    await busy.stop();
  }
});

it('refuses addresses and bodies it does not know, and reports the former', async () => {
  const error = await errorOf(openai.client.get('/videos'));
  expect(error).toMatchObject({ status: 404, code: 'unknown_url' });
  expect(openai.lines.at(-1)).toContain('GET /openai/v1/videos');
  const broken = await fetch(`${openai.baseUrl}/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: '{"model":',
  });
  expect(broken.status).toBe(400);
});

it('keeps what it received, without the key', async () => {
  await openai.control('DELETE', '/received');
  await openai.client.responses.create(order);
  const { json } = await openai.control('GET', '');
  expect(json.received).toHaveLength(1);
  expect(json.received[0]).toMatchObject({
    method: 'POST',
    path: '/openai/v1/responses',
    hasApiKey: true,
    body: order,
    status: 200,
    headers: { 'user-agent': expect.stringMatching(/^OpenAI/) },
  });
  expect(JSON.stringify(json)).not.toContain(apiKey);
});

it('is controlled by this machine only, and says what is wrong with an order', async () => {
  const stranger = await openai.control('GET', '', undefined, { origin: 'https://example.com' });
  expect(stranger.status).toBe(403);
  const page = await openai.control('GET', '', undefined, { origin: 'http://localhost:4000' });
  expect(page.headers.get('access-control-allow-origin')).toBe('http://localhost:4000');
  const unknown = await openai.control('POST', '/faults', { fault: 'earthquake' });
  expect([unknown.status, unknown.json.error.param]).toEqual([400, 'fault']);
});
