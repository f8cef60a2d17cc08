import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { estimateCues, writeWebVtt } from '../platform/captions.ts';
import type { MediaBucket } from '../platform/media-bucket.ts';
import { probeMedia, takePoster } from '../platform/media-facts.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { withTempFolder } from '../platform/temp-folder.ts';
import type { VideoQualityChecker } from '../quality/video-quality-checker.ts';
import { currentAttempt, type Generation } from './generation.ts';
import type { NewsOf } from './news.ts';

export type FinishSettings = {
  bucket: MediaBucket;
  checker: VideoQualityChecker;
  tools: () => Promise<MediaTools>;
  now: () => number;
};

/** Measures the collected file before anybody sees it. */
export async function checkVideo(
  generation: Generation,
  attemptNumber: number,
  { bucket, checker, now }: FinishSettings,
  signal: AbortSignal,
): Promise<NewsOf<'verdict-given'> | null> {
  const attempt = currentAttempt(generation);
  const { script, options } = generation;
  if (attempt?.number !== attemptNumber || !attempt.file || !script) return null;
  const { videoPath } = attempt.file;

  const assessment = await withTempFolder(async (folder) => {
    const file = join(folder, 'video.mp4');
    await bucket.download(videoPath, file);
    return await checker.analyzeVideoQuality({ file }, script, {
      expectedSeconds: script.metadata.estimatedSeconds,
      aspectRatio: options.aspectRatio,
      wantsAudio: true,
      signal,
    });
  });
  return { type: 'verdict-given', attempt: attemptNumber, atMs: now(), assessment };
}

/** Puts the checked video where its owner may read it: with a poster out of the video, and captions. */
export async function publishVideo(
  generation: Generation,
  attemptNumber: number,
  { bucket, tools: findTools, now }: FinishSettings,
  signal: AbortSignal,
): Promise<NewsOf<'published'> | null> {
  const attempt = currentAttempt(generation);
  const { script, options, userId, id } = generation;
  if (attempt?.number !== attemptNumber || !attempt.file || !script) return null;
  const collected = attempt.file;
  const folderPath = `users/${userId}/generations/${id}`;

  const media = await withTempFolder(async (folder) => {
    const tools = await findTools();
    const video = join(folder, 'video.mp4');
    const poster = join(folder, 'poster.jpg');
    await bucket.download(collected.videoPath, video);
    const facts = await probeMedia(tools, video, signal);
    await takePoster(tools, video, poster, {}, signal);
    await bucket.upload(poster, `${folderPath}/poster.jpg`, 'image/jpeg');

    let captionsPath: string | null = null;
    if (options.captions) {
      const captions = join(folder, 'captions.vtt');
      if (collected.captionsPath) await bucket.download(collected.captionsPath, captions);
      const timed = collected.captionsPath ? await readFile(captions, 'utf8') : '';
      // A track that somebody left empty would be worse than an estimated one.
      if (!timed.includes('-->')) {
        await writeFile(
          captions,
          writeWebVtt(estimateCues(script.sentences, facts.durationSeconds)),
        );
      }
      captionsPath = `${folderPath}/captions.vtt`;
      await bucket.upload(captions, captionsPath, 'text/vtt');
    }
    await bucket.copy(collected.videoPath, `${folderPath}/video.mp4`);
    return {
      videoPath: `${folderPath}/video.mp4`,
      posterPath: `${folderPath}/poster.jpg`,
      captionsPath,
      durationSeconds: facts.durationSeconds,
      width: facts.width,
      height: facts.height,
      sizeBytes: (await stat(video)).size,
    };
  });
  return { type: 'published', attempt: attemptNumber, atMs: now(), media };
}
