import { Router, type Request, type Response } from 'express';
import * as z from 'zod';
import { ApiError, buildErrorBody, invalidParameter } from './api-error.ts';
import {
  buildGroup,
  buildLook,
  buildVoice,
  findLook,
  findVoice,
  looks,
  voices,
} from './catalogue.ts';
import type { CreatedVideo } from './create-video.ts';
import { deleteFaults, statusFaults, type Faults } from './faults.ts';
import { CutConnection, EdgeError, refuseDelete, refuseStatus } from './faulty-answers.ts';
import { isIdempotencyKey, type IdempotencyKeys } from './idempotency.ts';
import type { JobStore } from '../job-store.ts';
import { pageOf, pagingSchema, parseQuery } from './paging.ts';
import type { SignedFiles } from '../signed-files.ts';
import { answerStatuses } from './video-statuses.ts';
import { buildVideo, isOpen, type VideoJob } from './video-job.ts';
import type { VideoMaker } from './video-maker.ts';
import type { Wallet } from './wallet.ts';

type V3Settings = {
  jobs: JobStore<VideoJob>;
  maker: VideoMaker;
  files: SignedFiles;
  faults: Faults;
  wallet: Wallet;
  idempotency: IdempotencyKeys;
  publicUrl: () => string;
  createVideo: (body: unknown) => Promise<CreatedVideo>;
};

/** Videos, avatars, voices and the account. Express hands rejections to the error answer. */
export function v3Routes(settings: V3Settings): Router {
  const router = Router();
  addVideoRoutes(router, settings);
  addCatalogueRoutes(router, settings.publicUrl);
  router.get('/users/me', (request, response) => {
    parseQuery({}, request.query);
    response.json({ data: buildAccount(settings.wallet) });
  });
  return router;
}

function addVideoRoutes(router: Router, settings: V3Settings): void {
  const { jobs, maker, files, faults, publicUrl } = settings;
  const show = (job: VideoJob, status?: string) =>
    buildVideo(
      job,
      (file) => files.sign(file, { isExpired: job.faults.includes('expired-url') }),
      publicUrl(),
      status,
    );

  router.post('/videos', (request, response) => answerCreate(request, response, settings));

  router.get('/videos', (request, response) => {
    const query = parseQuery(
      {
        ...pagingSchema({ max: 100, usual: 10 }),
        title: z.string().optional(),
        folder_id: z.string().optional(),
      },
      request.query,
    );
    const found = jobs
      .all()
      .reverse()
      .filter(({ title }) => query.title === undefined || title?.includes(query.title))
      .filter(() => query.folder_id === undefined);
    response.json(
      pageOf(
        found.map((job) => show(job)),
        query,
      ),
    );
  });

  router.get('/videos/statuses', answerStatuses(jobs));

  router.get('/videos/:id', (request, response) => {
    const job = requireJob(jobs, request.params.id);
    const fault = statusFaults.find((candidate) => faults.hits(candidate, job.title));
    if (fault) refuseStatus(fault);
    const odd = isOpen(job) ? faults.hit('odd-status', job.title) : undefined;
    response.json({ data: show(job, odd === undefined ? undefined : odd || 'polishing') });
    const isHidden = job.status === 'completed' && job.hiddenReads > 0;
    if (isHidden) jobs.change(job.id, { hiddenReads: job.hiddenReads - 1 });
  });

  router.delete('/videos/:id', async (request, response) => {
    const job = requireJob(jobs, request.params.id);
    const fault = deleteFaults.find((candidate) => faults.hits(candidate, job.title));
    if (fault) refuseDelete(fault);
    jobs.delete(job.id);
    await maker.deleteFiles(job);
    response.json({ data: { id: job.id, deleted: true } });
  });
}

async function answerCreate(
  request: Request,
  response: Response,
  { idempotency, createVideo }: V3Settings,
): Promise<void> {
  const key = request.get('idempotency-key');
  if (key === undefined) return sendCreated(response, await createVideo(request.body));
  if (!isIdempotencyKey(key)) {
    throw invalidParameter('Idempotency-Key', 'Expected up to 255 of A-Z a-z 0-9 _ - : .');
  }
  const plan = idempotency.begin(key);
  switch (plan.type) {
    case 'in-progress':
      throw new ApiError(409, 'request_in_progress', 'A request with this key is being answered.');
    case 'replay':
      response.status(plan.answer.status).json(plan.answer.body);
      return;
    case 'run': {
      let created: CreatedVideo;
      try {
        created = await createVideo(request.body);
        idempotency.finish(key, { status: 200, body: created.body });
      } catch (error) {
        const isAnswer = error instanceof ApiError;
        const answer = isAnswer
          ? { status: error.status, body: buildErrorBody(error) }
          : { status: 500, body: null };
        idempotency.finish(key, answer);
        throw error;
      }
      sendCreated(response, created);
    }
  }
}

function sendCreated(response: Response, { body, delivery }: CreatedVideo): void {
  switch (delivery) {
    case 'answered':
      response.json(body);
      return;
    case 'lost':
      throw new CutConnection();
    case 'late':
      throw new EdgeError(504);
  }
}

function requireJob(jobs: JobStore<VideoJob>, id: string): VideoJob {
  const job = jobs.get(id);
  if (!job) throw new ApiError(404, 'video_not_found', `There is no video "${id}".`);
  return job;
}

const ownershipSchema = z.enum(['public', 'private']).optional();

function addCatalogueRoutes(router: Router, publicUrl: () => string): void {
  const paging = pagingSchema({ max: 50, usual: 20 });
  router.get('/avatars', (request, response) => {
    const query = parseQuery({ ...paging, ownership: ownershipSchema }, request.query);
    const first = looks.filter(
      (look, index) => looks.findIndex(({ groupId }) => groupId === look.groupId) === index,
    );
    const groups = query.ownership === 'private' ? [] : first;
    response.json(
      pageOf(
        groups.map((look) => buildGroup(look, publicUrl())),
        query,
      ),
    );
  });

  router.get('/avatars/looks', (request, response) => {
    const query = parseQuery(
      {
        ...paging,
        ownership: ownershipSchema,
        group_id: z.string().optional(),
        avatar_type: z.enum(['studio_avatar', 'digital_twin', 'photo_avatar']).optional(),
      },
      request.query,
    );
    const found = looks
      .filter(({ groupId }) => query.group_id === undefined || groupId === query.group_id)
      .filter(({ type }) => query.avatar_type === undefined || type === query.avatar_type)
      .filter(() => query.ownership !== 'private');
    response.json(
      pageOf(
        found.map((look) => buildLook(look, publicUrl())),
        query,
      ),
    );
  });

  router.get('/avatars/looks/:id', (request, response) => {
    const look = findLook(request.params.id);
    if (!look) throw new ApiError(404, 'avatar_not_found', 'There is no such look.');
    response.json({ data: buildLook(look, publicUrl()) });
  });

  router.get('/voices', (request, response) => {
    const query = parseQuery(
      {
        ...pagingSchema({ max: 100, usual: 20 }),
        type: z.enum(['public', 'private']).default('public'),
        engine: z.string().optional(),
        language: z.string().optional(),
        gender: z.enum(['female', 'male']).optional(),
      },
      request.query,
    );
    const found = voices
      .filter(({ speechEngine }) => query.engine === undefined || speechEngine === query.engine)
      .filter(({ language }) => query.language === undefined || language === query.language)
      .filter(({ gender }) => query.gender === undefined || gender === query.gender)
      .filter(() => query.type === 'public');
    response.json(pageOf(found.map(buildVoice), query));
  });

  router.get('/voices/:id', (request, response) => {
    const voice = findVoice(request.params.id);
    if (!voice) throw new ApiError(404, 'voice_not_found', 'There is no such voice.');
    response.json({ data: buildVoice(voice) });
  });
}

function buildAccount(wallet: Wallet): Record<string, unknown> {
  return {
    username: 'local',
    email: 'local@example.test',
    first_name: 'Local',
    last_name: 'Stand-in',
    billing_type: 'wallet',
    wallet: {
      currency: 'usd',
      remaining_balance: wallet.balanceUsd,
      auto_reload: { enabled: false, amount_usd: null, threshold_usd: null },
    },
  };
}
