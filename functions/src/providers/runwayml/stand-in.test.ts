import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultName } from '../../../../local/src/providers/runwayml/faults.ts';
import {
  apiKey,
  makeTone,
  runRunwayml,
  type RunningRunwayml,
} from '../../../../local/src/providers/runwayml/testing/running-runwayml.ts';
import { contractOrder } from '../provider-contract.ts';
import type { OperationState } from '../video-provider.ts';
import type { RunwayMLSettings } from './runwayml-provider.ts';
import { narrationOfParts, providerAt } from './testing/runway-rig.ts';

// The stand-in was written from the documentation by people who had not seen this adapter, and takes
// no field, ratio or length that Runway would refuse.

const never = new AbortController().signal;

describe('RunwayMLProvider and the stand-in', { timeout: 60_000 }, () => {
  let runway: RunningRunwayml;
  let sound: Buffer;
  beforeAll(async () => {
    runway = await runRunwayml({ concurrency: 2 });
    sound = await makeTone(runway.dataFolder, 2);
  }, 60_000);
  afterEach(() => runway.faults.clear());
  afterAll(() => runway.stop());

  const providerOf = (settings: Partial<RunwayMLSettings> = {}) =>
    providerAt(runway.url, {
      apiKey: () => Promise.resolve(apiKey),
      createTimeoutMs: 10_000,
      readTimeoutMs: 10_000,
      narrate: (order) => {
        const narration = narrationOfParts(order, 3);
        for (const part of narration.parts) {
          Object.assign(part, { data: sound, mediaType: 'audio/mpeg', seconds: 2 });
        }
        return Promise.resolve(narration);
      },
      ...settings,
    });
  const control = async () => {
    const { text } = await runway.call('GET', '/_control');
    return JSON.parse(text) as { tasks: { id: string }[]; creditBalance: number };
  };
  const finish = async (look: () => Promise<OperationState>): Promise<OperationState> => {
    for (let tries = 0; tries < 5; tries += 1) {
      runway.pass(120_000);
      const state = await look();
      if (state.state !== 'pending') return state;
    }
    throw new Error('It did not come to an end.');
  };

  it('makes three spoken pieces, two at a time, and deletes them', async () => {
    const provider = providerOf();
    const operation = await provider.generateVideo(contractOrder(), never);
    expect(operation.tasks).toHaveLength(3);
    expect((await provider.checkStatus(operation, never)).state).toBe('pending');
    await runway.idle();
    const state = await finish(() => provider.checkStatus(operation, never));
    if (state.state !== 'ready') throw new Error(JSON.stringify(state));
    // Two seconds a piece: two credits, and two for the first six seconds.
    expect(state.billedUsd).toBe(3 * 0.04);
    const addresses = [state.videoUrl, ...(state.furtherUrls ?? [])];
    expect(new Set(addresses).size).toBe(3);
    for (const address of addresses) expect((await fetch(address)).status).toBe(200);

    expect(await provider.deleteVideo(operation, never)).toBe('deleted');
    expect(await provider.deleteVideo(operation, never)).toBe('deleted');
    expect(await provider.checkStatus(operation, never)).toMatchObject({ state: 'failed' });
  });

  it.each([
    ['gen4.5', 2 * 2 * 12],
    ['veo3.1', 2 * 4 * 20],
    ['veo3.1_fast', 2 * 4 * 10],
  ] as const)('orders scenes as %s takes them, for %i credits', async (model, credits) => {
    const provider = providerOf({
      product: { name: 'scenes', model },
      narrate: (order) =>
        Promise.resolve({ ...narrationOfParts(order, 1), sentenceSeconds: [1.5, 1.5] }),
    });
    const { creditBalance } = await control();
    const order = contractOrder({ aspectRatio: '9:16', style: 'energetic', background: 'brand' });
    const operation = await provider.generateVideo(order, never);
    expect(operation.tasks).toHaveLength(2);
    expect(creditBalance - (await control()).creditBalance).toBe(credits);
    expect(await provider.checkStatus(operation, never)).toMatchObject({ state: 'pending' });
    await provider.deleteVideo(operation, never);
  });

  it('pays once when an order was taken and the answer was an error', async () => {
    const before = await control();
    runway.faults.set('error-after-accept');
    await expect(providerOf().generateVideo(contractOrder(), never)).rejects.toMatchObject({
      kind: 'unknown-outcome',
    });
    expect((await control()).tasks).toHaveLength(before.tasks.length + 1);
    expect((await providerOf().usedCreditsToday(never)).credits).toBeGreaterThan(0);
  });

  it.each<[FaultName, string]>([
    ['401', 'bad-credentials'],
    ['429-rate', 'rate-limited'],
    ['500', 'unknown-outcome'],
    ['503-html', 'unavailable'],
    ['out-of-credit', 'out-of-credit'],
    ['lost-answer', 'unknown-outcome'],
  ])('says of an order that meets %s: %s', async (fault, kind) => {
    runway.faults.set(fault);
    await expect(providerOf().generateVideo(contractOrder(), never)).rejects.toMatchObject({
      kind,
    });
  });

  it.each<[FaultName, string, string]>([
    ['render-failed', '', 'render-failed'],
    ['render-failed', 'ASSET.INVALID', 'invalid-order'],
    ['render-failed', 'THIRD_PARTY.UNAVAILABLE', 'render-failed'],
    ['moderated-text', '', 'rejected-content'],
    ['cancelled', '', 'render-failed'],
  ])('says of a part that ends as %s %s: %s', async (fault, code, kind) => {
    const provider = providerOf();
    runway.faults.set(fault, 1, code === '' ? {} : { value: code });
    const operation = await provider.generateVideo(contractOrder(), never);
    expect(await finish(() => provider.checkStatus(operation, never))).toMatchObject({
      state: 'failed',
      kind,
    });
    await provider.deleteVideo(operation, never);
  });

  it('waits for a part that is throttled or has no address yet', async () => {
    for (const fault of ['throttled', 'no-url'] as const) {
      const provider = providerOf();
      runway.faults.set(fault);
      const operation = await provider.generateVideo(contractOrder(), never);
      runway.pass(6000);
      expect((await provider.checkStatus(operation, never)).state).toBe('pending');
      await provider.deleteVideo(operation, never);
    }
  });

  it('reads credits and faces', async () => {
    const provider = providerOf();
    expect(await provider.getBalance(never)).toMatchObject({ state: 'metered', unit: 'credits' });
    expect((await provider.listAvatars(never)).length).toBeGreaterThanOrEqual(9);
    expect(await provider.getHealthStatus(never)).toEqual({ status: 'healthy' });
  });
});
