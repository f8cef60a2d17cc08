import {
  DownloadError,
  type DownloadErrorKind,
  downloadMedia,
} from '../platform/guarded-download.ts';
import { readSrt, writeWebVtt } from '../platform/captions.ts';
import type { MediaBucket } from '../platform/media-bucket.ts';
import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import type { CollectedFile, Generation } from './generation.ts';
import type { Command, NewsOf } from './news.ts';

type CollectCommand = Extract<Command, { type: 'collect-file' }>;

export type CollectSettings = {
  bucket: MediaBucket;
  /** Where provider media may come from, such as `https://*.heygen.ai`. */
  mediaOrigins: readonly string[];
  maxVideoBytes: number;
  now: () => number;
};

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

const failureKinds: Record<DownloadErrorKind, ProviderErrorKind> = {
  expired: 'asset-expired',
  unavailable: 'unavailable',
  'timed-out': 'unavailable',
  'forbidden-address': 'unreadable-reply',
  'too-large': 'unreadable-reply',
  'wrong-type': 'unreadable-reply',
};

/** Copies a provider's file into our own bucket at once: its address expires. */
export async function collectFile(
  { id }: Generation,
  command: CollectCommand,
  settings: CollectSettings,
  signal: AbortSignal,
): Promise<NewsOf<'file-collected'> | NewsOf<'collect-failed'>> {
  const { attempt } = command;
  try {
    const file = command.videoUrl.startsWith('gs:')
      ? await adoptOwnFile(command, settings)
      : await downloadFiles(`generations/${id}/attempt-${attempt}`, command, settings, signal);
    return { type: 'file-collected', attempt, atMs: settings.now(), file };
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    return {
      type: 'collect-failed',
      attempt,
      atMs: settings.now(),
      failure: {
        kind: failureKinds[error.kind],
        message: 'The finished video could not be fetched.',
      },
    };
  }
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
