import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { estimateCues, writeWebVtt } from '../platform/captions.ts';
import type { MediaBucket } from '../platform/media-bucket.ts';
import { probeMedia, takePoster } from '../platform/media-facts.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { withTempFolder } from '../platform/temp-folder.ts';
import { checkAndRepair } from '../quality/repair/check-and-repair.ts';
import type { VideoQualityChecker } from '../quality/video-quality-checker.ts';
import { currentAttempt, type Generation } from './generation.ts';
import type { NewsOf } from './news.ts';

export type FinishSettings = {
  bucket: MediaBucket;
  checker: VideoQualityChecker;
  tools: () => Promise<MediaTools>;
  now: () => number;
};

/** Where a repaired copy lies until it is published. The provider's own file stays as it was fetched. */
function repairedPath(generationId: string, attemptNumber: number): string {
  return `generations/${generationId}/attempt-${attemptNumber}-repaired.mp4`;
}

/** Measures the collected file before anybody sees it, and puts right what needs no new rendering. */
export async function checkVideo(
  generation: Generation,
  attemptNumber: number,
  { bucket, checker, tools, now }: FinishSettings,
  signal: AbortSignal,
): Promise<NewsOf<'verdict-given'> | null> {
  const attempt = currentAttempt(generation);
  const { script, options, id } = generation;
  if (attempt?.number !== attemptNumber || !attempt.file || !script) return null;
  const { videoPath } = attempt.file;

  const assessment = await withTempFolder(async (folder) => {
    const file = join(folder, 'video.mp4');
    await bucket.download(videoPath, file);
    const metadata = {
      expectedSeconds: script.metadata.estimatedSeconds,
      aspectRatio: options.aspectRatio,
      wantsAudio: true,
      making: { provider: attempt.provider, captions: options.captions },
      signal,
    };
    const checked = await checkAndRepair(file, script, metadata, { checker, tools, folder });
    // Before the verdict is told: whoever reads of a repair finds the repaired file.
    if (checked.repairedFile !== null) {
      await bucket.upload(checked.repairedFile, repairedPath(id, attemptNumber), 'video/mp4');
    }
    return checked.assessment;
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
  const isRepaired = attempt.assessment?.repairs.some(
    (repair) => repair.id === 'loudness' || repair.id === 'fast-start',
  );
  const videoPath = isRepaired ? repairedPath(id, attemptNumber) : collected.videoPath;
  const folderPath = `users/${userId}/generations/${id}`;

  const media = await withTempFolder(async (folder) => {
    const tools = await findTools();
    const video = join(folder, 'video.mp4');
    const poster = join(folder, 'poster.jpg');
    await bucket.download(videoPath, video);
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
    await bucket.copy(videoPath, `${folderPath}/video.mp4`);
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
