import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderOrderInput } from '@cvplus/contracts/render-order';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runFfmpeg } from '../ffmpeg.ts';
import { renderTestClip, runHeygen, type RunningHeygen } from './testing/running-heygen.ts';

let heygen: RunningHeygen;
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
  heygen = await runHeygen(settings);
});
afterEach(() => heygen.stop());

async function download(url: string, name = 'file.mp4'): Promise<string> {
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  const file = join(heygen.dataFolder, name);
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  return file;
}

describe('a video', () => {
  it('walks through its states in order and ends with real files', async () => {
    await heygen.stop();
    heygen = await runHeygen({ ...settings, renderDelayMs: { min: 4000, max: 4000 } });
    const id = await heygen.createId({ title: 'job_7' });
    const seen = new Set<string>();
    for (let last = ''; last !== 'completed'; seen.add(last)) {
      last = (await heygen.video(id)).status;
      await new Promise((go) => setTimeout(go, 10));
    }
    expect([...seen]).toEqual(['waiting', 'pending', 'processing', 'completed']);
    const video = await heygen.video(id);
    expect(video).toMatchObject({
      id,
      title: 'job_7',
      failure_code: null,
      captioned_video_url: null,
    });
    expect(video.duration).toBeCloseTo(2, 0);
    expect(video.completed_at).toBeGreaterThanOrEqual(video.created_at);
    const { stderr } = await runFfmpeg(['-i', await download(video.video_url), '-f', 'null', '-']);
    expect(stderr).toMatch(/Video: h264/);
    expect(stderr).not.toMatch(/Subtitle/);
    const srt = await readFile(await download(video.subtitle_url, 'file.srt'), 'utf8');
    expect(srt).toBe('1\n00:00:00,000 --> 00:00:02,000\nHello, I am here.\n');
    const picture = await fetch(video.thumbnail_url);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
  });

  it('is ordered with what HeyGen knows, and nothing of the CV', async () => {
    const background = { type: 'color', value: '#fafafa' };
    const wishes = {
      avatar_id: 'lk_marcus_studio',
      background,
      aspect_ratio: '9:16',
      resolution: '720p',
    };
    await heygen.ended(await heygen.createId(wishes));
    expect(orders).toEqual([
      {
        sentences: [
          { text: 'Hello, I am here.', scene: 'opening', factIds: [] },
          { text: 'I build things.', scene: 'closing', factIds: [] },
        ],
        cards: { name: '', headline: '', strengths: [], achievements: [], callToAction: '' },
        language: 'en',
        style: 'professional',
        presenter: 'masculine',
        ownVoicesOnly: false,
        pace: 'natural',
        background: 'light',
        aspectRatio: '9:16',
        resolution: '720p',
        nameCard: true,
        music: true,
        captions: true,
        burnCaptions: false,
        label: 'Local stand-in for HeyGen',
      },
    ]);
  });

  it('is rendered only once for the same order', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => heygen.createId()));
    const videos = await Promise.all(ids.map((id) => heygen.ended(id)));
    await heygen.ended(await heygen.createId());
    expect(orders).toHaveLength(1);
    expect(new Set(videos.map(({ video_url }) => new URL(video_url).pathname)).size).toBe(3);
  });

  it('comes a second time with captions drawn in when their style is set', async () => {
    const caption = { file_format: 'srt', style: 'default' };
    const video = await heygen.ended(await heygen.createId({ caption }));
    expect((await fetch(video.captioned_video_url)).status).toBe(200);
    expect(orders.map(({ burnCaptions }) => burnCaptions)).toEqual([false, true]);
  });

  it('fails with a code when it cannot be rendered', async () => {
    await heygen.stop();
    heygen = await runHeygen({ renderVideo: () => Promise.reject(new Error('no disk')) });
    const video = await heygen.ended(await heygen.createId());
    expect(video).toMatchObject({ status: 'failed', failure_code: 'rendering_failed' });
    expect(video.video_url).toBeNull();
    expect(heygen.lines.join()).toContain('no disk');
  });

  it('is gone with its files after DELETE', async () => {
    const id = await heygen.createId();
    const { video_url } = await heygen.ended(id);
    expect((await heygen.call('DELETE', `/v3/videos/${id}`)).json).toEqual({
      data: { id, deleted: true },
    });
    const again = await heygen.call('DELETE', `/v3/videos/${id}`);
    expect([again.status, again.json.error.code]).toEqual([404, 'video_not_found']);
    expect((await heygen.call('GET', `/v3/videos/${id}`)).status).toBe(404);
    expect((await fetch(video_url)).status).toBe(404);
    expect(await readdir(join(heygen.dataFolder, 'files'))).toEqual([]);
  });

  it('is still there after a restart, finished or not', async () => {
    const done = await heygen.createId();
    const before = await heygen.ended(done);
    const stuck = await heygen.createId({ title: '[fault:stuck]' });
    await heygen.close();
    const again = await runHeygen({ dataFolder: heygen.dataFolder });
    try {
      const after = await again.ended(done);
      expect(after).toMatchObject({ status: 'completed', duration: before.duration });
      expect((await fetch(after.video_url)).status).toBe(200);
      expect((await again.video(stuck)).status).not.toBe('completed');
    } finally {
      await again.close();
    }
  });
});

describe('a file', () => {
  it('has another address each time, served by ranges', async () => {
    const id = await heygen.createId();
    const first = (await heygen.ended(id)).video_url;
    const second = (await heygen.video(id)).video_url;
    expect(second).not.toBe(first);
    expect(first).toMatch(/\/files\/vid_\w+\.mp4\?Expires=\d+&Signature=[\w.]+$/);
    const part = await fetch(second, { headers: { range: 'bytes=4-7' } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('ftyp');
  });

  it('is refused unsigned, forged, expired, or with the API key', async () => {
    const id = await heygen.createId();
    const url = (await heygen.ended(id)).video_url;
    expect((await fetch(url.split('?')[0]!)).status).toBe(403);
    expect((await fetch(url.replace(/Expires=\d+/, 'Expires=9999999999'))).status).toBe(403);
    const leaking = await fetch(url, { headers: { 'x-api-key': 'anything' } });
    expect(leaking.status).toBe(400);
    clock = new Date(Date.now() + 25 * 3_600_000);
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch((await heygen.video(id)).video_url)).status).toBe(200);
  });
});

describe('faults of a video', () => {
  it('fails, or never ends', async () => {
    const failed = await heygen.ended(await heygen.createId({ title: '[fault:render-failed]' }));
    expect(failed).toMatchObject({ status: 'failed', failure_code: 'rendering_failed' });
    const stuck = await heygen.createId({ title: '[fault:stuck]' });
    await heygen.ended(await heygen.createId());
    expect((await heygen.video(stuck)).status).toBe('processing');
  });

  it('is really black, or really silent', async () => {
    const black = await heygen.ended(await heygen.createId({ title: '[fault:black-video]' }));
    const blackFile = await download(black.video_url, 'black.mp4');
    const found = await runFfmpeg(['-i', blackFile, '-vf', 'blackdetect=d=1', '-f', 'null', '-']);
    expect(found.stderr).toMatch(/black_start:0 black_end:(1\.9|2)/);
    const silent = await heygen.ended(await heygen.createId({ title: '[fault:silent-video]' }));
    const silentFile = await download(silent.video_url, 'silent.mp4');
    const level = await runFfmpeg(['-i', silentFile, '-af', 'volumedetect', '-f', 'null', '-']);
    expect(level.stderr).toMatch(/max_volume: -(9\d|inf)/);
    const sound = await runFfmpeg(['-i', blackFile, '-af', 'volumedetect', '-f', 'null', '-']);
    expect(sound.stderr).toMatch(/max_volume: -[12]?\d\./);
  });

  it('hides the address at first, or the file, or hands out an expired address', async () => {
    const hidden = await heygen.createId({ title: '[fault:no-url]' });
    expect((await heygen.ended(hidden)).video_url).toBeNull();
    expect((await heygen.video(hidden)).video_url).toBeNull();
    expect((await heygen.video(hidden)).video_url).toMatch(/^http/);
    const late = await heygen.ended(await heygen.createId({ title: '[fault:late-file]' }));
    const statuses = [];
    for (let read = 0; read < 3; read += 1) statuses.push((await fetch(late.video_url)).status);
    expect(statuses).toEqual([404, 404, 200]);
    const old = await heygen.ended(await heygen.createId({ title: '[fault:expired-url]' }));
    expect((await fetch(old.video_url)).status).toBe(403);
  });

  it('fails with the code it is given, and never starts when told so', async () => {
    const { id } = await heygen.ended(
      await heygen.createId({ title: '[fault:render-failed=script_too_long]' }),
    );
    const { json } = await heygen.call('GET', `/v3/videos/${id}`);
    expect(json.data).toMatchObject({ status: 'failed', failure_code: 'script_too_long' });
    const waiting = await heygen.createId({ title: '[fault:never-starts]' });
    await heygen.ended(await heygen.createId());
    expect((await heygen.video(waiting)).status).toBe('waiting');
  });

  it('says a status nobody knows, only while the video is being made', async () => {
    heygen.faults.set('odd-status', null, { value: 'polishing' });
    const stuck = await heygen.createId({ title: '[fault:stuck]' });
    expect((await heygen.video(stuck)).status).toBe('polishing');
    const { status } = await heygen.ended(await heygen.createId());
    expect(status).toBe('completed');
  });

  it('forgets a video for one look, or hangs up', async () => {
    const id = await heygen.createId();
    heygen.faults.set('status-404');
    const lost = await heygen.call('GET', `/v3/videos/${id}`);
    expect([lost.status, lost.json.error.code]).toEqual([404, 'video_not_found']);
    heygen.faults.set('status-reset');
    await expect(heygen.call('GET', `/v3/videos/${id}`)).rejects.toThrow();
    expect((await heygen.call('GET', `/v3/videos/${id}`)).status).toBe(200);
  });

  it('does not delete at once when told so', async () => {
    const id = await heygen.createId();
    const remove = () => heygen.call('DELETE', `/v3/videos/${id}`);
    heygen.faults.set('delete-409');
    expect((await remove()).json.error.code).toBe('resource_not_ready');
    heygen.faults.set('delete-500');
    expect((await remove()).json.error.code).toBe('video_delete_failed');
    expect((await remove()).status).toBe(200);
    expect((await remove()).json.error.code).toBe('video_not_found');
  });

  it('makes an upright video of a wide one when told so', async () => {
    const video = await heygen.ended(await heygen.createId({ title: '[fault:wrong-aspect]' }));
    const file = Buffer.from(await (await fetch(video.video_url)).arrayBuffer());
    // The track header ends in its width and height, as 16.16 fixed-point numbers.
    const at = file.indexOf('tkhd');
    const size = file.readUInt32BE(at - 4);
    const [width, height] = [8, 4].map((back) => file.readUInt16BE(at - 4 + size - back));
    expect(height).toBeGreaterThan(width ?? 0);
  });

  it('answers questions about the status with errors', async () => {
    const id = await heygen.createId();
    heygen.faults.set('status-500', 1);
    heygen.faults.set('status-503-html', 1);
    const path = `/v3/videos/${id}`;
    const statuses = [];
    for (let read = 0; read < 3; read += 1) statuses.push((await heygen.call('GET', path)).status);
    expect(statuses).toEqual([500, 503, 200]);
  });
});

describe('the account', () => {
  const balance = async () =>
    (await heygen.call('GET', '/v3/users/me')).json.data.wallet.remaining_balance;

  it('pays finished videos by the second and refuses new ones when empty', async () => {
    await heygen.ended(await heygen.createId({ title: '[fault:render-failed]' }));
    expect(await balance()).toBe(100);
    const { duration } = await heygen.ended(await heygen.createId());
    expect(await balance()).toBeCloseTo(100 - duration * 0.0667, 3);
    const before = await balance();
    await heygen.ended(await heygen.createId({ engine: { type: 'avatar_iii' } }));
    expect(await balance()).toBeCloseTo(before - duration * 0.0167, 3);
    const dear = await balance();
    await heygen.call('POST', '/_control/faults', { fault: 'price-change', value: 3 });
    await heygen.ended(await heygen.createId());
    expect(await balance()).toBeCloseTo(dear - duration * 3 * 0.0667, 3);
    await heygen.call('POST', '/_control/wallet', { remaining_balance: 0.01 });
    await heygen.ended(await heygen.createId());
    expect(await balance()).toBeLessThan(0);
    const refused = await heygen.create();
    expect([refused.status, refused.json.error.code]).toEqual([402, 'insufficient_credit']);
  });

  it('has ten videos in progress at most', async () => {
    heygen.faults.set('stuck', null);
    for (let count = 0; count < 10; count += 1) expect((await heygen.create()).status).toBe(200);
    const refused = await heygen.create();
    expect([refused.status, refused.json.error.code]).toEqual([429, 'quota_exceeded']);
    expect(refused.headers.get('retry-after')).toBe('2');
  });
});

describe('lists', () => {
  it('pages through the videos, newest first', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await heygen.createId());
    const seen: string[] = [];
    let token: string | null = '';
    while (token !== null) {
      const query = token === '' ? '' : `&token=${token}`;
      const { json } = await heygen.call('GET', `/v3/videos?limit=2${query}`);
      seen.push(...json.data.map(({ id }) => id));
      expect(json.has_more).toBe(json.next_token !== null);
      token = json.next_token;
    }
    expect(seen).toEqual(ids.reverse());
  });

  it('shows looks, groups and voices', async () => {
    const { json } = await heygen.call('GET', '/v3/avatars/looks?limit=2');
    expect(json.data).toHaveLength(2);
    const rest = await heygen.call('GET', `/v3/avatars/looks?token=${json.next_token}`);
    const looks = [...json.data, ...rest.json.data] as unknown as Record<string, unknown>[];
    expect(looks.find(({ id }) => id === 'lk_amelia_studio')).toMatchObject({
      default_voice_id: 'vc_amelia',
      gender: 'female',
      status: 'completed',
    });
    expect(looks.map(({ avatar_type }) => avatar_type)).toContain('photo_avatar');
    expect(looks.map(({ status }) => status)).toContain('processing');
    expect(looks.map((look) => look['supported_api_engines'])).toContainEqual(['avatar_iii']);
    expect((await fetch(looks[0]!['preview_image_url'] as string)).status).toBe(200);
    const photos = await heygen.call('GET', '/v3/avatars/looks?avatar_type=photo_avatar');
    expect(photos.json.data).toHaveLength(1);
    expect(
      (await heygen.call('GET', '/v3/avatars/looks/lk_marcus_studio')).json.data.name,
    ).toBeTruthy();
    expect((await heygen.call('GET', '/v3/avatars')).json.data.length).toBeGreaterThanOrEqual(4);
    const voices = await heygen.call('GET', '/v3/voices?language=English');
    expect(voices.json.data.map(({ voice_id }) => voice_id)).toEqual(['vc_amelia', 'vc_marcus']);
    expect((await heygen.call('GET', '/v3/voices/none')).json.error.code).toBe('voice_not_found');
  });

  it('answers many statuses at once and refuses unknown filters', async () => {
    const id = await heygen.createId({ title: '[fault:render-failed]' });
    await heygen.ended(id);
    const { json } = await heygen.call('GET', `/v3/videos/statuses?video_ids=${id},none`);
    expect(json.data).toMatchObject([
      { video_id: id, status: 'failed', error: { code: 'rendering_failed' } },
      { video_id: 'none', status: 'not_found', error: null },
    ]);
    // The same states in the other documented words, by turns.
    const waiting = await heygen.createId({ title: '[fault:never-starts]' });
    const words = [];
    for (let read = 0; read < 2; read += 1) {
      const found = await heygen.call('GET', `/v3/videos/statuses?video_ids=${waiting}`);
      words.push(found.json.data[0]?.status);
    }
    expect(words.sort()).toEqual(['queued', 'waiting']);
    const many = Array.from({ length: 101 }, (_, index) => index).join(',');
    for (const query of ['', '?video_ids=', `?video_ids=${many}`]) {
      expect((await heygen.call('GET', `/v3/videos/statuses${query}`)).status).toBe(400);
    }
    for (const path of ['/v3/videos?limit=101', '/v3/videos?page=2', '/v3/voices?token=zzz']) {
      expect((await heygen.call('GET', path)).status).toBe(400);
    }
  });
});
