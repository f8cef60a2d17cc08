import { ChoicesStore } from '../providers/choices/choices-store.ts';
import { refreshAllChoices } from '../providers/choices/refresh-choices.ts';
import { SpendingLedger } from '../recovery/spending-ledger.ts';
import { watchBalances } from './watch-balances.ts';
import { readConfig } from '../config/config.ts';
import { CvStore } from '../generation/cv-store.ts';
import { sweepCopies } from '../generation/delete-copies.ts';
import { ProviderCopyStore } from '../generation/provider-copy-store.ts';
import { announceRender } from '../generation/announce-render.ts';
import { GenerationPerformer } from '../generation/generation-performer.ts';
import { GenerationRunner, type LookQueue } from '../generation/generation-runner.ts';
import { GenerationStore } from '../generation/generation-store.ts';
import { importCv } from '../generation/import-cv.ts';
import { correctCv } from '../generation/correct-cv.ts';
import { openGeneration, type OpenRequest } from '../generation/open-generation.ts';
import { OperationStore } from '../generation/operation-store.ts';
import { rateVideo } from '../generation/rate-video.ts';
import { readOwnWords, steerGeneration } from '../generation/steer-generation.ts';
import { openGoogleClients } from '../platform/google-clients.ts';
import { newId } from '../platform/ids.ts';
import type { Logger } from '../platform/logger.ts';
import { findMediaTools } from '../platform/media-tools.ts';
import { RequestError } from '../platform/request-error.ts';
import { taskSeconds } from '../platform/task-limits.ts';
import { TaskQueue } from '../platform/task-queue.ts';
import type { RenderQueue } from '../providers/inhouse/in-house-provider.ts';
import { RenderStore } from '../providers/inhouse/render-store.ts';
import { RenderWorker } from '../providers/inhouse/render-worker.ts';
import { GateStore } from '../recovery/gate-store.ts';
import { SatisfactionStore } from '../quality/satisfaction/satisfaction-store.ts';
import { OutsideBudgetStore } from '../quality/content/outside/outside-budget-store.ts';
import { VideoQualityChecker } from '../quality/video-quality-checker.ts';
import { WebhookIntake, type WebhookRequest } from '../webhooks/webhook-intake.ts';
import { readSource } from '../webhooks/webhook-source.ts';
import { WebhookStore } from '../generation/webhook-store.ts';
import { buildContentHelp } from './build-content-help.ts';
import { buildFaces } from './build-faces.ts';
import { buildProviders } from './build-providers.ts';
import { buildSealing } from './build-sealing.ts';
import { buildSelection } from './build-selection.ts';
import { lazyScriptRoom } from './lazy-script-room.ts';

export type App = ReturnType<typeof buildApp>;

type ReceivedWebhook = Omit<WebhookRequest, 'source'> & { socketAddress: string | undefined };

/** Builds every object once, from the environment. Refuses to start when a setting is missing. */
export function buildApp(environment: Record<string, string | undefined>, logger: Logger) {
  const config = readConfig(environment);
  const now = Date.now;
  const { firestore, bucket } = openGoogleClients(config);
  const tools = () => findMediaTools(config.mediaTools);

  const lookTasks = new TaskQueue('advanceGeneration');
  const renderTasks = new TaskQueue('renderVideo');
  const queue: LookQueue = {
    enqueueLook: (generationId, { atMs, key, dueMs }) =>
      lookTasks.enqueue(
        { generationId, ...(dueMs !== undefined && { dueMs }) },
        { key, atMs, deadlineSeconds: taskSeconds },
      ),
  };
  const renderQueue: RenderQueue = {
    enqueueRender: (renderId, atMs) =>
      renderTasks.enqueue(
        { renderId },
        atMs === undefined
          ? { key: renderId, deadlineSeconds: taskSeconds }
          : { key: `${renderId}-${atMs}`, atMs, deadlineSeconds: taskSeconds },
      ),
  };

  const store = new GenerationStore({ firestore, now });
  const cvs = new CvStore({ firestore, now });
  const operations = new OperationStore(firestore);
  const renders = new RenderStore({ firestore, now });
  const scripts = lazyScriptRoom({
    config: config.script,
    experiment: config.experiment,
    firestore,
    now,
    random: Math.random,
  });
  const voices = async () => (await import('./build-voices.ts')).buildVoices(config.voices, tools);
  const choices = new ChoicesStore({
    firestore,
    now,
    previewOrigins: config.mediaOrigins,
  });
  const faces = buildFaces(config, choices);
  const providers = buildProviders(config, {
    renders,
    renderQueue,
    bucket,
    tools,
    voices,
    choices,
    now,
  });
  const satisfaction = new SatisfactionStore({
    firestore,
    now,
    minimumRatings: config.quality.minimumRatings,
  });
  const copies = new ProviderCopyStore({ firestore, now });
  const { keepProviderCopies } = config;
  const gates = new GateStore({ firestore, now });
  const ledger = new SpendingLedger({ firestore, caps: config.spendingCaps, now });
  const { engine: selection, statistics } = buildSelection({
    config: config.selection,
    firestore,
    providers,
    gates,
    now,
  });
  const performer = new GenerationPerformer({
    cvs,
    scripts,
    selection,
    // What one cap alone forbids need not be asked for.
    budgetUsd: Math.min(...Object.values(config.spendingCaps)),
    providers,
    operations,
    door: { gates, ledger },
    outcomes: statistics,
    copies,
    keepProviderCopies,
    logger,
    bucket,
    mediaOrigins: config.mediaOrigins,
    maxVideoBytes: config.maxVideoBytes,
    checker: new VideoQualityChecker({
      tools,
      thresholds: config.quality.thresholds,
      satisfaction,
      help: buildContentHelp(
        config.qualityModels,
        (usdPerDay) => new OutsideBudgetStore({ firestore, now, usdPerDay }),
      ),
    }),
    tools,
    renders,
    renderQueue,
    now,
  });
  const runner = new GenerationRunner({ store, queue, performer, logger, now, newId });
  const renderWorker = new RenderWorker({
    renders,
    queue: renderQueue,
    bucket,
    tools,
    voices,
    sealing: buildSealing(config.contentCredentials, now),
    logger,
    now,
  });

  const webhooks = new WebhookIntake({
    providers: [...providers.values()],
    records: new WebhookStore({ firestore, operations, generations: store, now }),
    enqueueLook: (generationId, key) => queue.enqueueLook(generationId, { atMs: now(), key }),
    logger,
    now,
  });

  return {
    runner,

    receiveWebhook: ({ socketAddress, ...request }: ReceivedWebhook) =>
      webhooks.receive({ ...request, source: readSource(request.headers, socketAddress) }),

    importCv: (request: { userId: string; uploadId: string }, signal: AbortSignal) =>
      importCv(request, { bucket, cvs }, signal),

    correctCv: (userId: string, request: Parameters<typeof correctCv>[1]) =>
      correctCv(userId, request, { cvs }),

    rateVideo: (userId: string, request: Parameters<typeof rateVideo>[1]) =>
      rateVideo(userId, request, { store, runner, cvs, satisfaction, now }),

    listFaces: (wish: Parameters<typeof faces.list>[0]) => faces.list(wish),

    async open(request: OpenRequest) {
      const { generationsPerDay } = config;
      await faces.check(request.options);
      const opened = await openGeneration(request, {
        firestore,
        store,
        now,
        newId,
        generationsPerDay,
      });
      if (!opened.alreadyRunning) {
        const { generationId } = opened;
        await queue.enqueueLook(generationId, { atMs: now(), key: `${generationId}-open` });
      }
      return opened;
    },

    /** A new generation, with the owner's own words if given. Words that cannot be spoken are refused at once. */
    async reopen(request: OpenRequest) {
      if (request.ownWords !== null) {
        const job = await cvs.loadJob(request.jobId);
        if (job?.userId === request.userId) {
          const { options, business, ownWords } = request;
          await readOwnWords({ cvId: job.cvId, options, business }, ownWords, { cvs, scripts });
        }
      }
      const opened = await this.open(request);
      if (opened.alreadyRunning) {
        throw new RequestError(
          'failed-precondition',
          'already-running',
          'A video is being made just now. Cancel it or wait until it is done.',
        );
      }
      return opened;
    },

    steer: (userId: string, request: Parameters<typeof steerGeneration>[1]) =>
      steerGeneration(userId, request, { store, runner, cvs, scripts, now }),

    async render(renderId: string, signal: AbortSignal): Promise<void> {
      const finished = await renderWorker.run(renderId, signal);
      if (finished) await announceRender(finished, { runner, queue, now });
    },

    /** Asks each provider once a day which faces and voices it offers. */
    async refreshChoices(signal: AbortSignal): Promise<void> {
      const remote = [...providers.values()].filter(({ name }) => name !== 'inhouse');
      for (const [provider, { outcome, ...more }] of await refreshAllChoices(
        remote,
        choices,
        signal,
      )) {
        const kind = 'kind' in more ? more.kind : null;
        logger.info('choices refreshed', { provider, outcome, kind });
      }
    },

    /** Deletes at the providers what could not be deleted before. */
    sweepCopies: (signal: AbortSignal) =>
      sweepCopies({ providers, copies, keepProviderCopies, store, logger, now }, signal),

    /** Reopens providers that have credit again. */
    watchBalances: (signal: AbortSignal) => watchBalances(providers, { gates, logger }, signal),

    /** Enqueues every generation whose next look is overdue; answers with how many there were. */
    async sweep(): Promise<number> {
      const overdue = await store.findOverdue(200);
      // One look a minute for each: a slow machine must not be buried under looks.
      const minute = Math.floor(now() / 60_000);
      for (const id of overdue) {
        await queue.enqueueLook(id, { atMs: now(), key: `${id}-sweep-${minute}` });
      }
      // What a rush of outcomes left behind.
      await statistics.fold();
      return overdue.length;
    },
  };
}
