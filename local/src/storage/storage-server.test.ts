import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownersGate, runStorage, type RunningStorage } from './testing/running-storage.ts';

let server: RunningStorage;
beforeEach(async () => {
  server = await runStorage({ maxObjectBytes: 1_000_000 });
});
afterEach(() => server.stop());

const upload = (path: string) => `${server.url}/upload/storage/v1/b/my-bucket/o?${path}`;
const media = (name: string) => upload(`uploadType=media&name=${name}`);
const object = (name: string) =>
  `${server.url}/storage/v1/b/my-bucket/o/${encodeURIComponent(name)}`;
const put = (url: string, range: string, body: string | Uint8Array = '') =>
  fetch(url, { method: 'PUT', headers: { 'Content-Range': range }, body: body as string });

async function startUpload(name: string): Promise<string> {
  const started = await fetch(upload(`uploadType=resumable&name=${name}`), { method: 'POST' });
  return started.headers.get('location')!;
}

describe('the resumable protocol for servers', () => {
  it('tells how much is stored and goes on from there', async () => {
    const session = await startUpload('a');
    const nothing = await put(session, 'bytes */*');
    expect([nothing.status, nothing.headers.get('range')]).toEqual([308, null]);
    const first = await put(session, 'bytes 0-3/*', 'abcd');
    expect([first.status, first.headers.get('range')]).toEqual([308, 'bytes=0-3']);
    const asked = await put(session, 'bytes */8');
    expect([asked.status, asked.headers.get('range')]).toEqual([308, 'bytes=0-3']);
    const overlapping = await put(session, 'bytes 2-7/8', 'CDEFGH');
    expect(await overlapping.json()).toMatchObject({ name: 'a', size: '8' });
    const again = await put(session, 'bytes */8');
    expect(again.status).toBe(200);
    expect(await (await fetch(`${object('a')}?alt=media`)).text()).toBe('abCDEFGH');
  });

  it('has right hashes after bytes were sent twice', async () => {
    const session = await startUpload('a');
    await put(session, 'bytes 0-3/*', 'abXX');
    const done = (await (await put(session, 'bytes 2-3/4', 'cd')).json()) as { md5Hash: string };
    const whole = await fetch(media('b'), { method: 'POST', body: 'abcd' });
    expect(done.md5Hash).toBe(((await whole.json()) as { md5Hash: string }).md5Hash);
  });

  it('refuses a gap and unreadable ranges', async () => {
    const session = await startUpload('a');
    expect((await put(session, 'bytes 5-8/9', 'abcd')).status).toBe(400);
    expect((await put(session, 'lines 1-2', 'abcd')).status).toBe(400);
    expect((await put(`${session}x`, 'bytes */*')).status).toBe(404);
  });

  it('cancels', async () => {
    const session = await startUpload('a');
    await put(session, 'bytes 0-3/*', 'abcd');
    expect((await fetch(session, { method: 'DELETE' })).status).toBe(499);
    expect((await put(session, 'bytes 4-7/8', 'efgh')).status).toBe(410);
    expect(await readdir(join(server.dataFolder, 'incoming'))).toEqual([]);
  });

  it('keeps what arrived when the connection broke', async () => {
    const session = await startUpload('a');
    const { pathname, search } = new URL(session);
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(
          `PUT ${pathname}${search} HTTP/1.1\r\nHost: x\r\nContent-Range: bytes 0-9/10\r\nContent-Length: 10\r\n\r\nabcd`,
        );
        setTimeout(() => socket.destroy(), 100);
      });
      socket.on('close', () => resolve());
    });
    const asked = await put(session, 'bytes */10');
    expect([asked.status, asked.headers.get('range')]).toEqual([308, 'bytes=0-3']);
    expect((await put(session, 'bytes 4-9/10', 'efghij')).status).toBe(200);
  });
});

describe('refusals', () => {
  it('says no to addresses it does not know, and reports them', async () => {
    const asked: [string, string][] = [
      ['POST', '/storage/v1/b/my-bucket/o/x/compose'],
      ['POST', '/storage/v1/b/my-bucket/o/x/watch'],
      ['GET', '/storage/v1/b/my-bucket/iam'],
      ['POST', '/batch/storage/v1'],
      ['GET', '/v0/b/my-bucket/other'],
      ['POST', '/internal/export'],
      ['PUT', '/internal/setRules'],
      ['DELETE', '/my-bucket/x'],
      ['GET', '/b/my-bucket/o/%E0%A4%A'],
    ];
    for (const [method, path] of asked) {
      const answer = await fetch(`${server.url}${path}`, { method });
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.status, path).toBeLessThan(500);
    }
    expect(server.lines).toHaveLength(asked.length);
  });

  it('refuses objects that are too large', async () => {
    const answer = await fetch(media('big'), { method: 'POST', body: new Uint8Array(1_000_001) });
    expect(answer.status).toBe(413);
    expect(await readdir(join(server.dataFolder, 'incoming'))).toEqual([]);
    expect((await fetch(object('big'))).status).toBe(404);
  });

  it('refuses bytes that differ from their announced hash', async () => {
    const headers = { 'x-goog-hash': 'crc32c=AAAAAA==' };
    const answer = await fetch(media('a'), { method: 'POST', body: 'abcd', headers });
    expect(answer.status).toBe(400);
    expect((await fetch(object('a'))).status).toBe(404);
  });

  it('does not let a web page use the trusted interface', async () => {
    const headers = { Origin: 'http://evil.example' };
    expect((await fetch(object('a'), { headers })).status).toBe(403);
    expect((await fetch(media('a'), { method: 'POST', headers, body: 'x' })).status).toBe(403);
    expect((await fetch(`${server.url}/internal/reset`, { method: 'POST', headers })).status).toBe(
      403,
    );
  });

  it('denies when the rules gate breaks', async () => {
    const token = Buffer.from(JSON.stringify({ sub: 'alice' })).toString('base64url');
    const answer = await fetch(`${server.url}/v0/b/my-bucket/o/other`, {
      headers: { Authorization: `Firebase x.${token}.` },
    });
    expect(answer.status).toBe(403);
  });
});

describe('the Firebase interface', () => {
  const v0 = (path: string) => `${server.url}/v0/b/my-bucket/o${path}`;
  const owner = { Authorization: 'Firebase owner' };

  it('lets the owner token past the rules', async () => {
    await fetch(media('secret'), { method: 'POST', body: 'x' });
    expect((await fetch(v0('/secret'))).status).toBe(403);
    expect((await fetch(v0('/secret'), { headers: owner })).status).toBe(200);
  });

  it('makes and drops download tokens for the owner only', async () => {
    await fetch(media('a'), { method: 'POST', body: 'x' });
    const make = v0('/a?create_token=true');
    expect((await fetch(make, { method: 'POST' })).status).toBe(403);
    const made = await fetch(make, { method: 'POST', headers: owner });
    const { downloadTokens } = (await made.json()) as { downloadTokens: string };
    const read = (token: string) => fetch(v0(`/a?alt=media&token=${token}`));
    expect((await read(downloadTokens)).status).toBe(200);
    const drop = v0(`/a?delete_token=${downloadTokens}`);
    await fetch(drop, { method: 'POST', headers: owner });
    expect((await read(downloadTokens)).status).toBe(403);
  });

  it('allows pages to call and to read the upload headers', async () => {
    const origin = 'http://localhost:5173';
    const preflight = await fetch(v0(''), {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,x-goog-upload-protocol',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const answer = await fetch(v0('/a'), { headers: { Origin: origin, ...owner } });
    expect(answer.headers.get('access-control-expose-headers')).toContain('X-Goog-Upload-Status');
  });

  it('answers query and cancel during an upload', async () => {
    const start = await fetch(v0('?name=up'), {
      method: 'POST',
      headers: {
        ...owner,
        'X-Goog-Upload-Protocol': 'resumable',
        'X-Goog-Upload-Command': 'start',
        'X-Goog-Upload-Header-Content-Length': '6',
        'X-Goog-Upload-Header-Content-Type': 'text/plain',
      },
    });
    const url = start.headers.get('x-goog-upload-url')!;
    const send = async (command: string, offset = 0, body?: string) => {
      const headers = { 'X-Goog-Upload-Command': command, 'X-Goog-Upload-Offset': String(offset) };
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        ...(body !== undefined && { body }),
      });
      const header = (name: string) => answer.headers.get(`x-goog-upload-${name}`);
      return [answer.status, header('status'), header('size-received')];
    };
    expect(await send('upload', 0, 'abc')).toEqual([200, 'active', '3']);
    expect(await send('query')).toEqual([200, 'active', '3']);
    expect((await send('upload', 5, 'x'))[0]).toBe(400);
    expect(await send('cancel')).toEqual([200, 'cancelled', '3']);
    expect((await send('upload, finalize', 3, 'def'))[0]).toBe(410);
  });
});

describe('the disk', () => {
  it('keeps everything over a restart and clears what was under way', async () => {
    await fetch(media('kept'), { method: 'POST', body: 'first' });
    await fetch(media('kept'), { method: 'POST', body: 'second' });
    const before = (await (await fetch(object('kept'))).json()) as Record<string, unknown>;
    await put(await startUpload('half'), 'bytes 0-3/*', 'abcd');
    await server.close();
    const again = await runStorage({ dataFolder: server.dataFolder });
    try {
      const url = object('kept').replace(server.url, again.url);
      const after = (await (await fetch(url)).json()) as Record<string, unknown>;
      expect(after).toEqual({
        ...before,
        selfLink: after['selfLink'],
        mediaLink: after['mediaLink'],
      });
      expect(await (await fetch(`${url}?alt=media`)).text()).toBe('second');
      expect(await readdir(join(server.dataFolder, 'incoming'))).toEqual([]);
      expect(await readdir(join(server.dataFolder, 'bytes'))).toHaveLength(1);
      const next = await fetch(media('kept').replace(server.url, again.url), { method: 'POST' });
      const { generation } = (await next.json()) as { generation: string };
      expect(Number(generation)).toBeGreaterThan(Number(before['generation']));
    } finally {
      await again.close();
    }
  });

  it('forgets everything on reset', async () => {
    await fetch(media('a'), { method: 'POST', body: 'x' });
    expect((await fetch(`${server.url}/internal/reset`, { method: 'POST' })).status).toBe(200);
    expect((await fetch(object('a'))).status).toBe(404);
    for (const folder of ['records', 'bytes', 'incoming']) {
      expect(await readdir(join(server.dataFolder, folder))).toEqual([]);
    }
  });

  it('lets a download finish although the object is replaced meanwhile', async () => {
    const first = Buffer.alloc(900_000, 'a');
    await fetch(media('a'), { method: 'POST', body: first });
    const download = await fetch(`${object('a')}?alt=media`);
    await fetch(media('a'), { method: 'POST', body: 'new' });
    expect(Buffer.from(await download.arrayBuffer()).equals(first)).toBe(true);
  });
});

it('takes new rules while running when it was given a reader for them', async () => {
  const open = { ...ownersGate(), judgeStorage: () => ({ allowed: true as const }) };
  const own = await runStorage({
    loadRules: (source) => {
      if (source !== 'allow all') throw new Error('line 1: unexpected');
      return open;
    },
  });
  const setRules = (content: string) =>
    fetch(`${own.url}/internal/setRules`, {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ name: 'storage.rules', content }] } }),
    });
  try {
    const read = async () => (await fetch(`${own.url}/v0/b/my-bucket/o/closed`)).status;
    expect(await read()).toBe(403);
    const refused = await setRules('nonsense');
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('line 1'),
    ]);
    expect(await read()).toBe(403);
    expect((await setRules('allow all')).status).toBe(200);
    expect(await read()).toBe(404);
  } finally {
    await own.stop();
  }
});
