import { createServer } from 'node:http';
import { readdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { RenderOrderInput } from '@cvplus/contracts/render-order';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { measureDuration } from '../ffmpeg.ts';
import {
  dataUri,
  download,
  makePicture,
  makeTone,
  outputOf,
  probe,
  renderTestClip,
  runRunwayml,
  scene,
  speaker,
  type RunningRunwayml,
} from './testing/running-runwayml.ts';

let runway: RunningRunwayml;
const orders: RenderOrderInput[] = [];
beforeAll(async () => {
  runway = await runRunwayml({
    renderVideo: async (order, outFile, signal) => {
      orders.push(order);
      await renderTestClip(order, outFile, signal);
    },
  });
});
beforeEach(() => {
  orders.length = 0;
});
afterAll(() => runway.stop());

const model = 'gwm1_avatars';
const speak = async (audio: string) =>
  (
    await runway.client.avatarVideos.create({
      model,
      avatar: speaker,
      speech: { type: 'audio', audio },
    })
  ).id;
const fileOf = async (id: string) => download(runway, await outputOf(runway, id));
const creditsOf = async (id: string) => {
  const task = await runway.client.tasks.retrieve(id);
  return task.status === 'SUCCEEDED' ? task.cost.credits : null;
};

/** How loud one tone is in a file, in decibels. */
async function loudnessAt(file: string, frequency: number): Promise<number> {
  const band = `bandpass=f=${frequency}:width_type=h:w=20,volumedetect`;
  return Number(/mean_volume: (-?[\d.]+) dB/.exec(await probe(file, ['-af', band]))?.[1]);
}

describe('an avatar video', () => {
  it('is H.264 of 1088×704 with the given sound and exactly its length', async () => {
    const tone = await makeTone(runway.dataFolder, 3.4, 700);
    const id = await speak(dataUri('audio/mpeg', tone));
    const file = await fileOf(id);
    const facts = await probe(file);
    expect(facts).toMatch(/Video: h264.* 1088x704.* 24 fps/);
    expect(facts).toMatch(/Audio: aac/);
    const soundFile = join(runway.dataFolder, 'tone-3.4-700.mp3');
    const wanted = await measureDuration(soundFile);
    expect(Math.abs(((await measureDuration(file)) ?? 0) - (wanted ?? 0))).toBeLessThan(0.1);
    expect(await loudnessAt(file, 700)).toBeGreaterThan((await loudnessAt(file, 3000)) + 20);
    expect(await creditsOf(id)).toBe(4);
  });

  it('moves, so that no quality check calls it frozen or black', async () => {
    const tone = await makeTone(runway.dataFolder, 3.4, 700);
    const file = await fileOf(await speak(dataUri('audio/mpeg', tone)));
    expect(await probe(file, ['-vf', 'freezedetect=n=-60dB:d=0.5'])).not.toContain('freeze_start');
    expect(await probe(file, ['-vf', 'blackdetect=d=0.1'])).not.toContain('black_start');
  });

  it('speaks a text with the renderer’s voice, without music, card or mood tags', async () => {
    const { id } = await runway.client.avatarVideos.create({
      model,
      avatar: { type: 'runway-preset', presetId: 'tennis-coach' },
      speech: { type: 'text', text: 'Hello there. [laughs] I build bridges.' },
    });
    const file = await fileOf(id);
    expect(await measureDuration(file)).toBeCloseTo(2, 0);
    expect(orders).toEqual([
      expect.objectContaining({
        sentences: [
          { text: 'Hello there.', scene: 'opening', factIds: [] },
          { text: 'I build bridges.', scene: 'closing', factIds: [] },
        ],
        presenter: 'masculine',
        music: false,
        nameCard: false,
      }),
    ]);
  });

  it('takes an upload of the SDK, which sends no key to the bucket', async () => {
    const tone = await makeTone(runway.dataFolder, 1.5, 500);
    const { uri } = await runway.client.uploads.createEphemeral({
      file: new File([new Uint8Array(tone)], 'voice.mp3', { type: 'audio/mpeg' }),
    });
    expect(runway.received.at(-1)).toMatchObject({
      path: '/bucket',
      hasApiKey: false,
      status: 204,
    });
    const file = await fileOf(await speak(uri));
    expect(await measureDuration(file)).toBeCloseTo(1.5, 0);
    runway.pass(24 * 60 * 60 * 1000);
    await expect(speak(uri)).rejects.toMatchObject({ status: 400 });
  });

  it('fetches an address of this machine, with HEAD first, and fails what is no sound', async () => {
    const tone = await makeTone(runway.dataFolder, 1.5, 500);
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
      const isMoved = request.url === '/moved.mp3';
      const type = request.url === '/plain.mp3' ? 'application/octet-stream' : 'audio/mpeg';
      const bytes = request.url === '/noise.mp3' ? Buffer.alloc(2000, 'no sound ') : tone;
      const head = { 'content-type': type, 'content-length': bytes.length, location: '/voice.mp3' };
      response.writeHead(isMoved ? 302 : 200, head).end(request.method === 'HEAD' ? '' : bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect(await measureDuration(await fileOf(await speak(`${base}/voice.mp3`)))).toBeCloseTo(
        1.5,
        0,
      );
      expect(asked).toEqual([
        'HEAD /voice.mp3 RunwayML API/1.0',
        'GET /voice.mp3 RunwayML API/1.0',
      ]);
      for (const name of ['plain', 'noise', 'moved']) {
        const id = await speak(`${base}/${name}.mp3`);
        await runway.idle();
        runway.pass(60_000);
        expect(await runway.client.tasks.retrieve(id)).toMatchObject({
          status: 'FAILED',
          failureCode: 'ASSET.INVALID',
          cost: { credits: 0 },
        });
      }
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

describe('a scene', () => {
  it('is a silent moving picture of the asked length and size at 24 frames a second', async () => {
    const body = { ...scene, ratio: '720:1280', duration: 3 } as const;
    const { id } = await runway.client.textToVideo.create(body);
    const file = await fileOf(id);
    const facts = await probe(file, ['-vf', 'freezedetect=n=-60dB:d=0.5']);
    expect(facts).toMatch(/Video: h264.* 720x1280.* 24 fps/);
    expect(facts).not.toMatch(/Audio:|freeze_start/);
    expect(await measureDuration(file)).toBe(3);
  });

  it('begins with the given picture', async () => {
    const picture = await makePicture(runway.dataFolder);
    const { id } = await runway.client.imageToVideo.create({
      model: 'gen4_turbo',
      promptImage: dataUri('image/png', picture),
      ratio: '1104:832',
      duration: 2,
    });
    const file = await fileOf(id);
    const facts = await probe(file, ['-vf', 'freezedetect=n=-60dB:d=0.5']);
    expect(facts).toMatch(/Video: h264.* 1104x832.* 24 fps/);
    expect(facts).not.toMatch(/Audio:|freeze_start/);
    expect(await measureDuration(file)).toBe(2);
  });

  it('has a sound of its own when Veo was asked for one', async () => {
    const asked = {
      model: 'veo3.1_fast',
      promptText: 'Rain',
      ratio: '1280:720',
      duration: 4,
    } as const;
    const loud = await runway.client.textToVideo.create({ ...asked, audio: true });
    const quiet = await runway.client.textToVideo.create({ ...asked, audio: false });
    expect(await probe(await fileOf(loud.id))).toMatch(/Audio: aac/);
    expect(await probe(await fileOf(quiet.id))).not.toMatch(/Audio:/);
    expect([await creditsOf(loud.id), await creditsOf(quiet.id)]).toEqual([60, 40]);
  });

  it('is made once for equal orders', async () => {
    const made = async () => (await readdir(join(runway.dataFolder, 'media-cache'))).length;
    const first = await runway.client.textToVideo.create(scene);
    await fileOf(first.id);
    const before = await made();
    const again = await Promise.all([1, 2, 3].map(() => runway.client.textToVideo.create(scene)));
    const urls = await Promise.all(again.map(({ id }) => outputOf(runway, id)));
    expect(await made()).toBe(before);
    expect(new Set(urls.map((url) => new URL(url).pathname)).size).toBe(3);
  });
});

it('makes pictures, speech and sounds', async () => {
  const still = await runway.client.textToImage.create({
    model: 'gen4_image',
    promptText: 'A desk',
    ratio: '1920:1080',
  });
  const url = await outputOf(runway, still.id);
  expect((await fetch(url)).headers.get('content-type')).toBe('image/png');
  expect(await probe(await download(runway, url))).toMatch(/png.* 1920x1080/);
  expect(await creditsOf(still.id)).toBe(8);

  const speech = await runway.client.textToSpeech.create({
    model: 'eleven_v3',
    promptText: 'Guten Tag. Ich baue Brücken, und ich baue sie gern.',
    languageCode: 'de',
    voice: { type: 'runway-preset', presetId: 'Maya' },
  });
  const spoken = await fileOf(speech.id);
  expect(await probe(spoken)).toMatch(/Audio: mp3/);
  expect(await measureDuration(spoken)).toBeCloseTo(2, 0);
  expect(await creditsOf(speech.id)).toBe(2);
  expect(orders).toMatchObject([{ language: 'de', presenter: 'feminine' }]);

  const sound = await runway.client.soundEffect.create({
    model: 'eleven_text_to_sound_v2',
    promptText: 'A quiet bed',
    duration: 4.5,
  });
  const chord = await fileOf(sound.id);
  expect(await measureDuration(chord)).toBeCloseTo(4.5, 0);
  expect(await creditsOf(sound.id)).toBe(5);
});

describe('an avatar of one’s own', () => {
  const create = async (name: string) =>
    runway.client.avatars.create({
      name,
      personality: 'Calm and friendly.',
      referenceImage: dataUri('image/png', await makePicture(runway.dataFolder)),
      voice: { type: 'runway-live-preset', presetId: 'leo' },
    });

  it('becomes ready, speaks, is listed in pages and is gone with its portrait', async () => {
    const first = await create('Ada');
    const second = await create('Ben');
    expect(first).toMatchObject({ name: 'Ada', status: 'PROCESSING', processedImageUri: null });
    const speech = { type: 'text', text: 'Hello, I am Ada.' } as const;
    const avatar = { type: 'custom', avatarId: first.id } as const;
    await expect(
      runway.client.avatarVideos.create({ model, avatar, speech }),
    ).rejects.toMatchObject({ status: 400 });
    runway.pass(60_000);
    const ready = await runway.client.avatars.retrieve(first.id);
    expect(ready).toMatchObject({ status: 'READY', voice: { presetId: 'leo', name: 'Leo' } });
    const portrait = await fetch(ready.referenceImageUri!);
    expect(portrait.headers.get('content-type')).toBe('image/png');
    const { id } = await runway.client.avatarVideos.create({ model, avatar, speech });
    await fileOf(id);
    expect(orders).toMatchObject([{ presenter: 'masculine' }]);
    const seen: string[] = [];
    for await (const each of runway.client.avatars.list({ limit: 1 })) seen.push(each.id);
    expect(seen).toEqual([first.id, second.id]);
    await runway.client.avatars.delete(first.id);
    await expect(runway.client.avatars.retrieve(first.id)).rejects.toMatchObject({ status: 404 });
    expect((await fetch(ready.referenceImageUri!)).status).toBe(404);
    const files = await readdir(join(runway.dataFolder, 'files'));
    expect(files.filter((file) => file.includes(first.id))).toEqual([]);
  });

  it('fails when no face is found', async () => {
    const { id } = await create('[fault:avatar-failed]');
    runway.pass(60_000);
    expect(await runway.client.avatars.retrieve(id)).toMatchObject({
      status: 'FAILED',
      failureReason: expect.stringContaining('face'),
    });
  });

  it('wants a limit for lists, and lists the account’s voices', async () => {
    expect((await runway.call('GET', '/v1/avatars')).status).toBe(400);
    const voices = await runway.client.voices.list({ limit: 10 });
    expect(voices.data).toMatchObject([{ status: 'READY', name: 'House voice' }]);
  });
});

it('refuses a bucket form with a key, without its fields, with a small file or a second time', async () => {
  const placed = await runway.call('POST', '/v1/uploads', { filename: 'a.mp3', type: 'ephemeral' });
  const { uploadUrl, fields } = JSON.parse(placed.text) as {
    uploadUrl: string;
    fields: Record<string, string>;
  };
  const send = async (bytes: number, given: Record<string, string>, headers = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(given)) body.append(name, value);
    body.append('file', new File([new Uint8Array(bytes)], 'a.mp3'));
    return (await fetch(uploadUrl, { method: 'POST', body, headers })).status;
  };
  expect(await send(600, fields, { authorization: `Bearer ${runway.client.apiKey}` })).toBe(400);
  expect(await send(600, { ...fields, policy: 'other' })).toBe(403);
  expect(await send(511, fields)).toBe(400);
  expect(await send(600, fields)).toBe(204);
  expect(await send(600, fields)).toBe(403);
  const late = new FormData();
  late.append('file', new File([new Uint8Array(600)], 'a.mp3'));
  for (const [name, value] of Object.entries(fields)) late.append(name, value);
  expect((await fetch(uploadUrl, { method: 'POST', body: late })).status).toBe(400);
});
