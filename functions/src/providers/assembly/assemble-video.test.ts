import { watch } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMediaTools, type MediaTools, runTool } from '../../platform/media-tools.ts';
import { assembleVideo } from './assemble-video.ts';
import type { AssemblyOrder } from './assembly-order.ts';

const never = new AbortController().signal;
const timeoutMs = 60_000;

let tools: MediaTools;
let folder: string;
const at = (name: string) => join(folder, name);
const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];

async function ffmpeg(...args: string[]): Promise<string> {
  const run = await runTool(tools.ffmpeg, ['-v', 'error', '-y', ...args], { timeoutMs });
  expect(run.stderr).toBe('');
  return run.stderr;
}

/** A clip of one colour; with a tone where it speaks. */
async function makeClip(
  name: string,
  { colour, size, seconds, rate = 30, tone }: ClipWish,
): Promise<string> {
  const picture = ['-f', 'lavfi', '-i', `color=c=${colour}:s=${size}:r=${rate}`];
  const sound = tone ? ['-f', 'lavfi', '-i', tone] : [];
  await ffmpeg(...picture, ...sound, '-t', String(seconds), ...codecs, at(name));
  return at(name);
}
type ClipWish = { colour: string; size: string; seconds: number; rate?: number; tone?: string };

let red: string;
let green: string;
let blue: string;
let quiet: string;
let loud: string;
let narration: string;
let blip: string;
beforeAll(async () => {
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'assembly-test-'));
  red = await makeClip('red.mp4', { colour: 'red', size: '640x360', seconds: 1.5, rate: 24 });
  green = await makeClip('green.mp4', { colour: 'lime', size: '640x360', seconds: 1.5 });
  blue = await makeClip('blue.mp4', { colour: 'blue', size: '640x360', seconds: 1.5, rate: 25 });
  const tone = (volume: number) => `sine=440,volume=${volume}`;
  const head = { size: '544x352', seconds: 0.96, rate: 25 };
  quiet = await makeClip('quiet.mp4', { ...head, colour: 'red', tone: tone(0.1) });
  loud = await makeClip('loud.mp4', { ...head, colour: 'blue', tone: tone(4) });
  narration = at('narration.m4a');
  blip = at('blip.m4a');
  await ffmpeg('-f', 'lavfi', '-i', 'sine=330', '-t', '0.6', '-c:a', 'aac', blip);
  await ffmpeg('-f', 'lavfi', '-i', 'sine=330', '-t', '3', '-c:a', 'aac', narration);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const options: AssemblyOrder['options'] = {
  aspectRatio: '16:9',
  background: 'dark',
  style: 'professional',
};
const small: AssemblyOrder['options'] = { ...options, aspectRatio: '1:1' };

function scenes(seconds: number[], change: Partial<AssemblyOrder> = {}): AssemblyOrder {
  return {
    assembly: { kind: 'scenes', seconds, narrationPath: 'n.m4a', captionsPath: null },
    narrationFile: narration,
    language: 'en',
    options,
    cards: null,
    ...change,
  };
}

function speech(seconds: number[], change: Partial<AssemblyOrder> = {}): AssemblyOrder {
  return {
    ...scenes(seconds),
    assembly: { kind: 'speech', seconds, narrationPath: null, captionsPath: null },
    narrationFile: null,
    ...change,
  };
}

const joined = (pieces: string[], order: AssemblyOrder, signal = never) =>
  assembleVideo({ tools }, pieces, order, at('out.mp4'), signal);

type Colour = readonly [red: number, green: number, blue: number];

/** What a place of the picture shows in every frame; asked for by the second. */
async function coloursAt(place = 'iw/2:ih/2'): Promise<(seconds: number) => Colour> {
  const { stdout } = await runTool(
    tools.ffmpeg,
    [
      ...['-v', 'error', '-i', at('out.mp4'), '-vf', `crop=8:8:${place},scale=1:1`],
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'],
    ],
    { timeoutMs },
  );
  return (seconds) => {
    const [red = 0, green = 0, blue = 0] = stdout.subarray(3 * Math.round(30 * seconds));
    return [red, green, blue];
  };
}

/** The loudness of a stretch of the finished sound, as ffmpeg's own meter has it. */
async function loudnessBetween(from: number, to: number): Promise<number> {
  const filter = `atrim=${from}:${to},ebur128=framelog=verbose`;
  const { stderr } = await runTool(
    tools.ffmpeg,
    ['-hide_banner', '-i', at('out.mp4'), '-af', filter, '-f', 'null', '-'],
    { timeoutMs },
  );
  const summary = stderr.slice(stderr.lastIndexOf('Summary'));
  return Number(/^ *I: +(-?[\d.]+) LUFS/m.exec(summary)?.[1]);
}

async function streams(): Promise<Record<string, unknown>[]> {
  const { stdout } = await runTool(
    tools.ffprobe,
    ['-v', 'error', '-show_streams', '-of', 'json', at('out.mp4')],
    { timeoutMs },
  );
  return (JSON.parse(stdout.toString()) as { streams: Record<string, unknown>[] }).streams;
}

describe('assembleVideo', () => {
  it('shows silent shots under the narration, each in its time, faded into the next', async () => {
    const made = await joined([red, green, blue], scenes([1, 1, 1]));
    expect(Math.abs(made.seconds - 3)).toBeLessThan(0.1);
    expect(made).toMatchObject({ width: 1280, height: 720, heldFrames: 0 });

    const near = (value: number) => (value > 200 ? 'full' : value < 55 ? 'none' : 'some');
    const colourAt = await coloursAt();
    const seen = (seconds: number) => colourAt(seconds).map(near);
    expect(seen(0.1)).toEqual(['full', 'none', 'none']);
    expect(seen(0.9)).toEqual(['full', 'none', 'none']);
    expect(seen(1.13)).toEqual(['some', 'some', 'none']);
    expect(seen(1.7)).toEqual(['none', 'full', 'none']);
    expect(seen(2.13)).toEqual(['none', 'some', 'some']);
    expect(seen(2.8)).toEqual(['none', 'none', 'full']);

    expect(await streams()).toMatchObject([
      {
        codec_name: 'h264',
        pix_fmt: 'yuv420p',
        r_frame_rate: '30/1',
        avg_frame_rate: '30/1',
        sample_aspect_ratio: '1:1',
        color_space: 'bt709',
        nb_frames: '90',
      },
      { codec_name: 'aac', sample_rate: '48000', channels: 2 },
    ]);
    expect(Math.abs((await loudnessBetween(0, 3)) + 16)).toBeLessThan(1);
    const bytes = await readFile(at('out.mp4'));
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  });

  it('keeps the voice of spoken pieces, as loud as each other, cut hard where they meet', async () => {
    const made = await joined([quiet, loud], speech([1, 1], { options: small }));
    expect(Math.abs(made.seconds - 2)).toBeLessThan(0.05);
    const [first = 0, second = 0] = made.loudness;
    expect(second - first).toBeGreaterThan(10);
    expect(Math.abs((await loudnessBetween(0, 0.9)) + 16)).toBeLessThan(1);
    expect(Math.abs((await loudnessBetween(1.1, 2)) + 16)).toBeLessThan(1);
    // The pieces are a frame too short: the next one begins on time nevertheless.
    expect(made.heldFrames).toBeGreaterThan(0);
    const colourAt = await coloursAt();
    expect(colourAt(0.95)[0]).toBeGreaterThan(200);
    expect(colourAt(1.02)[2]).toBeGreaterThan(200);
  });

  it.each([
    ['16:9', 1280, 720],
    ['9:16', 720, 1280],
    ['1:1', 720, 720],
  ] as const)('fills a %s frame without bars', async (aspectRatio, width, height) => {
    const order = speech([0.4], { options: { ...options, aspectRatio } });
    const made = await joined([quiet], order);
    expect(made).toMatchObject({ width, height });
    expect((await coloursAt())(0.2)[0]).toBeGreaterThan(200);
    // What the picture leaves free shows it too, darker, and is not black.
    expect((await coloursAt('0:0'))(0.2)[0]).toBeGreaterThan(90);
  });

  it('never stretches what it shows', async () => {
    const circle = `geq=lum='if(lt(hypot(X-320,Y-180),100),235,16)':cb=128:cr=128`;
    await ffmpeg(
      '-f',
      'lavfi',
      '-i',
      `color=s=640x360:d=0.2:r=5,${circle}`,
      ...codecs,
      at('circle.mp4'),
    );
    await joined(
      [at('circle.mp4')],
      scenes([0.2], {
        narrationFile: blip,
        options: { ...options, aspectRatio: '9:16' },
      }),
    );
    const { stdout } = await runTool(
      tools.ffmpeg,
      [
        '-v',
        'error',
        '-i',
        at('out.mp4'),
        '-frames:v',
        '1',
        '-f',
        'rawvideo',
        '-pix_fmt',
        'gray',
        '-',
      ],
      { timeoutMs },
    );
    const bright = (x: number, y: number) => (stdout[y * 720 + x] ?? 0) > 200;
    const wide = Array.from({ length: 720 }, (_, x) => bright(x, 640)).filter(Boolean).length;
    const high = Array.from({ length: 1280 }, (_, y) => bright(360, y)).filter(Boolean).length;
    expect(wide).toBeGreaterThan(200);
    expect(Math.abs(wide - high)).toBeLessThan(8);
  });

  it('shows a shot that is too short again rather than let it stand still', async () => {
    const made = await joined([red, green], scenes([0.5, 2.5], { options: small }));
    expect(made.heldFrames).toBe(0);
    expect(Math.abs(made.seconds - 3)).toBeLessThan(0.1);
  });

  it('opens and closes with the cards of our own renderer', async () => {
    const cards = {
      name: 'Ada Example',
      headline: 'Analyst',
      strengths: [],
      achievements: [],
      callToAction: 'Let us talk',
    };
    const long = at('long.m4a');
    await ffmpeg('-f', 'lavfi', '-i', 'sine=330', '-t', '4.8', '-c:a', 'aac', long);
    await joined([red], scenes([4.8], { cards, narrationFile: long, options: small }));
    const colourAt = await coloursAt('10:360');
    const isShot = (seconds: number) => Math.max(...colourAt(seconds)) > 200;
    expect(isShot(0.5)).toBe(false);
    expect(isShot(2.6)).toBe(true);
    expect(isShot(4.6)).toBe(false);
  });

  it.each([
    ['a piece is missing', () => [red], scenes([1, 1]), 'unusable-piece'],
    ['a piece is no video', () => [red, at('noise.mp4')], scenes([1, 1]), 'unusable-piece'],
    ['nobody speaks', () => [red], speech([1]), 'unusable-piece'],
    ['a spoken piece breaks off', () => [quiet], speech([4]), 'unusable-piece'],
    ['the narration is no sound', () => [red], scenes([1]), 'unusable-narration'],
  ] as const)(
    'makes no video when %s, and leaves nothing behind',
    async (what, pieces, order, kind) => {
      await writeFile(at('noise.mp4'), 'This is not a film.');
      const change = what.startsWith('the narration') ? { narrationFile: at('noise.mp4') } : {};
      const narrationFile = order.narrationFile === undefined ? narration : order.narrationFile;
      const joining = joined(pieces(), { ...order, narrationFile, ...change });
      await expect(joining).rejects.toMatchObject({ name: 'AssemblyError', kind });
      expect((await readdir(folder)).filter((name) => name.startsWith('out.'))).toEqual([]);
    },
  );

  it('stops when it is told to, with every program it had started', async () => {
    const controller = new AbortController();
    const watcher = watch(folder, (_, name) => {
      // The encoder is at work: another program feeds it.
      if (name === 'out.mp4') controller.abort();
    });
    const joining = joined([red, green], scenes([1, 2]), controller.signal);
    await expect(joining).rejects.toMatchObject({ kind: 'cancelled' });
    watcher.close();
    expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
    expect((await readdir(folder)).filter((name) => name.startsWith('out.'))).toEqual([]);
  });

  it('ends every program when the encoder breaks', async () => {
    const breaking = at('breaking-ffmpeg');
    const isEncoder = 'case "$*" in *pipe:0*) exit 1;; esac';
    const script = `#!/bin/sh\n${isEncoder}\nexec ${tools.ffmpeg} "$@"\n`;
    await writeFile(breaking, script, { mode: 0o755 });
    const broken = { tools: { ...tools, ffmpeg: breaking } };
    const order = scenes([1, 2], { options: small });
    const joining = assembleVideo(broken, [red, green], order, at('out.mp4'), never);
    await expect(joining).rejects.toMatchObject({ kind: 'encoder-failed' });
    expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
  });
});
