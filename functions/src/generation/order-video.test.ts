import type { Firestore } from '@google-cloud/firestore';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { providerAt as didAt } from '../providers/did/testing/did-rig.ts';
import { HeyGenProvider } from '../providers/heygen/heygen-provider.ts';
import {
  fixture,
  isCreate,
  narrationOfParts,
  providerAt,
} from '../providers/runwayml/testing/runway-rig.ts';
import { GateStore } from '../recovery/gate-store.ts';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';
import type { Outcome } from '../selection/outcome.ts';
import { SpendingLedger } from '../recovery/spending-ledger.ts';
import {
  aScript,
  aQueuedGeneration,
  candidate,
  someCards,
  startMs,
} from '../testing/generations.ts';
import {
  type ScriptedReply,
  type ScriptedServer,
  startScriptedServer,
} from '../testing/scripted-server.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { assumedUsd } from './attempt-cost.ts';
import { idleIntroduction } from './projection.ts';
import { type Generation } from './generation.ts';
import type { Tell } from './generation-runner.ts';
import { GenerationStore } from './generation-store.ts';
import type { News } from './news.ts';
import { OperationStore } from './operation-store.ts';
import { askProvider, orderVideo, type OrderVideoSettings } from './order-video.ts';
import { ProviderCopyStore } from './provider-copy-store.ts';
import { settleAttempt } from './settle-attempt.ts';
import { transition } from './transition.ts';

const id = 'g1';
const now = () => startMs;
const never = new AbortController().signal;
const caps = { perGeneration: 15, perUserAndDay: 60, perProviderAndDay: 500, perDay: 1000 };

const logger = { info: () => {}, warn: () => {}, error: () => {} };
const outcomes = {
  recordOutcome: (outcome: Outcome) =>
    Promise.reject(new Error(`It says nothing of ${outcome.provider}.`)),
};

function heygenAt(baseUrl: string): HeyGenProvider {
  const face = { avatarId: 'lk', voiceId: 'vc' };
  return new HeyGenProvider({
    fetch,
    apiKey: () => Promise.resolve('sk_test'),
    baseUrl,
    avatars: { feminine: face, masculine: face },
    priceUsdPerSecond: 0.0667,
    webhookSecrets: ['whsec_test_secret_0001'],
  });
}

/** An instance that was killed says nothing more. */
const dead = <T>() => new Promise<T>(() => undefined);

describe('orderVideo', () => {
  let firestore: Firestore;
  let close: () => Promise<void>;
  let server: ScriptedServer;
  let store: GenerationStore;
  let settings: OrderVideoSettings;
  beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
  afterAll(() => close());
  afterEach(() => server.close());

  async function open(provider: VideoGenerationProvider, costUsd = 0): Promise<void> {
    for (const name of ['jobs', 'video_generations', 'provider_state', 'spending']) {
      await firestore.recursiveDelete(firestore.collection(name));
    }
    store = new GenerationStore({ firestore, now });
    settings = {
      providers: new Map([[provider.name, provider]]),
      operations: new OperationStore(firestore),
      door: {
        gates: new GateStore({ firestore, now }),
        ledger: new SpendingLedger({ firestore, caps, now }),
      },
      copies: new ProviderCopyStore({ firestore, now }),
      keepProviderCopies: false,
      logger,
      now,
    };
    const at = new Date(startMs).toISOString();
    await firestore.doc('jobs/j1').set({
      userId: 'u1',
      cvId: 'c1',
      title: 'Ada Example',
      createdAt: at,
      updatedAt: at,
      enhancedFeatures: { videoIntroduction: idleIntroduction(startMs) },
    });
    await firestore.runTransaction((transaction) => {
      store.create(transaction, aQueuedGeneration());
      return Promise.resolve();
    });
    const { idempotentStarts } = provider.capabilities;
    await tell({
      type: 'script-written',
      atMs: startMs,
      script: aScript,
      cards: someCards,
      candidates: [
        { ...candidate(provider.name), idempotentStarts, costUsd },
        candidate('inhouse'),
      ],
    });
  }

  const tell: Tell = async (news) => (await store.apply(id, news))?.generation ?? null;
  const load = async (): Promise<Generation> => (await store.load(id))!;
  const order = async (through: Tell = tell) =>
    orderVideo(await load(), 1, through, settings, never);

  describe('of three calls at a provider without keys', () => {
    let onCreate: (nth: number) => void;
    beforeEach(async () => {
      onCreate = () => undefined;
      let creates = 0;
      server = await startScriptedServer((request) => {
        if (!isCreate(request)) return { status: 204 };
        creates += 1;
        onCreate(creates);
        return { status: 200, body: { ...fixture('created.avatar-video'), id: `task_${creates}` } };
      });
      await open(
        providerAt(server.baseUrl, {
          narrate: (order) => Promise.resolve(narrationOfParts(order, 3)),
          createTimeoutMs: 20_000,
        }),
      );
    }, 60_000);

    /** Which parts of the narration were ordered, in the order of the calls. */
    const ordered = () =>
      server.requests.filter(isCreate).map(({ body }) => {
        const { speech } = body as { speech: { audio: string } };
        return Buffer.from(speech.audio.split(',')[1]!, 'base64').toString();
      });
    const isPart = (news: News, type: 'order-part-begun' | 'order-part-taken', nth: number) => {
      seen.set(type, (seen.get(type) ?? 0) + (news.type === type ? 1 : 0));
      return news.type === type && seen.get(type) === nth;
    };
    const seen = new Map<News['type'], number>();
    beforeEach(() => seen.clear());
    /** Runs until `killed` has been called, and leaves that instance hanging for good. */
    const orderUntilKilled = (
      kill: (news: News, killed: () => void) => Promise<Generation | null>,
    ) =>
      new Promise<void>((resolve, reject) => {
        void order((news) => kill(news, resolve)).then(
          () => reject(new Error('Nobody was killed.')),
          reject,
        );
      });

    it('is continued after a kill between two calls: only the rest is ordered', async () => {
      await orderUntilKilled(async (news, killed) => {
        const isLast = isPart(news, 'order-part-taken', 2);
        const generation = await tell(news);
        if (!isLast) return generation;
        killed();
        return dead();
      });
      expect(ordered()).toEqual(['part 0', 'part 1']);
      await order();
      expect(ordered()).toEqual(['part 0', 'part 1', 'part 2']);
      const { phase, attempts } = await load();
      expect(phase).toBe('rendering');
      expect(attempts[0]?.operation?.tasks).toEqual(['task_1', 'task_2', 'task_3']);
      expect(server.requests.every(isCreate)).toBe(true);
    }, 60_000);

    it('is begun anew after a kill while the narration was made: nothing had gone out', async () => {
      await orderUntilKilled((news, killed) => {
        if (!isPart(news, 'order-part-begun', 1)) return tell(news);
        killed();
        return dead();
      });
      await order();
      expect(ordered()).toEqual(['part 0', 'part 1', 'part 2']);
      expect((await load()).phase).toBe('rendering');
    }, 60_000);

    it('orders nothing again after a kill with a call under way', async () => {
      await orderUntilKilled((news, killed) => {
        // The call was answered; nobody lived to write it down.
        if (!isPart(news, 'order-part-taken', 2)) return tell(news);
        killed();
        return dead();
      });
      await order();
      expect(ordered()).toEqual(['part 0', 'part 1']);
      const { attempts } = await load();
      expect(attempts[0]).toMatchObject({
        failure: { kind: 'unknown-outcome' },
        begun: { tasks: ['task_1'] },
      });
      expect(attempts[1]?.provider).toBe('inhouse');
    }, 60_000);

    it('leaves the rest to another instance that has taken the order over', async () => {
      let free = (): void => undefined;
      const isFree = new Promise<void>((resolve) => (free = resolve));
      let slow = Promise.resolve();
      await new Promise<void>((stalled) => {
        slow = order(async (news) => {
          if (isPart(news, 'order-part-begun', 2)) {
            stalled();
            await isFree;
          }
          return tell(news);
        });
      });
      await order();
      free();
      await slow;
      expect(ordered()).toEqual(['part 0', 'part 1', 'part 2']);
      expect((await load()).attempts[0]?.operation?.tasks).toEqual(['task_1', 'task_2', 'task_3']);
    }, 60_000);

    it('goes no further once the owner has cancelled, and calls off what nobody knows of', async () => {
      let cancelled: Promise<unknown> = Promise.resolve();
      onCreate = (nth) => {
        if (nth === 2) cancelled = tell({ type: 'user-cancelled', atMs: startMs });
      };
      await order(async (news) => {
        if (isPart(news, 'order-part-taken', 2)) await cancelled;
        return tell(news);
      });
      expect(ordered()).toEqual(['part 0', 'part 1']);
      const deleted = server.requests.filter(({ method }) => method === 'DELETE');
      expect(deleted.map(({ path }) => path)).toEqual(['/v1/tasks/task_2']);
      // The end of the generation deletes what it knew of.
      expect((await load()).attempts[0]?.begun?.tasks).toEqual(['task_1']);
    }, 60_000);
  });

  it('asks the next engine at once when its own was taken out of the configuration', async () => {
    server = await startScriptedServer(() => ({ status: 204 }));
    await open(providerAt(server.baseUrl));
    const switchedOff = { ...settings, providers: new Map() };
    const starting = await load();
    await orderVideo(starting, 1, tell, switchedOff, never);
    const moved = await load();
    expect(moved.attempts.map(({ provider }) => provider)).toEqual(['runwayml', 'inhouse']);
    expect(moved.attempts[0]).toMatchObject({ orderCalls: 0, failure: { refusedByUs: true } });

    const operation = { provider: 'runwayml', id: 'task_1' } as const;
    const ordered = transition(starting, {
      type: 'order-taken',
      atMs: startMs,
      attempt: 1,
      operation,
    }).generation;
    const news = (await askProvider(ordered, 1, switchedOff, never))!;
    const { generation, commands } = transition(ordered, news);
    expect(generation.attempts[1]?.provider).toBe('inhouse');
    expect(commands.map(({ type }) => type)).toContain('abandon-order');
    await settleAttempt(generation, 1, { ...switchedOff, outcomes });
    const gate = (await settings.door.gates.readAll(['runwayml'])).get('runwayml');
    expect(gate).toMatchObject({ open: null, failedCalls: 0, failedRenders: 0, places: [] });
    expect(server.requests).toHaveLength(0);
  }, 60_000);

  it('has an order deleted that was taken after its owner had cancelled', async () => {
    server = await startScriptedServer(({ method }) =>
      method === 'POST'
        ? { status: 200, body: { data: { video_id: 'vid_1' } } }
        : { status: 200, body: { data: { id: 'vid_1' } } },
    );
    await open(heygenAt(server.baseUrl));
    await order(async (news) => {
      if (news.type === 'order-taken') await tell({ type: 'user-cancelled', atMs: startMs });
      return tell(news);
    });
    expect((await load()).phase).toBe('cancelled');
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /v3/videos',
      'DELETE /v3/videos/vid_1',
    ]);
  }, 60_000);

  it('looks through an open circuit for an order that may have been taken', async () => {
    let calls = 0;
    server = await startScriptedServer(() =>
      (calls += 1) <= 3 ? 'hang-up' : { status: 200, body: { data: { video_id: 'vid_1' } } },
    );
    await open(heygenAt(server.baseUrl));
    for (let tries = 0; tries < 3; tries += 1) {
      await order();
      expect((await load()).phase).toBe('waiting');
      const nextLookMs = (await load()).nextLookMs!;
      await tell({ type: 'task-ran', atMs: nextLookMs });
    }
    const { gates } = settings.door;
    expect((await gates.readAll(['heygen'])).get('heygen')?.open?.cause).toBe('calls');
    const other = { key: 'another', maxConcurrent: null, isLookUp: false };
    expect((await gates.admit('heygen', other)).admitted).toBe(false);

    await order();
    const { phase, attempts } = await load();
    expect(phase).toBe('rendering');
    expect(attempts).toHaveLength(1);
    expect(new Set(server.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  }, 60_000);

  describe('of a provider that must be searched before a repeat', () => {
    const broken = { status: 500, body: {} };
    const lost = { status: 504, body: {} };
    const callUntilLeft = async (first: ScriptedReply) => {
      server = await startScriptedServer(() => (server.requests.length > 1 ? broken : first));
      await open(didAt(server.baseUrl), 1.5);
      while ((await load()).attempts.length === 1) {
        await order();
        const { nextLookMs, phase } = await load();
        if (phase === 'waiting') await tell({ type: 'task-ran', atMs: nextLookMs! });
      }
      return (await load()).attempts[0]!;
    };

    it('says that it is down when every call was refused, and books nothing', async () => {
      const attempt = await callUntilLeft(broken);
      expect(attempt).toMatchObject({ failure: { kind: 'unavailable' }, orderCalls: 3 });
      expect(assumedUsd(attempt)).toBe(0);
      expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
    }, 60_000);

    it('is patient with an order that may be running, and books it', async () => {
      const attempt = await callUntilLeft(lost);
      expect(attempt).toMatchObject({ failure: { kind: 'unknown-outcome' }, orderCalls: 6 });
      expect(assumedUsd(attempt)).toBe(1.5);
      expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    }, 60_000);
  });
});
