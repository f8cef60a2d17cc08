import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { acceptVideo } from './accepted-video.ts';
import {
  createFaults,
  videoFaults,
  type CreateFault,
  type Faults,
  type VideoFault,
} from './faults.ts';
import { refuseCreate } from './faulty-answers.ts';
import type { JobStore } from '../job-store.ts';
import { isOpen, type VideoJob } from './video-job.ts';
import type { VideoMaker } from './video-maker.ts';
import { concurrencyFull } from './refusals.ts';
import type { Wallet } from './wallet.ts';

type CreateVideoSettings = {
  jobs: JobStore<VideoJob>;
  maker: VideoMaker;
  wallet: Wallet;
  faults: Faults;
  now: () => Date;
  renderDelayMs: { min: number; max: number };
  concurrency: number;
  slowCreateMs: number;
};

export type CreatedVideo = {
  body: { data: { video_id: string; status: string; output_format: string } };
  /** `lost`: the connection breaks; `late`: the edge has given up waiting. The video is made. */
  delivery: 'answered' | 'lost' | 'late';
};

/** `POST /v3/videos` behind authentication and idempotency. */
export async function createVideo(
  body: unknown,
  settings: CreateVideoSettings,
): Promise<CreatedVideo> {
  const { jobs, maker, wallet, faults, concurrency } = settings;
  const title = readTitle(body);
  const hits = createFaults.filter((fault) => {
    const value = faults.hit(fault, title);
    if (value !== undefined) refuseCreate(fault, value);
    return value !== undefined;
  });
  const accepted = acceptVideo(body);
  wallet.requireCredit();
  if (jobs.all().filter(isOpen).length >= concurrency) throw concurrencyFull(concurrency);
  const values = new Map(videoFaults.map((fault) => [fault, faults.hit(fault, title)]));
  const inVideo = videoFaults.filter((fault) => values.get(fault) !== undefined);
  const times = (fault: VideoFault) =>
    inVideo.includes(fault) ? Number(values.get(fault)) || 2 : 0;
  const job: VideoJob = {
    ...accepted,
    id: `vid_${randomUUID().replaceAll('-', '')}`,
    usdPerSecond: accepted.usdPerSecond * faults.factor('price-change', title),
    delayMs: pickDelay(settings.renderDelayMs) * faults.factor('slow-down', title),
    faults: inVideo,
    status: 'waiting',
    createdAt: settings.now().getTime(),
    completedAt: null,
    durationSeconds: null,
    failure: null,
    files: { video: null, captioned: null, subtitles: null, thumbnail: null },
    hiddenReads: times('no-url'),
    hiddenDownloads: times('late-file'),
    failsWith: values.get('render-failed') || null,
  };
  maker.start(jobs.put(job));
  if (hits.includes('slow-create')) await sleep(settings.slowCreateMs, undefined, { ref: false });
  // The webhook then comes before this answer.
  if (inVideo.includes('early-webhook')) await maker.ended(job.id);
  return {
    body: { data: { video_id: job.id, status: 'waiting', output_format: 'mp4' } },
    delivery: deliveryOf(hits),
  };
}

function deliveryOf(hits: readonly CreateFault[]): CreatedVideo['delivery'] {
  if (hits.includes('lost-answer')) return 'lost';
  return hits.includes('504-created') ? 'late' : 'answered';
}

function readTitle(body: unknown): string | null {
  const title: unknown =
    typeof body === 'object' && body !== null && 'title' in body ? body.title : null;
  return typeof title === 'string' ? title : null;
}

function pickDelay({ min, max }: { min: number; max: number }): number {
  return Math.round(min + Math.random() * (max - min));
}
