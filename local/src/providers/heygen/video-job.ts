import * as z from 'zod';
import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { videoFaults } from './faults.ts';

/** One ordered video, as it is kept on disk. Times are milliseconds since 1970. */
export const videoJobSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  callbackId: z.string().nullable(),
  callbackUrl: z.string().nullable(),
  order: renderOrderSchema,
  wantsCaptioned: z.boolean(),
  usdPerSecond: z.number(),
  delayMs: z.number(),
  faults: z.array(z.enum(videoFaults)),
  status: z.enum(['waiting', 'pending', 'processing', 'completed', 'failed']),
  createdAt: z.number(),
  completedAt: z.number().nullable(),
  durationSeconds: z.number().nullable(),
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  /** Files of a completed video, in the files folder. */
  files: z.strictObject({
    video: z.string().nullable(),
    captioned: z.string().nullable(),
    subtitles: z.string().nullable(),
    thumbnail: z.string().nullable(),
  }),
  /** How often the finished video is still to be shown without its address, or its file as missing. */
  hiddenReads: z.int(),
  hiddenDownloads: z.int(),
  /** The code it fails with, where a fault names one. */
  failsWith: z.string().nullable().default(null),
});
export type VideoJob = z.infer<typeof videoJobSchema>;

export function isOpen({ status }: VideoJob): boolean {
  return status !== 'completed' && status !== 'failed';
}

/** `sign` makes the address of a file, anew for every answer. */
export function buildVideo(
  job: VideoJob,
  sign: (file: string) => string,
  publicUrl: string,
  status: string = job.status,
): Record<string, unknown> {
  const isShown = job.status === 'completed' && job.hiddenReads === 0;
  const address = (file: string | null) => (isShown && file !== null ? sign(file) : null);
  return {
    id: job.id,
    status,
    title: job.title,
    created_at: Math.floor(job.createdAt / 1000),
    completed_at: job.completedAt === null ? null : Math.floor(job.completedAt / 1000),
    video_url: address(job.files.video),
    captioned_video_url: address(job.files.captioned),
    subtitle_url: address(job.files.subtitles),
    thumbnail_url: address(job.files.thumbnail),
    gif_url: null,
    duration: job.durationSeconds,
    folder_id: null,
    output_language: null,
    video_page_url: `${publicUrl}/videos/${job.id}`,
    failure_code: job.failure?.code ?? null,
    failure_message: job.failure?.message ?? null,
  };
}
