import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OptimizedScript } from '@cvplus/contracts/script';
import { estimateCues, writeWebVtt } from '../platform/captions.ts';
import type { MediaBucket } from '../platform/media-bucket.ts';
import type { CollectedFile } from './generation.ts';

/** WebVTT for a video: the provider's own where there is one, else estimated from the script and the length. */
export async function readyCaptions(
  { captionsPath }: Pick<CollectedFile, 'captionsPath'>,
  script: OptimizedScript,
  durationSeconds: number,
  { bucket, folder }: { bucket: MediaBucket; folder: string },
): Promise<string> {
  const file = join(folder, 'collected.vtt');
  if (captionsPath) await bucket.download(captionsPath, file);
  const timed = captionsPath ? await readFile(file, 'utf8') : '';
  // A track that somebody left empty would be worse than an estimated one.
  return timed.includes('-->')
    ? timed
    : writeWebVtt(estimateCues(script.sentences, durationSeconds));
}
