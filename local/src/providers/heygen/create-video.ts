import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { acceptVideo } from './accepted-video.ts';
import { ApiError } from './api-error.ts';
import { createFaults, videoFaults, type CreateFault, type Faults } from './faults.ts';
import type { JobStore } from '../job-store.ts';
import { isOpen, type VideoJob } from './video-job.ts';
import type { VideoMaker } from './video-maker.ts';
import { insufficientCredit, type Wallet } from './wallet.ts';

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
  /** The connection breaks instead of carrying the answer. */
  isLost: boolean;
};

/** `POST /v3/videos` behind authentication and idempotency. */
export async function createVideo(
  body: unknown,
  settings: CreateVideoSettings,
): Promise<CreatedVideo> {
  const { jobs, maker, wallet, faults, concurrency } = settings;
  const title = readTitle(body);
  const hits = createFaults.filter((fault) => {
    const isHit = faults.hits(fault, title);
    if (isHit) refuseFor(fault);
    return isHit;
  });
  const accepted = acceptVideo(body);
  wallet.requireCredit();
  if (jobs.all().filter(isOpen).length >= concurrency) throw concurrencyFull(concurrency);
  const inVideo = videoFaults.filter((fault) => faults.hits(fault, title));
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
    hiddenReads: inVideo.includes('no-url') ? 2 : 0,
    hiddenDownloads: inVideo.includes('late-file') ? 2 : 0,
  };
  maker.start(jobs.put(job));
  if (hits.includes('slow-create')) await sleep(settings.slowCreateMs, undefined, { ref: false });
  // The webhook then comes before this answer.
  if (inVideo.includes('early-webhook')) await maker.ended(job.id);
  return {
    body: { data: { video_id: job.id, status: 'waiting', output_format: 'mp4' } },
    isLost: hits.includes('lost-answer'),
  };
}

function refuseFor(fault: CreateFault): void {
  switch (fault) {
    case '401':
      throw new ApiError(401, 'unauthorized', 'The API key was revoked.');
    case '402':
      throw insufficientCredit();
    case '429-rate':
      throw new ApiError(429, 'rate_limit_exceeded', 'Too many requests.', {
        retryAfterSeconds: 1,
      });
    case '429-concurrency':
      throw concurrencyFull(10);
    case '500':
      throw new ApiError(500, 'internal_error', 'Something went wrong.');
    case '503-html':
      throw new HtmlError();
    case 'content-policy':
      throw new ApiError(400, 'content_policy_violation', 'The script violates the policy.', {
        param: 'script',
      });
    case 'slow-create':
    case 'lost-answer':
      return;
  }
}

/** What the edge in front of the API says when the API is away: no JSON. */
export class HtmlError extends Error {}

function concurrencyFull(concurrency: number): ApiError {
  const message = `At most ${concurrency} videos may be in progress at once.`;
  return new ApiError(429, 'quota_exceeded', message, { retryAfterSeconds: 2 });
}

function readTitle(body: unknown): string | null {
  const title: unknown =
    typeof body === 'object' && body !== null && 'title' in body ? body.title : null;
  return typeof title === 'string' ? title : null;
}

function pickDelay({ min, max }: { min: number; max: number }): number {
  return Math.round(min + Math.random() * (max - min));
}
