import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { MediaBucket } from '../../platform/media-bucket.ts';
import type { VideoOrder } from '../video-provider.ts';
import type { Narration, NarrationLimits } from './narration.ts';

const keptSchema = z.strictObject({
  /** What it was made from: a changed script or limit makes it stale. */
  madeFrom: z.string(),
  path: z.string(),
  captionsPath: z.string().nullable(),
  seconds: z.number().positive(),
  sentenceSeconds: z.array(z.number().nonnegative()),
  parts: z.array(
    z.strictObject({
      path: z.string(),
      mediaType: z.enum(['audio/mpeg', 'audio/mp4', 'audio/wav']),
      seconds: z.number().positive(),
      sentences: z.tuple([z.int().nonnegative(), z.int().positive()]),
    }),
  ),
});
/** A narration as it lies in the bucket. */
export type KeptNarration = z.infer<typeof keptSchema>;

export function narrationBase({ generationId, attempt }: VideoOrder): string {
  return `generations/${generationId}/attempt-${attempt}-narration`;
}

export function madeFrom(order: VideoOrder, limits: NarrationLimits): string {
  const { sentences, language, options } = order;
  const { presenter, pace, captions } = options;
  const spoken = sentences.map(({ text, scene }) => [scene, text]);
  const everything = [spoken, language, presenter, pace, captions, limits];
  return createHash('sha256').update(JSON.stringify(everything)).digest('hex');
}

/** What an earlier try of this attempt spoke: a hosted voice never says the same thing twice alike. */
export async function readKept(
  bucket: MediaBucket,
  planPath: string,
  wanted: string,
): Promise<Narration | null> {
  if (!(await bucket.facts(planPath))) return null;
  const kept = keptSchema.safeParse(readJson(await bucket.readAll(planPath)));
  if (!kept.success || kept.data.madeFrom !== wanted) return null;
  const { path, captionsPath, seconds, sentenceSeconds, parts } = kept.data;
  const paths = [path, ...(captionsPath ? [captionsPath] : []), ...parts.map((part) => part.path)];
  const found = await Promise.all(paths.map((each) => bucket.facts(each)));
  if (found.includes(null)) return null;
  return {
    path,
    captionsPath,
    seconds,
    sentenceSeconds,
    parts: await Promise.all(
      parts.map(async (part) => ({
        data: await bucket.readAll(part.path),
        mediaType: part.mediaType,
        seconds: part.seconds,
        sentences: part.sentences,
      })),
    ),
  };
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

export async function storeBytes(
  bucket: MediaBucket,
  path: string,
  contentType: string,
  bytes: Uint8Array | string,
): Promise<void> {
  await bucket.write(path, contentType, inOnePiece(Buffer.from(bytes)));
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
