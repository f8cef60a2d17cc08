import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apiKey, orders, runDid, type Collection, type RunningDid } from './testing/running-did.ts';

let did: RunningDid;
beforeAll(async () => {
  did = await runDid({ slowCreateMs: 50, credits: 100_000 });
});
afterEach(() => did.faults.clear());
afterAll(() => did.stop());

const { script } = orders.expressives;

describe('authentication', () => {
  it('takes the pair as pasted and in base64, and nothing else', async () => {
    const encoded = Buffer.from(apiKey).toString('base64');
    for (const authorization of [`Basic ${apiKey}`, `Basic ${encoded}`]) {
      expect((await did.call('GET', '/credits', undefined, { authorization })).status).toBe(200);
    }
    for (const authorization of ['Basic wrong:pair', `Bearer ${apiKey}`, apiKey, '']) {
      const refused = await did.call('GET', '/credits', undefined, { authorization });
      expect(refused.status).toBe(401);
      expect(refused.json).toEqual({
        kind: 'AuthorizationError',
        description: 'user unauthenticated',
      });
    }
  });

  it('knows the published test vector of base64', async () => {
    const own = await runDid({ apiKey: 'user@example.test:secretpass' });
    try {
      const authorization = 'Basic dXNlckBleGFtcGxlLnRlc3Q6c2VjcmV0cGFzcw==';
      expect((await own.call('GET', '/credits', undefined, { authorization })).status).toBe(200);
    } finally {
      await own.stop();
    }
  });

  it('may take a key for malformed on every call', async () => {
    did.faults.set('malformed-key', null);
    for (const path of ['/credits', '/expressives', '/tts/voices']) {
      const answer = await did.call('GET', path);
      expect([answer.status, answer.json.kind]).toEqual([500, 'UnknownError']);
    }
  });

  it('refuses unknown addresses as the gateway does, and reports them', async () => {
    const answer = await did.call('POST', '/videos', {});
    expect([answer.status, answer.json]).toEqual([403, { message: 'Forbidden' }]);
    expect(did.lines.at(-1)).toContain('POST /videos');
  });
});

describe('a create request', () => {
  it.each<[Collection, string, RegExp]>([
    ['expressives', 'expressive', /^exp_/],
    ['talks', 'talk', /^tlk_/],
    ['clips', 'clip', /^clp_/],
    ['scenes', 'scene', /^[0-9a-f-]{36}$/],
  ])('of %s is answered with an id', async (collection, object, id) => {
    const answer = await did.create({ name: 'job_1', user_data: 'job_1:1' }, collection);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      id: expect.stringMatching(id),
      object,
      status: 'created',
      created_at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('takes every field of the description', async () => {
    const full = await did.create({
      sentiment_id: 'snt_amber_professional',
      script: {
        ...script,
        ssml: true,
        input: 'Hello <break time="1s"/> you.',
        subtitles: true,
        provider: {
          type: 'elevenlabs',
          voice_id: '21m00Tcm4TlvDq8ikWAM',
          model_id: 'eleven_v3',
          voice_config: { stability: 0.5, rate: '1.1', style: '0.3', use_speaker_boost: true },
          language: 'en-US',
        },
      },
      config: { result_format: 'mp4', output_resolution: 480, logo: false },
      background: { type: 'color', value: '#F5F5F5' },
      name: 'job_1',
      user_data: 'job_1:1',
      persist: false,
      webhook: 'https://api.example/webhooks/d-id/token',
    });
    expect([full.status, full.text]).toEqual([201, full.text]);
  });

  const say = (changes: object) => ({ script: { ...script, ...changes } });
  it.each<[string, Collection, object, number, string, string?]>([
    ['an unknown field', 'expressives', { test: true }, 400, 'ValidationError', 'body.test'],
    [
      'a missing avatar',
      'expressives',
      { avatar_id: undefined },
      400,
      'ValidationError',
      'body.avatar_id',
    ],
    ['an unknown avatar', 'expressives', { avatar_id: 'nobody' }, 400, 'BadRequestError'],
    [
      'a foreign sentiment',
      'expressives',
      { sentiment_id: 'snt_marcus_friendly' },
      400,
      'BadRequestError',
    ],
    ['no script', 'expressives', { script: undefined }, 400, 'ValidationError', 'body.script'],
    [
      'no words',
      'expressives',
      say({ input: undefined }),
      400,
      'ValidationError',
      'body.script.input',
    ],
    [
      'too few characters',
      'expressives',
      say({ input: 'Hi' }),
      400,
      'ValidationError',
      'body.script.input',
    ],
    [
      'too many characters',
      'expressives',
      say({ input: 'a'.repeat(10_001) }),
      400,
      'ValidationError',
      'body.script.input',
    ],
    ['only punctuation', 'expressives', say({ input: '… …' }), 400, 'BadRequestError'],
    [
      'subtitles as text',
      'expressives',
      say({ subtitles: 'false' }),
      400,
      'ValidationError',
      'body.script.subtitles',
    ],
    [
      'an unknown voice',
      'expressives',
      say({ provider: { type: 'microsoft', voice_id: 'none' } }),
      400,
      'BadRequestError',
    ],
    [
      'a rate as a number',
      'expressives',
      say({ provider: { ...script.provider, voice_config: { rate: 1 } } }),
      400,
      'ValidationError',
      'body.script.provider.voice_config.rate',
    ],
    [
      'a number as user_data',
      'expressives',
      { user_data: 7 },
      400,
      'ValidationError',
      'body.user_data',
    ],
    ['blank user_data', 'talks', { user_data: '  ' }, 400, 'ValidationError', 'body.user_data'],
    [
      'an odd resolution',
      'expressives',
      { config: { output_resolution: 900 } },
      400,
      'ValidationError',
      'body.config.output_resolution',
    ],
    [
      'a format and a destination',
      'expressives',
      { config: { result_format: 'mp4' }, result_url: 'https://b.example/v.mp4' },
      400,
      'ValidationError',
      'body.config.result_format',
    ],
    [
      'a named colour',
      'expressives',
      { background: { type: 'color', value: 'red' } },
      400,
      'ValidationError',
      'body.background.value',
    ],
    [
      'a webhook to plain http elsewhere',
      'expressives',
      { webhook: 'http://a.example/' },
      400,
      'ValidationError',
      'body.webhook',
    ],
    [
      'an audio address without its kind',
      'expressives',
      { script: { type: 'audio', audio_url: 'https://a.example/x' } },
      400,
      'ValidationError',
      'body.script.audio_url',
    ],
    [
      'recorded audio',
      'expressives',
      { script: { type: 'audio', audio_url: 'https://a.example/x.mp3' } },
      400,
      'ValidationError',
      'body.script.audio_url',
    ],
    [
      'an aspect ratio',
      'expressives',
      { aspect_ratio: '9:16' },
      400,
      'ValidationError',
      'body.aspect_ratio',
    ],
    ['no picture', 'talks', { source_url: undefined }, 400, 'ValidationError', 'body.source_url'],
    [
      'a picture over http',
      'talks',
      { source_url: 'http://a.example/x.png' },
      400,
      'ValidationError',
      'body.source_url',
    ],
    [
      'a picture in the request',
      'talks',
      { source_url: 'data:image/png;base64,AAAA' },
      400,
      'ValidationError',
      'body.source_url',
    ],
    [
      'a picture nobody uploaded',
      'talks',
      { source_url: 's3://d-id-images-local/x.png' },
      400,
      'BadRequestError',
    ],
    [
      'a famous face',
      'talks',
      { source_url: 'https://a.example/celebrity.png' },
      451,
      'CelebrityRecognizedError',
    ],
    [
      'a bad picture',
      'talks',
      { source_url: 'https://a.example/moderate-me.png' },
      451,
      'ImageModerationError',
    ],
    [
      'bad words',
      'expressives',
      say({ input: 'Please moderate-me now.' }),
      451,
      'TextModerationError',
    ],
    ['an unknown presenter', 'clips', { presenter_id: 'nobody' }, 400, 'BadRequestError'],
    ['a foreign driver', 'clips', { driver_id: 'nobody' }, 400, 'DriverNotValidError'],
    [
      'a clip too large',
      'clips',
      { config: { output_resolution: 2000 } },
      400,
      'ValidationError',
      'body.config.output_resolution',
    ],
    [
      'a background without green screen',
      'clips',
      { presenter_id: 'jack-Pt27VkP3hW', background: { color: '#ffffff' } },
      400,
      'BadRequestError',
    ],
    ['an unknown own avatar', 'scenes', { avatar_id: 'nobody' }, 400, 'BadRequestError'],
  ])('is refused for %s', async (_name, collection, changes, status, kind, field) => {
    const before = did.started.length;
    const { json, ...answer } = await did.create(changes, collection);
    expect([answer.status, json.kind]).toEqual([status, kind]);
    if (field !== undefined) expect(Object.keys(json.details)).toEqual([field]);
    expect(did.started).toHaveLength(before);
  });

  it('is refused where the plan lacks what it wants', async () => {
    await did.call('POST', '/_control/plan', { plan: 'lite' });
    const premium = { type: 'elevenlabs', voice_id: '21m00Tcm4TlvDq8ikWAM' };
    const answers = [
      await did.create({ config: { stitch: true } }, 'talks'),
      await did.create(say({ subtitles: true })),
      await did.create(say({ provider: premium })),
    ];
    await did.call('POST', '/_control/plan', { plan: 'advanced' });
    for (const { status, json } of answers) {
      expect([status, json.kind]).toEqual([403, 'PermissionError']);
    }
    expect((await did.create({ config: { stitch: true } }, 'talks')).status).toBe(201);
  });

  it('is refused when it is not JSON', async () => {
    const answer = await fetch(`${did.url}/expressives`, {
      method: 'POST',
      headers: { authorization: `Basic ${apiKey}`, 'content-type': 'application/json' },
      body: '{"avatar_id":',
    });
    expect(answer.status).toBe(400);
  });
});

describe('faults of the create call', () => {
  it.each([
    ['401', 401, 'AuthorizationError', null],
    ['402', 402, 'InsufficientCreditsError', null],
    ['403-plan', 403, 'PermissionError', null],
    ['429-rate', 429, 'TooManyRequestsError', '1'],
    ['429-bare', 429, undefined, null],
    ['500', 500, 'InternalServerError', null],
    ['504-not-created', 504, undefined, null],
    ['content-policy', 451, 'TextModerationError', null],
    ['celebrity', 451, 'CelebrityRecognizedError', null],
  ] as const)('answer %s once when armed so', async (fault, status, kind, retryAfter) => {
    const before = did.started.length;
    await did.call('POST', '/_control/faults', { fault });
    const answer = await did.create();
    expect([answer.status, answer.json.kind]).toEqual([status, kind]);
    expect(answer.headers.get('retry-after')).toBe(retryAfter);
    expect(did.started).toHaveLength(before);
    expect((await did.create()).status).toBe(201);
  });

  it('answer 503 in HTML, or late', async () => {
    const html = await did.create({ name: 'x [fault:503-html]' });
    expect([html.status, html.json]).toEqual([503, null]);
    expect(html.text).toContain('<html>');
    expect((await did.create({ name: '[fault:slow-create]' })).status).toBe(201);
  });

  it.each([
    ['NotFoundError', 404, 'NotFoundError'],
    ['InvalidFaceError', 400, 'InvalidFaceError'],
    ['ImageModerationError', 451, 'ImageModerationError'],
    ['502', 502, undefined],
  ])('refuse with %s when that is wished', async (value, status, kind) => {
    await did.call('POST', '/_control/faults', { fault: 'refuse', value });
    const answer = await did.create();
    expect([answer.status, answer.json.kind]).toEqual([status, kind]);
  });

  it.each(['504-created', 'html-created', 'lost-answer'] as const)(
    'make a video all the same with %s, found again by its user_data',
    async (fault) => {
      const user_data = `job_9:${fault}`;
      did.faults.set(fault);
      const answer = await did.create({ user_data }).catch(() => null);
      if (fault === '504-created') {
        expect([answer?.status, answer?.json]).toEqual([
          504,
          { message: 'Endpoint request timed out' },
        ]);
      } else if (fault === 'html-created') {
        expect([answer?.status, answer?.json]).toEqual([200, null]);
      } else {
        expect(answer).toBeNull();
      }
      const { json } = await did.call('GET', '/expressives?limit=100');
      const found = json.expressives.filter((video) => video.user_data === user_data);
      expect(found).toHaveLength(1);
      expect(did.started.filter(({ userData }) => userData === user_data)).toMatchObject([
        { id: found[0]?.id },
      ]);
      expect((await did.ended(found[0]?.id ?? '')).status).toBe('done');
    },
  );

  it('may stand in the way of looking for a lost video', async () => {
    did.faults.set('list-500');
    const statuses = [];
    for (let read = 0; read < 2; read += 1) {
      statuses.push((await did.call('GET', '/expressives')).status);
    }
    expect(statuses).toEqual([500, 200]);
  });

  it('keep a lost video out of the list for a while', async () => {
    await did.create({ user_data: 'late:1', name: '[fault:504-created][fault:late-list=1]' });
    const look = async () =>
      (await did.call('GET', '/expressives?limit=100')).json.expressives.filter(
        (video) => video.user_data === 'late:1',
      ).length;
    expect([await look(), await look()]).toEqual([0, 1]);
  });

  it('hit a share of the orders, the same ones each time', async () => {
    const run = async () => {
      await did.call('POST', '/_control/faults', { fault: '500', rate: 0.3, seed: 7 });
      const statuses = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await did.create()).status);
      return statuses;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([201, 500]));
    expect(await run()).toEqual(first);
  });

  it('last as long as an outage does', async () => {
    let ms = Date.now();
    const own = await runDid({ now: () => new Date(ms) });
    try {
      await own.call('POST', '/_control/faults', {
        fault: 'outage',
        inSeconds: 60,
        forSeconds: 60,
      });
      const statuses = [];
      for (let minute = 0; minute < 3; minute += 1) {
        statuses.push((await own.call('GET', '/credits')).status);
        ms += 60_000;
      }
      expect(statuses).toEqual([200, 503, 200]);
    } finally {
      await own.stop();
    }
  });

  it('are known by name only, and armed by local pages only', async () => {
    expect((await did.call('POST', '/_control/faults', { fault: 'nope' })).status).toBe(400);
    const headers = { origin: 'https://evil.example' };
    expect((await did.call('GET', '/_control', undefined, headers)).status).toBe(403);
  });
});

it('notes every request, but never the key', async () => {
  await did.create({ name: 'noted' });
  const { json } = await did.call('GET', '/_control');
  expect(json.received.at(-1)).toMatchObject({
    method: 'POST',
    path: '/expressives',
    hasApiKey: true,
    body: { ...orders.expressives, name: 'noted' },
    status: 201,
  });
  expect(JSON.stringify(json)).not.toContain('secretpass');
});

it('refuses more videos at once than are allowed', async () => {
  const own = await runDid({ concurrency: 2, faults: [{ fault: 'stuck', times: null }] });
  try {
    const statuses = [];
    for (let call = 0; call < 3; call += 1) statuses.push((await own.create()).status);
    expect(statuses).toEqual([201, 201, 429]);
  } finally {
    await own.stop();
  }
});
