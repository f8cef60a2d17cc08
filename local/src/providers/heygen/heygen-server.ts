import { createHash, randomUUID } from 'node:crypto';
import express, { type NextFunction, type Request, type Response } from 'express';
import { allowLocalPages } from '../local-pages.ts';
import { openServer } from '../open-server.ts';
import { OrderFaults } from '../order-faults.ts';
import { ReceivedRequests, type ReceivedRequest } from '../received-requests.ts';
import type { RenderVideo } from '../render-program.ts';
import { ApiError, buildErrorBody } from './api-error.ts';
import { controlRoutes } from './control-routes.ts';
import { createVideo } from './create-video.ts';
import { faultNames, type ArmedFault, type Faults } from './faults.ts';
import { CutConnection, EdgeError } from './faulty-answers.ts';
import { fileRoutes } from './file-routes.ts';
import { IdempotencyKeys } from './idempotency.ts';
import { JobStore } from '../job-store.ts';
import { SignedFiles } from '../signed-files.ts';
import { v3Routes } from './v3-routes.ts';
import { isOpen, videoJobSchema, type VideoJob } from './video-job.ts';
import { VideoMaker } from './video-maker.ts';
import { Wallet } from './wallet.ts';
import { buildEvent } from './webhook-events.ts';
import { WebhookRegistry } from './webhook-registry.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { WebhookSender, type HeaderStyle } from './webhook-sender.ts';

export type HeygenSettings = {
  /** 0 takes a free one. */
  port: number;
  apiKey: string;
  dataFolder: string;
  renderVideo: RenderVideo;
  /** Endpoints registered from the start; these are not probed. */
  webhooks: { url: string; secret: string }[];
  renderDelayMs: { min: number; max: number };
  now?: () => Date;
  /** The address under which clients reach us, when it is not `http://127.0.0.1:<port>`. */
  publicUrl?: string;
  faults?: ArmedFault[];
  walletUsd?: number;
  concurrency?: number;
  fileLifetimeMs?: number;
  slowCreateMs?: number;
  webhookHeaders?: HeaderStyle | 'alternate';
  webhookFirstRetryMs?: number;
  /** Told of refused and failed things, one line each; never of scripts. */
  report?: (line: string) => void;
};

export type HeygenStandIn = {
  port: number;
  close: () => Promise<void>;
  received: readonly ReceivedRequest[];
  faults: Pick<Faults, 'set' | 'clear' | 'list'>;
};

/** HeyGen's v3 API on this machine: strict like the real one, and it makes real videos. */
export async function startHeygen(settings: HeygenSettings): Promise<HeygenStandIn> {
  const now = settings.now ?? (() => new Date());
  const report = settings.report ?? ((line) => process.stderr.write(`heygen: ${line}\n`));
  let publicUrl = settings.publicUrl ?? '';
  const jobs = await JobStore.open(settings.dataFolder, videoJobSchema);
  const wallet = new Wallet(settings.walletUsd ?? 100);
  const faults = new OrderFaults({ names: faultNames, armed: settings.faults, now });
  const received = new ReceivedRequests({
    now,
    keyHeader: 'x-api-key',
    keptHeaders: ['content-type', 'idempotency-key', 'range', 'user-agent'],
  });
  const registry = new WebhookRegistry(settings.webhooks, now);
  const sender = new WebhookSender({
    registry,
    now,
    headers: settings.webhookHeaders ?? 'alternate',
    firstRetryMs: settings.webhookFirstRetryMs ?? 500,
  });
  const files = new SignedFiles({
    key: createHash('sha256').update(`files:${settings.apiKey}`).digest('hex'),
    publicUrl: () => publicUrl,
    now,
    lifetimeMs: settings.fileLifetimeMs ?? 24 * 60 * 60 * 1000,
    deny: (message) => new ApiError(403, 'access_denied', message),
  });

  async function tellEverybody(job: VideoJob): Promise<void> {
    if (job.durationSeconds !== null) wallet.charge(job.durationSeconds, job.usdPerSecond);
    const sign = (file: string) => files.sign(file);
    const event = buildEvent({ job, sign, publicUrl, now: now() });
    await sender.send(event, job.faults, job.callbackUrl);
  }

  const { dataFolder, renderVideo } = settings;
  const maker = new VideoMaker({
    jobs,
    dataFolder,
    renderVideo,
    now,
    onEnd: tellEverybody,
    report,
  });
  const creation = {
    jobs,
    maker,
    wallet,
    faults,
    now,
    renderDelayMs: settings.renderDelayMs,
    concurrency: settings.concurrency ?? 10,
    slowCreateMs: settings.slowCreateMs ?? 35_000,
  };

  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.setHeader('X-Request-Id', randomUUID());
    next();
  });
  app.use(
    '/_control',
    allowLocalPages((message) => new ApiError(403, 'forbidden', message)),
    express.json(),
    controlRoutes({
      faults,
      jobs,
      wallet,
      registry,
      sender,
      received: received.list,
    }),
  );
  app.use(express.json({ limit: '1mb' }), (request, response, next) =>
    received.note(request, response, next),
  );
  app.use(fileRoutes({ jobs, files, folder: maker.filesFolder }));
  app.use(['/v1', '/v2'], () => {
    throw new ApiError(410, 'gone', 'The v1 and v2 APIs ended on 2026-10-31. Use /v3.');
  });
  app.use('/v3', requireKey(settings.apiKey), (_request, _response, next) => {
    if (faults.hits('outage')) throw new ApiError(503, 'service_unavailable', 'HeyGen is down.');
    next();
  });
  app.use('/v3/webhooks', webhookRoutes(registry, sender));
  app.use(
    '/v3',
    v3Routes({
      jobs,
      maker,
      files,
      faults,
      wallet,
      idempotency: new IdempotencyKeys(now),
      publicUrl: () => publicUrl,
      createVideo: (body) => createVideo(body, creation),
    }),
  );
  app.use((request) => {
    const message = `${request.method} ${request.path} is unknown to the local stand-in.`;
    throw new ApiError(404, 'not_found', message);
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    answerError(error, request, response, report);
  });

  const server = await openServer(app, settings.port);
  const { port } = server;
  if (publicUrl === '') publicUrl = `http://127.0.0.1:${port}`;
  for (const job of jobs.all().filter(isOpen)) maker.start(job);

  return {
    port,
    received: received.list,
    faults,
    close: async () => {
      await Promise.all([maker.close(), sender.close(), server.close()]);
      await jobs.saved();
    },
  };
}

function requireKey(apiKey: string): (request: Request, _: Response, next: NextFunction) => void {
  return (request, _response, next) => {
    if (request.get('x-api-key') !== apiKey) {
      throw new ApiError(401, 'unauthorized', 'Missing or wrong X-Api-Key.');
    }
    next();
  };
}

function answerError(
  error: unknown,
  request: Request,
  response: Response,
  report: (line: string) => void,
): void {
  if (error instanceof EdgeError) {
    const words = error.status === 503 ? 'Service Temporarily Unavailable' : 'Gateway Time-out';
    const html = `<html><body><h1>${error.status} ${words}</h1></body></html>`;
    response.status(error.status).type('html').send(html);
    return;
  }
  if (error instanceof CutConnection) {
    response.destroy();
    return;
  }
  const answer = readError(error);
  const isOurs = answer.status >= 500 && !(error instanceof ApiError);
  if (isOurs || answer.code === 'not_found' || answer.status === 410) {
    report(`${request.method} ${request.path} → ${answer.status} ${answer.message}`);
  }
  if (isOurs) report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (answer.retryAfterSeconds !== undefined) {
    response.setHeader('Retry-After', String(answer.retryAfterSeconds));
  }
  response.status(answer.status).json(buildErrorBody(answer));
}

/** Body parser errors carry a status; everything else unknown is our own failure. */
function readError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const status: unknown = error instanceof Error && 'status' in error ? error.status : 500;
  if (status === 413) return new ApiError(413, 'payload_too_large', 'The body is too large.');
  if (status === 404) return new ApiError(404, 'not_found', 'There is no such file.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ApiError(400, 'invalid_parameter', 'The request cannot be read.', { param: 'body' });
  }
  return new ApiError(500, 'internal_error', 'The stand-in failed; see its log.');
}
