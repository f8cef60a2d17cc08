import { Router } from 'express';
import * as z from 'zod';
import { parseRequest } from './api-error.ts';
import type { Faults } from './faults.ts';
import type { JobStore } from '../job-store.ts';
import type { ReceivedRequest } from '../received-requests.ts';
import type { VideoJob } from './video-job.ts';
import type { Wallet } from './wallet.ts';
import type { WebhookRegistry } from './webhook-registry.ts';
import type { WebhookSender } from './webhook-sender.ts';

type ControlSettings = {
  faults: Faults;
  jobs: JobStore<VideoJob>;
  wallet: Wallet;
  registry: WebhookRegistry;
  sender: WebhookSender;
  received: readonly ReceivedRequest[];
};

const walletSchema = z.strictObject({ remaining_balance: z.number() });

/** `/_control`: for people and tests, not part of HeyGen. Needs no key. */
export function controlRoutes(settings: ControlSettings): Router {
  const { faults, jobs, wallet, registry, sender, received } = settings;
  const router = Router();

  router.get('/', (_request, response) => {
    response.json({
      provider: 'heygen',
      faults: faults.list(),
      knownFaults: faults.names,
      ordered: jobs.ordered,
      jobs: jobs.all().map(summarize),
      wallet: { remaining_balance: wallet.balanceUsd },
      webhooks: registry.all().map(({ id, url, events }) => ({ id, url, events })),
      deliveries: sender.attempts,
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

  router.post('/wallet', (request, response) => {
    wallet.balanceUsd = parseRequest(walletSchema, request.body).remaining_balance;
    response.json({ remaining_balance: wallet.balanceUsd });
  });
  return router;
}

function summarize(job: VideoJob): Record<string, unknown> {
  const { id, title, callbackId, status, faults, createdAt, completedAt, durationSeconds } = job;
  return { id, title, callbackId, status, faults, createdAt, completedAt, durationSeconds };
}
