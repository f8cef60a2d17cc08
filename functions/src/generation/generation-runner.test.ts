import type { Firestore } from '@google-cloud/firestore';
import { jobSchema } from '@cvplus/contracts/video-introduction';
import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RequestError } from '../platform/request-error.ts';
import {
  aScript,
  assessment,
  candidates,
  someCards,
  someMedia,
  startMs,
} from '../testing/generations.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { currentAttempt, type Generation } from './generation.ts';
import { type CommandPerformer, GenerationRunner, type Tell } from './generation-runner.ts';
import { GenerationStore } from './generation-store.ts';
import { type Command, type News, newsSchema } from './news.ts';
import { openGeneration, queuedGeneration } from './open-generation.ts';
import { idleIntroduction } from './projection.ts';
import { transition } from './transition.ts';

const minuteMs = 60_000;

describe('GenerationRunner', () => {
  let firestore: Firestore;
  let close: () => Promise<void>;
  let nowMs: number;
  let ids: number;
  let jobId: string;
  let looks: { generationId: string; dueMs?: number }[];
  let store: GenerationStore;
  const now = () => nowMs;

  beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
  afterAll(async () => close());

  beforeEach(async () => {
    nowMs = startMs;
    looks = [];
    ids = (ids ?? 0) + 1_000;
    jobId = `job${ids}`;
    store = new GenerationStore({ firestore, now });
    const createdAt = new Date(startMs).toISOString();
    await firestore.doc(`jobs/${jobId}`).set({
      userId: 'u1',
      cvId: 'c1',
      title: 'Ada Example',
      createdAt,
      updatedAt: createdAt,
      enhancedFeatures: { videoIntroduction: idleIntroduction(startMs) },
    });
  });

  const newId = () => `id${(ids += 1)}`;

  function runner(performer: CommandPerformer): GenerationRunner {
    return new GenerationRunner({
      store,
      performer,
      queue: {
        enqueueLook: (generationId, { dueMs }) => {
          looks.push({ generationId, ...(dueMs !== undefined && { dueMs }) });
          return Promise.resolve();
        },
      },
      logger: { info: () => {}, warn: () => {}, error: () => {} },
      now,
      newId,
    });
  }

  function open(overrides: { generationsPerDay?: number; userId?: string } = {}) {
    const { generationsPerDay = 20, userId = 'u1' } = overrides;
    return openGeneration(
      { userId, jobId, options: videoOptionsSchema.parse({}), business: {}, ownWords: null },
      { firestore, store, now, newId, generationsPerDay },
    );
  }

  async function advance(performer: CommandPerformer, id: string): Promise<void> {
    await runner(performer).advance(id, new AbortController().signal);
  }

  async function load(id: string): Promise<Generation> {
    const generation = await store.load(id);
    if (!generation) throw new Error('The generation is gone.');
    return generation;
  }

  it('carries a generation from the queue to the video, one command after the other', async () => {
    const world = new ScriptedWorld(now);
    const { generationId } = await open();
    await advance(world, generationId);
    expect((await load(generationId)).phase).toBe('rendering');

    await advance(world, generationId);
    expect((await load(generationId)).phase).toBe('completed');
    expect(world.performed).toEqual([
      'write-script',
      'order-draft',
      'order-video',
      'ask-provider',
      'collect-file',
      'check-video',
      'publish-video',
      'settle-attempt',
      'delete-copy',
      'discard-collected-files',
    ]);
    const job = jobSchema.parse((await firestore.doc(`jobs/${jobId}`).get()).data());
    expect(job.enhancedFeatures.videoIntroduction).toMatchObject({
      status: 'completed',
      progress: 100,
      generationId,
    });
  });

  it('keeps a log from which the whole generation can be replayed', async () => {
    const { generationId } = await open();
    const world = new ScriptedWorld(now);
    await advance(world, generationId);
    await advance(world, generationId);

    const log = await firestore.collection(`video_generations/${generationId}/events`).get();
    const final = await load(generationId);
    const first = queuedGeneration(final, startMs);
    const replayed = log.docs
      .map((event) => newsSchema.parse(event.get('news')))
      .reduce((generation, news) => transition(generation, news).generation, first);
    expect(replayed).toEqual(final);
  });

  it.each([
    'write-script',
    'order-draft',
    'order-video',
    'ask-provider',
    'collect-file',
    'check-video',
    'publish-video',
  ] as const)('loses nothing and orders once when it crashes in %s', async (command) => {
    for (const crash of ['before', 'after'] as const) {
      await resetJob();
      const world = new ScriptedWorld(now, { command, crash });
      const { generationId } = await open();
      for (let looksTaken = 0; looksTaken < 6; looksTaken += 1) {
        await advance(world, generationId).catch(() => undefined);
        nowMs += 2 * minuteMs;
      }
      const generation = await load(generationId);
      expect(generation.phase).toBe('completed');
      expect(new Set(world.orderKeys).size).toBe(1);
      expect(generation.attempts).toHaveLength(1);
    }
  });

  it('performs every command once when two tasks come at the same time', async () => {
    const world = new ScriptedWorld(now);
    const { generationId } = await open();
    await Promise.all([advance(world, generationId), advance(world, generationId)]);
    const orders = world.performed.filter((each) => each === 'order-video');
    expect(orders).toHaveLength(1);
  });

  it('orders nothing once the owner has cancelled', async () => {
    const { generationId } = await open();
    const world = new ScriptedWorld(now);
    world.beforeCommand = async (command) => {
      if (command.type === 'order-video') {
        await runner(world).tell(generationId, { type: 'user-cancelled', atMs: nowMs });
      }
    };
    await advance(world, generationId);
    expect((await load(generationId)).phase).toBe('cancelled');
    expect(world.orderKeys).toEqual([]);
  });

  it('opens one generation however fast the button is pressed', async () => {
    const opened = await Promise.all(Array.from({ length: 10 }, () => open()));
    expect(new Set(opened.map(({ generationId }) => generationId)).size).toBe(1);
    expect(opened.filter(({ alreadyRunning }) => !alreadyRunning)).toHaveLength(1);
  });

  it('refuses another person’s job and changes nothing', async () => {
    await expect(open({ userId: 'u2' })).rejects.toMatchObject({ status: 'permission-denied' });
    const job = jobSchema.parse((await firestore.doc(`jobs/${jobId}`).get()).data());
    expect(job.enhancedFeatures.videoIntroduction.status).toBe('idle');
  });

  it('refuses more generations a day than the quota allows, before anything is started', async () => {
    await firestore.doc('quotas/u1').delete();
    const { generationId } = await open({ generationsPerDay: 1 });
    await runner(new ScriptedWorld(now)).tell(generationId, {
      type: 'user-cancelled',
      atMs: nowMs,
    });
    const refused = await open({ generationsPerDay: 1 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RequestError);
    expect(refused).toMatchObject({ status: 'resource-exhausted', code: 'quota-exceeded' });

    nowMs += 24 * 60 * minuteMs;
    await expect(open({ generationsPerDay: 1 })).resolves.toMatchObject({ alreadyRunning: false });
  });

  it('lets the sweeper find what a lost task left behind, and nothing that has ended', async () => {
    const { generationId } = await open();
    expect(await store.findOverdue(1_000)).not.toContain(generationId);
    nowMs += 5 * minuteMs;
    expect(await store.findOverdue(1_000)).toContain(generationId);

    const world = new ScriptedWorld(now);
    await advance(world, generationId);
    await advance(world, generationId);
    nowMs += 60 * minuteMs;
    expect(await store.findOverdue(1_000)).not.toContain(generationId);
  });

  it('drops a planned look that another look has replaced', async () => {
    const { generationId } = await open();
    const world = new ScriptedWorld(now);
    world.stillPending = true;
    await advance(world, generationId);
    const [planned] = looks;
    expect(planned?.dueMs).toBe((await load(generationId)).nextLookMs);

    // A webhook comes early; its look plans the next one.
    nowMs += 3_000;
    await advance(world, generationId);
    const asked = () => world.performed.filter((each) => each === 'ask-provider').length;
    expect(asked()).toBe(1);
    nowMs = planned?.dueMs ?? 0;
    await runner(world).advance(generationId, new AbortController().signal, planned?.dueMs);
    expect(asked()).toBe(1);

    const replaced = looks.at(-1)?.dueMs ?? 0;
    nowMs = replaced;
    await runner(world).advance(generationId, new AbortController().signal, replaced);
    expect(asked()).toBe(2);
  });

  it('looks once more when a look was asked for while it was busy', async () => {
    const { generationId } = await open();
    const world = new ScriptedWorld(now);
    world.beforeCommand = async (command) => {
      if (command.type !== 'order-video') return;
      // A webhook comes while the order is being placed.
      await advance(world, generationId);
    };
    await advance(world, generationId);
    expect((await load(generationId)).phase).toBe('completed');
  });

  async function resetJob(): Promise<void> {
    nowMs = startMs;
    await firestore
      .doc(`jobs/${jobId}`)
      .update({ 'enhancedFeatures.videoIntroduction': idleIntroduction(startMs) });
    await firestore.doc('quotas/u1').delete();
  }
});

type Crash = { command: Command['type']; crash: 'before' | 'after' };

/** A world in which everything works, except for one crash: before a command's work or after it. */
class ScriptedWorld implements CommandPerformer {
  readonly performed: Command['type'][] = [];
  readonly orderKeys: string[] = [];
  stillPending = false;
  beforeCommand: (command: Command) => Promise<void> = () => Promise.resolve();
  private readonly now: () => number;
  private crash: Crash | null;

  constructor(now: () => number, crash: Crash | null = null) {
    this.now = now;
    this.crash = crash;
  }

  async perform(command: Command, _generation: Generation, tell: Tell): Promise<void> {
    await this.beforeCommand(command);
    this.crashIf('before', command);
    this.performed.push(command.type);
    for (const news of this.newsOf(command)) {
      const told = await tell(news);
      if (news.type === 'order-begun') {
        if (told?.phase !== 'starting') return;
        this.orderKeys.push(currentAttempt(told)?.idempotencyKey ?? '');
        // The provider has taken the order; its answer gets lost with the crash.
        this.crashIf('after', command);
      }
    }
    this.crashIf('after', command);
  }

  private crashIf(moment: Crash['crash'], command: Command): void {
    if (this.crash?.crash !== moment || this.crash.command !== command.type) return;
    this.crash = null;
    throw new Error('The instance crashed.');
  }

  private newsOf(command: Command): News[] {
    const atMs = this.now();
    switch (command.type) {
      case 'write-script':
        return [{ type: 'script-written', atMs, script: aScript, cards: someCards, candidates }];
      case 'order-video':
        return [
          { type: 'order-begun', atMs, attempt: command.attempt },
          {
            type: 'order-taken',
            atMs,
            attempt: command.attempt,
            operation: { provider: 'heygen', id: 'v1' },
          },
        ];
      case 'ask-provider':
        return [
          {
            type: 'provider-said',
            atMs,
            attempt: command.attempt,
            said: this.stillPending
              ? { state: 'pending' }
              : { state: 'ready', videoUrl: 'https://files.example/v1.mp4' },
          },
        ];
      case 'collect-file':
        return [
          {
            type: 'file-collected',
            atMs,
            attempt: command.attempt,
            file: { videoPath: 'p.mp4', captionsPath: null, sizeBytes: 1 },
          },
        ];
      case 'check-video':
        return [
          { type: 'verdict-given', atMs, attempt: command.attempt, assessment: assessment('pass') },
        ];
      case 'publish-video':
        return [{ type: 'published', atMs, attempt: command.attempt, media: someMedia }];
      case 'order-draft':
      case 'settle-attempt':
      case 'abandon-order':
      case 'delete-copy':
      case 'discard-collected-files':
      case 'look-at':
        return [];
    }
  }
}
