import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DownloadError, downloadMedia } from '../platform/guarded-download.ts';
import { readSrt, writeWebVtt } from '../platform/captions.ts';
import type { MediaBucket } from '../platform/media-bucket.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { withTempFolder } from '../platform/temp-folder.ts';
import { outOfTime } from '../providers/assembly/assembly-error.ts';
import { joinCollectedPieces } from '../providers/assembly/join-collected-pieces.ts';
import type { Assembly } from '../providers/video-provider.ts';
import {
  attemptNumbered,
  type CollectedFile,
  type Generation,
  orderedOptions,
} from './generation.ts';
import { readCollectFailure } from './collect-failure.ts';
import type { Command, NewsOf } from './news.ts';

type CollectCommand = Extract<Command, { type: 'collect-file' }>;

export type CollectSettings = {
  bucket: MediaBucket;
  /** Where provider media may come from, such as `https://*.heygen.ai`. */
  mediaOrigins: readonly string[];
  maxVideoBytes: number;
  tools: () => Promise<MediaTools>;
  now: () => number;
  /** For fetching and joining the pieces of one video. */
  joinTimeoutMs?: number;
};

/** A task has 520 s: what comes of it must still be told, and twice fits into the time of the phase. */
const usualJoinTimeoutMs = 7 * 60_000;

const videoLimits = { timeoutMs: 8 * 60_000, stallTimeoutMs: 30_000, acceptedTypes: ['video/mp4'] };
const subtitleLimits = {
  maxBytes: 1_000_000,
  timeoutMs: 30_000,
  stallTimeoutMs: 10_000,
  acceptedTypes: [
    'text/plain',
    'text/srt',
    'text/vtt',
    'application/x-subrip',
    'application/octet-stream',
  ],
};

/** Copies a provider's file into our own bucket at once: its address expires. */
export async function collectFile(
  generation: Generation,
  command: CollectCommand,
  settings: CollectSettings,
  signal: AbortSignal,
): Promise<NewsOf<'file-collected'> | NewsOf<'collect-failed'>> {
  const { attempt } = command;
  const target = `generations/${generation.id}/attempt-${attempt}`;
  try {
    const assembly = attemptNumbered(generation, attempt)?.operation?.assembly;
    const file = command.videoUrl.startsWith('gs:')
      ? await adoptOwnFile(command, settings)
      : assembly
        ? await joinInTime(generation, assembly, { command, target }, settings, signal)
        : await downloadFiles(target, command, settings, signal);
    return { type: 'file-collected', attempt, atMs: settings.now(), file };
  } catch (error) {
    const failure = readCollectFailure(error);
    if (!failure) throw error;
    return { type: 'collect-failed', attempt, atMs: settings.now(), failure };
  }
}

/** A machine that is too slow says so while the task still has the time to. */
async function joinInTime(...given: Parameters<typeof joinFiles>): Promise<CollectedFile> {
  const [generation, assembly, files, settings, signal] = given;
  const budget = AbortSignal.timeout(settings.joinTimeoutMs ?? usualJoinTimeoutMs);
  const either = AbortSignal.any([signal, budget]);
  try {
    return await joinFiles(generation, assembly, files, settings, either);
  } catch (error) {
    throw budget.aborted && !signal.aborted ? outOfTime(error) : error;
  }
}

/** The provider made pieces: they are fetched, and joined by our own renderer. */
async function joinFiles(
  generation: Generation,
  assembly: Assembly,
  { command, target }: { command: CollectCommand; target: string },
  { bucket, tools, mediaOrigins, maxVideoBytes }: CollectSettings,
  signal: AbortSignal,
): Promise<CollectedFile> {
  return await withTempFolder(async (folder) => {
    const pieces: string[] = [];
    for (const [index, url] of [command.videoUrl, ...command.furtherUrls].entries()) {
      const file = join(folder, `piece-${index}.mp4`);
      await downloadMedia(
        url,
        { ...videoLimits, allowedOrigins: [...mediaOrigins], maxBytes: maxVideoBytes, signal },
        (chunks) => pipeline(chunks, createWriteStream(file)),
      );
      pieces.push(file);
    }
    const { videoPath, captionsPath, sizeBytes } = await joinCollectedPieces(
      { bucket, tools },
      {
        assembly,
        pieces,
        folder,
        videoPath: `${target}.mp4`,
        language: generation.script?.metadata.language ?? 'en',
        options: orderedOptions(generation),
        cards: generation.cards,
      },
      signal,
    );
    return { videoPath, captionsPath, sizeBytes };
  });
}

/** The in-house renderer wrote into our bucket already. */
async function adoptOwnFile(
  { videoUrl, subtitles }: CollectCommand,
  { bucket }: CollectSettings,
): Promise<CollectedFile> {
  const videoPath = pathInBucket(videoUrl, bucket);
  const facts = await bucket.facts(videoPath);
  if (!facts) throw new DownloadError('expired', 'The rendered file is gone.');
  return {
    videoPath,
    captionsPath: subtitles ? pathInBucket(subtitles.url, bucket) : null,
    sizeBytes: facts.sizeBytes,
  };
}

function pathInBucket(address: string, bucket: MediaBucket): string {
  const prefix = `gs://${bucket.name}/`;
  if (!address.startsWith(prefix)) {
    throw new DownloadError('forbidden-address', 'The file lies in a bucket that is not ours.');
  }
  return address.slice(prefix.length);
}

async function downloadFiles(
  target: string,
  { videoUrl, subtitles }: CollectCommand,
  { bucket, mediaOrigins, maxVideoBytes }: CollectSettings,
  signal: AbortSignal,
): Promise<CollectedFile> {
  const videoPath = `${target}.mp4`;
  const { sizeBytes } = await downloadMedia(
    videoUrl,
    { ...videoLimits, allowedOrigins: [...mediaOrigins], maxBytes: maxVideoBytes, signal },
    (chunks) => bucket.write(videoPath, 'video/mp4', chunks),
  );
  const captionsPath = subtitles
    ? await downloadSubtitles(`${target}.vtt`, subtitles, { bucket, mediaOrigins }, signal)
    : null;
  return { videoPath, captionsPath, sizeBytes };
}

/** Subtitles are worth having but not worth losing a video for: captions can be made from the script. */
async function downloadSubtitles(
  path: string,
  { url, format }: NonNullable<CollectCommand['subtitles']>,
  { bucket, mediaOrigins }: Pick<CollectSettings, 'bucket' | 'mediaOrigins'>,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const chunks: Uint8Array[] = [];
    await downloadMedia(
      url,
      { ...subtitleLimits, allowedOrigins: [...mediaOrigins], signal },
      async (bytes) => {
        for await (const chunk of bytes) chunks.push(chunk);
      },
    );
    const text = Buffer.concat(chunks).toString('utf8');
    const vtt = format === 'vtt' ? text : writeWebVtt(readSrt(text));
    await bucket.write(path, 'text/vtt', bytesOf(vtt));
    return path;
  } catch (error) {
    if (error instanceof DownloadError) return null;
    throw error;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of one chunk has nothing to wait for
async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}
