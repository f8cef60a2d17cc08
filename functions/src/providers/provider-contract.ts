import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import { videoOptionsSchema, type VideoOptionsInput } from '@cvplus/contracts/video-options';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProviderError } from './provider-error.ts';
import {
  operationSchema,
  type VideoGenerationProvider,
  type VideoOrder,
  type WebhookDelivery,
} from './video-provider.ts';

/** What the outside world can do to a provider. A rig lists those its provider can meet. */
export type WorldSituation =
  | 'working'
  | 'finished'
  | 'finished-without-address'
  | 'failed'
  | 'saying-something-new'
  | 'forgetful'
  | 'wrong-key'
  | 'out-of-credit'
  | 'too-many-requests'
  | 'full'
  | 'rejecting-content'
  | 'broken'
  | 'unreadable'
  | 'silent'
  | 'hanging-up'
  | 'unreachable';

/** A provider wired to a world of its own: real HTTP for a remote one, real files for our own. */
export type ProviderRig = {
  provider: VideoGenerationProvider;
  arrange: (situation: WorldSituation) => Promise<void>;
  /** Everything that went out with the latest start. */
  latestOrder: () => unknown;
  /** Starts that reached the world so far, repetitions included. */
  startsSeen: () => number;
  /** A genuine delivery about this operation, if the provider sends any. */
  genuineWebhook?: (operationId: string) => WebhookDelivery;
  close: () => Promise<void>;
};

export function contractOrder(options: VideoOptionsInput = {}, attempt = 1): VideoOrder {
  return {
    generationId: 'gen_123',
    userId: 'user_123',
    attempt,
    idempotencyKey: `job_gen_123:contract:${attempt}`,
    earlierCall: 'none',
    sentences: [
      { text: 'Hello, I am a database engineer.', scene: 'opening', factIds: ['f1'] },
      { text: 'I made nightly reports four times faster.', scene: 'achievements', factIds: ['f2'] },
    ],
    cards: {
      name: 'Ada Example',
      headline: 'Database engineer',
      strengths: ['PostgreSQL'],
      achievements: ['Reports four times faster'],
      callToAction: 'Let’s talk',
    },
    language: 'en',
    options: videoOptionsSchema.parse(options),
  };
}

const startFailures: Partial<Record<WorldSituation, ProviderErrorKind>> = {
  'wrong-key': 'bad-credentials',
  'out-of-credit': 'out-of-credit',
  'too-many-requests': 'rate-limited',
  full: 'concurrency-full',
  'rejecting-content': 'rejected-content',
  broken: 'unavailable',
  unreadable: 'unreadable-reply',
  silent: 'unknown-outcome',
  'hanging-up': 'unknown-outcome',
  unreachable: 'unavailable',
};

const statusFailures: Partial<Record<WorldSituation, ProviderErrorKind>> = {
  'wrong-key': 'bad-credentials',
  'too-many-requests': 'rate-limited',
  broken: 'unavailable',
  unreadable: 'unreadable-reply',
  silent: 'timed-out',
  'hanging-up': 'unavailable',
  unreachable: 'unavailable',
};

const deletionFailures: Partial<Record<WorldSituation, ProviderErrorKind>> = {
  'wrong-key': 'bad-credentials',
  broken: 'unavailable',
  unreachable: 'unavailable',
};

/** Each of these differs from the defaults in one thing a person can choose for the picture or the voice. */
const choices: VideoOptionsInput[] = [
  { style: 'energetic' },
  { style: 'friendly' },
  { pace: 'brisk' },
  { presenter: 'masculine' },
  { background: 'light' },
  { background: 'brand' },
  { aspectRatio: '9:16' },
  { aspectRatio: '1:1' },
  { captions: false },
];

/** One suite for every provider. `situations` are the ones its world can be in. */
export function describeProviderContract(
  name: string,
  situations: readonly WorldSituation[],
  startRig: () => Promise<ProviderRig>,
): void {
  const known = (situation: WorldSituation) => situations.includes(situation);
  const never = new AbortController().signal;
  const operationOf = (provider: VideoGenerationProvider, id = 'vid_abc') => ({
    provider: provider.name,
    id,
  });

  describe(`${name} as a video provider`, () => {
    let rig: ProviderRig;
    beforeEach(async () => {
      rig = await startRig();
      await rig.arrange('working');
    });
    afterEach(() => rig.close());

    it('answers a start with an operation that survives storage', async () => {
      const operation = await rig.provider.generateVideo(contractOrder(), never);
      expect(operationSchema.parse(JSON.parse(JSON.stringify(operation)))).toEqual(operation);
      expect(operation.provider).toBe(rig.provider.name);
    });

    it('gives the same operation for the same key, and another order for another key', async (test) => {
      if (!rig.provider.capabilities.idempotentStarts) return test.skip();
      const first = await rig.provider.generateVideo(contractOrder(), never);
      const repeat = { ...contractOrder(), earlierCall: 'open' as const };
      expect(await rig.provider.generateVideo(repeat, never)).toEqual(first);
      const second = await rig.provider.generateVideo(contractOrder({}, 2), never);
      expect(second.id).not.toBe(first.id);
    });

    it('announces each call that cannot be repeated, and notes its answer before the next', async (test) => {
      if (rig.provider.capabilities.idempotentStarts) return test.skip();
      const before = rig.startsSeen();
      const history: string[] = [];
      const happens = (what: string) => {
        history.push(`${what} after ${rig.startsSeen() - before}`);
        return Promise.resolve();
      };
      const operation = await rig.provider.generateVideo(contractOrder(), never, {
        begun: null,
        announce: () => happens('announced'),
        note: ({ id, tasks }) => happens(`noted ${(tasks ?? [id]).length}`),
      });
      const calls = (operation.tasks ?? [operation.id]).length;
      expect(history).toEqual(
        Array.from({ length: calls }, (_, index) => [
          `announced after ${index}`,
          `noted ${index + 1} after ${index + 1}`,
        ]).flat(),
      );
    });

    it('lets every choice of the owner arrive in the order', async () => {
      await rig.provider.generateVideo(contractOrder(), never);
      const seen = new Set([JSON.stringify(rig.latestOrder())]);
      for (const [index, choice] of choices.entries()) {
        const { aspectRatios } = rig.provider.capabilities;
        if (choice.aspectRatio && !aspectRatios.includes(choice.aspectRatio)) continue;
        await rig.provider.generateVideo(contractOrder(choice, index + 2), never);
        // Attempts differ in their key alone, which is no part of what is ordered.
        expect(seen).not.toContain(JSON.stringify(rig.latestOrder()));
        seen.add(JSON.stringify(rig.latestOrder()));
      }
    });

    it('asks the world once per call: repeating is for others to decide', async () => {
      if (known('broken')) await rig.arrange('broken');
      const before = rig.startsSeen();
      await rig.provider.generateVideo(contractOrder(), never).catch(() => undefined);
      expect(rig.startsSeen() - before).toBe(1);
    });

    it('estimates more for a longer script, or nothing at all', () => {
      const short = contractOrder();
      const long = { ...short, sentences: [...short.sentences, ...short.sentences] };
      const [less, more] = [short, long].map((order) => rig.provider.estimateCostUsd(order));
      if (less === null) expect(more).toBeNull();
      else expect(more).toBeGreaterThanOrEqual(less ?? Infinity);
    });

    it.each(Object.entries(startFailures).filter(([situation]) => known(situation as 'broken')))(
      'says of a start in a world that is %s: %s',
      async (situation, kind) => {
        await rig.arrange(situation as WorldSituation);
        await expect(rig.provider.generateVideo(contractOrder(), never)).rejects.toSatisfy(
          (error) => error instanceof ProviderError && error.kind === kind,
        );
      },
    );

    it.each(Object.entries(statusFailures).filter(([situation]) => known(situation as 'broken')))(
      'says of a look in a world that is %s: %s',
      async (situation, kind) => {
        await rig.arrange(situation as WorldSituation);
        await expect(rig.provider.checkStatus(operationOf(rig.provider), never)).rejects.toSatisfy(
          (error) => error instanceof ProviderError && error.kind === kind,
        );
      },
    );

    it('is pending while the video is being made, and when told a status nobody knows', async () => {
      const operation = await rig.provider.generateVideo(contractOrder(), never);
      for (const situation of ['working', 'saying-something-new', 'finished-without-address']) {
        if (!known(situation as WorldSituation)) continue;
        await rig.arrange(situation as WorldSituation);
        expect(await rig.provider.checkStatus(operation, never)).toMatchObject({
          state: 'pending',
        });
      }
    });

    it('is ready with an address when the video is finished', async () => {
      const operation = await rig.provider.generateVideo(contractOrder(), never);
      await rig.arrange('finished');
      const state = await rig.provider.checkStatus(operation, never);
      expect(state).toMatchObject({
        state: 'ready',
        videoUrl: expect.stringMatching(/^(https|gs):\/\//) as string,
      });
    });

    it('has failed for good, in words, when the video failed or is gone', async () => {
      const operation = await rig.provider.generateVideo(contractOrder(), never);
      for (const situation of ['failed', 'forgetful'] as const) {
        if (!known(situation)) continue;
        await rig.arrange(situation);
        const state = await rig.provider.checkStatus(operation, never);
        expect(state).toMatchObject({ state: 'failed', kind: 'render-failed' });
        expect(state.state === 'failed' && state.message).toMatch(/\w/);
      }
    });

    it('is healthy in a working world and says what is wrong in another', async () => {
      expect(await rig.provider.getHealthStatus(never)).toEqual({ status: 'healthy' });
      for (const situation of ['wrong-key', 'out-of-credit', 'broken', 'silent'] as const) {
        if (!known(situation)) continue;
        await rig.arrange(situation);
        const health = await rig.provider.getHealthStatus(never);
        expect(health).toMatchObject({
          status: 'unhealthy',
          kind: situation === 'out-of-credit' ? 'out-of-credit' : statusFailures[situation],
        });
      }
    });

    it('deletes what it made, and takes what is gone already for deleted', async () => {
      const operation = await rig.provider.generateVideo(contractOrder(), never);
      await rig.arrange('finished');
      expect(await rig.provider.deleteVideo(operation, never)).toBe('deleted');
      if (!known('forgetful')) return;
      await rig.arrange('forgetful');
      expect(await rig.provider.deleteVideo(operation, never)).toBe('deleted');
    });

    it.each(Object.entries(deletionFailures).filter(([situation]) => known(situation as 'broken')))(
      'says of a deletion in a world that is %s: %s',
      async (situation, kind) => {
        await rig.arrange(situation as WorldSituation);
        await expect(rig.provider.deleteVideo(operationOf(rig.provider), never)).rejects.toSatisfy(
          (error) => error instanceof ProviderError && error.kind === kind,
        );
      },
    );

    it('knows its balance, or that there is none to know', async () => {
      expect((await rig.provider.getBalance(never)).state).toMatch(/metered|unlimited/);
      if (!known('out-of-credit')) return;
      await rig.arrange('out-of-credit');
      const empty = await rig.provider.getBalance(never);
      expect(empty.state === 'metered' && empty.remaining).toBeLessThanOrEqual(0);
    });

    it('lists faces and voices, each once', async () => {
      for (const list of [
        await rig.provider.listAvatars(never),
        await rig.provider.listVoices(never),
      ]) {
        const ids = list.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain('');
      }
    });

    it('dates its prices', () => {
      const { prices } = rig.provider;
      if (prices) expect(prices.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
      if (prices) expect(prices.items.length).toBeGreaterThan(0);
    });

    it('takes a genuine delivery for a reason to look, and no altered one', (test) => {
      const genuine = rig.genuineWebhook?.('op_1');
      expect(genuine !== undefined).toBe(rig.provider.capabilities.webhooks);
      if (!genuine) return test.skip();
      expect(rig.provider.readWebhook(genuine)).toMatchObject({
        outcome: 'look',
        operationId: 'op_1',
      });
      const elsewhere = { ...genuine, headers: {}, path: '' };
      expect(rig.provider.readWebhook(elsewhere).outcome).toBe('refused');
    });

    it.each(['', '{', 'null', '[]', '"id"', '\u0000', '{"id":7}'])(
      'never looks because of a stranger who posts %j',
      (text) => {
        const delivery = { rawBody: Buffer.from(text), headers: {}, path: 'a/b', nowMs: 0 };
        expect(rig.provider.readWebhook(delivery).outcome).toBe('refused');
      },
    );

    it('stops at once when told to', async () => {
      if (known('silent')) await rig.arrange('silent');
      const stop = AbortSignal.abort();
      await expect(rig.provider.generateVideo(contractOrder(), stop)).rejects.toThrow(
        ProviderError,
      );
      await expect(rig.provider.checkStatus(operationOf(rig.provider), stop)).rejects.toThrow(
        ProviderError,
      );
    });
  });
}
