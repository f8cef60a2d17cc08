import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderOrderInput } from '@cvplus/contracts/render-order';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runFfmpeg } from '../ffmpeg.ts';
import {
  apiKey,
  orders as goodOrders,
  renderTestClip,
  runDid,
  until,
  type Collection,
  type RunningDid,
} from './testing/running-did.ts';

let did: RunningDid;
let orders: RenderOrderInput[];
let clock: Date | null;

const settings = {
  now: () => clock ?? new Date(),
  renderVideo: async (...[order, outFile, signal]: Parameters<typeof renderTestClip>) => {
    orders.push(order);
    await renderTestClip(order, outFile, signal);
  },
};

beforeEach(async () => {
  orders = [];
  clock = null;
  did = await runDid(settings);
});
afterEach(() => did.stop());

async function download(url: string, name = 'file.mp4'): Promise<string> {
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  const file = join(did.dataFolder, name);
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  return file;
}

/** What ffmpeg says of a file when it decodes it with a filter. */
async function inspect(url: string, ...filter: string[]): Promise<string> {
  return (await runFfmpeg(['-i', await download(url), ...filter, '-f', 'null', '-'])).stderr;
}

describe('a video', () => {
  it('walks through its states in order and ends with real files', async () => {
    const gate = Promise.withResolvers<void>();
    await did.stop();
    did = await runDid({
      renderVideo: async (...given) => {
        await gate.promise;
        await renderTestClip(...given);
      },
    });
    const { script } = goodOrders.expressives;
    const created = await did.create({
      name: 'job_7',
      user_data: 'job_7:1',
      script: { ...script, subtitles: true },
    });
    const { id } = created.json;
    expect(created.json.status).toBe('created');
    const running = await until(async () => {
      const found = await did.video(id);
      return found.status === 'created' ? null : found;
    });
    expect([running.status, running.result_url]).toEqual(['started', undefined]);
    gate.resolve();
    expect((await did.ended(id)).status).toBe('done');
    const video = await did.video(id);
    expect(video).toMatchObject({
      id,
      name: 'job_7',
      user_data: 'job_7:1',
      avatar_id: 'public_amber_casual@avt_PfMblk',
      owner_id: expect.any(String),
      completed_at: expect.stringMatching(/Z$/),
    });
    expect(video.duration).toBeCloseTo(2, 0);
    expect(await inspect(video.result_url)).toMatch(/Video: h264/);
    const srt = await readFile(await download(video.subtitles_url, 'file.srt'), 'utf8');
    expect(srt).toBe('1\n00:00:00,000 --> 00:00:02,000\nHello, I am here.\n');
    const picture = await fetch(video.thumbnail_url);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
  });

  it('shows its future address while it runs only where D-ID does', async () => {
    did.faults.set('stuck', null);
    const fields: Record<string, boolean> = {};
    for (const collection of ['expressives', 'talks', 'clips', 'scenes'] as const) {
      const id = await did.createId({}, collection);
      const { pending_url } = await did.video(id, collection);
      fields[collection] = pending_url !== undefined;
      if (pending_url) expect((await fetch(pending_url)).status).toBe(404);
    }
    expect(fields).toEqual({ expressives: false, talks: true, clips: false, scenes: true });
  });

  it.each<[Collection, object, string, string]>([
    ['expressives', { config: { output_resolution: 480 } }, '854x480', '720p'],
    ['talks', {}, '512x512', '720p'],
    ['clips', { config: { output_resolution: 640 } }, '640x360', '720p'],
  ])('of %s comes in the size asked for', async (collection, wishes, size, resolution) => {
    const id = await did.createId(wishes, collection);
    const { result_url } = await did.ended(id, collection);
    expect(await inspect(result_url)).toContain(`${size}`);
    expect(orders).toMatchObject([{ resolution }]);
  });

  it('is ordered from the renderer as asked, with nothing of a CV', async () => {
    const background = { type: 'color', value: '#fafafa' };
    const script = {
      ...goodOrders.expressives.script,
      provider: { type: 'microsoft', voice_id: 'de-DE-ConradNeural' },
    };
    const wishes = { avatar_id: 'public_marcus_suit@avt_Kq81ze', background, script, config: {} };
    await did.ended(await did.createId(wishes));
    expect(orders).toMatchObject([
      {
        sentences: [
          { text: 'Hello, I am here.', scene: 'opening' },
          { text: 'I build things.', scene: 'closing' },
        ],
        cards: { name: '', headline: '', strengths: [] },
        language: 'de-DE',
        presenter: 'masculine',
        background: 'light',
        aspectRatio: '16:9',
        resolution: '1080p',
        label: 'Local stand-in for D-ID',
      },
    ]);
  });

  it('is rendered only once for the same order', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => did.createId()));
    const videos = await Promise.all(ids.map((id) => did.ended(id)));
    expect(orders).toHaveLength(1);
    expect(new Set(videos.map(({ result_url }) => new URL(result_url).pathname)).size).toBe(3);
  });

  it('ends in an error when it cannot be rendered', async () => {
    await did.stop();
    did = await runDid({ renderVideo: () => Promise.reject(new Error('no disk')) });
    const video = await did.ended(await did.createId());
    expect(video).toMatchObject({ status: 'error', error: { kind: 'UnknownError' } });
    expect(did.lines.join()).toContain('no disk');
  });

  it('is still there after a restart, finished or not', async () => {
    const done = await did.createId();
    const before = await did.ended(done);
    const stuck = await did.createId({ name: '[fault:stuck]' });
    await did.close();
    const again = await runDid({ dataFolder: did.dataFolder });
    try {
      const after = await again.ended(done);
      expect(after).toMatchObject({ status: 'done', duration: before.duration });
      expect((await fetch(after.result_url)).status).toBe(200);
      expect((await again.video(stuck)).status).not.toBe('done');
    } finally {
      await again.close();
    }
  });
});

describe('deletion', () => {
  it.each<[Collection, number, number]>([
    ['expressives', 204, 204],
    ['talks', 200, 409],
    ['clips', 200, 409],
    ['scenes', 204, 204],
  ])('of %s answers as documented, finished and running', async (collection, done, running) => {
    const path = (id: string) => `/${collection}/${id}`;
    const id = await did.createId({}, collection);
    const { result_url } = await did.ended(id, collection);
    const deleted = await did.call('DELETE', path(id));
    expect(deleted.status).toBe(done);
    if (done === 200) expect(deleted.json).toMatchObject({ id, status: 'done' });
    else expect(deleted.text).toBe('');
    const again = await did.call('DELETE', path(id));
    expect([again.status, again.json.kind]).toEqual([404, 'NotFoundError']);
    expect((await did.call('GET', path(id))).status).toBe(404);
    expect((await fetch(result_url)).status).toBe(404);
    expect(await readdir(join(did.dataFolder, 'files'))).toEqual([]);

    did.faults.set('stuck');
    const open = await did.createId({}, collection);
    const refused = await did.call('DELETE', path(open));
    expect(refused.status).toBe(running);
    if (running === 409) expect(refused.json.kind).toBe('NotReadyError');
    expect((await did.call('GET', path(open))).status).toBe(running === 409 ? 200 : 404);
  });

  it('knows videos by their own collection only', async () => {
    const id = await did.createId();
    expect((await did.call('GET', `/talks/${id}`)).status).toBe(404);
    expect((await did.call('DELETE', `/talks/${id}`)).status).toBe(404);
    expect((await did.call('GET', `/expressives/${id}`)).status).toBe(200);
  });
});

describe('a file', () => {
  it('has another address each time, served by ranges', async () => {
    const id = await did.createId();
    const first = (await did.ended(id)).result_url;
    const second = (await did.video(id)).result_url;
    expect(second).not.toBe(first);
    expect(first).toMatch(/\/files\/exp_\w+\.mp4\?AWSAccessKeyId=\w+&Expires=\d+&Signature=.+$/);
    const part = await fetch(second, { headers: { range: 'bytes=4-7' } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('ftyp');
  });

  it('is refused in XML when unsigned, forged, expired, or asked for with the key', async () => {
    const id = await did.createId();
    const url = (await did.ended(id)).result_url;
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403);
    expect((await fetch(url.replace(/Expires=\d+/, 'Expires=9999999999'))).status).toBe(403);
    const leaking = await fetch(url, { headers: { authorization: `Basic ${apiKey}` } });
    expect(leaking.status).toBe(400);
    clock = new Date(Date.now() + 25 * 3_600_000);
    const expired = await fetch(url);
    expect(expired.status).toBe(403);
    expect(expired.headers.get('content-type')).toContain('xml');
    expect(await expired.text()).toContain('<Code>AccessDenied</Code>');
    expect((await fetch((await did.video(id)).result_url)).status).toBe(200);
  });
});

describe('faults of a video', () => {
  it('let it fail in each way D-ID names, be rejected, or never end', async () => {
    const kinds = ['DriverError', 'LogoError', 'SourceError', 'FaceError', 'UnknownError'];
    for (const kind of kinds) {
      const failed = await did.ended(await did.createId({ name: `[fault:render-failed=${kind}]` }));
      expect(failed).toMatchObject({ status: 'error', error: { kind } });
    }
    did.faults.set('render-failed');
    const usual = await did.ended(await did.createId());
    expect(usual.error?.kind).toBe('VideoEnhanceError');
    const rejected = await did.ended(await did.createId({ name: '[fault:rejected]' }));
    expect([rejected.status, rejected.result_url]).toEqual(['rejected', undefined]);
    const stuck = await did.createId({ name: '[fault:stuck]' });
    const unstarted = await did.createId({ name: '[fault:never-starts]' });
    await did.ended(await did.createId());
    expect((await did.video(stuck)).status).toBe('started');
    expect((await did.video(unstarted)).status).toBe('created');
  });

  it('make it really black, really silent, or upright', async () => {
    const make = async (fault: string) =>
      (await did.ended(await did.createId({ name: `[fault:${fault}]` }))).result_url;
    const black = await make('black-video');
    expect(await inspect(black, '-vf', 'blackdetect=d=1')).toMatch(/black_start:0/);
    expect(await inspect(black, '-af', 'volumedetect')).toMatch(/max_volume: -[12]?\d\./);
    const silent = await make('silent-video');
    expect(await inspect(silent, '-af', 'volumedetect')).toMatch(/max_volume: -(9\d|inf)/);
    expect(await inspect(await make('wrong-aspect'))).toMatch(/, 50x90[, ]/);
  });

  it('hide the address at first, or the file, or hand out an expired address', async () => {
    const hidden = await did.createId({ name: '[fault:no-url=3]' });
    const shown = [(await did.ended(hidden)).result_url];
    for (let read = 0; read < 3; read += 1) shown.push((await did.video(hidden)).result_url);
    expect(shown.map((url) => url !== undefined)).toEqual([false, false, false, true]);
    const late = await did.ended(await did.createId({ name: '[fault:late-file]' }));
    const statuses = [];
    for (let read = 0; read < 3; read += 1) statuses.push((await fetch(late.result_url)).status);
    expect(statuses).toEqual([404, 404, 200]);
    const old = await did.ended(await did.createId({ name: '[fault:expired-url]' }));
    expect((await fetch(old.result_url)).status).toBe(403);
  });

  it('answer questions about the status with errors, or not at all', async () => {
    const id = await did.createId();
    const faults = [
      'status-500',
      'status-503-html',
      'status-429',
      'status-404',
      'status-reset',
    ] as const;
    const statuses = [];
    for (const fault of [...faults, null]) {
      if (fault) did.faults.set(fault);
      const answer = await did.call('GET', `/expressives/${id}`).catch(() => null);
      statuses.push(answer?.status ?? 'reset');
    }
    expect(statuses).toEqual([500, 503, 429, 404, 'reset', 200]);
  });

  it('show a status nobody knows while it is being made', async () => {
    const id = await did.createId({ name: '[fault:odd-status][fault:never-starts]' });
    expect((await did.video(id)).status).toBe('enhancing');
  });

  it('stand in the way of its deletion', async () => {
    const id = await did.createId();
    await did.ended(id);
    const statuses = [];
    for (const fault of ['delete-409', 'delete-500', null] as const) {
      if (fault) did.faults.set(fault);
      statuses.push((await did.call('DELETE', `/expressives/${id}`)).status);
    }
    expect(statuses).toEqual([409, 500, 204]);
  });

  it('slow it down by a factor', async () => {
    await did.stop();
    did = await runDid({ ...settings, renderDelayMs: { min: 100, max: 100 } });
    await did.call('POST', '/_control/faults', {
      fault: 'slow-down',
      value: 1000,
      forSeconds: 3600,
    });
    const slow = await did.createId();
    await did.call('DELETE', '/_control/faults');
    await did.ended(await did.createId());
    expect((await did.video(slow)).status).not.toBe('done');
  });
});
