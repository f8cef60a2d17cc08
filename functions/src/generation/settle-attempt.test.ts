import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GateStore } from '../recovery/gate-store.ts';
import { SpendingLedger } from '../recovery/spending-ledger.ts';
import { ProviderStatisticsStore } from '../selection/provider-statistics-store.ts';
import { settingsOf } from '../selection/selection-settings.ts';
import {
  after,
  aQueuedGeneration,
  aScript,
  assessment,
  candidate,
  someCards,
  someMedia,
  startMs,
} from '../testing/generations.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { admitOrder } from './admit-order.ts';
import { currentAttempt, type Generation } from './generation.ts';
import type { News, NewsOf } from './news.ts';
import { settleAttempt, type SettleSettings } from './settle-attempt.ts';

const atMs = startMs + 60_000;
const farMs = startMs + 2 * 3600_000;
const selection = settingsOf('balanced');
const caps = { perGeneration: 15, perUserAndDay: 60, perProviderAndDay: 500, perDay: 1000 };

describe('settleAttempt', () => {
  let firestore: Firestore;
  let close: () => Promise<void>;
  beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
  afterAll(() => close());
  beforeEach(async () => {
    for (const name of ['provider_state', 'provider_outcomes', 'spending', 'spending_entries']) {
      await firestore.recursiveDelete(firestore.collection(name));
    }
  });

  const now = () => atMs;
  const settings = (): SettleSettings => ({
    door: {
      gates: new GateStore({ firestore, now }),
      ledger: new SpendingLedger({ firestore, caps, now }),
    },
    outcomes: new ProviderStatisticsStore({ firestore, now, settings: selection }),
    now,
  });

  /** Ordered from Runway for an expected 0.40 USD, admitted and reserved as the product does it. */
  async function ordered(): Promise<Generation> {
    const candidates = [{ ...candidate('runwayml'), costUsd: 0.4 }, candidate('inhouse')];
    const starting = after(
      aQueuedGeneration(),
      { type: 'script-written', atMs, script: aScript, cards: someCards, candidates },
      { type: 'order-begun', atMs, attempt: 1 },
    );
    const attempt = currentAttempt(starting)!;
    const free = { maxConcurrent: null, isLookUp: false };
    expect(await admitOrder(starting, attempt, free, settings().door)).toBeNull();
    const operation = { provider: 'runwayml', id: 'task_1' } as const;
    return after(starting, { type: 'order-taken', atMs, attempt: 1, operation });
  }
  const said = (
    state: NewsOf<'provider-said'>['said'],
    attempt = 1,
    saidAtMs = atMs,
  ): NewsOf<'provider-said'> => ({ type: 'provider-said', attempt, atMs: saidAtMs, said: state });
  const collected = (attempt: number, endMs = atMs): News[] => [
    {
      type: 'file-collected',
      atMs: endMs,
      attempt,
      file: { videoPath: 'generations/g1/attempt.mp4', captionsPath: null, sizeBytes: 1000 },
    },
    { type: 'verdict-given', atMs: endMs, attempt, assessment: assessment('pass') },
    { type: 'published', atMs: endMs, attempt, media: someMedia },
  ];
  const ready = (billedUsd?: number): NewsOf<'provider-said'>['said'] => ({
    state: 'ready',
    videoUrl: 'https://files.example/v1.mp4',
    ...(billedUsd !== undefined && { billedUsd }),
  });
  const booked = async () => await settings().door.ledger.today('runwayml');
  /** What was billed over what was expected, as selection has it; null when it has learnt nothing. */
  const learnt = async () => {
    const store = new ProviderStatisticsStore({
      firestore,
      now,
      settings: selection,
    });
    await store.fold();
    const { weight, sum } = (await store.load()).get('runwayml')!.costRatio.slow;
    return weight === 0 ? null : sum / weight;
  };

  it('books what the provider says it charged, and selection learns how far the price was off', async () => {
    const done = after(await ordered(), said(ready(0.3)), ...collected(1));
    expect(currentAttempt(done)).toMatchObject({ costUsd: 0.4, billedUsd: 0.3 });
    for (let told = 0; told < 2; told += 1) await settleAttempt(done, 1, settings());
    expect(await booked()).toEqual({ reservedUsd: 0, spentUsd: 0.3 });
    expect(await learnt()).toBeCloseTo(0.75);
  });

  it('invents nothing where the provider does not say', async () => {
    const done = after(await ordered(), said(ready()), ...collected(1));
    expect(currentAttempt(done)?.billedUsd).toBeNull();
    await settleAttempt(done, 1, settings());
    expect(await booked()).toEqual({ reservedUsd: 0, spentUsd: 0.4 });
    expect(await learnt()).toBeNull();
  });

  it('books what a refused or failed order was charged all the same', async () => {
    const failed = after(
      await ordered(),
      said({ state: 'failed', kind: 'render-failed', message: 'It broke.', billedUsd: 0.1 }),
    );
    await settleAttempt(failed, 1, settings());
    expect(await booked()).toEqual({ reservedUsd: 0, spentUsd: 0.1 });
  });

  it('corrects the books when a video given up for lost comes with its bill', async () => {
    const lost = after(await ordered(), { type: 'deadline-passed', atMs: farMs });
    await settleAttempt(lost, 1, settings());
    expect(await booked()).toEqual({ reservedUsd: 0, spentUsd: 0.4 });

    const operation = { provider: 'inhouse', id: 'own' } as const;
    const taken = after(
      lost,
      { type: 'order-taken', atMs: farMs, attempt: 2, operation },
      said(ready(0.3), 1, farMs),
      ...collected(3, farMs),
    );
    expect(taken.attempts.map(({ costUsd, billedUsd }) => [costUsd, billedUsd])).toEqual([
      [0.4, 0.3],
      [0, null],
      [0, 0.3],
    ]);
    await settleAttempt(taken, 3, settings());
    expect(await booked()).toEqual({ reservedUsd: 0, spentUsd: 0.3 });
    expect(await learnt()).toBeCloseTo(0.75);
  });
});
