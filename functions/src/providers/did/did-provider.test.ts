import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  startScriptedServer,
  type ReceivedRequest,
  type ScriptedReply,
  type ScriptedServer,
} from '../../testing/scripted-server.ts';
import {
  contractOrder,
  describeProviderContract,
  type WorldSituation,
} from '../provider-contract.ts';
import { ProviderError } from '../provider-error.ts';
import { didAvatarsSchema, readDidAvatars } from './did-catalogue.ts';
import type { DidSettings } from './did-provider.ts';
import type { DidProduct } from './did-reference.ts';
import { faces, fixture, providerAt, webhookSecret } from './testing/did-rig.ts';

const never = new AbortController().signal;

const everywhere: Partial<Record<WorldSituation, ScriptedReply>> = {
  'wrong-key': { status: 401, body: fixture('error.authorization') },
  'too-many-requests': { status: 429, body: '', headers: { 'retry-after': '7' } },
  broken: { status: 503, body: '<html>Service unavailable</html>' },
  unreadable: { status: 200, body: '<html>Welcome</html>' },
  silent: 'silence',
  'hanging-up': 'hang-up',
};

const onStart: Partial<Record<WorldSituation, ScriptedReply>> = {
  'out-of-credit': { status: 402, body: fixture('error.insufficient-credits') },
  'rejecting-content': { status: 451, body: fixture('error.text-moderation') },
};

const onLook: Partial<Record<WorldSituation, ScriptedReply>> = {
  finished: { status: 200, body: fixture('status.done') },
  'finished-without-address': { status: 200, body: fixture('status.done-without-address') },
  failed: { status: 200, body: fixture('status.error') },
  'saying-something-new': { status: 200, body: fixture('status.not-known-yet') },
  forgetful: { status: 404, body: fixture('error.not-found') },
};

type Job = { id: string; user_data: string };

/** What D-ID's other endpoints answer, by the path alone. */
const catalogue: Record<string, unknown> = {
  '/expressives/avatars': fixture('avatars.expressives'),
  '/clips/presenters?limit=1000': fixture('presenters.clips'),
  '/tts/voices?provider=microsoft': fixture('voices'),
};

function didAnswer(
  product: DidProduct,
  situation: WorldSituation,
  jobs: Job[],
  { method, path, body }: ReceivedRequest,
): ScriptedReply {
  const common = everywhere[situation];
  if (common) return common;
  if (method === 'POST' && path === `/${product}`) {
    const refusal = onStart[situation];
    if (refusal) return refusal;
    const { user_data } = body as { user_data: string };
    const job = { id: `id-${jobs.length + 1}`, user_data };
    jobs.push(job);
    return { status: 201, body: { ...(fixture('created.expressive') as object), ...job } };
  }
  if (path === '/credits') {
    const account = situation === 'out-of-credit' ? 'no-credits-left' : 'credits';
    return { status: 200, body: fixture(`account.${account}`) };
  }
  if (Object.hasOwn(catalogue, path)) return { status: 200, body: catalogue[path] };
  if (path === `/${product}?limit=100`) return { status: 200, body: { [product]: jobs } };
  const known = jobs.some(({ id }) => path === `/${product}/${id}`);
  const look = onLook[situation] ?? { status: 200, body: fixture('status.started') };
  if (!known) return { status: 404, body: fixture('error.not-found') };
  if (method === 'DELETE' && situation !== 'forgetful') {
    return product === 'expressives' ? { status: 204 } : look;
  }
  return look;
}

const situations: WorldSituation[] = [
  'working',
  'unreachable',
  ...(Object.keys({ ...everywhere, ...onStart, ...onLook }) as WorldSituation[]),
];

describe.each(['expressives', 'clips', 'talks'] as const)('with %s', (product) => {
  describeProviderContract(`D-ID (${product})`, situations, async () => {
    let situation: WorldSituation = 'working';
    const jobs: Job[] = [];
    const server = await startScriptedServer((request) =>
      didAnswer(product, situation, jobs, request),
    );
    const starts = () => server.requests.filter(({ method }) => method === 'POST');
    return {
      provider: providerAt(server.baseUrl, { product, faces: { [product]: faces[product] } }),
      arrange: async (next) => {
        situation = next;
        if (next === 'unreachable') await server.close();
      },
      latestOrder: () => {
        const { name, user_data, webhook, ...order } = starts().at(-1)?.body as Record<
          string,
          unknown
        >;
        void [name, user_data, webhook];
        return order;
      },
      startsSeen: () => starts().length,
      // An operation without a product in its id is an expressive.
      genuineWebhook: (operationId) => ({
        rawBody: Buffer.from(
          JSON.stringify({ ...(fixture('webhook.done') as object), id: operationId }),
        ),
        headers: { 'content-type': 'application/json' },
        path: `gen_123.1/${createHmac('sha256', webhookSecret).update('gen_123.1').digest('base64url')}`,
        nowMs: 0,
      }),
      close: () => server.close(),
    };
  });
});

describe('DIDProvider', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());
  const answering = async (
    answer: ScriptedReply | ((request: ReceivedRequest) => ScriptedReply),
    settings: Partial<DidSettings> = {},
  ) => {
    server = await startScriptedServer(typeof answer === 'function' ? answer : () => answer);
    return providerAt(server.baseUrl, settings);
  };
  const created: ScriptedReply = { status: 201, body: fixture('created.expressive') };
  const repeat = { ...contractOrder(), earlierCall: 'open' as const };
  const methods = () => server.requests.map(({ method }) => method);

  it('sends the pair of the studio as it is, or encoded when told to', async () => {
    const provider = await answering(created);
    await provider.generateVideo(contractOrder(), never);
    const encoding = providerAt(server.baseUrl, {
      authFormat: 'base64',
      apiKey: () => Promise.resolve('user@example.test:secretpass'),
    });
    await encoding.generateVideo(contractOrder(), never);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Basic dXNlckBleGFtcGxlLnRlc3Q:secretpass',
      'Basic dXNlckBleGFtcGxlLnRlc3Q6c2VjcmV0cGFzcw==',
    ]);
  });

  it('refuses to call without a usable key', async () => {
    await answering(created);
    for (const key of ['', ' ', 'two\nlines', 'Basic abc']) {
      const provider = providerAt(server.baseUrl, { apiKey: () => Promise.resolve(key) });
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
        kind: 'bad-credentials',
      });
    }
    expect(server.requests).toHaveLength(0);
  });

  it('does not follow a redirect, which would carry the key elsewhere', async () => {
    const elsewhere = await startScriptedServer(() => created);
    try {
      const provider = await answering({
        status: 307,
        headers: { location: `${elsewhere.baseUrl}/expressives` },
      });
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toThrow(ProviderError);
      expect(elsewhere.requests).toHaveLength(0);
    } finally {
      await elsewhere.close();
    }
  });

  it('gives up on an endless reply', async () => {
    const provider = await answering({ status: 200, body: 'x'.repeat(5_000_000) });
    await expect(
      provider.checkStatus({ provider: 'did', id: 'exp_abc' }, never),
    ).rejects.toMatchObject({ kind: 'unreadable-reply' });
  });

  it('refuses what D-ID would refuse or fill in by itself, without asking', async () => {
    const provider = await answering(created);
    const order = contractOrder();
    const saying = (text: string) => ({ ...order, sentences: [{ ...order.sentences[0]!, text }] });
    const refused: [typeof order, string][] = [
      [saying('Hi'), 'invalid-order'],
      [saying('x'.repeat(10_001)), 'invalid-order'],
      // Five minutes are 4,500 characters.
      [saying('x'.repeat(4_600)), 'invalid-order'],
      [{ ...order, generationId: 'gen/../123' }, 'invalid-order'],
      [{ ...order, language: 'pt-BR' }, 'unsupported-option'],
      [{ ...order, language: 'constructor' }, 'unsupported-option'],
      [contractOrder({ aspectRatio: '9:16' }), 'unsupported-option'],
    ];
    for (const [wrong, kind] of refused) {
      await expect(provider.generateVideo(wrong, never)).rejects.toMatchObject({ kind });
    }
    const faceless = providerAt(server.baseUrl, { product: 'clips' });
    await expect(faceless.generateVideo(order, never)).rejects.toMatchObject({
      kind: 'unsupported-option',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('chooses a face that D-ID offers where none is configured', async () => {
    const offered = readDidAvatars(didAvatarsSchema.parse(fixture('avatars.expressives')));
    const provider = await answering(created, {
      faces: { expressives: { feminine: faces.expressives.feminine } },
      choices: () => Promise.resolve({ avatars: offered, voices: [] }),
    });
    await provider.generateVideo(contractOrder({ presenter: 'masculine' }), never);
    await provider.generateVideo(contractOrder({ presenter: 'feminine' }), never);
    const [chosen, configured] = server.requests.map(({ body }) => body);
    expect(chosen).toMatchObject({ avatar_id: 'public_noah_suit@avt_Xy12Za' });
    expect(chosen).not.toHaveProperty('background');
    expect(configured).toMatchObject({ avatar_id: 'public_amber_casual@avt_PfMblk' });

    const clips = providerAt(server.baseUrl, {
      product: 'clips',
      faces: {},
      choices: () => Promise.resolve({ avatars: offered, voices: [] }),
    });
    await clips.generateVideo(contractOrder(), never);
    expect(server.requests.at(-1)?.body).toMatchObject({
      presenter_id: 'public_amber_casual@avt_PfMblk',
    });
  });

  describe('with a chosen face', () => {
    const offered = readDidAvatars(didAvatarsSchema.parse(fixture('avatars.expressives')));
    const voices = ['en', 'de'].map((language) => ({
      id: `${language}-own`,
      name: language,
      presenter: 'feminine' as const,
      languages: [language],
      previewUrl: null,
    }));
    const theirs = {
      ...offered[0],
      id: 'avt_theirs',
      name: 'Theirs',
      presenter: 'feminine' as const,
      usable: true,
      previewUrl: null,
      defaultVoiceId: 'de-own',
    };
    const choices = () => Promise.resolve({ avatars: [...offered, theirs], voices });
    const order = (face: object, language = 'en') => ({
      ...contractOrder({ face: { provider: 'did', avatarId: 'avt_theirs', ...face } }),
      language,
    });
    const voiceOf = (body: unknown) =>
      (body as { script: { provider: { voice_id: string } } }).script.provider.voice_id;

    it('orders it with the chosen voice, else its own, else the configured one', async () => {
      const provider = await answering(created, { choices });
      await provider.generateVideo(order({ voiceId: 'en-own' }), never);
      await provider.generateVideo(order({}, 'de'), never);
      await provider.generateVideo(order({}, 'en'), never);
      const bodies = server.requests.map(({ body }) => body);
      for (const body of bodies) {
        expect(body).toMatchObject({ avatar_id: 'avt_theirs' });
        expect(body).not.toHaveProperty('background');
      }
      expect(bodies.map(voiceOf)).toEqual(['en-own', 'de-own', 'en-US-JennyNeural']);
    });

    it('keeps the mood of one that is configured, whichever presenter was asked for', async () => {
      const provider = await answering(created);
      const { avatarId } = faces.expressives.feminine;
      const wanted = contractOrder({
        presenter: 'masculine',
        face: { provider: 'did', avatarId },
      });
      await provider.generateVideo(wanted, never);
      expect(server.requests[0]?.body).toMatchObject({
        avatar_id: avatarId,
        sentiment_id: 'snt_p',
      });
    });

    it('says that it was about the face when D-ID has it no more', async () => {
      const gone = { status: 404, body: fixture('error.not-found') };
      const provider = await answering(gone, { choices });
      await expect(provider.generateVideo(order({}), never)).rejects.toMatchObject({
        kind: 'unsupported-option',
        about: 'chosen-face',
      });
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
        kind: 'unsupported-option',
        about: undefined,
      });
    });

    it('ignores one of another provider, and orders none for pictures that speak', async () => {
      const provider = await answering(created, { choices });
      const other = contractOrder({ face: { provider: 'heygen', avatarId: 'lk_1' } });
      await provider.generateVideo(other, never);
      expect(server.requests[0]?.body).toMatchObject({
        avatar_id: faces.expressives.feminine.avatarId,
      });
      const talks = providerAt(server.baseUrl, { product: 'talks', faces });
      await expect(talks.generateVideo(order({}), never)).rejects.toMatchObject({
        kind: 'unsupported-option',
      });
      expect(server.requests).toHaveLength(1);
    });
  });

  it('orders nobody where none is configured and none is offered', async () => {
    await answering(created);
    for (const choices of [
      () => Promise.resolve(null),
      () => Promise.resolve({ avatars: [], voices: [] }),
      () => Promise.reject(new Error('no store')),
    ]) {
      const provider = providerAt(server.baseUrl, { faces: {}, choices });
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
        kind: 'unsupported-option',
      });
    }
    expect(server.requests).toHaveLength(0);
  });

  describe('when a start may have been taken', () => {
    it.each<[string, ScriptedReply, string]>([
      [
        'the gateway gives up',
        { status: 504, body: fixture('error.gateway-timeout') },
        'unknown-outcome',
      ],
      ['nobody answers', 'silence', 'unknown-outcome'],
      ['the line is cut', 'hang-up', 'unknown-outcome'],
      ['the answer is a page', { status: 201, body: '<html>' }, 'unreadable-reply'],
    ])('asks to wait before searching because %s', async (_, reply, kind) => {
      const provider = await answering(reply);
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
        kind,
        retryAfterMs: 10_000,
      });
    });

    it('adopts the hidden order instead of placing another', async () => {
      const provider = await answering((request) =>
        request.method === 'POST'
          ? { status: 504, body: fixture('error.gateway-timeout') }
          : { status: 200, body: fixture('list.expressives') },
      );
      await provider.generateVideo(contractOrder(), never).catch(() => undefined);
      expect(await provider.generateVideo(repeat, never)).toEqual({
        provider: 'did',
        id: 'exp_abc',
      });
      expect(methods()).toEqual(['POST', 'GET']);
    });

    it('does not search before a first call', async () => {
      const provider = await answering(created);
      await provider.generateVideo(contractOrder(), never);
      expect(methods()).toEqual(['POST']);
    });

    it('reads the list to its end and orders when nothing is there', async () => {
      const pages: Record<string, unknown> = {
        '/expressives?limit=100': {
          expressives: [{ id: 'a', user_data: 'gen_123:2' }],
          token: 't/1',
        },
        '/expressives?limit=100&token=t%2F1': { expressives: [{ id: 'b' }], token: 't2' },
        '/expressives?limit=100&token=t2': { expressives: [] },
      };
      const provider = await answering(({ method, path }) =>
        method === 'POST' ? created : { status: 200, body: pages[path] },
      );
      await provider.generateVideo(repeat, never);
      expect(methods()).toEqual(['GET', 'GET', 'GET', 'POST']);
    });

    it('finds the order on a later page, by its name where D-ID keeps no user data', async () => {
      const provider = await answering(({ path }) => ({
        status: 200,
        body: path.includes('token')
          ? { expressives: [{ id: 'exp_late', name: 'gen_123:1' }], token: 'more' }
          : { expressives: [{ id: 'x', user_data: null }], token: 'next' },
      }));
      expect(await provider.generateVideo(repeat, never)).toMatchObject({ id: 'exp_late' });
    });

    it('searches the other products in use as well: the settings may have changed', async () => {
      const provider = await answering(
        ({ path }) => ({
          status: 200,
          body: path.startsWith('/clips')
            ? { clips: [{ id: 'clp_1', user_data: 'gen_123:1' }] }
            : { expressives: [] },
        }),
        { faces: { expressives: faces.expressives, clips: faces.clips } },
      );
      expect(await provider.generateVideo(repeat, never)).toMatchObject({ id: 'clips/clp_1' });
    });

    it.each<[string, ScriptedReply, string]>([
      ['is broken', { status: 500, body: fixture('error.unknown') }, 'unknown-outcome'],
      ['is not allowed', { status: 403, body: fixture('error.permission') }, 'unknown-outcome'],
      ['is cut off', 'hang-up', 'unknown-outcome'],
      ['is silent', 'silence', 'unknown-outcome'],
      ['is a page', { status: 200, body: '<html>' }, 'unknown-outcome'],
      ['has no entries', { status: 200, body: {} }, 'unknown-outcome'],
      ['has entries without ids', { status: 200, body: { expressives: [{}] } }, 'unknown-outcome'],
      ['never ends', { status: 200, body: { expressives: [], token: 'again' } }, 'unknown-outcome'],
      [
        'needs another key',
        { status: 401, body: fixture('error.authorization') },
        'bad-credentials',
      ],
    ])('orders nothing while the list %s', async (_, reply, kind) => {
      const provider = await answering(reply);
      await expect(provider.generateVideo(repeat, never)).rejects.toMatchObject({ kind });
      expect(methods()).not.toContain('POST');
      // Where every earlier call was refused, a failed search leaves nothing open.
      const refused = { ...repeat, earlierCall: 'refused' as const };
      await expect(provider.generateVideo(refused, never)).rejects.toMatchObject({
        kind: kind === 'unknown-outcome' ? 'unavailable' : kind,
      });
      expect(methods()).not.toContain('POST');
    });

    it.each([
      ['open', 'unknown-outcome'],
      ['refused', 'rate-limited'],
    ] as const)(
      'waits where an earlier call is %s and the list comes too fast',
      async (earlierCall, kind) => {
        const provider = await answering({ status: 429, headers: { 'retry-after': '20' } });
        const order = { ...repeat, earlierCall };
        await expect(provider.generateVideo(order, never)).rejects.toMatchObject({
          kind,
          retryAfterMs: 20_000,
        });
        expect(methods()).not.toContain('POST');
      },
    );

    it('gives a list up that goes on with a new token each time', async () => {
      let page = 0;
      const provider = await answering(() => {
        page += 1;
        return { status: 200, body: { expressives: [], token: `t${page}` } };
      });
      await expect(provider.generateVideo(repeat, never)).rejects.toMatchObject({
        kind: 'unknown-outcome',
      });
      expect(server.requests).toHaveLength(20);
    });
  });

  it('asks and deletes under the product that the order was placed with', async () => {
    const provider = await answering({ status: 200, body: fixture('status.started') });
    const ids = ['exp_abc', 'clips/clp_1', 'talks/tlk_1', '7a0e-uuid', 'odd id/../x'];
    for (const id of ids) {
      await provider.checkStatus({ provider: 'did', id }, never);
      await provider.deleteVideo({ provider: 'did', id }, never);
    }
    expect([...new Set(server.requests.map(({ path }) => path))]).toEqual([
      '/expressives/exp_abc',
      '/clips/clp_1',
      '/talks/tlk_1',
      '/expressives/7a0e-uuid',
      '/expressives/odd%20id%2F..%2Fx',
    ]);
  });

  it.each<[number, unknown, string]>([
    [204, '', 'deleted'],
    [200, fixture('status.done'), 'deleted'],
    [404, fixture('error.not-found'), 'deleted'],
    [409, fixture('error.not-ready'), 'not-yet'],
  ])('takes %i of a deletion as told: %#', async (status, body, said) => {
    const provider = await answering(status === 204 ? { status } : { status, body });
    expect(await provider.deleteVideo({ provider: 'did', id: 'talks/tlk_1' }, never)).toBe(said);
  });

  it('does not take a missing page at the edge for a lost or a deleted video', async () => {
    const provider = await answering({ status: 404, body: '<html>Not found</html>' });
    const operation = { provider: 'did' as const, id: 'exp_abc' };
    await expect(provider.checkStatus(operation, never)).rejects.toMatchObject({
      kind: 'unavailable',
    });
    await expect(provider.deleteVideo(operation, never)).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });

  it.each([
    [{ duration: 14.9 }, 1.15],
    [{ duration: 15.1 }, 2.3],
    [{}, 3.45],
    [{ duration: undefined }, undefined],
  ])('prices the steps begun of a finished video with %j', async (changes, billedUsd) => {
    const body = { ...(fixture('status.done') as object), ...changes };
    const provider = await answering({ status: 200, body });
    const operation = { provider: 'did' as const, id: 'exp_abc' };
    const state = await provider.checkStatus(operation, never);
    expect(state.state === 'ready' && state.billedUsd).toBe(billedUsd);
    const unpriced = providerAt(server.baseUrl, { prices: null });
    expect(await unpriced.checkStatus(operation, never)).not.toHaveProperty('billedUsd');
  });

  it('prices every step of 15 seconds that is begun', async () => {
    const provider = await answering(created);
    const order = contractOrder();
    const saying = (length: number) => ({
      ...order,
      sentences: [{ ...order.sentences[0]!, text: 'x'.repeat(length) }],
    });
    // 13.9 characters a second.
    expect(provider.estimateCostUsd(saying(3))).toBe(1.15);
    expect(provider.estimateCostUsd(saying(208))).toBe(1.15);
    expect(provider.estimateCostUsd(saying(209))).toBe(2.3);
    expect(provider.estimateCostUsd(saying(834))).toBe(4.6);
    expect(provider.prices?.items).toEqual([{ what: 'expressives', usd: 1.15, per: '15 seconds' }]);
    const unpriced = providerAt(server.baseUrl, { prices: null });
    expect(unpriced.estimateCostUsd(order)).toBeNull();
    expect(unpriced.prices).toBeNull();
  });

  it.each<[ScriptedReply, unknown]>([
    [
      { status: 200, body: fixture('account.credits') },
      { state: 'metered', remaining: 110, unit: 'credits', usd: 126.5 },
    ],
    [
      { status: 200, body: { credits: [{ remaining: 2 }, { remaining: 3 }] } },
      { state: 'metered', remaining: 5, unit: 'credits', usd: 5.75 },
    ],
    [{ status: 200, body: { credits: [{}] } }, { state: 'unknown' }],
    [
      { status: 404, body: fixture('error.not-found') },
      { state: 'metered', remaining: 0, unit: 'credits', usd: 0 },
    ],
  ])('reads the balance of %j', async (reply, balance) => {
    const provider = await answering(reply);
    expect(await provider.getBalance(never)).toEqual(balance);
  });

  it('lists faces and the voices that an order can name', async () => {
    const provider = await answering(({ path }) => ({ status: 200, body: catalogue[path] }));
    expect(await provider.listAvatars(never)).toMatchObject([
      { id: 'public_amber_casual@avt_PfMblk', name: 'Amber', presenter: 'feminine', usable: true },
      { id: 'public_noah_suit@avt_Xy12Za', presenter: 'masculine', previewUrl: null },
      { id: 'own_avatar@avt_0001', presenter: null },
    ]);
    expect(await provider.listVoices(never)).toEqual([
      {
        id: 'en-US-JennyNeural',
        name: 'Jenny',
        presenter: 'feminine',
        languages: ['en'],
        previewUrl: 'https://static-assets.d-id.com/jenny.mp3',
      },
      {
        id: 'de-DE-ConradNeural',
        name: 'Conrad',
        presenter: 'masculine',
        languages: ['de'],
        previewUrl: null,
      },
    ]);
    const clips = providerAt(server.baseUrl, { product: 'clips', faces: { clips: faces.clips } });
    expect(await clips.listAvatars(never)).toMatchObject([
      { id: 'v2_public_Amber@0zSz8kflCN', usable: true, defaultVoiceId: 'en-US-JennyNeural' },
      { id: 'jack-Pt27VkP3hW', usable: false, defaultVoiceId: null },
    ]);
  });

  it('knows what its product can show', async () => {
    const provider = await answering(created);
    expect(provider.capabilities).toMatchObject({
      aspectRatios: ['16:9'],
      languages: ['en', 'de', 'fr', 'es'],
      maxDurationSeconds: 300,
    });
    const ratios = (stitch: boolean) =>
      providerAt(server.baseUrl, {
        product: 'talks',
        faces: { talks: { ...faces.talks, stitch, aspectRatio: '9:16' } },
      }).capabilities.aspectRatios;
    expect(ratios(true)).toEqual(['9:16']);
    expect(ratios(false)).toEqual(['1:1']);
    expect(providerAt(server.baseUrl, { webhookBaseUrl: null }).capabilities.webhooks).toBe(false);
    expect(providerAt(server.baseUrl, { webhookSecrets: [' '] }).capabilities.webhooks).toBe(false);
  });

  it('tells nobody the script, the name or the key in an error', async () => {
    const provider = await answering({
      status: 400,
      body: {
        kind: 'ValidationError',
        description: 'Ada',
        details: { 'body.Ada E': 1, 'body.script': 1 },
      },
    });
    const error = await provider
      .generateVideo(contractOrder(), never)
      .catch((thrown: Error) => thrown);
    expect((error as Error).message).toBe(
      'D-ID refused the request (HTTP 400, ValidationError, fields body.script).',
    );
  });
});
