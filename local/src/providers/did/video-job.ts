import * as z from 'zod';
import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { videoFaults } from './faults.ts';

/** The four generations that live side by side, by the name of their object. */
const videoKinds = ['expressive', 'talk', 'clip', 'scene'] as const;
export type VideoKind = (typeof videoKinds)[number];

/** One ordered video, as it is kept on disk. Times are milliseconds since 1970. */
export const videoJobSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(videoKinds),
  name: z.string().nullable(),
  userData: z.string().nullable(),
  webhook: z.string().nullable(),
  /** What its kind shows again of the request, such as `avatar_id`. */
  shown: z.record(z.string(), z.unknown()),
  order: renderOrderSchema,
  size: z.strictObject({ width: z.int(), height: z.int() }),
  subtitles: z.boolean(),
  /** How many times the usual credits it costs. */
  priceFactor: z.number(),
  delayMs: z.number(),
  /** Each with its value; '' without one. */
  faults: z.partialRecord(z.enum(videoFaults), z.string()),
  status: z.enum(['created', 'started', 'done', 'error', 'rejected']),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  completedAt: z.number().nullable(),
  durationSeconds: z.number().nullable(),
  failure: z.strictObject({ kind: z.string(), description: z.string() }).nullable(),
  /** Files of a finished video, in the files folder. */
  files: z.strictObject({
    video: z.string().nullable(),
    subtitles: z.string().nullable(),
    thumbnail: z.string().nullable(),
  }),
  /** How often the finished video is still shown without its address, left out of lists, or its file missing. */
  hiddenReads: z.int(),
  hiddenLists: z.int(),
  hiddenDownloads: z.int(),
});
export type VideoJob = z.infer<typeof videoJobSchema>;

export function isOpen({ status }: VideoJob): boolean {
  return status === 'created' || status === 'started';
}

const owner = 'google-oauth2|local';

/** `sign` makes the address of a file, anew for every answer. What does not apply is left out. */
export function buildVideo(job: VideoJob, sign: (file: string) => string): Record<string, unknown> {
  const isShown = job.status === 'done' && job.hiddenReads === 0;
  const address = (file: string | null) => (isShown && file !== null ? sign(file) : undefined);
  const all = {
    result_url: address(job.files.video),
    pending_url: isShown || isOver(job) ? undefined : sign(`${job.id}.mp4`),
    thumbnail_url: address(job.files.thumbnail),
    subtitles_url: address(job.files.subtitles),
    duration: job.durationSeconds ?? undefined,
    started_at: moment(job.startedAt),
    completed_at: moment(job.completedAt),
    modified_at: moment(job.completedAt ?? job.startedAt ?? job.createdAt),
    error: job.failure ?? undefined,
    name: job.name ?? undefined,
    webhook: job.webhook ?? undefined,
  };
  const fields: readonly string[] = fieldsOf[job.kind];
  return withoutGaps({
    id: job.id,
    ...(job.kind === 'talk' ? { user_id: owner } : { owner_id: owner }),
    created_by: owner,
    status: job.status,
    created_at: moment(job.createdAt),
    user_data: job.userData ?? undefined,
    ...job.shown,
    ...Object.fromEntries(Object.entries(all).filter(([field]) => fields.includes(field))),
  });
}

// Which of the optional fields each generation has.
const fieldsOf = {
  expressive: [
    'result_url',
    'duration',
    'thumbnail_url',
    'subtitles_url',
    'completed_at',
    'error',
    'name',
    'webhook',
  ],
  talk: ['result_url', 'pending_url', 'duration', 'started_at', 'modified_at', 'error', 'webhook'],
  clip: ['result_url', 'started_at', 'completed_at', 'modified_at', 'name', 'webhook', 'error'],
  scene: [
    'result_url',
    'pending_url',
    'thumbnail_url',
    'subtitles_url',
    'started_at',
    'completed_at',
    'modified_at',
    'error',
    'name',
    'webhook',
  ],
} as const satisfies Record<VideoKind, readonly string[]>;

/** What the create call answers. */
export function buildCreated(job: VideoJob): Record<string, unknown> {
  return {
    id: job.id,
    object: job.kind,
    ...(job.kind !== 'scene' && job.kind !== 'expressive' && { created_by: owner }),
    created_at: moment(job.createdAt),
    status: 'created',
  };
}

function isOver({ status }: VideoJob): boolean {
  return status === 'error' || status === 'rejected';
}

function moment(ms: number | null): string | undefined {
  return ms === null ? undefined : new Date(ms).toISOString();
}

function withoutGaps(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
