import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response } from 'express';
import { JobStore } from '../job-store.ts';
import { allowLocalPages } from '../local-pages.ts';
import { openServer } from '../open-server.ts';
import { OrderFaults } from '../order-faults.ts';
import { ReceivedRequests, type ReceivedRequest } from '../received-requests.ts';
import type { RenderVideo } from '../render-program.ts';
import { SignedFiles } from '../signed-files.ts';
import { accountRoutes } from './account-routes.ts';
import { Account, type Plan } from './account.ts';
import { FileError, GatewayError, noPermission } from './api-error.ts';
import { requireKey } from './authentication.ts';
import { controlRoutes, type StartedVideo } from './control-routes.ts';
import { createVideo } from './create-video.ts';
import { answerError } from './error-answer.ts';
import { faultNames, type ArmedFault, type Faults } from './faults.ts';
import { fileRoutes } from './file-routes.ts';
import { uploadRoutes } from './upload-routes.ts';
import { Uploads } from './uploads.ts';
import { buildVideo, isOpen, videoJobSchema, type VideoJob } from './video-job.ts';
import { VideoMaker } from './video-maker.ts';
import { videoRoutes } from './video-routes.ts';
import { WebhookSender } from './webhook-sender.ts';

export type DidSettings = {
  /** 0 takes a free one. */
  port: number;
  /** `user:password`, as the dashboard shows it. */
  apiKey: string;
  dataFolder: string;
  renderVideo: RenderVideo;
  renderDelayMs: { min: number; max: number };
  now?: () => Date;
  /** The address under which clients reach us, when it is not `http://127.0.0.1:<port>`. */
  publicUrl?: string;
  faults?: ArmedFault[];
  plan?: Plan;
  /** Steps of 15 s; null: an account without credit records. */
  credits?: number | null;
  concurrency?: number;
  fileLifetimeMs?: number;
  uploadLifetimeMs?: number;
  slowCreateMs?: number;
  /** Told of refused and failed things, one line each; never of scripts. */
  report?: (line: string) => void;
};

export type DidStandIn = {
  port: number;
  close: () => Promise<void>;
  received: readonly ReceivedRequest[];
  /** Every create call that made a job, whatever its answer was. */
  started: readonly StartedVideo[];
  faults: Pick<Faults, 'set' | 'arm' | 'clear' | 'list'>;
};

const dayMs = 24 * 60 * 60 * 1000;

/** D-ID's REST API on this machine: strict like the real one, and it makes real videos. */
export async function startDid(settings: DidSettings): Promise<DidStandIn> {
  const { dataFolder, renderVideo, apiKey, now = () => new Date() } = settings;
  const report = settings.report ?? ((line) => process.stderr.write(`did: ${line}\n`));
  let publicUrl = settings.publicUrl ?? '';
  const jobs = await JobStore.open(dataFolder, videoJobSchema);
  const { plan = 'advanced', credits = 1000 } = settings;
  const account = new Account({ plan, credits, now });
  const faults = new OrderFaults({ names: faultNames, armed: settings.faults, now });
  const started: StartedVideo[] = [];
  const received = new ReceivedRequests({
    now,
    keyHeader: 'authorization',
    keptHeaders: ['accept', 'content-type', 'range', 'user-agent'],
  });
  const files = new SignedFiles({
    key: createHash('sha256').update(`files:${apiKey}`).digest('hex'),
    publicUrl: () => publicUrl,
    now,
    lifetimeMs: settings.fileLifetimeMs ?? dayMs,
    deny: (message) => new FileError(403, 'AccessDenied', message),
  });
  const uploads = new Uploads({
    folder: join(dataFolder, 'uploads'),
    now,
    lifetimeMs: settings.uploadLifetimeMs ?? dayMs,
  });

  const show = (job: VideoJob) =>
    buildVideo(job, (file) => {
      const address = files.sign(file, { isExpired: 'expired-url' in job.faults });
      return address.replace('?', '?AWSAccessKeyId=LOCALSTANDIN&');
    });
  const sender = new WebhookSender({ now, show, report });
  const maker = new VideoMaker({
    jobs,
    dataFolder,
    renderVideo,
    now,
    report,
    async onEnd(job) {
      const isCharged = job.status === 'done' && job.durationSeconds !== null;
      if (isCharged) account.charge(job.durationSeconds ?? 0, job.priceFactor);
      await sender.send(job);
    },
  });
  const creation = {
    jobs,
    maker,
    account,
    uploads,
    faults,
    now,
    renderDelayMs: settings.renderDelayMs,
    concurrency: settings.concurrency ?? Infinity,
    slowCreateMs: settings.slowCreateMs ?? 25_000,
    onStart: ({ id, kind, name, userData }: VideoJob) =>
      started.push({ at: now().toISOString(), id, kind, name, userData }),
  };

  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.setHeader('X-Request-Id', randomUUID());
    next();
  });
  app.use(
    '/_control',
    allowLocalPages(noPermission),
    express.json(),
    controlRoutes({ faults, jobs, account, uploads, sender, started, received: received.list }),
  );
  app.use(express.json({ limit: '1mb' }), (request, response, next) =>
    received.note(request, response, next),
  );
  app.use(fileRoutes({ jobs, files, folder: maker.filesFolder }));
  app.use(requireKey(apiKey, faults));
  app.use(uploadRoutes(uploads));
  app.use(accountRoutes({ account, publicUrl: () => publicUrl }));
  app.use(
    videoRoutes({
      jobs,
      maker,
      faults,
      show,
      createVideo: (kind, body) => createVideo(kind, body, creation),
    }),
  );
  app.use((request) => {
    report(`${request.method} ${request.path} is unknown to the local stand-in.`);
    throw new GatewayError(403, 'Forbidden');
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    answerError(error, request, response, report);
  });

  const server = await openServer(app, settings.port);
  if (publicUrl === '') publicUrl = `http://127.0.0.1:${server.port}`;
  for (const job of jobs.all().filter(isOpen)) maker.start(job);

  return {
    port: server.port,
    received: received.list,
    started,
    faults,
    async close() {
      sender.close();
      await Promise.all([maker.close(), server.close()]);
      await jobs.saved();
    },
  };
}
