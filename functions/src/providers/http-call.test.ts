import { afterEach, describe, expect, it } from 'vitest';
import {
  startScriptedServer,
  type ScriptedReply,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { callHttp, readRetryAfterMs, safeToken, type HttpCall } from './http-call.ts';

const never = new AbortController().signal;

describe('callHttp', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());
  const calling = async (reply: ScriptedReply, changes: Partial<HttpCall> = {}) => {
    server = await startScriptedServer(() => reply);
    return callHttp({
      fetch,
      url: `${server.baseUrl}/thing`,
      headers: { 'x-key': 'key' },
      timeoutMs: 10_000,
      maxReplyBytes: 1000,
      signal: never,
      ...changes,
    });
  };

  it('sends JSON and reads JSON, whatever the status', async () => {
    const outcome = await calling(
      { status: 418, body: { tea: true } },
      { method: 'POST', body: { cup: 1 } },
    );
    expect(outcome).toMatchObject({ answered: true, reply: { status: 418, body: { tea: true } } });
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/thing',
        body: { cup: 1 },
        headers: { 'x-key': 'key', 'content-type': 'application/json' },
      },
    ]);
  });

  it.each(['<html>', '', '{"a":'])('reads %j as nothing', async (body) => {
    const outcome = await calling({ status: 200, body });
    expect(outcome.answered && outcome.reply.body).toBeUndefined();
  });

  it('reads no more than allowed', async () => {
    const outcome = await calling({ status: 200, body: { long: 'x'.repeat(1000) } });
    expect(outcome.answered && outcome.reply.body).toBeUndefined();
  });

  it('follows no redirect', async () => {
    const outcome = await calling({ status: 302, headers: { location: '/elsewhere' } });
    expect(outcome).toMatchObject({ answered: true, reply: { status: 302 } });
    expect(server.requests).toHaveLength(1);
  });

  it('tells a cut line from a silence', async () => {
    expect(await calling('hang-up')).toMatchObject({ answered: false, why: 'broken-off' });
    await server.close();
    expect(await calling('silence', { timeoutMs: 200 })).toMatchObject({ why: 'stopped' });
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    server = await startScriptedServer(() => {
      stop.abort();
      return 'silence';
    });
    const { baseUrl: url } = server;
    const call = { fetch, url, headers: {}, timeoutMs: 10_000, maxReplyBytes: 10 };
    expect(await callHttp({ ...call, signal: stop.signal })).toMatchObject({ why: 'stopped' });
    expect(await callHttp({ ...call, signal: stop.signal })).toMatchObject({ why: 'never-sent' });
    expect(server.requests).toHaveLength(1);
  });

  it('knows that nobody was there to take it', async () => {
    server = await startScriptedServer(() => ({ status: 200 }));
    const { baseUrl } = server;
    await server.close();
    const call = { fetch, headers: {}, timeoutMs: 10_000, maxReplyBytes: 10, signal: never };
    expect(await callHttp({ ...call, url: baseUrl })).toMatchObject({ why: 'never-sent' });
  });
});

describe('readRetryAfterMs', () => {
  it.each([
    ['2', 2000],
    ['0', 0],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
  ])('reads %s as %s', (value, delayMs) => {
    const headers = new Headers({ 'retry-after': value, date: 'Sun, 22 Nov 2026 10:00:00 GMT' });
    expect(readRetryAfterMs(headers)).toBe(delayMs);
  });
});

describe('safeToken', () => {
  it.each([
    ['InvalidFaceError', true],
    ['body.script.input', true],
    ['Ada Example', false],
    ['', false],
    ['x'.repeat(81), false],
    [null, false],
  ])('lets %j through: %s', (value, safe) => {
    expect(safeToken(value)).toBe(safe ? value : undefined);
  });
});
