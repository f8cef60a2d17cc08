import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { VideoOptions } from '@cvplus/contracts/video-options';
import { join } from 'node:path';
import type { MediaBucket } from '../../platform/media-bucket.ts';
import type { MediaTools } from '../../platform/media-tools.ts';
import type { Assembly } from '../video-provider.ts';
import { AssemblyError } from './assembly-error.ts';
import type { AssembledVideo } from './assemble-video.ts';

export type JoinSettings = { bucket: MediaBucket; tools: () => Promise<MediaTools> };

export type CollectedPieces = {
  assembly: Assembly;
  /** Files on this machine, in the order of the video. */
  pieces: readonly string[];
  /** Where to work; whoever made it removes it. */
  folder: string;
  /** Where the video goes in the bucket. */
  videoPath: string;
  /** Of the script. */
  language: string;
  options: Pick<VideoOptions, 'aspectRatio' | 'background' | 'theme' | 'style'>;
  /** Null for a video without cards. */
  cards: IntroductionCards | null;
};

export type JoinedPieces = {
  videoPath: string;
  /** Those of the narration; null when there are none. */
  captionsPath: string | null;
  sizeBytes: number;
  /** For the log. */
  made: AssembledVideo;
};

/** Makes one video of what was collected and leaves it in the bucket. Throws `AssemblyError`. */
export async function joinCollectedPieces(
  { bucket, tools }: JoinSettings,
  { assembly, pieces, folder, videoPath, ...order }: CollectedPieces,
  signal: AbortSignal,
): Promise<JoinedPieces> {
  const { narrationPath, captionsPath } = assembly;
  let narrationFile: string | null = null;
  if (narrationPath) {
    if (!(await bucket.facts(narrationPath))) {
      throw new AssemblyError('unusable-narration', 'The narration is gone.');
    }
    narrationFile = join(folder, 'narration.m4a');
    await bucket.download(narrationPath, narrationFile);
  }
  // Loaded only where something is joined.
  const { assembleVideo } = await import('./assemble-video.ts');
  const target = join(folder, 'joined.mp4');
  const wish = { ...order, assembly, narrationFile };
  const made = await assembleVideo({ tools: await tools() }, pieces, wish, target, signal);
  await bucket.upload(target, videoPath, 'video/mp4');
  // Without them captions are estimated: no reason to lose a video.
  const hasCaptions = captionsPath !== null && (await bucket.facts(captionsPath)) !== null;
  return {
    videoPath,
    captionsPath: hasCaptions ? captionsPath : null,
    sizeBytes: made.sizeBytes,
    made,
  };
}
