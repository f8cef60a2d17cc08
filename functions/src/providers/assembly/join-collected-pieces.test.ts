import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MediaBucket } from '../../platform/media-bucket.ts';
import { probeMedia } from '../../platform/media-facts.ts';
import { findMediaTools, type MediaTools, runTool } from '../../platform/media-tools.ts';
import { openWireBucket } from '../../testing/wire-bucket.ts';
import { FliteSynth } from '../inhouse/sound/flite-synth.ts';
import type { Assembly, VideoOrder } from '../video-provider.ts';
import { joinCollectedPieces } from './join-collected-pieces.ts';
import { makeNarration } from './make-narration.ts';
import type { Narration } from './narration.ts';

const never = new AbortController().signal;
const timeoutMs = 60_000;

const order: VideoOrder = {
  generationId: 'g1',
  userId: 'u1',
  attempt: 1,
  idempotencyKey: 'g1:1',
  earlierCall: 'none',
  sentences: [
    { text: 'Hello, I am Ada.', scene: 'opening', factIds: [] },
    { text: 'Let us talk.', scene: 'closing', factIds: [] },
  ],
  cards: { name: 'Ada Example', headline: '', strengths: [], achievements: [], callToAction: '' },
  language: 'en',
  options: videoOptionsSchema.parse({ aspectRatio: '1:1' }),
};

let bucket: MediaBucket;
let close: () => Promise<void>;
let tools: MediaTools;
let folder: string;
let narration: Narration;
const at = (name: string) => join(folder, name);

async function ffmpeg(...args: string[]): Promise<void> {
  const run = await runTool(tools.ffmpeg, ['-v', 'error', '-y', ...args], { timeoutMs });
  expect(run.stderr).toBe('');
}

beforeAll(async () => {
  ({ bucket, close } = await openWireBucket());
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'join-test-'));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});
const voice = new FliteSynth();
beforeAll(async () => {
  narration = await makeNarration(
    {
      provider: 'runwayml',
      voices: () => Promise.resolve([voice]),
      tools: () => Promise.resolve(tools),
      bucket,
    },
    order,
    { maxPartSeconds: 3, maxPartBytes: 1_000_000 },
    never,
  );
});

const ownPath = 'generations/g1/attempt-1.mp4';

function collect(assembly: Assembly, pieces: string[], videoPath = ownPath) {
  const wish = { assembly, pieces, folder, videoPath, cards: null };
  const { options, language } = order;
  const settings = { bucket, tools: () => Promise.resolve(tools) };
  return joinCollectedPieces(settings, { ...wish, options, language }, never);
}

describe('joinCollectedPieces', () => {
  it('joins faces that speak the parts of a narration, in exactly its time, with its captions', async () => {
    const pieces: string[] = [];
    for (const [index, part] of narration.parts.entries()) {
      const sound = at(`part-${index}`);
      await writeFile(sound, part.data);
      const piece = at(`piece-${index}.mp4`);
      // What such a service answers: a face in its own format that ends with the sound.
      const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=544x352:r=25'];
      const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
      await ffmpeg(...picture, '-i', sound, '-shortest', ...codecs, '-c:a', 'aac', piece);
      pieces.push(piece);
    }
    expect(pieces.length).toBeGreaterThan(1);

    const { captionsPath } = narration;
    const seconds = narration.parts.map((part) => part.seconds);
    const made = await collect(
      { kind: 'speech', seconds, narrationPath: null, captionsPath },
      pieces,
    );
    expect(made.captionsPath).toBe('generations/g1/attempt-1-narration.vtt');
    expect(await bucket.facts(made.videoPath)).toEqual({
      contentType: 'video/mp4',
      sizeBytes: made.sizeBytes,
    });
    await bucket.download(made.videoPath, at('seen.mp4'));
    const facts = await probeMedia(tools, at('seen.mp4'));
    expect(Math.abs(facts.durationSeconds - narration.seconds)).toBeLessThan(0.1);
    expect(facts).toMatchObject({ width: 720, height: 720, framesPerSecond: 30 });
    // Every word stands where the narration has it.
    const [heard, said] = [await loudTimes('seen.mp4'), await loudTimes('whole.m4a')];
    expect(heard.length).toBe(said.length);
    heard.forEach((time, index) => expect(Math.abs(time - (said[index] ?? 0))).toBeLessThan(0.12));
  });

  it('lays the narration under silent shots', async () => {
    await ffmpeg('-f', 'lavfi', '-i', 'color=red:s=320x180', '-t', '2', at('shot.mp4'));
    const { path: narrationPath, captionsPath, seconds } = narration;
    const made = await collect(
      { kind: 'scenes', seconds: [1.6, seconds - 1.6], narrationPath, captionsPath },
      [at('shot.mp4'), at('shot.mp4')],
    );
    expect(Math.abs(made.made.seconds - seconds)).toBeLessThan(0.1);
    expect(made.made.loudness.map(Math.round)).toEqual([-16]);
  });

  it('makes nothing of a narration that was erased', async () => {
    const narrationPath = 'generations/erased/attempt-1-narration.m4a';
    const erased: Assembly = { kind: 'scenes', seconds: [1], narrationPath, captionsPath: null };
    const joining = collect(erased, [at('shot.mp4')], 'generations/erased/attempt-1.mp4');
    await expect(joining).rejects.toMatchObject({ kind: 'unusable-narration' });
    expect(await bucket.facts('generations/erased/attempt-1.mp4')).toBeNull();
  });
});

/** When silence ends and begins in a file's sound. */
async function loudTimes(name: string): Promise<number[]> {
  if (name === 'whole.m4a') await bucket.download(narration.path, at(name));
  const { stderr } = await runTool(
    tools.ffmpeg,
    ['-hide_banner', '-i', at(name), '-af', 'silencedetect=n=-40dB:d=0.25', '-f', 'null', '-'],
    { timeoutMs },
  );
  return [...stderr.matchAll(/silence_(?:start|end): (-?[\d.]+)/g)].map(([, time]) => Number(time));
}
