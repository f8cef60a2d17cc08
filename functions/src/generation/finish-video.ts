import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OptimizedScript } from '@cvplus/contracts/script';
import type { MediaBucket } from '../platform/media-bucket.ts';
import { probeMedia, takePoster, UnreadableMediaError } from '../platform/media-facts.ts';
import { type MediaTools, ToolError } from '../platform/media-tools.ts';
import { withTempFolder } from '../platform/temp-folder.ts';
import { checkAndRepair } from '../quality/repair/check-and-repair.ts';
import type { QualityMetadata, VideoQualityChecker } from '../quality/video-quality-checker.ts';
import type { CvStore } from './cv-store.ts';
import { type Attempt, type CollectedFile, currentAttempt, type Generation } from './generation.ts';
import type { NewsOf } from './news.ts';
import { readyCaptions } from './ready-captions.ts';

export type FinishSettings = {
  bucket: MediaBucket;
  checker: VideoQualityChecker;
  cvs: Pick<CvStore, 'load'>;
  tools: () => Promise<MediaTools>;
  now: () => number;
};

/** Where repaired copies lie until they are published. What the provider made stays as it was fetched. */
function repairedPath(generationId: string, attemptNumber: number, ending: 'mp4' | 'vtt'): string {
  return `generations/${generationId}/attempt-${attemptNumber}-repaired.${ending}`;
}

/** Measures the collected file before anybody sees it, and puts right what needs no new rendering. */
export async function checkVideo(
  generation: Generation,
  attemptNumber: number,
  settings: FinishSettings,
  signal: AbortSignal,
): Promise<NewsOf<'verdict-given'> | null> {
  const attempt = currentAttempt(generation);
  const { script, id } = generation;
  if (attempt?.number !== attemptNumber || !attempt.file || !script) return null;
  const { videoPath } = attempt.file;
  const { bucket, checker, tools, now } = settings;

  const assessment = await withTempFolder(async (folder) => {
    const file = join(folder, 'video.mp4');
    await bucket.download(videoPath, file);
    const metadata = await promisedOf(
      generation,
      attempt,
      script,
      { file, folder },
      settings,
      signal,
    );
    const checked = await checkAndRepair(file, script, metadata, { checker, tools, folder });
    // Before the verdict is told: whoever reads of a repair finds what was repaired.
    if (checked.repairedFile !== null) {
      const path = repairedPath(id, attemptNumber, 'mp4');
      await bucket.upload(checked.repairedFile, path, 'video/mp4');
    }
    if (checked.repairedCaptions !== null) {
      const captions = join(folder, 'repaired.vtt');
      await writeFile(captions, checked.repairedCaptions);
      await bucket.upload(captions, repairedPath(id, attemptNumber, 'vtt'), 'text/vtt');
    }
    return checked.assessment;
  });
  return { type: 'verdict-given', attempt: attemptNumber, atMs: now(), assessment };
}

/** What this video was to be. */
async function promisedOf(
  { options, cards, cvId }: Generation,
  { provider, file: collected }: Attempt,
  script: OptimizedScript,
  { file, folder }: { file: string; folder: string },
  { bucket, cvs, tools }: FinishSettings,
  signal: AbortSignal,
): Promise<QualityMetadata> {
  const seconds = options.captions && collected ? await lengthOf(file, tools, signal) : null;
  const captions =
    seconds === null || !collected
      ? null
      : await readyCaptions(collected, script, seconds, { bucket, folder });
  const cv = (await cvs.load(cvId))?.cv;
  const named = [cards?.name, ...(cv?.experience ?? []).map(({ company }) => company)];
  return {
    expectedSeconds: script.metadata.estimatedSeconds,
    aspectRatio: options.aspectRatio,
    wantsAudio: true,
    content: {
      captions,
      wantsCaptions: options.captions,
      names: named.flatMap((name) => (name && script.content.includes(name) ? [name] : [])),
      // Films of our own begin with a card; a presenter says the name.
      cardName: provider === 'inhouse' ? (cards?.name ?? null) : null,
      mayBeCaptionedOnly: provider === 'inhouse',
      mayLeave: options.processing === 'anywhere',
    },
    making: { provider, captions: options.captions },
    signal,
  };
}

/** Null for what cannot be opened: the check says so. */
async function lengthOf(
  file: string,
  tools: FinishSettings['tools'],
  signal: AbortSignal,
): Promise<number | null> {
  try {
    return (await probeMedia(await tools(), file, signal)).durationSeconds;
  } catch (error) {
    const isKnown = error instanceof UnreadableMediaError || error instanceof ToolError;
    if (isKnown && !signal.aborted) return null;
    throw error;
  }
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
  const { videoPath, captionsPath: collectedCaptions } = afterRepair(id, attempt, attempt.file);
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
      const from = { captionsPath: collectedCaptions };
      const captions = join(folder, 'captions.vtt');
      const text = await readyCaptions(from, script, facts.durationSeconds, { bucket, folder });
      await writeFile(captions, text);
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

/** What is published of an attempt: the repaired files where the verdict was given on them. */
function afterRepair(
  generationId: string,
  { number, assessment }: Attempt,
  { videoPath, captionsPath }: CollectedFile,
): Pick<CollectedFile, 'videoPath' | 'captionsPath'> {
  const repaired = new Set(assessment?.repairs.map(({ id }) => id));
  const isFileRepaired = repaired.has('loudness') || repaired.has('fast-start');
  return {
    videoPath: isFileRepaired ? repairedPath(generationId, number, 'mp4') : videoPath,
    captionsPath: repaired.has('captions')
      ? repairedPath(generationId, number, 'vtt')
      : captionsPath,
  };
}
