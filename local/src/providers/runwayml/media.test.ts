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
    // It moves, so that no quality check calls it frozen or black.
    const faults = await probe(file, ['-vf', 'freezedetect=n=-60dB:d=0.5,blackdetect=d=0.1']);
    expect(faults).not.toMatch(/freeze_start|black_start/);
  });

  it('speaks a text with the renderer’s voice, without music, card or mood tags', async () => {
    const { id } = await runway.client.avatarVideos.create({
      model,
      avatar: { type: 'runway-preset', presetId: 'tennis-coach' },
      speech: { type: 'text', text: 'Hello there. [laughs] I build bridges.' },
    });
    // The renderer's clip is silent before and after its second of sound.
    expect(Math.abs(((await measureDuration(await fileOf(id))) ?? 0) - 1)).toBeLessThan(0.2);
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
    const body = { ...scene, ratio: '720:1280', duration: 2 } as const;
    const { id } = await runway.client.textToVideo.create(body);
    const file = await fileOf(id);
    const facts = await probe(file, ['-vf', 'freezedetect=n=-60dB:d=0.5']);
    expect(facts).toMatch(/Video: h264.* 720x1280.* 24 fps/);
    expect(facts).not.toMatch(/Audio:|freeze_start/);
    expect(await measureDuration(file)).toBe(2);
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

  it('has a sound of its own when Veo was asked for one, and costs more', async () => {
    const asked = { model: 'veo3.1_fast', ratio: '1280:720', duration: 4 } as const;
    const loud = await runway.client.textToVideo.create({ ...asked, promptText: 'Rain' });
    expect(await probe(await fileOf(loud.id))).toMatch(/Audio: aac/);
    // Only its price is looked at.
    const promptText = 'Rain [fault:stuck]';
    const quiet = await runway.client.textToVideo.create({ ...asked, promptText, audio: false });
    expect([loud.estimatedCost.credits, quiet.estimatedCost.credits]).toEqual([60, 40]);
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
  expect(Math.abs(((await measureDuration(spoken)) ?? 0) - 1)).toBeLessThan(0.2);
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
