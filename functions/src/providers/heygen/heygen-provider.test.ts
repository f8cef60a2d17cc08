import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
import type { WebhookDelivery } from '../video-provider.ts';
import { HeyGenProvider, type HeygenSettings } from './heygen-provider.ts';

const webhookSecret = 'whsec_test_secret_0001';
const never = new AbortController().signal;
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`__fixtures__/${name}.json`, import.meta.url), 'utf8'));

function providerAt(baseUrl: string, settings: Partial<HeygenSettings> = {}): HeyGenProvider {
  return new HeyGenProvider({
    fetch,
    apiKey: () => Promise.resolve('sk_test'),
    baseUrl,
    avatars: {
      feminine: { avatarId: 'lk_f', voiceId: 'vc_f' },
      masculine: { avatarId: 'lk_m', voiceId: 'vc_m' },
    },
    priceUsdPerSecond: 0.0667,
    webhookSecrets: [webhookSecret],
    createTimeoutMs: 300,
    readTimeoutMs: 300,
    ...settings,
  });
}

const everywhere: Partial<Record<WorldSituation, ScriptedReply>> = {
  'wrong-key': { status: 401, body: fixture('error.unauthorized') },
  'too-many-requests': {
    status: 429,
    body: fixture('error.rate-limit-exceeded'),
    headers: { 'retry-after': '7' },
  },
  broken: { status: 503, body: '<html>Service unavailable</html>' },
  unreadable: { status: 200, body: '<html>Welcome</html>' },
  silent: 'silence',
  'hanging-up': 'hang-up',
};

const onStart: Partial<Record<WorldSituation, ScriptedReply>> = {
  'out-of-credit': { status: 402, body: fixture('error.insufficient-credit') },
  full: { status: 429, body: fixture('error.quota-exceeded') },
  'rejecting-content': { status: 400, body: fixture('error.content-policy-violation') },
};

const onLook: Partial<Record<WorldSituation, ScriptedReply>> = {
  finished: { status: 200, body: fixture('status.completed') },
  'finished-without-address': {
    status: 200,
    body: fixture('status.completed-without-address'),
  },
  failed: { status: 200, body: fixture('status.failed') },
  'saying-something-new': { status: 200, body: fixture('status.not-known-yet') },
  forgetful: { status: 404, body: fixture('error.video-not-found') },
};

function heygenAnswer(situation: WorldSituation, keys: string[], request: ReceivedRequest) {
  const common = everywhere[situation];
  if (common) return common;
  if (request.method === 'POST' && request.path === '/v3/videos') {
    const key = String(request.headers['idempotency-key']);
    if (!keys.includes(key)) keys.push(key);
    const body = fixture('created') as { data: { video_id: string } };
    body.data.video_id = `vid_${keys.indexOf(key)}`;
    return onStart[situation] ?? { status: 200, body };
  }
  if (request.path === '/v3/users/me') {
    const account = situation === 'out-of-credit' ? 'account.empty-wallet' : 'account.wallet';
    return { status: 200, body: fixture(account) };
  }
  if (request.path.startsWith('/v3/avatars/looks')) {
    const page = request.path.includes('token=tok_2') ? 'looks.last-page' : 'looks.first-page';
    return { status: 200, body: fixture(page) };
  }
  if (request.path.startsWith('/v3/voices')) return { status: 200, body: fixture('voices') };
  if (request.method === 'DELETE' && situation !== 'forgetful') {
    return { status: 200, body: fixture('deleted') };
  }
  return onLook[situation] ?? { status: 200, body: fixture('status.processing') };
}

const situations: WorldSituation[] = [
  'working',
  'unreachable',
  ...(Object.keys({ ...everywhere, ...onStart, ...onLook }) as WorldSituation[]),
];

describeProviderContract('HeyGen', situations, async () => {
  let situation: WorldSituation = 'working';
  const keys: string[] = [];
  const server = await startScriptedServer((request) => heygenAnswer(situation, keys, request));
  const starts = () => server.requests.filter(({ method }) => method === 'POST');
  return {
    provider: providerAt(server.baseUrl),
    arrange: async (next) => {
      situation = next;
      if (next === 'unreachable') await server.close();
    },
    latestOrder: () => starts().at(-1)?.body,
    startsSeen: () => starts().length,
    genuineWebhook: (operationId) => signed('webhook.success', operationId),
    close: () => server.close(),
  };
});

function signed(name: string, operationId = 'vid_abc'): WebhookDelivery {
  const text = JSON.stringify(fixture(name)).replace('vid_abc', operationId);
  const signature = createHmac('sha256', webhookSecret).update(text).digest('hex');
  return {
    rawBody: Buffer.from(text),
    headers: { 'heygen-signature': signature },
    path: '',
    nowMs: Date.parse('2026-11-22T10:00:00Z'),
  };
}

describe('HeyGenProvider', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());
  const answering = async (reply: ScriptedReply) => {
    server = await startScriptedServer(() => reply);
    return providerAt(server.baseUrl);
  };
  const created: ScriptedReply = { status: 200, body: fixture('created') };

  it('orders the chosen face, and says that it was about it when HeyGen has it no more', async () => {
    const face = { provider: 'heygen' as const, avatarId: 'lk_chosen', voiceId: 'vc_chosen' };
    const provider = await answering(created);
    await provider.generateVideo(contractOrder({ face }), never);
    expect(server.requests[0]?.body).toMatchObject({
      avatar_id: 'lk_chosen',
      voice_id: 'vc_chosen',
    });
    await server.close();

    const gone = { status: 404, body: { error: { code: 'avatar_not_found', message: 'No.' } } };
    const refusing = await answering(gone);
    await expect(refusing.generateVideo(contractOrder({ face }), never)).rejects.toMatchObject({
      kind: 'unsupported-option',
      about: 'chosen-face',
    });
    const other = contractOrder({ face: { ...face, provider: 'did' } });
    await expect(refusing.generateVideo(other, never)).rejects.toMatchObject({
      kind: 'unsupported-option',
      about: undefined,
    });
  });

  it('orders with the key of the account and the key of the attempt in their headers', async () => {
    const provider = await answering(created);
    await provider.generateVideo(contractOrder(), never);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v3/videos',
      headers: {
        'x-api-key': 'sk_test',
        'idempotency-key': 'job_gen_123:contract:1',
        'content-type': 'application/json',
      },
    });
  });

  it('reads the account’s key anew for every call', async () => {
    server = await startScriptedServer(() => created);
    const keys = ['sk_old', 'sk_new'];
    const provider = providerAt(server.baseUrl, {
      apiKey: () => Promise.resolve(keys.shift() ?? ''),
    });
    await provider.generateVideo(contractOrder(), never);
    await provider.generateVideo(contractOrder({}, 2), never);
    expect(server.requests.map(({ headers }) => headers['x-api-key'])).toEqual([
      'sk_old',
      'sk_new',
    ]);
  });

  it('does not follow a redirect, which would carry the key elsewhere', async () => {
    const elsewhere = await startScriptedServer(() => created);
    try {
      const provider = await answering({
        status: 307,
        headers: { location: `${elsewhere.baseUrl}/v3/videos` },
      });
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toThrow(ProviderError);
      expect(elsewhere.requests).toHaveLength(0);
    } finally {
      await elsewhere.close();
    }
  });

  it('passes on how long HeyGen asks to wait', async () => {
    const provider = await answering({
      status: 429,
      body: fixture('error.rate-limit-exceeded'),
      headers: { 'retry-after': '7' },
    });
    await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 7000,
    });
  });

  it('refuses a script HeyGen would refuse, without asking', async () => {
    const provider = await answering(created);
    const order = contractOrder();
    const sentences = [{ ...order.sentences[0]!, text: 'x'.repeat(5001) }];
    await expect(provider.generateVideo({ ...order, sentences }, never)).rejects.toMatchObject({
      kind: 'invalid-order',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('refuses to call without a usable key', async () => {
    server = await startScriptedServer(() => created);
    for (const key of ['', ' ', 'two\nlines']) {
      const provider = providerAt(server.baseUrl, { apiKey: () => Promise.resolve(key) });
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
        kind: 'bad-credentials',
      });
    }
    expect(server.requests).toHaveLength(0);
  });

  it('prices the finished seconds HeyGen names, which is what it bills', async () => {
    const operation = { provider: 'heygen' as const, id: 'vid_abc' };
    const reply = { status: 200, body: fixture('status.completed') };
    const provider = await answering(reply);
    expect(await provider.checkStatus(operation, never)).toMatchObject({
      state: 'ready',
      billedUsd: 2.8414,
    });
    const unpriced = providerAt(server.baseUrl, { priceUsdPerSecond: null });
    const unknown = await unpriced.checkStatus(operation, never);
    expect(unknown.state).toBe('ready');
    expect(unknown).not.toHaveProperty('billedUsd');
  });

  it('hands over the timed captions that HeyGen made', async () => {
    const provider = await answering({ status: 200, body: fixture('status.completed') });
    const state = await provider.checkStatus({ provider: 'heygen', id: 'vid_abc' }, never);
    expect(state).toMatchObject({
      subtitles: { url: expect.stringContaining('.srt') as string, format: 'srt' },
    });
  });

  it('does not take a missing page at the edge for a lost video', async () => {
    const provider = await answering({ status: 404, body: '<html>Not found</html>' });
    await expect(
      provider.checkStatus({ provider: 'heygen', id: 'vid_abc' }, never),
    ).rejects.toThrow(ProviderError);
  });

  it('knows no cost without a price, and otherwise prices the words to be spoken', async () => {
    const provider = await answering(created);
    const order = contractOrder();
    const sentences = [{ ...order.sentences[0]!, text: 'x'.repeat(834) }];
    expect(provider.estimateCostUsd({ ...order, sentences })).toBeCloseTo(60 * 0.0667, 3);
    // French has longer spellings for the same time.
    const french = provider.estimateCostUsd({ ...order, sentences, language: 'fr-CA' });
    expect(french).toBeCloseTo((834 / 16.4) * 0.0667, 3);
    const unpriced = providerAt(server.baseUrl, { priceUsdPerSecond: null });
    expect(unpriced.estimateCostUsd(order)).toBeNull();
  });

  it('gives up on an endless reply', async () => {
    const provider = await answering({ status: 200, body: 'x'.repeat(2_000_000) });
    await expect(
      provider.checkStatus({ provider: 'heygen', id: 'vid_abc' }, never),
    ).rejects.toMatchObject({ kind: 'unreadable-reply' });
  });

  it('cannot delete yet what HeyGen is still making', async () => {
    const provider = await answering({ status: 409, body: fixture('error.resource-not-ready') });
    const operation = { provider: 'heygen' as const, id: 'vid_abc' };
    expect(await provider.deleteVideo(operation, never)).toBe('not-yet');
    expect(server.requests[0]).toMatchObject({ method: 'DELETE', path: '/v3/videos/vid_abc' });
  });

  it('does not take a missing page at the edge for a deleted video', async () => {
    const provider = await answering({ status: 404, body: '<html>Not found</html>' });
    await expect(
      provider.deleteVideo({ provider: 'heygen', id: 'vid_abc' }, never),
    ).rejects.toThrow(ProviderError);
  });

  it.each([
    ['account.wallet', { state: 'metered', remaining: 48.25, unit: 'usd', usd: 48.25 }],
    ['account.credits', { state: 'metered', remaining: 12.5, unit: 'credits', usd: null }],
    ['deleted', { state: 'unknown' }],
  ])('reads the balance of %s', async (name, balance) => {
    const provider = await answering({ status: 200, body: fixture(name) });
    expect(await provider.getBalance(never)).toEqual(balance);
  });

  it('says which price it reckons with, and of which day', async () => {
    const provider = await answering(created);
    expect(provider.prices).toMatchObject({
      asOf: '2026-11-22',
      items: [{ usd: 0.0667, per: 'second' }],
    });
    expect(providerAt(server.baseUrl, { priceUsdPerSecond: null }).prices).toBeNull();
  });

  it('refuses every delivery when it has no secret, and drops events of other kinds', async () => {
    const provider = await answering(created);
    expect(provider.readWebhook(signed('webhook.success'))).toEqual({
      outcome: 'look',
      deliveryKey: 'vid_abc:avatar_video.success',
      operationId: 'vid_abc',
      generationId: 'gen_123',
    });
    expect(provider.readWebhook(signed('webhook.gif'))).toMatchObject({ outcome: 'ignored' });
    const without = providerAt(server.baseUrl, { webhookSecrets: [] });
    expect(without.readWebhook(signed('webhook.success'))).toMatchObject({ outcome: 'refused' });
  });
});
