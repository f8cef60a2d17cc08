import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response } from 'express';
import { allowLocalPages } from '../local-pages.ts';
import { openServer } from '../open-server.ts';
import { OrderFaults } from '../order-faults.ts';
import { ReceivedRequests, type ReceivedRequest } from '../received-requests.ts';
import type { RenderVideo } from '../render-program.ts';
import { accountRoutes } from './account-routes.ts';
import { answerError, unknownAddress } from './answer-error.ts';
import { ApiError } from './api-error.ts';
import { avatarRoutes } from './avatar-routes.ts';
import { avatarSchema } from './avatar.ts';
import { checkHeaders } from './check-headers.ts';
import { controlRoutes } from './control-routes.ts';
import { CreditAccount } from './credit-account.ts';
import type { StartedTask } from './create-task.ts';
import { faultNames, type ArmedFault, type Faults } from './faults.ts';
import { fileRoutes } from './file-routes.ts';
import { KeptAssets } from './kept-assets.ts';
import { MediaMaker } from './media/media-maker.ts';
import { PollWatch, type EagerPoll } from './poll-watch.ts';
import { JobStore } from '../job-store.ts';
import { shortenInputs } from './shorten-inputs.ts';
import { SignedFiles } from '../signed-files.ts';
import { TaskBoard } from './task-board.ts';
import { taskRoutes } from './task-routes.ts';
import { isOpen, taskSchema } from './task.ts';
import { Uploads } from './uploads.ts';

export type RunwaymlSettings = {
  /** 0 takes a free one. */
  port: number;
  apiKey: string;
  dataFolder: string;
  renderVideo: RenderVideo;
  renderDelayMs: { min: number; max: number };
  /** How long an own avatar is being processed; the real one takes 30 to 45 s. */
  avatarDelayMs?: number;
  now?: () => Date;
  /** The address under which clients reach us, when it is not `http://127.0.0.1:<port>`. */
  publicUrl?: string;
  faults?: ArmedFault[];
  creditBalance?: number;
  /** The tier's limits, for each model. */
  concurrency?: number;
  dailyGenerations?: number;
  monthlyCredits?: number;
  fileLifetimeMs?: number;
  /** Looks at one task closer together than this are noted; RunwayML asks for 5 s. */
  pollMinimumMs?: number;
  /** Where each different medium is kept once; of the data folder unless several are to share it. */
  mediaCacheFolder?: string;
  /** Told of refused and failed things, one line each; never of scripts. */
  report?: (line: string) => void;
};

export type RunwaymlStandIn = {
  port: number;
  close: () => Promise<void>;
  received: readonly ReceivedRequest[];
  tooEager: readonly EagerPoll[];
  faults: Pick<Faults, 'set' | 'clear' | 'list'>;
  /** Every task that was made since the start, deleted ones too: each of them cost credits. */
  started: readonly StartedTask[];
  /** Resolves when all media that were asked for are made. */
  idle: () => Promise<void>;
};

/** RunwayML's API on this machine: strict like the real one, and it makes real media. */
export async function startRunwayml(settings: RunwaymlSettings): Promise<RunwaymlStandIn> {
  const { dataFolder, renderVideo, apiKey } = settings;
  const now = settings.now ?? (() => new Date());
  const report = settings.report ?? ((line) => process.stderr.write(`runwayml: ${line}\n`));
  let publicUrl = settings.publicUrl ?? '';
  const tasks = await JobStore.open(join(dataFolder, 'tasks'), taskSchema);
  const avatars = await JobStore.open(join(dataFolder, 'avatars'), avatarSchema);
  const account = new CreditAccount(settings.creditBalance ?? 100_000, now);
  const faults = new OrderFaults({ names: faultNames, armed: settings.faults, now });
  const received = new ReceivedRequests({
    now,
    keyHeader: 'authorization',
    keptHeaders: [
      'content-type',
      'x-runway-version',
      'range',
      'user-agent',
      'x-stainless-retry-count',
    ],
  });
  const polls = new PollWatch({ minimumMs: settings.pollMinimumMs ?? 5000, now });
  const outputs = new SignedFiles({
    key: createHash('sha256').update(`outputs:${apiKey}`).digest('hex'),
    publicUrl: () => publicUrl,
    now,
    lifetimeMs: settings.fileLifetimeMs ?? 24 * 60 * 60 * 1000,
    deny: (message) => new ApiError(403, message),
  });
  const assets: KeptAssets = new KeptAssets(join(dataFolder, 'assets'), (uri) => uploads.find(uri));
  const uploads = new Uploads({
    publicUrl: () => publicUrl,
    now,
    keep: (bytes) => assets.keep(bytes),
  });
  const maker = new MediaMaker({
    dataFolder,
    assets,
    renderVideo,
    mediaCacheFolder: settings.mediaCacheFolder ?? join(dataFolder, 'media-cache'),
    now,
    isWanted: (id) => tasks.get(id) !== undefined,
    report,
  });
  const concurrency = settings.concurrency ?? 5;
  const dailyGenerations = settings.dailyGenerations ?? 2000;
  const board = new TaskBoard({
    tasks,
    account,
    now,
    concurrency,
    made: (id) => maker.made(id),
  });

  const started: StartedTask[] = [];
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.setHeader('X-Request-Id', randomUUID());
    next();
  });
  app.use(
    '/_control',
    allowLocalPages((message) => new ApiError(403, message)),
    express.json(),
    controlRoutes({
      faults,
      board,
      tasks,
      avatars,
      account,
      started,
      tooEager: polls.tooEager,
      received: received.list,
      now,
    }),
  );
  app.use(express.json({ limit: '24mb' }), (request, response, next) => {
    // Sounds and pictures in a body are megabytes; the record needs to know only how many.
    const body: unknown = shortenInputs(request.body);
    const shown = Object.create(request, { body: { value: body } }) as Request;
    received.note(shown, response, next);
  });
  app.use(fileRoutes({ tasks, avatars, outputs, folder: maker.filesFolder }));
  app.use('/bucket', uploads.bucket());
  app.use('/v1', checkHeaders(apiKey), (_request, _response, next) => {
    if (faults.hits('outage')) throw new ApiError(503, 'Service unavailable.');
    next();
  });
  app.use(
    '/v1',
    taskRoutes({
      board,
      maker,
      account,
      faults,
      outputs,
      polls,
      now,
      context: {
        acceptAsset: (uri, path) => assets.accept(uri, path),
        findAvatar: (id) => avatars.get(id),
        now,
      },
      renderDelayMs: settings.renderDelayMs,
      dailyGenerations,
      started,
    }),
  );
  app.use(
    '/v1/avatars',
    avatarRoutes({
      avatars,
      assets,
      outputs,
      faults,
      now,
      filesFolder: maker.filesFolder,
      avatarDelayMs: settings.avatarDelayMs ?? settings.renderDelayMs.max,
    }),
  );
  app.post('/v1/uploads', (request, response) => {
    if (account.balance <= 0) throw new ApiError(400, 'Uploads need purchased credits.');
    response.json(uploads.start(request.body));
  });
  app.use(
    '/v1',
    accountRoutes({
      account,
      now,
      concurrency,
      dailyGenerations,
      monthlyCredits: settings.monthlyCredits ?? 200_000,
    }),
  );
  app.use(() => {
    throw new ApiError(404, unknownAddress);
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    answerError(error, request, response, report);
  });

  const server = await openServer(app, settings.port);
  const { port } = server;
  if (publicUrl === '') publicUrl = `http://127.0.0.1:${port}`;
  for (const task of tasks.all().filter(isOpen)) maker.start(task);

  return {
    port,
    received: received.list,
    tooEager: polls.tooEager,
    faults,
    started,
    idle: () => maker.idle(),
    close: async () => {
      await Promise.all([maker.close(), server.close()]);
      await Promise.all([tasks.saved(), avatars.saved()]);
    },
  };
}
