import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { closeServer } from '../testing/scripted-server.ts';
import { DownloadError, type DownloadErrorKind } from './download-error.ts';
import { downloadMedia, type DownloadSettings } from './guarded-download.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => closeServer(server));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const MiB = 1024 * 1024;
const mp4 = { 'content-type': 'video/mp4' };
const file = Buffer.alloc(100_000, 7);
const sendFile: RequestListener = (_request, response) => {
  response.writeHead(200, { ...mp4, 'content-length': file.length }).end(file);
};

function settings(origins: string[], more: Partial<DownloadSettings> = {}): DownloadSettings {
  return {
    allowedOrigins: origins,
    maxBytes: 1_000_000,
    timeoutMs: 5000,
    stallTimeoutMs: 2000,
    acceptedTypes: ['video/mp4'],
    signal: new AbortController().signal,
    ...more,
  };
}

async function fetchAll(url: string, its: DownloadSettings) {
  const pieces: Uint8Array[] = [];
  const facts = await downloadMedia(url, its, async (chunks) => {
    for await (const chunk of chunks) pieces.push(chunk);
  });
  return { ...facts, bytes: Buffer.concat(pieces) };
}

async function expectRefusal(url: string, its: DownloadSettings, kind: DownloadErrorKind) {
  const error: unknown = await fetchAll(url, its).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DownloadError);
  expect((error as DownloadError).kind).toBe(kind);
}

const pourForEver: RequestListener = (_request, response) => {
  const piece = Buffer.alloc(256 * 1024, 1);
  response.writeHead(200, mp4);
  const pour = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', pour);
  pour();
};

/** Reads a download to its end, and the memory that buffers hold beyond what they held before. */
async function watchMemory(
  url: string,
  its: DownloadSettings,
  take: (chunk: Uint8Array) => unknown,
) {
  const seen = { error: null as unknown, takenBytes: 0, peakBytes: 0 };
  let pieces = 0;
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  try {
    await downloadMedia(url, its, async (chunks) => {
      for await (const chunk of chunks) {
        seen.takenBytes += chunk.length;
        pieces += 1;
        take(chunk);
        if (pieces % 100 > 0) continue;
        await setImmediate();
        collectGarbage();
        seen.peakBytes = Math.max(seen.peakBytes, process.memoryUsage().arrayBuffers - before);
      }
    });
  } catch (error) {
    seen.error = error;
  }
  return seen;
}

const public1 = () => Promise.resolve([{ address: '93.184.215.14', family: 4 }]);
const loopback = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);

describe('downloadMedia', () => {
  it('hands the bytes over and says what they were', async () => {
    const origin = await serve(sendFile);
    const result = await fetchAll(`${origin}/v.mp4?Expires=1`, settings([origin]));
    expect(result).toMatchObject({ sizeBytes: file.length, contentType: 'video/mp4' });
    expect(result.bytes.equals(file)).toBe(true);
  });

  it('ignores parameters and case of the media type', async () => {
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'Video/MP4; codecs="avc1"' }).end(file);
    });
    expect((await fetchAll(origin, settings([origin]))).contentType).toBe('video/mp4');
  });

  it('sends no credentials along', async () => {
    let seen: Record<string, unknown> = {};
    const origin = await serve((request, response) => {
      seen = request.headers;
      sendFile(request, response);
    });
    await fetchAll(origin, settings([origin]));
    expect(Object.keys(seen).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host']);
  });

  describe('addresses', () => {
    it.each([
      'http://10.0.0.1/v.mp4',
      'https://files.example.org/v.mp4',
      'https://heygen.ai/v.mp4',
      'https://evilheygen.ai/v.mp4',
      'https://files.heygen.ai.example.org/v.mp4',
      'https://files.heygen.ai:8443/v.mp4',
      'http://files.heygen.ai/v.mp4',
      'https://user:secret@files.heygen.ai/v.mp4',
      'file:///etc/passwd',
      'gs://bucket/v.mp4',
      'data:video/mp4;base64,AAAA',
      'no address',
      '',
    ])('refuses %s', async (url) => {
      const asked: string[] = [];
      const resolveHost = (host: string) => {
        asked.push(host);
        return loopback();
      };
      await expectRefusal(
        url,
        settings(['https://*.heygen.ai'], { resolveHost }),
        'forbidden-address',
      );
      expect(asked).toEqual([]);
    });

    it.each([
      '127.0.0.1',
      '10.1.2.3',
      '172.20.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fe80::1%eth0',
      'fd00::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
    ])('refuses an allowed name that leads to %s', async (address) => {
      const resolveHost = () =>
        Promise.resolve([
          { address: '93.184.215.14', family: 4 },
          { address, family: address.includes(':') ? 6 : 4 },
        ]);
      await expectRefusal(
        'https://files.heygen.ai/v.mp4',
        settings(['https://*.heygen.ai'], { resolveHost }),
        'forbidden-address',
      );
    });

    it.each(['http://127.1/', 'http://0x7f.0.0.1/', 'http://2130706433/', 'http://[::1]/'])(
      'sees through the spelling %s',
      (url) => expectRefusal(url, settings(['http://127.0.0.2']), 'forbidden-address'),
    );

    it('asks DNS once and connects to the address it checked', async () => {
      const origin = await serve(sendFile);
      const { port } = new URL(origin);
      let asked = 0;
      const its = settings([`http://files.example.org:${port}`], {
        resolveHost: () => {
          asked += 1;
          return loopback();
        },
      });
      // No such name exists: only the checked address can have been used.
      const { sizeBytes } = await fetchAll(`http://files.example.org:${port}/v.mp4`, its);
      expect([sizeBytes, asked]).toEqual([file.length, 1]);
    });
  });

  describe('redirects', () => {
    const redirectTo = (location: string): RequestListener => {
      return (_request, response) => void response.writeHead(302, { location }).end();
    };

    it('follows them to allowed places', async () => {
      const origin = await serve((request, response) => {
        if (request.url === '/v.mp4') sendFile(request, response);
        else redirectTo('/v.mp4')(request, response);
      });
      expect((await fetchAll(`${origin}/old`, settings([origin]))).sizeBytes).toBe(file.length);
    });

    it.each(['http://169.254.169.254/latest/meta-data', 'http://localhost/', 'file:///etc/passwd'])(
      'refuses one to %s',
      async (location) => {
        const origin = await serve(redirectTo(location));
        await expectRefusal(origin, settings([origin]), 'forbidden-address');
      },
    );

    it('refuses one to another port of an allowed host', async () => {
      let reached = false;
      const inside = await serve((request, response) => {
        reached = true;
        sendFile(request, response);
      });
      const origin = await serve(redirectTo(inside));
      await expectRefusal(origin, settings([origin]), 'forbidden-address');
      expect(reached).toBe(false);
    });

    it('refuses one to an allowed name inside a private network', async () => {
      const origin = await serve(redirectTo('http://files.heygen.ai/v.mp4'));
      const its = settings([origin, 'http://*.heygen.ai'], { resolveHost: loopback });
      await expectRefusal(origin, its, 'forbidden-address');
    });

    it('gives up on a circle', async () => {
      let hops = 0;
      const origin = await serve((_request, response) => {
        hops += 1;
        response.writeHead(302, { location: `/${hops}` }).end();
      });
      await expectRefusal(origin, settings([origin]), 'unavailable');
      expect(hops).toBe(4);
    });
  });

  describe('size and type', () => {
    it('refuses a file whose header says too large, before reading it', async () => {
      const origin = await serve((_request, response) => {
        response.writeHead(200, { ...mp4, 'content-length': 5 * 1024 ** 3 }).write('x');
      });
      await expectRefusal(origin, settings([origin]), 'too-large');
    });

    it('stops a body without end, in flat memory', async () => {
      const origin = await serve(pourForEver);
      const maxBytes = 96 * MiB;
      const its = settings([origin], { maxBytes, timeoutMs: 20_000 });
      const flat = await watchMemory(origin, its, () => undefined);
      expect(flat.error).toMatchObject({ kind: 'too-large' });
      expect(flat.takenBytes).toBeGreaterThan(maxBytes - MiB);
      expect(flat.peakBytes).toBeLessThan(16 * MiB);

      // The same measure sees a reader that keeps what it gets.
      const kept: Uint8Array[] = [];
      const hoarded = await watchMemory(origin, its, (chunk) => kept.push(chunk));
      expect(hoarded.takenBytes).toBeGreaterThan(maxBytes - MiB);
      expect(hoarded.peakBytes).toBeGreaterThan(64 * MiB);
    });

    it.each([
      ['of another type', { 'content-type': 'text/html' }],
      ['without a type', {}],
      ['packed', { ...mp4, 'content-encoding': 'gzip' }],
    ])('refuses a file %s', async (_what, headers) => {
      const origin = await serve((_request, response) => {
        response.writeHead(200, headers).end(file);
      });
      await expectRefusal(origin, settings([origin]), 'wrong-type');
    });

    it('does not take an empty file for a video', async () => {
      const origin = await serve((_request, response) => {
        response.writeHead(200, mp4).end();
      });
      await expectRefusal(origin, settings([origin]), 'unavailable');
    });
  });

  describe('trouble on the way', () => {
    it.each([403, 404, 410])('calls an address expired when it answers %i', async (status) => {
      const origin = await serve((_request, response) => void response.writeHead(status).end());
      await expectRefusal(origin, settings([origin]), 'expired');
    });

    it.each([204, 206, 401, 500, 503])('is unavailable when it answers %i', async (status) => {
      const origin = await serve((_request, response) => void response.writeHead(status).end());
      await expectRefusal(origin, settings([origin]), 'unavailable');
    });

    it('is unavailable when nobody listens or no such host exists', async () => {
      const origin = await serve(sendFile);
      await open.pop()?.();
      await expectRefusal(origin, settings([origin]), 'unavailable');
      const resolveHost = () => Promise.reject(new Error('ENOTFOUND'));
      const named = 'https://files.example.org';
      await expectRefusal(named, settings([named], { resolveHost }), 'unavailable');
    });

    it('notices a file that was cut short', async () => {
      const origin = await serve((_request, response) => {
        response.writeHead(200, { ...mp4, 'content-length': file.length });
        response.write(file.subarray(0, 1000), () => response.destroy());
      });
      await expectRefusal(origin, settings([origin]), 'unavailable');
    });

    it('does not wait for a server that says nothing', async () => {
      const origin = await serve(() => undefined);
      await expectRefusal(origin, settings([origin], { stallTimeoutMs: 100 }), 'timed-out');
    });

    it('does not wait for a DNS server that says nothing', async () => {
      const named = 'https://files.example.org';
      const resolveHost = () => new Promise<never>(() => undefined);
      const its = settings([named], { resolveHost, stallTimeoutMs: 100 });
      await expectRefusal(named, its, 'timed-out');
    });

    it('does not wait for a body that stands still', async () => {
      const origin = await serve((_request, response) => {
        response.writeHead(200, mp4).write(file);
      });
      await expectRefusal(origin, settings([origin], { stallTimeoutMs: 100 }), 'timed-out');
    });

    it('does not wait for a body that trickles for ever', async () => {
      const origin = await serve((_request, response) => {
        response.writeHead(200, mp4);
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      });
      await expectRefusal(origin, settings([origin], { timeoutMs: 300 }), 'timed-out');
    });

    it('stops when told to, and closes the connection', async () => {
      let closed = () => {};
      const gone = new Promise<void>((resolve) => (closed = resolve));
      const origin = await serve((_request, response) => {
        response.on('close', closed);
        response.writeHead(200, mp4).write(file);
      });
      const stop = new AbortController();
      const download = downloadMedia(
        origin,
        settings([origin], { signal: stop.signal }),
        async (chunks) => {
          await chunks[Symbol.asyncIterator]().next();
          stop.abort(new Error('cancelled by its owner'));
          await new Promise(() => undefined);
        },
      );
      await expect(download).rejects.toThrow('cancelled by its owner');
      await gone;
    });

    it('asks nobody when it was told to stop before', async () => {
      const its = settings(['https://files.example.org'], {
        signal: AbortSignal.abort(new Error('too late')),
        resolveHost: public1,
      });
      await expect(fetchAll('https://files.example.org', its)).rejects.toThrow('too late');
    });

    it('passes on what went wrong in the sink', async () => {
      const origin = await serve(sendFile);
      const download = downloadMedia(origin, settings([origin]), () =>
        Promise.reject(new Error('the bucket is full')),
      );
      await expect(download).rejects.toThrow('the bucket is full');
    });

    it('does not wait for ever for a sink that stopped taking', async () => {
      const origin = await serve(sendFile);
      const download = downloadMedia(
        origin,
        settings([origin], { timeoutMs: 200 }),
        () => new Promise(() => undefined),
      );
      await expect(download).rejects.toMatchObject({ kind: 'timed-out' });
    });

    it('does not call a file whole that the sink left half unread', async () => {
      const origin = await serve(sendFile);
      const download = downloadMedia(origin, settings([origin]), async (chunks) => {
        await chunks[Symbol.asyncIterator]().next();
      });
      await expect(download).rejects.toThrow('before the end');
    });

    it('says nothing of the address but its host', async () => {
      const origin = await serve((_request, response) => void response.writeHead(403).end());
      const error = await fetchAll(`${origin}/v.mp4?Signature=abc`, settings([origin])).catch(
        (reason: unknown) => reason,
      );
      expect((error as Error).message).not.toContain('Signature');
    });
  });
});
