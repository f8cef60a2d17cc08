import type { Firestore, Transaction } from '@google-cloud/firestore';
import { type Job, jobSchema } from '@cvplus/contracts/video-introduction';
import type { BusinessContext } from '@cvplus/contracts/script';
import type { VideoOptions } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { RequestError } from '../platform/request-error.ts';
import type { Generation } from './generation.ts';
import type { GenerationStore } from './generation-store.ts';
import { crashLookMs, phaseLimitMs, progressOf } from './phase-rules.ts';

export type OpenGenerationSettings = {
  firestore: Firestore;
  store: GenerationStore;
  now: () => number;
  newId: () => string;
  /** How many generations one person may open per UTC day. */
  generationsPerDay: number;
};

export type OpenRequest = {
  userId: string;
  jobId: string;
  options: VideoOptions;
  business: BusinessContext;
  ownWords: string | null;
};

const quotaSchema = z.strictObject({ day: z.string(), generations: z.int().nonnegative() });

/**
 * Opens a generation for a job, or answers with the one already running: however often and however
 * fast the button is pressed, one transaction decides and one generation runs.
 */
export async function openGeneration(
  { userId, jobId, options, business, ownWords }: OpenRequest,
  settings: OpenGenerationSettings,
): Promise<{ generationId: string; alreadyRunning: boolean }> {
  const { firestore, store, now, newId, generationsPerDay } = settings;
  const id = newId();
  return await firestore.runTransaction(async (transaction) => {
    const snapshot = await transaction.get(firestore.doc(`jobs/${jobId}`));
    const job = checkOwner(snapshot.exists ? jobSchema.parse(snapshot.data()) : null, userId);

    const running = job.enhancedFeatures.videoIntroduction;
    if (running.status === 'generating' && running.generationId) {
      return { generationId: running.generationId, alreadyRunning: true };
    }
    await spendQuota(transaction, firestore, { userId, nowMs: now(), generationsPerDay });
    const earlierScripts = running.data?.scriptVersions ?? [];
    store.create(
      transaction,
      queuedGeneration(
        { id, jobId, userId, cvId: job.cvId, options, business, ownWords, earlierScripts },
        now(),
      ),
    );
    return { generationId: id, alreadyRunning: false };
  });
}

export function checkOwner(job: Job | null, userId: string): Job {
  if (!job) throw new RequestError('not-found', 'no-such-job', 'This introduction does not exist.');
  if (job.userId !== userId) {
    throw new RequestError(
      'permission-denied',
      'not-yours',
      'This introduction belongs to somebody else.',
    );
  }
  return job;
}

async function spendQuota(
  transaction: Transaction,
  firestore: Firestore,
  {
    userId,
    nowMs,
    generationsPerDay,
  }: { userId: string; nowMs: number; generationsPerDay: number },
): Promise<void> {
  const reference = firestore.doc(`quotas/${userId}`);
  const snapshot = await transaction.get(reference);
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const stored = snapshot.exists ? quotaSchema.parse(snapshot.data()) : null;
  const spent = stored?.day === day ? stored.generations : 0;
  if (spent >= generationsPerDay) {
    throw new RequestError(
      'resource-exhausted',
      'quota-exceeded',
      `You have made ${spent} videos today, which is the limit. Please come back tomorrow.`,
    );
  }
  transaction.set(reference, { day, generations: spent + 1 });
}

type NewGeneration = Pick<
  Generation,
  'id' | 'jobId' | 'userId' | 'cvId' | 'options' | 'business' | 'ownWords' | 'earlierScripts'
>;

export function queuedGeneration(opened: NewGeneration, atMs: number): Generation {
  return {
    ...opened,
    requestedAtMs: atMs,
    phase: 'queued',
    phaseSinceMs: atMs,
    deadlineMs: atMs + (phaseLimitMs('queued', null) ?? 0),
    nextLookMs: atMs + crashLookMs,
    script: null,
    cards: null,
    candidates: [],
    attempts: [],
    retry: null,
    draft: null,
    media: null,
    rating: null,
    problem: null,
    progress: progressOf('queued'),
    firstPlayableAtMs: null,
    endedAtMs: null,
  };
}
