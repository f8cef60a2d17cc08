import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediaBucket } from '../../platform/media-bucket.ts';
import { findMediaTools, type MediaTools, runTool } from '../../platform/media-tools.ts';
import { openWireBucket } from '../../testing/wire-bucket.ts';
import { FliteSynth } from '../inhouse/sound/flite-synth.ts';
import type { SpeechSynth } from '../inhouse/sound/speech-synth.ts';
import type { VideoOrder } from '../video-provider.ts';
import { makeNarration } from './make-narration.ts';

const never = new AbortController().signal;
/** Remembers what it has spoken, which is most of the time of these tests. */
const offline = new FliteSynth();
const roomy = { maxPartSeconds: 60, maxPartBytes: 3_500_000 };

const order: VideoOrder = {
  generationId: 'g1',
  userId: 'u1',
  attempt: 2,
  idempotencyKey: 'g1:2',
  earlierCall: 'none',
  sentences: [
    { text: 'Hello, I am Ada Example.', scene: 'opening', factIds: [] },
    { text: 'I build analytical engines.', scene: 'experience', factIds: [] },
    { text: 'Let us talk.', scene: 'closing', factIds: [] },
  ],
  cards: { name: 'Ada Example', headline: '', strengths: [], achievements: [], callToAction: '' },
  language: 'en',
  options: videoOptionsSchema.parse({}),
};

let bucket: MediaBucket;
let close: () => Promise<void>;
let tools: MediaTools;
let folder: string;
beforeAll(async () => {
  ({ bucket, close } = await openWireBucket());
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'narration-test-'));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});
/** Every test has a generation of its own. */
let generations = 0;
let base: string;
beforeEach(() => {
  generations += 1;
  base = `generations/g${generations}/attempt-2-narration`;
});

/** The offline voice, and how often it was asked. */
function countedVoice() {
  const flite = offline;
  const asked: string[][] = [];
  const voice: SpeechSynth = {
    name: flite.name,
    speaks: (language, script) => flite.speaks(language, script),
    wordingOf: (sentence) => flite.wordingOf(sentence),
    speak: (wordings, speaker, signal) => {
      asked.push([...wordings]);
      return flite.speak(wordings, speaker, signal);
    },
  };
  return { voice, asked };
}

function narrate(change: {
  voices?: readonly SpeechSynth[];
  order?: Partial<VideoOrder>;
  limits?: Partial<typeof roomy>;
  signal?: AbortSignal;
  ffmpeg?: string;
}) {
  const settings = {
    provider: 'runwayml' as const,
    voices: () => Promise.resolve(change.voices ?? [offline]),
    tools: () => Promise.resolve({ ...tools, ffmpeg: change.ffmpeg ?? tools.ffmpeg }),
    bucket,
  };
  const limits = { ...roomy, ...change.limits };
  const generationId = `g${generations}`;
  const wish = { ...order, generationId, ...change.order };
  return makeNarration(settings, wish, limits, change.signal ?? never);
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** Length and loudness as an independent meter has them. */
async function measure(bytes: Uint8Array) {
  const file = join(folder, 'sound');
  await writeFile(file, bytes);
  const { stderr } = await runTool(
    tools.ffmpeg,
    ['-hide_banner', '-i', file, '-af', 'ebur128=framelog=verbose', '-f', 'null', '-'],
    { timeoutMs: 20_000 },
  );
  const decoded = await runTool(
    tools.ffmpeg,
    ['-v', 'error', '-i', file, '-ac', '1', '-ar', '8000', '-f', 's16le', '-'],
    { timeoutMs: 20_000 },
  );
  return {
    lufs: Number(/^ *I: +(-?[\d.]+) LUFS/m.exec(stderr.slice(stderr.lastIndexOf('Summary')))?.[1]),
    seconds: decoded.stdout.length / 16_000,
    stream: /Audio: .*/.exec(stderr)?.[0] ?? '',
  };
}

describe('makeNarration', () => {
  it('leaves narration and captions in the bucket, as loud as videos are, and hands out one part', async () => {
    const narration = await narrate({});
    expect(narration.path).toBe(`${base}.m4a`);
    expect(await bucket.facts(narration.path)).toMatchObject({ contentType: 'audio/mp4' });

    const whole = await measure(await bucket.readAll(narration.path));
    expect(whole.seconds).toBeCloseTo(narration.seconds, 1);
    expect(Math.abs(whole.lufs + 16)).toBeLessThan(1);
    expect(whole.stream).toMatch(/aac.*48000 Hz, stereo/);

    const [part, ...others] = narration.parts;
    expect(others).toEqual([]);
    expect(part).toMatchObject({ sentences: [0, 3], seconds: narration.seconds });
    const heard = await measure(part?.data ?? new Uint8Array());
    expect(Math.abs(heard.seconds - narration.seconds)).toBeLessThan(0.1);
    expect(Math.abs(heard.lufs + 16)).toBeLessThan(1);

    expect(narration.captionsPath).toBe(`${base}.vtt`);
    const captions = (await bucket.readAll(narration.captionsPath ?? '')).toString();
    expect(captions).toMatch(/^WEBVTT/);
    expect(captions).toContain('Hello, I am Ada Example.');
  });

  it('speaks once: a repeated call gets the same bytes out of the bucket', async () => {
    const { voice, asked } = countedVoice();
    const limits = { maxPartSeconds: 4 };
    const first = await narrate({ voices: [voice], limits });
    const again = await narrate({ voices: [voice], limits });
    expect(again).toEqual(first);
    expect(asked).toHaveLength(1);
  });

  it('makes the same bytes from the same voice, when a crash lost the first ones', async () => {
    const first = await narrate({ voices: [new FliteSynth()] });
    const whole = await bucket.readAll(first.path);
    // The plan is written last: without it the call was not over.
    await bucket.delete(`${base}.json`);
    const again = await narrate({ voices: [new FliteSynth()] });
    expect(again).toEqual(first);
    expect((await bucket.readAll(again.path)).equals(whole)).toBe(true);
  });

  it('speaks anew when the words are others, or a kept part is gone', async () => {
    const { voice, asked } = countedVoice();
    const first = await narrate({ voices: [voice] });
    const sentences = order.sentences.slice(0, 2);
    const shorter = await narrate({ voices: [voice], order: { sentences } });
    expect(shorter.seconds).toBeLessThan(first.seconds);
    await bucket.delete(`${base}-1.mp3`);
    expect(await narrate({ voices: [voice], order: { sentences } })).toEqual(shorter);
    expect(asked).toHaveLength(3);
  });

  it('splits at ends of sentences below the limits, and the parts add up to the whole', async () => {
    const { parts, seconds, sentenceSeconds } = await narrate({ limits: { maxPartSeconds: 4 } });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ sentences }) => sentences).flat()).toEqual(
      [0, 1, 1, 2, 2, 3].slice(0, 2 * parts.length),
    );
    expect(sum(parts.map((part) => part.seconds))).toBeCloseTo(seconds, 6);
    expect(sum(sentenceSeconds)).toBeCloseTo(seconds, 6);
    const [first] = parts;
    expect(first?.seconds).toBeCloseTo(sum(sentenceSeconds.slice(...(first?.sentences ?? []))), 6);
    for (const part of parts) {
      const heard = await measure(part.data);
      expect(heard.seconds).toBeLessThanOrEqual(4.1);
      expect(Math.abs(heard.seconds - part.seconds)).toBeLessThan(0.1);
    }
  });

  it('keeps every part below the size that may be sent', async () => {
    const { parts } = await narrate({ limits: { maxPartBytes: 76_000 } });
    expect(parts.length).toBeGreaterThan(1);
    for (const { data } of parts) expect(data.length).toBeLessThanOrEqual(76_000);
  });

  it('writes no captions for whom wants none', async () => {
    const options = videoOptionsSchema.parse({ captions: false });
    const narration = await narrate({ order: { options } });
    expect(narration.captionsPath).toBeNull();
    expect(await bucket.facts(`${base}.vtt`)).toBeNull();
  });

  it.each([
    ['no voice speaks the language', { language: 'ja' }, {}, 'unsupported-option'],
    ['a sentence is longer than a part may be', {}, { maxPartSeconds: 1 }, 'invalid-order'],
  ])('refuses the order when %s, and leaves nothing behind', async (_, change, limits, kind) => {
    await expect(narrate({ order: change, limits })).rejects.toMatchObject({
      name: 'ProviderError',
      provider: 'runwayml',
      kind,
    });
    expect(await bucket.facts(`${base}.json`)).toBeNull();
  });

  it('says that it failed for now when the encoder does, and that time was up when it was', async () => {
    await expect(narrate({ ffmpeg: '/bin/false' })).rejects.toMatchObject({ kind: 'unavailable' });
    const signal = AbortSignal.abort();
    await expect(narrate({ signal })).rejects.toMatchObject({ kind: 'timed-out' });
  });
});
