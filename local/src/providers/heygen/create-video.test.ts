import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apiKey, order, runHeygen, type RunningHeygen } from './testing/running-heygen.ts';

let heygen: RunningHeygen;
beforeAll(async () => {
  heygen = await runHeygen({ slowCreateMs: 150, concurrency: 1000 });
});
afterEach(() => heygen.faults.clear());
afterAll(() => heygen.stop());

describe('authentication', () => {
  it('wants the key on every call and names the request', async () => {
    for (const headers of [{ 'x-api-key': 'wrong' }, { 'x-api-key': '' }]) {
      const answer = await heygen.call('GET', '/v3/users/me', undefined, headers);
      expect(answer.status).toBe(401);
      expect(answer.json.error.code).toBe('unauthorized');
      expect(answer.headers.get('x-request-id')).toMatch(/.{8,}/);
    }
    expect((await heygen.call('GET', '/v3/users/me')).status).toBe(200);
  });

  it('says that v1 and v2 are gone', async () => {
    for (const path of ['/v2/video/generate', '/v1/video_status.get?video_id=x', '/v2/avatars']) {
      expect((await heygen.call('POST', path, {})).status).toBe(410);
    }
  });

  it('refuses unknown addresses and reports them', async () => {
    const answer = await heygen.call('POST', '/v3/video-agents', {});
    expect([answer.status, answer.json.error.code]).toEqual([404, 'not_found']);
    expect(heygen.lines.at(-1)).toContain('POST /v3/video-agents');
  });
});

describe('the create request', () => {
  it('is answered with an id in the documented shape', async () => {
    const answer = await heygen.create({
      title: 'job_123',
      callback_id: 'job_123',
      voice_id: 'vc_amelia',
      voice_settings: { speed: 1, locale: 'en-US', engine_settings: { engine_type: 'elevenlabs' } },
      resolution: '1080p',
      aspect_ratio: '16:9',
      background: { type: 'color', value: '#f5f5f5' },
      caption: { file_format: 'srt' },
      engine: { type: 'avatar_iii' },
    });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      data: { video_id: expect.stringMatching(/^vid_/), status: 'waiting', output_format: 'mp4' },
    });
  });

  it.each<[string, object, number, string, string | undefined]>([
    ['an unknown field', { test: true }, 400, 'invalid_parameter', 'test'],
    ['a v2 field', { video_inputs: [] }, 400, 'invalid_parameter', 'video_inputs'],
    [
      'an unknown nested field',
      { caption: { file_format: 'srt', size: 3 } },
      400,
      'invalid_parameter',
      'caption.size',
    ],
    ['a missing type', { type: undefined }, 400, 'invalid_parameter', 'type'],
    ['a wrong type', { type: 'talking_head' }, 400, 'invalid_parameter', 'type'],
    ['a type the stand-in cannot make', { type: 'studio' }, 400, 'invalid_parameter', 'type'],
    ['no words to speak', { script: undefined }, 400, 'invalid_parameter', 'script'],
    [
      'a script without words',
      { script: ' <break time="1s"/> … ' },
      400,
      'script_too_short',
      'script',
    ],
    [
      'a script and audio',
      { audio_url: 'https://a.example/x.mp3' },
      400,
      'invalid_parameter',
      'audio_url',
    ],
    [
      'a script over 5000 characters',
      { script: 'a'.repeat(5001) },
      400,
      'invalid_parameter',
      'script',
    ],
    ['a group id for a look', { avatar_id: 'ag_amelia' }, 404, 'avatar_not_found', 'avatar_id'],
    ['an unknown voice', { voice_id: 'vc_none' }, 404, 'voice_not_found', 'voice_id'],
    [
      'a look without a voice',
      { avatar_id: 'lk_nora_photo' },
      400,
      'invalid_parameter',
      'voice_id',
    ],
    ['a look in preparation', { avatar_id: 'lk_sofia_twin' }, 409, 'resource_not_ready', undefined],
    [
      'an engine the look lacks',
      { avatar_id: 'lk_viktor_classic' },
      400,
      'invalid_parameter',
      'engine',
    ],
    [
      'a locale the voice lacks',
      { voice_id: 'vc_lena', voice_settings: { locale: 'de-DE' } },
      400,
      'invalid_parameter',
      'voice_settings.locale',
    ],
    [
      'a foreign speech engine',
      { voice_settings: { engine_settings: { engine_type: 'fish' } } },
      400,
      'invalid_parameter',
      'voice_settings.engine_settings',
    ],
    [
      'too fast a voice',
      { voice_settings: { speed: 2 } },
      400,
      'invalid_parameter',
      'voice_settings.speed',
    ],
    [
      'webm with a background',
      { output_format: 'webm', background: { type: 'color', value: '#000000' } },
      400,
      'invalid_parameter',
      'background',
    ],
    [
      'a background without its color',
      { background: { type: 'color' } },
      400,
      'invalid_parameter',
      'background.value',
    ],
    [
      'a named color',
      { background: { type: 'color', value: 'red' } },
      400,
      'invalid_parameter',
      'background.value',
    ],
    ['an odd resolution', { resolution: '480p' }, 400, 'invalid_parameter', 'resolution'],
    ['4k', { resolution: '4k' }, 400, 'invalid_parameter', 'resolution'],
    [
      'expressiveness of a video avatar',
      { expressiveness: 'high' },
      400,
      'invalid_parameter',
      'expressiveness',
    ],
    [
      'a callback to plain http elsewhere',
      { callback_url: 'http://a.example/' },
      400,
      'invalid_parameter',
      'callback_url',
    ],
    ['a watermark', { watermark: {} }, 403, 'forbidden', 'watermark'],
  ])('is refused for %s', async (_name, changes, status, code, param) => {
    const answer = await heygen.create(changes);
    const { error } = answer.json;
    expect([answer.status, error.code, error.param]).toEqual([status, code, param]);
  });

  it('is refused when it is not JSON or too large', async () => {
    const send = (body: string) =>
      fetch(`${heygen.url}/v3/videos`, {
        method: 'POST',
        headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
        body,
      });
    expect((await send('{"type":')).status).toBe(400);
    expect((await send(JSON.stringify({ script: 'a'.repeat(1_100_000) }))).status).toBe(413);
  });
});

describe('idempotency', () => {
  it('replays the first answer, even for another body', async () => {
    const first = await heygen.create({}, 'job_1:heygen:1');
    const again = await heygen.create({ script: 'Something else.' }, 'job_1:heygen:1');
    expect(again.json).toEqual(first.json);
    const other = await heygen.create({}, 'job_1:heygen:2');
    expect(other.json.data.video_id).not.toBe(first.json.data.video_id);
  });

  it('answers 409 while the first call is running', async () => {
    heygen.faults.set('slow-create', 1);
    const first = heygen.create({}, 'slow:1');
    await new Promise((go) => setTimeout(go, 40));
    const second = await heygen.create({}, 'slow:1');
    expect([second.status, second.json.error.code]).toEqual([409, 'request_in_progress']);
    const { data } = (await first).json;
    expect((await heygen.create({}, 'slow:1')).json.data).toEqual(data);
  });

  it('finds the video again when the answer was lost', async () => {
    heygen.faults.set('lost-answer', 1);
    await expect(heygen.create({ title: 'lost one' }, 'lost:1')).rejects.toThrow();
    const again = await heygen.create({ title: 'lost one' }, 'lost:1');
    const list = await heygen.call('GET', '/v3/videos?title=lost%20one');
    expect(list.json.data.map(({ id }) => id)).toEqual([again.json.data.video_id]);
  });

  it('replays a permanent refusal but not a passing one', async () => {
    const bad = await heygen.create({ avatar_id: 'none' }, 'bad:1');
    expect((await heygen.create({}, 'bad:1')).json).toEqual(bad.json);
    heygen.faults.set('500', 1);
    expect((await heygen.create({}, 'passing:1')).status).toBe(500);
    expect((await heygen.create({}, 'passing:1')).status).toBe(200);
  });

  it('refuses malformed keys', async () => {
    const answer = await heygen.create({}, 'with space');
    expect(answer.json.error.param).toBe('Idempotency-Key');
  });

  it('forgets after 24 hours', async () => {
    let hours = 0;
    const start = Date.now();
    const own = await runHeygen({ now: () => new Date(start + hours * 3_600_000) });
    try {
      const first = await own.create({}, 'k');
      hours = 23;
      expect((await own.create({}, 'k')).json).toEqual(first.json);
      hours = 25;
      expect((await own.create({}, 'k')).json).not.toEqual(first.json);
    } finally {
      await own.stop();
    }
  });
});

describe('faults of the create call', () => {
  it.each([
    ['401', 401, 'unauthorized', null],
    ['402', 402, 'insufficient_credit', null],
    ['429-rate', 429, 'rate_limit_exceeded', '1'],
    ['429-concurrency', 429, 'quota_exceeded', '2'],
    ['500', 500, 'internal_error', null],
    ['content-policy', 400, 'content_policy_violation', null],
  ] as const)('answers %s once when armed so', async (fault, status, code, retryAfter) => {
    await heygen.call('POST', '/_control/faults', { fault });
    const answer = await heygen.create();
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
    expect(answer.headers.get('retry-after')).toBe(retryAfter);
    expect((await heygen.create()).status).toBe(200);
  });

  it('answers 503 in HTML', async () => {
    const answer = await heygen.create({ title: 'x [fault:503-html]' });
    expect([answer.status, answer.json]).toEqual([503, null]);
    expect(answer.text).toContain('<html>');
  });

  it.each([
    ['avatar_not_found', 404],
    ['plan_upgrade_required', 402],
    ['resource_not_ready', 409],
    ['a_code_nobody_knows', 400],
  ])('refuses with the documented code it is given: %s', async (value, status) => {
    await heygen.call('POST', '/_control/faults', { fault: 'refuse', value });
    const answer = await heygen.create();
    const code = value.startsWith('a_') ? 'validation_error' : value;
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });

  it('gives up at the edge with or without having taken the order', async () => {
    const listed = async () =>
      (await heygen.call('GET', '/v3/videos?title=edge&limit=100')).json.data;
    const dropped = await heygen.create({ title: 'edge [fault:504-not-created]' }, 'edge-1');
    expect([dropped.status, dropped.json]).toEqual([504, null]);
    expect(await listed()).toEqual([]);
    heygen.faults.set('504-created');
    const hidden = await heygen.create({ title: 'edge' }, 'edge-2');
    expect([hidden.status, hidden.json]).toEqual([504, null]);
    const [made] = await listed();
    expect((await heygen.create({}, 'edge-2')).json.data.video_id).toBe(made?.id);
    expect(await listed()).toHaveLength(1);
  });

  it('keeps a fault until it is cleared', async () => {
    await heygen.call('POST', '/_control/faults', { fault: '500', times: null });
    expect((await heygen.create()).status).toBe(500);
    expect((await heygen.create()).status).toBe(500);
    const { json } = await heygen.call('GET', '/_control');
    expect(json.faults).toEqual([{ fault: '500', times: null }]);
    await heygen.call('DELETE', '/_control/faults');
    expect((await heygen.create()).status).toBe(200);
  });

  it('takes faults from the settings', async () => {
    const own = await runHeygen({ faults: [{ fault: '500', times: 2 }] });
    try {
      const statuses = [];
      for (let call = 0; call < 3; call += 1) statuses.push((await own.create()).status);
      expect(statuses).toEqual([500, 500, 200]);
    } finally {
      await own.stop();
    }
  });

  it('goes through an outage that ends', async () => {
    let ms = Date.now();
    const own = await runHeygen({ now: () => new Date(ms) });
    try {
      await own.call('POST', '/_control/faults', { fault: 'outage', forSeconds: 60 });
      expect((await own.create()).status).toBe(503);
      expect((await own.call('GET', '/v3/users/me')).status).toBe(503);
      ms += 61_000;
      expect((await own.create()).status).toBe(200);
    } finally {
      await own.stop();
    }
  });

  it('refuses unknown faults and foreign pages', async () => {
    expect((await heygen.call('POST', '/_control/faults', { fault: 'nope' })).status).toBe(400);
    const headers = { origin: 'https://evil.example' };
    expect((await heygen.call('GET', '/_control', undefined, headers)).status).toBe(403);
  });
});

it('notes every request, but never the key', async () => {
  await heygen.create({ title: 'noted' }, 'noted:1');
  const { json } = await heygen.call('GET', '/_control');
  const noted = json.received.at(-1);
  expect(noted).toMatchObject({
    method: 'POST',
    path: '/v3/videos',
    hasApiKey: true,
    headers: { 'idempotency-key': 'noted:1' },
    body: { ...order, title: 'noted' },
    status: 200,
  });
  expect(heygen.received.at(-1)).toMatchObject({ path: '/v3/videos' });
  expect(JSON.stringify(json)).not.toContain(apiKey);
});
