import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { createCanvas } from '@napi-rs/canvas';
import type { RenderOrderInput } from '@cvplus/contracts/render-order';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeLocalAuthority } from '../../../../local/src/certificates/local-authority.ts';
import { findMediaTools, runTool } from '../../platform/media-tools.ts';
import { readContentCredentials } from './provenance/content-credentials.ts';
import { readSigningIdentity } from './provenance/signing-identity.ts';
import { renderIntroduction } from './render-introduction.ts';
import type { RenderSettings } from './render-introduction.ts';

let folder: string;
let settings: RenderSettings;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'render-test-'));
  settings = {
    tools: await findMediaTools({ PATH: process.env['PATH'] }),
    outFile: path.join(folder, 'intro.mp4'),
    workFolder: folder,
    signal: new AbortController().signal,
    sealing: null,
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const story: RenderOrderInput = {
  sentences: [
    { text: 'Hello, I am Ada Lovelace.', scene: 'opening', factIds: [] },
    { text: 'I saved 35% in 2019.', scene: 'achievements', factIds: [] },
  ],
  cards: {
    name: 'Ada Lovelace',
    headline: 'Analyst',
    strengths: [],
    achievements: ['Saved 35% in 2019'],
    callToAction: '',
  },
  aspectRatio: '1:1',
};

type Probe = {
  streams: Record<string, string | number | Record<string, string>>[];
  format: { duration: string };
  chapters: { tags: { title: string } }[];
};

async function probe(file: string): Promise<Probe> {
  const { stdout } = await runTool(
    settings.tools.ffprobe,
    ['-v', 'error', '-show_streams', '-show_format', '-show_chapters', '-of', 'json', file],
    { timeoutMs: 20_000 },
  );
  return JSON.parse(stdout.toString()) as Probe;
}

it('signs what it made, as the last thing it does', async () => {
  const now = new Date();
  const { authorityPem, chainPem, keyPem } = await makeLocalAuthority(now);
  const identity = () => readSigningIdentity(chainPem, keyPem, now);
  const sealing = { identity, digitalSourceType: 'compositeSynthetic' as const };
  const made = await renderIntroduction(renderOrderSchema.parse(story), { ...settings, sealing });

  expect(made.signed).toBe(true);
  const video = await readFile(made.videoFile);
  expect(await readContentCredentials(video, authorityPem)).toMatchObject({ state: 'trusted' });
  const { streams } = await probe(made.videoFile);
  expect(streams.map(({ codec_name }) => codec_name)).toEqual([
    'h264',
    'aac',
    'mov_text',
    'bin_data',
  ]);
});

it('makes what goes with a video when asked to, with a photo and a logo in the picture', async () => {
  const picture = createCanvas(200, 120);
  picture.getContext('2d').fillRect(20, 20, 80, 60);
  const photo = await picture.encode('jpeg');
  const images = { photo, logo: await picture.encode('png') };
  const order = renderOrderSchema.parse(story);
  await renderIntroduction(order, { ...settings, companions: true, images });

  const files = (await readdir(folder)).sort();
  expect(files).toEqual(
    ['.descriptions.vtt', '.jpg', '.mp4', '.srt', '.txt', '.vtt', '.webp'].map(
      (end) => `intro${end}`,
    ),
  );
  const preview = await readFile(path.join(folder, 'intro.webp'));
  expect(preview.toString('latin1', 0, 30)).toMatch(/^RIFF.{4}WEBPVP8X/s);
  expect(preview.includes('ANMF')).toBe(true);
  expect(preview.length).toBeLessThan(2_000_000);
  expect(await readFile(path.join(folder, 'intro.txt'), 'utf8')).toContain('I saved 35% in 2019.');
});

it.each([
  ['no picture', Buffer.from('not a picture'), 'is not a JPEG, PNG or WebP picture'],
  ['half a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'cannot be read'],
])('refuses a photo that is %s before it starts', async (_what, photo, why) => {
  const order = renderOrderSchema.parse(story);
  const rendering = renderIntroduction(order, { ...settings, images: { photo } });
  await expect(rendering).rejects.toMatchObject({
    kind: 'bad-order',
    message: `The photo ${why}.`,
  });
  expect(await readdir(folder)).toEqual([]);
});

it('makes no video when it cannot sign it', async () => {
  const now = new Date();
  const { chainPem, keyPem, validUntil } = await makeLocalAuthority(now);
  const identity = () => readSigningIdentity(chainPem, keyPem, new Date(validUntil.getTime() + 1));
  const sealing = { identity, digitalSourceType: 'compositeSynthetic' as const };
  const order = renderOrderSchema.parse(story);
  await expect(renderIntroduction(order, { ...settings, sealing })).rejects.toMatchObject({
    kind: 'credentials-failed',
  });
  expect(await readdir(folder)).toEqual([]);
});

it('makes a video that plays everywhere, with captions and a poster', async () => {
  const shares: number[] = [];
  const made = await renderIntroduction(renderOrderSchema.parse(story), {
    ...settings,
    onProgress: (share) => shares.push(share),
  });

  expect(made).toMatchObject({ width: 720, height: 720, voice: 'flite' });
  const { streams, format, chapters } = await probe(made.videoFile);
  expect(streams).toMatchObject([
    {
      codec_name: 'h264',
      pix_fmt: 'yuv420p',
      width: 720,
      height: 720,
      r_frame_rate: '30/1',
      color_space: 'bt709',
      color_range: 'tv',
    },
    { codec_name: 'aac', sample_rate: '48000', channels: 2 },
    { codec_name: 'mov_text', tags: { language: 'eng' } },
    { codec_type: 'data', codec_tag_string: 'text' },
  ]);
  expect(chapters.map(({ tags }) => tags.title)).toEqual(['Introduction', 'Achievements']);
  expect(Number(format.duration)).toBeCloseTo(made.durationSeconds, 1);

  const video = await readFile(made.videoFile);
  expect(video.indexOf('moov')).toBeLessThan(video.indexOf('mdat'));
  const captions = await readFile(made.captionsFile ?? '', 'utf8');
  expect(captions).toContain('Hello, I am Ada Lovelace.');
  expect(made.cues.at(-1)?.endSeconds).toBeLessThan(made.durationSeconds);
  expect((await readFile(made.posterFile)).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(['intro.jpg', 'intro.mp4', 'intro.vtt']);
});

it('writes no captions for whom wants none', async () => {
  const [sentence] = story.sentences;
  const order = renderOrderSchema.parse({ ...story, sentences: [sentence], captions: false });
  const made = await renderIntroduction(order, settings);
  expect(made).toMatchObject({ captionsFile: null, cues: [] });
  const { streams } = await probe(made.videoFile);
  expect(streams.map((stream) => stream['codec_name'])).toEqual(['h264', 'aac']);
  expect((await readdir(folder)).sort()).toEqual(['intro.jpg', 'intro.mp4']);
});

it('captions a script it cannot speak and says that it has no voice', async () => {
  const order = renderOrderSchema.parse({
    ...story,
    sentences: [{ text: 'Привет, я Анна.', scene: 'experience', factIds: [] }],
  });
  const made = await renderIntroduction(order, settings);
  expect(made.voice).toBeNull();
  expect(made.cues.map(({ text }) => text)).toEqual(['Привет, я Анна.']);
});

it('leaves nothing behind when it is cancelled', async () => {
  const controller = new AbortController();
  const rendering = renderIntroduction(renderOrderSchema.parse(story), {
    ...settings,
    signal: controller.signal,
    onProgress: (share) => {
      if (share > 0.2) controller.abort();
    },
  });
  await expect(rendering).rejects.toMatchObject({ name: 'RenderError', kind: 'cancelled' });
  expect(await readdir(folder)).toEqual([]);
});

it.each([
  ['has no words', { sentences: [{ text: '🎉\u0007', scene: 'opening', factIds: [] }] }],
  ['is too long', { sentences: [{ text: 'word '.repeat(10_000), scene: 'opening', factIds: [] }] }],
] as const)('refuses a script that %s before any work', async (_, change) => {
  const order = renderOrderSchema.parse({ ...story, ...change });
  await expect(renderIntroduction(order, settings)).rejects.toMatchObject({ kind: 'bad-order' });
});

it('refuses a place it cannot write to', async () => {
  const order = renderOrderSchema.parse(story);
  const nowhere = { ...settings, outFile: path.join(folder, 'absent', 'a.mp4') };
  await expect(renderIntroduction(order, nowhere)).rejects.toMatchObject({ kind: 'not-writable' });
});

it('says that the encoder failed and leaves nothing behind', async () => {
  const order = renderOrderSchema.parse(story);
  const broken = { ...settings, tools: { ...settings.tools, ffmpeg: '/bin/false' } };
  await expect(renderIntroduction(order, broken)).rejects.toMatchObject({ kind: 'encoder-failed' });
  expect(await readdir(folder)).toEqual([]);
});
