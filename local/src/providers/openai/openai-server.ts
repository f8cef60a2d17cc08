import express, { type NextFunction, type Request, type Response } from 'express';
import { allowLocalPages } from '../local-pages.ts';
import { openServer } from '../open-server.ts';
import { ReceivedRequests, type ReceivedRequest } from '../received-requests.ts';
import { buildErrorBody, OpenaiError } from './api-error.ts';
import { mostFormBytes, readForm, tooLarge } from './audio/multipart.ts';
import { speechRoutes } from './audio/speech-routes.ts';
import { type AskWhatIsSaid, transcriptionsRoutes } from './audio/transcriptions-routes.ts';
import type { KnownTranscript } from './audio/transcripts.ts';
import { callFaults, HtmlError, wrongKey } from './call-faults.ts';
import { controlRoutes } from './control-routes.ts';
import { decisionsRoutes } from './decisions-routes.ts';
import { Faults, type ArmedFault } from './faults.ts';
import { newRequestId } from './ids.ts';
import { moderationsRoutes } from './moderations-routes.ts';
import { listModels, showModel } from './models.ts';
import { QueuedReplies } from './queued-replies.ts';
import { RateLimits, type RateLimitSettings } from './rate-limits.ts';
import { StandInClock } from './stand-in-clock.ts';
import { chatRoutes } from './text/chat-routes.ts';
import { responsesRoutes } from './text/responses-routes.ts';
import { countTokens } from './usage.ts';

export type OpenaiSettings = {
  /** 0 takes a free one. */
  port: number;
  apiKey: string;
  now?: () => Date;
  /** Decides which calls a fault with a rate hits. */
  random?: () => number;
  faults?: ArmedFault[];
  limits?: RateLimitSettings;
  /** Asked what a recording says when no transcript was set. */
  whatIsSaid?: AskWhatIsSaid | undefined;
  /** Told of refused and failed things, one line each; never of what was sent. */
  report?: (line: string) => void;
};

export type OpenaiStandIn = {
  port: number;
  close: () => Promise<void>;
  received: readonly ReceivedRequest[];
  faults: Pick<Faults, 'set' | 'clear' | 'list'>;
  replies: Pick<QueuedReplies<string>, 'add' | 'clear'>;
  transcripts: Pick<QueuedReplies<KnownTranscript>, 'add' | 'clear'>;
  clock: Pick<StandInClock, 'set'>;
};

const base = '/openai/v1';
const usualLimits = { requestsPerMinute: 10_000, tokensPerMinute: 10_000_000 };

/** OpenAI's API on this machine: strict on what it is sent, and it writes real scripts. */
export async function startOpenai(settings: OpenaiSettings): Promise<OpenaiStandIn> {
  const report = settings.report ?? ((line) => process.stderr.write(`openai: ${line}\n`));
  const realNow = settings.now ?? (() => new Date());
  const clock = new StandInClock(realNow);
  const now = () => clock.now();
  const faults = new Faults({ now, random: settings.random }, settings.faults);
  const replies = new QueuedReplies<string>();
  const transcripts = new QueuedReplies<KnownTranscript>();
  const limits = new RateLimits(settings.limits ?? usualLimits, realNow);
  const received = new ReceivedRequests({
    now,
    keyHeader: 'authorization',
    keptHeaders: [
      'accept',
      'content-type',
      'openai-organization',
      'openai-project',
      'user-agent',
      'x-stainless-retry-count',
      'x-stainless-timeout',
    ],
  });
  const closing = new AbortController();

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.setHeader('x-request-id', newRequestId());
    response.setHeader('openai-processing-ms', '12');
    response.setHeader('openai-version', '2020-10-01');
    next();
  });
  app.use(
    '/_control',
    allowLocalPages((message) => new OpenaiError(403, 'forbidden', message)),
    express.json({ limit: '5mb' }),
    controlRoutes({ faults, replies, transcripts, clock, received }),
  );
  app.use(
    express.json({ limit: '50mb' }),
    express.raw({ type: 'multipart/form-data', limit: mostFormBytes }),
    readForm,
    (request: Request, response: Response, next: NextFunction) =>
      received.note(request, response, next),
  );
  app.use(base, requireKey(settings.apiKey), callFaults(faults, closing.signal));
  app.use(base, (request, response, next) => {
    response.set(limits.count(countTokens(JSON.stringify(request.body ?? ''))));
    next();
  });
  app.use(`${base}/responses`, responsesRoutes({ faults, replies, now }));
  app.use(`${base}/chat/completions`, chatRoutes({ faults, now }));
  app.use(`${base}/moderations`, moderationsRoutes({ faults, now }));
  app.use(`${base}/decisions`, decisionsRoutes({ faults, now }));
  app.use(`${base}/audio/speech`, speechRoutes({ now }));
  app.use(
    `${base}/audio/transcriptions`,
    transcriptionsRoutes({ faults, transcripts, whatIsSaid: settings.whatIsSaid, now }),
  );
  app.get(`${base}/models`, (_request, response) => {
    response.json({ object: 'list', data: listModels(now()) });
  });
  app.get(`${base}/models/:id`, (request, response) => {
    response.json(showModel(request.params.id, now()));
  });
  app.use((request) => {
    const message = `Invalid URL (${request.method} ${request.path}): unknown to the local stand-in.`;
    throw new OpenaiError(404, 'unknown_url', message);
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    answerError(error, request, response, report);
  });

  const server = await openServer(app, settings.port);
  return {
    port: server.port,
    received: received.list,
    faults,
    replies,
    transcripts,
    clock,
    close() {
      closing.abort();
      return server.close();
    },
  };
}

function requireKey(apiKey: string): (request: Request, _: Response, next: NextFunction) => void {
  return (request, _response, next) => {
    const given = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1];
    if (given === undefined) {
      const message = 'You didn’t provide an API key. Send it as a bearer token.';
      throw new OpenaiError(401, 'invalid_api_key', message);
    }
    if (given !== apiKey) throw wrongKey(`${given.slice(0, 3)}****`);
    next();
  };
}

function answerError(
  error: unknown,
  request: Request,
  response: Response,
  report: (line: string) => void,
): void {
  if (error instanceof HtmlError) {
    const html = '<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>';
    response.status(503).set('retry-after', '1').type('html').send(html);
    return;
  }
  const answer = readError(error);
  const isOurs = !(error instanceof OpenaiError) && answer.status >= 500;
  if (isOurs || answer.code === 'not_implemented' || answer.code === 'unknown_url') {
    report(`${request.method} ${request.path} → ${answer.status} ${answer.message}`);
  }
  if (isOurs) report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  response.set(answer.headers).status(answer.status).json(buildErrorBody(answer));
}

/** Body parser errors carry a status; everything else unknown is our own failure. */
function readError(error: unknown): OpenaiError {
  if (error instanceof OpenaiError) return error;
  const given: unknown = error instanceof Error && 'status' in error ? error.status : 500;
  const length: unknown = error instanceof Error && 'length' in error ? error.length : 0;
  if (given === 413) return tooLarge(Number(length));
  if (typeof given === 'number' && given >= 400 && given < 500) {
    return new OpenaiError(400, null, 'We could not parse the body of your request.');
  }
  const type = 'server_error';
  return new OpenaiError(500, null, 'The stand-in failed; see its log.', { type });
}
