import { join } from 'node:path';
import type { ProviderName } from '@cvplus/contracts/video-options';
import { GenerationPerformer } from '../../../functions/src/generation/generation-performer.ts';
import {
  type CommandPerformer,
  GenerationRunner,
} from '../../../functions/src/generation/generation-runner.ts';
import { GenerationStore } from '../../../functions/src/generation/generation-store.ts';
import { CvStore } from '../../../functions/src/generation/cv-store.ts';
import { OperationStore } from '../../../functions/src/generation/operation-store.ts';
import { ProviderCopyStore } from '../../../functions/src/generation/provider-copy-store.ts';
import type { Logger } from '../../../functions/src/platform/logger.ts';
import { findMediaTools } from '../../../functions/src/platform/media-tools.ts';
import { RenderStore } from '../../../functions/src/providers/inhouse/render-store.ts';
import { RenderWorker } from '../../../functions/src/providers/inhouse/render-worker.ts';
import { FliteSynth } from '../../../functions/src/providers/inhouse/sound/flite-synth.ts';
import type { VideoGenerationProvider } from '../../../functions/src/providers/video-provider.ts';
import { VideoQualityChecker } from '../../../functions/src/quality/video-quality-checker.ts';
import { GateStore } from '../../../functions/src/recovery/gate-store.ts';
import { SpendingLedger } from '../../../functions/src/recovery/spending-ledger.ts';
import type { Outcome } from '../../../functions/src/selection/outcome.ts';
import { openWireBucket } from '../../../functions/src/testing/wire-bucket.ts';
import { openWireFirestore } from '../../../functions/src/testing/wire-firestore.ts';
import { buildProviders } from './providers.ts';
import { startStandIns, type StandIns } from './stand-ins.ts';
import { VirtualTime } from './virtual-time.ts';

const quiet: Logger = { info: () => {}, warn: () => {}, error: () => {} };
const caps = { perGeneration: 1_000, perUserAndDay: 1e6, perProviderAndDay: 1e6, perDay: 1e6 };

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The product's own state machine and adapters on real stores, before stand-ins on the wire. */
export async function openWorld(folder: string, report: (line: string) => void) {
  await using closing = new AsyncDisposableStack();
  const { firestore, close: closeFirestore } = await openWireFirestore();
  closing.defer(closeFirestore);
  const { bucket, close: closeBucket } = await openWireBucket();
  closing.defer(closeBucket);
  const standIns: StandIns = await startStandIns(join(folder, 'stand-ins'), report);
  closing.defer(() => standIns.close());

  const time = new VirtualTime();
  const { now } = time;
  const tools = () => findMediaTools(process.env);
  const store = new GenerationStore({ firestore, now });
  const operations = new OperationStore(firestore);
  // Renders take real time, whatever the clock of the generations says.
  const renders = new RenderStore({ firestore, now: Date.now });
  const voices = [new FliteSynth()];
  let rendering: Promise<unknown> = Promise.resolve();
  const renderQueue = {
    enqueueRender(renderId: string): Promise<void> {
      // Drafts are no part of failover: each would take the time of a cell.
      if (renderId.endsWith(':draft')) return Promise.resolve();
      rendering = rendering
        .then(() => worker.run(renderId, AbortSignal.timeout(120_000)))
        .catch((error: unknown) => report(`render: ${String(error)}`));
      return Promise.resolve();
    },
  };
  const worker = new RenderWorker({
    renders,
    queue: renderQueue,
    bucket,
    tools,
    voices: () => Promise.resolve(voices),
    sealing: null,
    logger: quiet,
    now: Date.now,
  });
  const providers: Map<ProviderName, VideoGenerationProvider> = buildProviders({
    standIns,
    renders,
    renderQueue,
    bucket,
    tools,
    voices,
  });
  const gates = new GateStore({ firestore, now });
  const ledger = new SpendingLedger({ firestore, caps, now });
  const outcomes: Outcome[] = [];
  const performer = new GenerationPerformer({
    cvs: new CvStore({ firestore, now }),
    scripts: unasked,
    selection: unasked,
    budgetUsd: null,
    providers,
    operations,
    door: { gates, ledger },
    outcomes: {
      recordOutcome: (outcome) => {
        outcomes.push(outcome);
        return Promise.resolve();
      },
    },
    bucket,
    mediaOrigins: standIns.origins,
    maxVideoBytes: 500_000_000,
    checker: new VideoQualityChecker({ tools }),
    tools,
    renders,
    renderQueue,
    copies: new ProviderCopyStore({ firestore, now }),
    keepProviderCopies: false,
    logger: quiet,
    now,
  });
  const owned = closing.move();
  return {
    firestore,
    time,
    store,
    standIns,
    providers,
    performer,
    outcomes,
    gates,
    ledger,
    /** A runner of its own, as another instance would be; `crash` may end it at a command. */
    runner: (wrapped: CommandPerformer = performer) =>
      new GenerationRunner({
        store,
        queue: { enqueueLook: time.enqueueLook },
        performer: wrapped,
        logger: quiet,
        now,
        newId: () => crypto.randomUUID(),
      }),
    rendersDone: () => rendering,
    /** Circuits, budgets and faults as on the first day. */
    async clean(): Promise<void> {
      standIns.clear();
      for (const name of ['provider_state', 'spending', 'spending_entries']) {
        await firestore.recursiveDelete(firestore.collection(name));
      }
      outcomes.length = 0;
    },
    close: () => owned.disposeAsync(),
  };
}

/** Scripts are given and engines ranked by the cell: nobody may ask these. */
const unasked = new Proxy({} as never, {
  get: () => {
    throw new Error('A cell brings its script and its candidates.');
  },
});
