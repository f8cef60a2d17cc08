import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobStore } from '../job-store.ts';
import { acceptVideo } from './accepted-video.ts';
import type { Account } from './account.ts';
import { createFaults, videoFaults, type CreateFault, type Faults } from './faults.ts';
import { refuseCreate, tooMany } from './refusals.ts';
import type { Uploads } from './uploads.ts';
import { buildCreated, isOpen, type VideoJob, type VideoKind } from './video-job.ts';
import type { VideoMaker } from './video-maker.ts';

export type CreateVideoSettings = {
  jobs: JobStore<VideoJob>;
  maker: VideoMaker;
  account: Account;
  uploads: Uploads;
  faults: Faults;
  now: () => Date;
  renderDelayMs: { min: number; max: number };
  /** Videos in progress at once; D-ID publishes no number. */
  concurrency: number;
  slowCreateMs: number;
  onStart: (job: VideoJob) => void;
};

export type CreatedVideo = {
  body: Record<string, unknown>;
  /** What becomes of the answer: it is sent, never comes, or something else is answered instead. */
  fate: 'sent' | 'lost' | 'gateway-timeout' | 'html';
};

/** `POST /expressives`, `/talks`, `/clips` and `/scenes` behind authentication. */
export async function createVideo(
  kind: VideoKind,
  body: unknown,
  settings: CreateVideoSettings,
): Promise<CreatedVideo> {
  const { jobs, maker, account, uploads, faults, now, concurrency } = settings;
  const name = readName(body);
  const hits = createFaults.filter((fault) => {
    const value = faults.hit(fault, name);
    if (value !== undefined) refuseCreate(fault, value);
    return value !== undefined;
  });
  const accepted = acceptVideo(kind, body, { account, uploads });
  account.requireCredit();
  if (jobs.all().filter(isOpen).length >= concurrency) throw tooMany(2);
  const job = jobs.put({
    ...accepted,
    id: newId(kind),
    priceFactor: faults.factor('price-change', name),
    delayMs: pickDelay(settings.renderDelayMs) * faults.factor('slow-down', name),
    ...decideFaults(faults, name),
    status: 'created',
    createdAt: now().getTime(),
    startedAt: null,
    completedAt: null,
    durationSeconds: null,
    failure: null,
    files: { video: null, subtitles: null, thumbnail: null },
  });
  settings.onStart(job);
  maker.start(job);
  if (hits.includes('slow-create')) await sleep(settings.slowCreateMs, undefined, { ref: false });
  // The webhook then comes before this answer.
  if ('early-webhook' in job.faults) await maker.ended(job.id);
  return { body: buildCreated(job), fate: fateOf(hits) };
}

function fateOf(hits: readonly CreateFault[]): CreatedVideo['fate'] {
  if (hits.includes('lost-answer')) return 'lost';
  if (hits.includes('html-created')) return 'html';
  return hits.includes('504-created') ? 'gateway-timeout' : 'sent';
}

type DecidedFaults = Pick<VideoJob, 'faults' | 'hiddenReads' | 'hiddenLists' | 'hiddenDownloads'>;

function decideFaults(faults: Faults, name: string | null): DecidedFaults {
  const decided: VideoJob['faults'] = {};
  for (const fault of videoFaults) {
    const value = faults.hit(fault, name);
    if (value !== undefined) decided[fault] = value;
  }
  const times = (value: string | undefined) => (value === undefined ? 0 : Number(value) || 2);
  return {
    faults: decided,
    hiddenReads: times(decided['no-url']),
    hiddenLists: times(decided['late-list']),
    hiddenDownloads: times(decided['late-file']),
  };
}

/** Opaque to clients; scenes have bare UUIDs. */
function newId(kind: VideoKind): string {
  const uuid = randomUUID();
  if (kind === 'scene') return uuid;
  const start = { expressive: 'exp', talk: 'tlk', clip: 'clp' }[kind];
  return `${start}_${uuid.replaceAll('-', '')}`;
}

function readName(body: unknown): string | null {
  const name: unknown =
    typeof body === 'object' && body !== null && 'name' in body ? body.name : null;
  return typeof name === 'string' ? name : null;
}

function pickDelay({ min, max }: { min: number; max: number }): number {
  return Math.round(min + Math.random() * (max - min));
}
