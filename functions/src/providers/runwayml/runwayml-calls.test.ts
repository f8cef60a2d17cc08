import { afterEach, describe, expect, it } from 'vitest';
import {
  startScriptedServer,
  type ScriptedReply,
  type ScriptedServer,
} from '../../testing/scripted-server.ts';
import { contractOrder } from '../provider-contract.ts';
import { fixture, providerAt } from './testing/runway-rig.ts';

const never = new AbortController().signal;
const operation = { provider: 'runwayml' as const, id: 'task_1' };
const created: ScriptedReply = { status: 200, body: fixture('created.avatar-video') };

describe('calls to Runway', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());
  const answering = async (
    reply: ScriptedReply,
    settings: Parameters<typeof providerAt>[1] = {},
  ) => {
    server = await startScriptedServer(() => reply);
    return providerAt(server.baseUrl, settings);
  };

  it('carry the key, the version and no key for repetitions', async () => {
    const provider = await answering(created);
    await provider.generateVideo(contractOrder(), never);
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v1/avatar_videos',
      headers: {
        authorization: 'Bearer key_test',
        'x-runway-version': '2024-11-06',
        'content-type': 'application/json',
      },
    });
    expect(server.requests[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('keep the path under which a stand-in listens', async () => {
    server = await startScriptedServer(() => created);
    await providerAt(`${server.baseUrl}/runway/`).generateVideo(contractOrder(), never);
    expect(server.requests[0]?.path).toBe('/runway/v1/avatar_videos');
  });

  it('read the account’s key anew every time', async () => {
    const keys = ['key_old', 'key_new'];
    const provider = await answering(created, {
      apiKey: () => Promise.resolve(keys.shift() ?? ''),
    });
    await provider.generateVideo(contractOrder(), never);
    await provider.generateVideo(contractOrder({}, 2), never);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer key_old',
      'Bearer key_new',
    ]);
  });

  it('are not made without a usable key', async () => {
    server = await startScriptedServer(() => created);
    for (const key of ['', ' ', 'two\nlines']) {
      const provider = providerAt(server.baseUrl, { apiKey: () => Promise.resolve(key) });
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
        kind: 'bad-credentials',
      });
    }
    expect(server.requests).toHaveLength(0);
  });

  it('do not follow a redirect, which would carry the key elsewhere', async () => {
    const elsewhere = await startScriptedServer(() => created);
    try {
      const provider = await answering({
        status: 307,
        headers: { location: `${elsewhere.baseUrl}/v1/avatar_videos` },
      });
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
        kind: 'unreadable-reply',
      });
      expect(elsewhere.requests).toHaveLength(0);
    } finally {
      await elsewhere.close();
    }
  });

  it.each<[string, ScriptedReply, string]>([
    ['an error of the server', { status: 500, body: fixture('error.internal') }, 'unknown-outcome'],
    ['a wait of the edge', { status: 504, body: '<html/>' }, 'unknown-outcome'],
    ['a refusal for now', { status: 503, body: '<html/>' }, 'unavailable'],
    ['a conflict', { status: 409, body: fixture('error.internal') }, 'unavailable'],
    ['a day’s quota', { status: 429, body: fixture('error.daily-quota') }, 'rate-limited'],
    ['silence', 'silence', 'unknown-outcome'],
    ['a broken connection', 'hang-up', 'unknown-outcome'],
  ])('order once only, even after %s', async (_, reply, kind) => {
    const provider = await answering(reply, { readRetries: 2 });
    await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({ kind });
    expect(server.requests).toHaveLength(1);
  });

  it('look again when a look failed by itself', async () => {
    let looks = 0;
    server = await startScriptedServer(() => {
      looks += 1;
      if (looks === 1) return { status: 500, body: fixture('error.internal') };
      return { status: 200, body: fixture('task.succeeded') };
    });
    const provider = providerAt(server.baseUrl, { readRetries: 2, readTimeoutMs: 10_000 });
    expect(await provider.checkStatus(operation, never)).toMatchObject({ state: 'ready' });
    expect(looks).toBe(2);
  });

  it.each([429, 503])('pass on how long to wait (HTTP %i) instead of sleeping', async (status) => {
    const provider = await answering(
      { status, body: fixture('error.daily-quota'), headers: { 'retry-after': '3600' } },
      { readRetries: 2 },
    );
    await expect(provider.checkStatus(operation, never)).rejects.toMatchObject({
      retryAfterMs: 3_600_000,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('ask to come back much later when a day’s quota is used up', async () => {
    const provider = await answering({ status: 429, body: fixture('error.daily-quota') });
    await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 3_600_000,
    });
  });

  it('do not take a missing page at the edge for a lost video', async () => {
    const provider = await answering({ status: 404, body: '<html>Not found</html>' });
    await expect(provider.checkStatus(operation, never)).rejects.toMatchObject({
      kind: 'unavailable',
    });
    await expect(provider.deleteVideo(operation, never)).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });

  it('give up on an endless reply', async () => {
    const provider = await answering({ status: 200, body: 'x'.repeat(2_000_000) });
    await expect(provider.checkStatus(operation, never)).rejects.toMatchObject({
      kind: 'unreadable-reply',
    });
  });

  it('list no faces rather than some when a page cannot be read', async () => {
    const provider = await answering({ status: 200, body: '<html>Welcome</html>' });
    await expect(provider.listAvatars(never)).rejects.toMatchObject({ kind: 'unreadable-reply' });
  });

  it('read our own faces page by page, after those offered to all', async () => {
    server = await startScriptedServer(({ path }) => ({
      status: 200,
      body: fixture(path.includes('cursor=bmV4dA') ? 'avatars.last-page' : 'avatars.first-page'),
    }));
    const avatars = await providerAt(server.baseUrl).listAvatars(never);
    expect(avatars).toHaveLength(9 + 3);
    expect(avatars[0]).toMatchObject({ id: 'game-character', name: 'Game character' });
    expect(avatars.slice(9).map(({ usable }) => usable)).toEqual([true, false, false]);
    expect(avatars[9]).toMatchObject({ name: 'Presenter', defaultVoiceId: 'clara' });
    expect(avatars[11]?.defaultVoiceId).toBe('voice_1');
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/v1/avatars?limit=50',
      '/v1/avatars?limit=50&cursor=bmV4dA',
    ]);
  });

  it('tell operators what was used since midnight', async () => {
    const provider = await answering({ status: 200, body: fixture('usage') });
    expect(await provider.usedCreditsToday(never)).toEqual({
      credits: 142,
      byModel: { 'gen4.5': 120, gwm1_avatar_async_audio_to_video: 22 },
    });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v1/organization/usage',
      body: { startDate: '2026-11-22' },
    });
  });

  it('read the balance in credits and in dollars', async () => {
    const provider = await answering({ status: 200, body: fixture('organization') });
    expect(await provider.getBalance(never)).toEqual({
      state: 'metered',
      remaining: 4200,
      unit: 'credits',
      usd: 42,
    });
  });
});
