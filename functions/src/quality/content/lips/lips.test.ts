import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeMedia } from '../../../platform/media-facts.ts';
import { findMediaTools, type MediaTools } from '../../../platform/media-tools.ts';
import { runTool } from '../../../platform/run-tool.ts';
import { expected, measured } from '../testing/measured-content.ts';
import { contentOf } from '../content-of.ts';
import { measureLips } from './measure-lips.ts';

const framesPerSecond = 25;
const seconds = 18;
const side = 240;
const rate = 16_000;

let tools: MediaTools;
let folder: string;
beforeAll(async () => {
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'lips-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Syllables of uneven strength and length, with pauses; the same every time. */
function syllables(seed = 11): number[] {
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const openness: number[] = [];
  while (openness.length < seconds * framesPerSecond) {
    const frames = 3 + Math.floor(random() * 4);
    const strength = random() < 0.15 ? 0 : 0.4 + 0.6 * random();
    for (let frame = 0; frame < frames; frame += 1) {
      openness.push(strength * Math.sin((Math.PI * (frame + 0.5)) / frames));
    }
  }
  return openness.slice(0, seconds * framesPerSecond);
}

type Scene = 'mouth' | 'stranger' | 'noise' | 'still' | 'cards';

/** A grey head whose mouth opens as the voice is loud, or something else that moves. */
function frameOf(scene: Scene, openness: readonly number[], frame: number): Buffer {
  const pixels = Buffer.alloc(side * side, 120);
  if (scene === 'cards') pixels.fill(60 + 30 * (Math.floor(frame / 75) % 4));
  if (scene === 'noise') {
    let seed = 1 + frame * 7919;
    for (let at = 0; at < pixels.length; at += 1) {
      seed = (seed * 48271) % 2147483647;
      pixels[at] = seed % 256;
    }
  }
  if (scene !== 'mouth' && scene !== 'stranger') return pixels;
  const open = 3 + 22 * (openness[frame] ?? 0);
  for (let y = 150 - 30; y < 150 + 30; y += 1) {
    for (let x = 120 - 28; x < 120 + 28; x += 1) {
      if (((x - 120) / 26) ** 2 + ((y - 150) / open) ** 2 < 1) pixels[y * side + x] = 20;
    }
  }
  return pixels;
}

async function film(scene: Scene, lateSeconds: number) {
  const openness = syllables();
  // A stranger's mouth says something else.
  const shown = scene === 'stranger' ? syllables(4242) : openness;
  const frames = shown.map((_, frame) => frameOf(scene, shown, frame));
  const samples = Buffer.alloc(seconds * rate * 2);
  for (let at = 0; at < seconds * rate; at += 1) {
    const loud = openness[Math.floor((at / rate - lateSeconds) * framesPerSecond)] ?? 0;
    samples.writeInt16LE(
      Math.round(9000 * loud * Math.sin((2 * Math.PI * 170 * at) / rate)),
      at * 2,
    );
  }
  const name = join(folder, `${scene}${lateSeconds}`);
  await writeFile(`${name}.gray`, Buffer.concat(frames));
  await writeFile(`${name}.pcm`, samples);
  const { exitCode } = await runTool(
    tools.ffmpeg,
    [
      ...['-v', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${side}x${side}`],
      ...['-r', String(framesPerSecond), '-i', `${name}.gray`],
      ...['-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', `${name}.pcm`],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '28', '-pix_fmt', 'yuv420p'],
      ...['-c:a', 'aac', `${name}.mp4`],
    ],
    { timeoutMs: 60_000 },
  );
  expect(exitCode).toBe(0);
  const file = `${name}.mp4`;
  return measureLips({ tools, file, facts: await probeMedia(tools, file), signal: undefined });
}

const judged = (lips: Awaited<ReturnType<typeof film>>) =>
  contentOf(measured({ lips }), expected()).find(({ id }) => id === 'lip-sync');

describe('lips', () => {
  it.each([
    [0, 'pass'],
    [0.08, 'pass'],
    [-0.08, 'pass'],
    [0.32, 'warn'],
    [-0.24, 'warn'],
  ])('with the voice %d s late: %s', async (lateSeconds, result) => {
    const lips = await film('mouth', lateSeconds);
    if (!('value' in lips)) throw new Error(lips.notMeasured);
    // A mouth moves while it opens, which is before it is open: half a frame to two of that are seen.
    expect(Math.abs(lips.value.offsetSeconds - lateSeconds)).toBeLessThanOrEqual(0.085);
    expect(judged(lips)).toMatchObject({ result, unit: 'ms' });
  });

  it.each(['stranger', 'noise', 'still', 'cards'] as const)('are not seen in %s', async (scene) => {
    expect(judged(await film(scene, 0))?.result).toBe('not-checked');
  });

  it('are not looked for without sound, nor in a moment', async () => {
    const facts = { audio: null, videoSeconds: 60, width: 10, height: 10 } as never;
    const examination = { tools, file: 'nowhere.mp4', facts, signal: undefined };
    expect(await measureLips(examination)).toHaveProperty('notMeasured');
  });
});
