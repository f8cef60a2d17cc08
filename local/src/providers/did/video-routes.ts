import { Router, type Response } from 'express';
import type { JobStore } from '../job-store.ts';
import { notFound } from './api-error.ts';
import type { CreatedVideo } from './create-video.ts';
import { deleteFaults, statusFaults, type Faults } from './faults.ts';
import { pageOf, readPaging } from './paging.ts';
import { gatewayTimeout, notReady, refuseDelete, refuseStatus, serverError } from './refusals.ts';
import { isOpen, type VideoJob, type VideoKind } from './video-job.ts';
import type { VideoMaker } from './video-maker.ts';

export type VideoRoutesSettings = {
  jobs: JobStore<VideoJob>;
  maker: VideoMaker;
  faults: Faults;
  show: (job: VideoJob) => Record<string, unknown>;
  createVideo: (kind: VideoKind, body: unknown) => Promise<CreatedVideo>;
};

const collections = {
  expressives: 'expressive',
  talks: 'talk',
  clips: 'clip',
  scenes: 'scene',
} as const satisfies Record<string, VideoKind>;

/** The four generations: the same calls under four names. Express hands rejections to the error answer. */
export function videoRoutes(settings: VideoRoutesSettings): Router {
  const router = Router();
  for (const [collection, kind] of Object.entries(collections)) {
    addVideoRoutes(router, collection, kind, settings);
  }
  return router;
}

function addVideoRoutes(
  router: Router,
  collection: string,
  kind: VideoKind,
  { jobs, maker, faults, show, createVideo }: VideoRoutesSettings,
): void {
  const path = `/${collection}`;
  const requireJob = (id: string) => {
    const job = jobs.get(id);
    if (job?.kind !== kind) throw notFound(`${kind} ${id}`);
    return job;
  };

  router.post(path, async (request, response) => {
    sendCreated(response, await createVideo(kind, request.body));
  });

  router.get(path, (request, response) => {
    if (faults.hits('list-500')) throw serverError();
    const query = readPaging(request.query, { max: 100, usual: 10 });
    const listed = jobs
      .all()
      .filter((job) => job.kind === kind)
      .filter((job) => !hideFromList(jobs, job))
      .reverse();
    const { items, ...token } = pageOf(listed, query);
    response.json({ [collection]: items.map(show), ...token });
  });

  router.get(`${path}/:id`, (request, response) => {
    const job = requireJob(request.params.id);
    const fault = statusFaults.find((candidate) => faults.hits(candidate, job.name));
    if (fault) refuseStatus(fault);
    const odd = isOpen(job) ? faults.hit('odd-status', job.name) : undefined;
    response.json({ ...show(job), ...(odd !== undefined && { status: odd || 'enhancing' }) });
    if (job.status === 'done' && job.hiddenReads > 0) {
      jobs.change(job.id, { hiddenReads: job.hiddenReads - 1 });
    }
  });

  router.delete(`${path}/:id`, async (request, response) => {
    const job = requireJob(request.params.id);
    const fault = deleteFaults.find((candidate) => faults.hits(candidate, job.name));
    if (fault) refuseDelete(fault);
    const answersObject = kind === 'talk' || kind === 'clip';
    if (answersObject && isOpen(job)) {
      throw notReady(`${kind} ${job.id}`);
    }
    const shown = show(job);
    jobs.delete(job.id);
    await maker.deleteFiles(job);
    if (answersObject) response.json(shown);
    else response.status(204).end();
  });
}

function hideFromList(jobs: JobStore<VideoJob>, job: VideoJob): boolean {
  if (job.hiddenLists > 0) jobs.change(job.id, { hiddenLists: job.hiddenLists - 1 });
  return job.hiddenLists > 0;
}

function sendCreated(response: Response, { body, fate }: CreatedVideo): void {
  switch (fate) {
    case 'sent':
      response.status(201).json(body);
      return;
    case 'lost':
      response.destroy();
      return;
    case 'gateway-timeout':
      throw gatewayTimeout();
    case 'html':
      response.type('html').send('<html><body>One moment, please …</body></html>');
  }
}
