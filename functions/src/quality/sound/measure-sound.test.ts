import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeMedia } from '../../platform/media-facts.ts';
import { findMediaTools, type MediaTools } from '../../platform/media-tools.ts';
import { runTool } from '../../platform/run-tool.ts';
import { measureSound } from './measure-sound.ts';
import { noiseOf, rate, speechOf, toneOf } from './testing/made-sound.ts';

let tools: MediaTools;
let folder: string;
const seconds = 4;

/** A tiny film with this sound, encoded as `output` says. */
async function film(name: string, sound: Float32Array, output: string[]): Promise<string> {
  const file = join(folder, name);
  const bytes = new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength);
  const args = [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', `color=s=64x36:r=5:d=${seconds}`],
    ...['-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', 'pipe:0'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', ...output, file],
  ];
  const input = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  const { stderr } = await runTool(tools.ffmpeg, args, { timeoutMs: 60_000, input });
  expect(stderr).toBe('');
  return file;
}

async function measure(file: string) {
  const facts = await probeMedia(tools, file);
  return measureSound({ tools, file, facts, signal: undefined });
}

const valueOf = <T>(measured: { value: T } | { notMeasured: string }): T => {
  if ('value' in measured) return measured.value;
  throw new Error(measured.notMeasured);
};

beforeAll(async () => {
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'measure-sound-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('measureSound', () => {
  const voice = speechOf(seconds, 0.6);
  const cut = voice.slice().fill(0, 1.2 * rate, 1.5 * rate);

  it.each([
    ['AAC of two sides', 'aac.mp4', ['-c:a', 'aac', '-ac', '2']],
    ['AAC of one side in 44.1 kHz', 'mono.mp4', ['-c:a', 'aac', '-ar', '44100']],
    ['AAC of six sides', 'six.mp4', ['-c:a', 'aac', '-ac', '6']],
    ['MP3', 'mp3.mp4', ['-c:a', 'libmp3lame']],
    ['Opus', 'opus.webm', ['-c:v', 'libvpx', '-c:a', 'libopus']],
  ])('hears the same through %s', async (_what, name, output) => {
    const sound = await measure(await film(name, cut, output));
    const [hole, ...others] = valueOf(sound.dropouts);
    expect(others).toEqual([]);
    expect(hole?.startSeconds).toBeCloseTo(1.2, 1);
    expect(hole?.endSeconds).toBeCloseTo(1.5, 1);
    expect(valueOf(sound.speech).spans[0]?.startSeconds).toBeCloseTo(0.3, 0);
    expect(valueOf(sound.speech).energyDb.length).toBeGreaterThan((seconds - 0.2) * 50);
    expect(valueOf(sound.loudnessCurve).momentaryLufs.length).toBeGreaterThan(30);
    expect(valueOf(sound.clipping).flatShare).toBeLessThan(0.002);
    expect(valueOf(sound.hum)).toBeNull();
    expect(valueOf(sound.decodingErrors)).toBe(0);
    expect(valueOf(sound.channels).weakerByDb).toBeLessThan(1);
  });

  it('tells noise and tones apart after a codec', async () => {
    const noisy = voice.map((sample, index) => sample + (noise[index] ?? 0));
    const sound = await measure(await film('noisy.mp4', noisy, ['-c:a', 'aac']));
    expect(valueOf(sound.noiseDb)).toBeGreaterThan(-50);
    expect(valueOf(sound.noiseDb)).toBeLessThan(-35);
    const tone = await measure(await film('tone.mp4', toneOf(300, seconds), ['-c:a', 'aac']));
    expect(valueOf(tone.noiseDb)).toBeLessThan(-70);
    expect(valueOf(tone.speech).spans).toEqual([]);
  });
  const noise = noiseOf(seconds, 0.015);

  it('keeps the time when the sound begins late', async () => {
    const output = ['-af', 'asetpts=PTS+2/TB', '-c:a', 'aac'];
    const sound = await measure(await film('late.mp4', voice, output));
    expect(valueOf(sound.speech).spans[0]?.startSeconds).toBeCloseTo(2.3, 0);
    expect(valueOf(sound.silence)[0]?.endSeconds).toBeCloseTo(2.3, 0);
  });

  it('says why nothing is measured of a film without sound', async () => {
    const sound = await measure(await film('mute.mp4', voice, ['-an']));
    expect(new Set(Object.values(sound).map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ notMeasured: 'The video has no sound.' })]),
    );
  });
});
