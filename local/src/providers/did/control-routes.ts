import { Router } from 'express';
import * as z from 'zod';
import type { JobStore } from '../job-store.ts';
import type { ReceivedRequest } from '../received-requests.ts';
import { plans, type Account } from './account.ts';
import { parseRequest } from './api-error.ts';
import type { Faults } from './faults.ts';
import type { Uploads } from './uploads.ts';
import type { VideoJob, VideoKind } from './video-job.ts';
import type { WebhookSender } from './webhook-sender.ts';

/** A create call that D-ID will charge for; deleted videos stay in this list. */
export type StartedVideo = {
  at: string;
  id: string;
  kind: VideoKind;
  name: string | null;
  userData: string | null;
};

type ControlSettings = {
  faults: Faults;
  jobs: JobStore<VideoJob>;
  account: Account;
  uploads: Uploads;
  sender: WebhookSender;
  started: readonly StartedVideo[];
  received: readonly ReceivedRequest[];
};

const creditsSchema = z.strictObject({ remaining: z.number().min(0).nullable() });
const planSchema = z.strictObject({ plan: z.enum(plans) });

/** `/_control`: for people and tests, not part of D-ID. Needs no key. */
export function controlRoutes(settings: ControlSettings): Router {
  const { faults, jobs, account, uploads, sender, started, received } = settings;
  const router = Router();

  router.get('/', (_request, response) => {
    response.json({
      provider: 'did',
      faults: faults.list(),
      knownFaults: faults.names,
      jobs: jobs.all().map(summarize),
      started,
      account: { plan: account.plan, remaining: account.remaining },
      uploads: uploads.list(),
      deliveries: sender.deliveries,
      received,
    });
  });

  router.post('/faults', (request, response) => {
    faults.arm(parseRequest(faults.armSchema, request.body));
    response.json({ faults: faults.list() });
  });

  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.json({ faults: faults.list() });
  });

  router.post('/credits', (request, response) => {
    account.remaining = parseRequest(creditsSchema, request.body).remaining;
    response.json({ remaining: account.remaining });
  });

  router.post('/plan', (request, response) => {
    account.plan = parseRequest(planSchema, request.body).plan;
    response.json({ plan: account.plan });
  });
  return router;
}

function summarize(job: VideoJob): Record<string, unknown> {
  const { id, kind, name, userData, status, createdAt, completedAt, durationSeconds } = job;
  const faults = Object.keys(job.faults);
  return { id, kind, name, userData, status, faults, createdAt, completedAt, durationSeconds };
}
