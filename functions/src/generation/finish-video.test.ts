import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MediaBucket } from '../platform/media-bucket.ts';
import { findMediaTools, type MediaTools } from '../platform/media-tools.ts';
import { runTool } from '../platform/run-tool.ts';
import { mixed, noiseOf, rate, speechOf } from '../quality/sound/testing/made-sound.ts';
import { VideoQualityChecker } from '../quality/video-quality-checker.ts';
import { aGenerationIn, after, startMs } from '../testing/generations.ts';
import { openWireBucket } from '../testing/wire-bucket.ts';
import { checkVideo, type FinishSettings, publishVideo } from './finish-video.ts';
import { currentAttempt } from './generation.ts';

let tools: MediaTools;
let folder: string;
let voice: string;
let bucket: MediaBucket;
let close: () => Promise<void>;
beforeAll(async () => {
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'finish-'));
  voice = join(folder, 'voice.raw');
  await writeFile(voice, Buffer.from(mixed(speechOf(4, 0.25), noiseOf(4, 0.0015)).buffer));
  ({ bucket, close } = await openWireBucket());
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

const fetched = 'generations/g1/attempt-1.mp4';
const repaired = 'generations/g1/attempt-1-repaired.mp4';
const shown = 'users/u1/generations/g1/video.mp4';
const { signal } = new AbortController();

/** Puts what a provider made where it lies once it was fetched: four seconds, as the script expects. */
async function fetchFilm(picture: string, soundFilter: string): Promise<void> {
  const file = join(folder, 'film.mp4');
  const { stderr } = await runTool(
    tools.ffmpeg,
    [
      ...['-v', 'error', '-y', '-f', 'lavfi', '-i', picture],
      ...['-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', voice],
      ...[
        '-af',
        soundFilter,
        '-c:a',
        'aac',
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        '-crf',
        '36',
      ],
      ...['-pix_fmt', 'yuv420p', '-t', '4', '-movflags', '+faststart', file],
    ],
    { timeoutMs: 60_000 },
  );
  expect(stderr).toBe('');
  await bucket.deleteFolder('generations/');
  await bucket.upload(file, fetched, 'video/mp4');
}

const settings = (): FinishSettings => ({
  bucket,
  checker: new VideoQualityChecker({ tools: () => Promise.resolve(tools) }),
  cvs: { load: () => Promise.resolve(null) },
  tools: () => Promise.resolve(tools),
  now: () => startMs + 65_000,
});

/** Checked and, where it passes, told. */
async function check() {
  const generation = aGenerationIn('checking');
  const news = await checkVideo(generation, 1, settings(), signal);
  if (!news) throw new Error('There was nothing to check.');
  return { news, moved: after(generation, news) };
}

describe('finishing a video', () => {
  it('publishes a quiet video at the right loudness, says so, and keeps what was fetched', async () => {
    await fetchFilm('testsrc2=s=1280x720:r=24', 'volume=-18dB');
    const original = await bucket.readAll(fetched);
    const { news, moved } = await check();
    expect(news.assessment.repairs).toMatchObject([{ id: 'loudness' }]);
    expect(moved.phase).toBe('publishing');

    const published = await publishVideo(moved, 1, settings(), signal);
    expect(published?.media).toMatchObject({ videoPath: shown, width: 1280 });
    expect(await bucket.readAll(shown)).toEqual(await bucket.readAll(repaired));
    expect(await bucket.readAll(fetched)).toEqual(original);
    expect(published?.media.sizeBytes).toBe((await bucket.readAll(shown)).length);
  });

  it('comes to the same when it is done again after a crash', async () => {
    await fetchFilm('testsrc2=s=1280x720:r=24', 'volume=-18dB');
    const lost = await check();
    const { news, moved } = await check();
    expect(news).toEqual(lost.news);
    await publishVideo(moved, 1, settings(), signal);
    const published = await publishVideo(moved, 1, settings(), signal);
    expect(after(moved, ...(published ? [published] : [])).phase).toBe('completed');
    expect(await bucket.readAll(shown)).toEqual(await bucket.readAll(repaired));
  });

  it('publishes a good video as it was fetched', async () => {
    await fetchFilm('testsrc2=s=1280x720:r=24', 'volume=9dB');
    const { news, moved } = await check();
    expect(news.assessment.repairs).toEqual([]);
    await publishVideo(moved, 1, settings(), signal);
    expect(await bucket.facts(repaired)).toBeNull();
    expect(await bucket.readAll(shown)).toEqual(await bucket.readAll(fetched));
  });

  it('shows nobody a black video, and asks the next provider', async () => {
    await fetchFilm('color=c=black:s=1280x720:r=24', 'volume=9dB');
    const { news, moved } = await check();
    expect(news.assessment.verdict).toBe('fail');
    expect(moved.attempts[0]?.failure).toMatchObject({ kind: 'poor-quality' });
    expect(moved.phase).toBe('starting');
    expect(currentAttempt(moved)?.provider).not.toBe(moved.attempts[0]?.provider);
  });
});
