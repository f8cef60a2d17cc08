import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { decideProvider } from './decide-provider.ts';
import { ProviderStatisticsStore } from './provider-statistics-store.ts';
import { SelectionDecisionStore } from './selection-decision-store.ts';
import {
  candidate,
  failure,
  many,
  outcome,
  question,
  spread,
  startMs,
  statisticsOf,
  steady,
} from './testing/questions.ts';

let firestore: Firestore;
let close: () => Promise<void>;
beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
afterAll(() => close());

describe('ProviderStatisticsStore', () => {
  let nowMs = startMs;
  const open = () => new ProviderStatisticsStore({ firestore, now: () => nowMs, settings: steady });

  beforeEach(async () => {
    nowMs = startMs;
    for (const name of ['provider_state', 'provider_outcomes'])
      await firestore.recursiveDelete(firestore.collection(name));
  });

  it('knows nothing before anything is recorded', async () => {
    expect(await open().load()).toEqual(new Map());
  });

  it('comes to the same as the pure sums', async () => {
    const store = open();
    const outcomes = spread([
      ...many(4, () => outcome('heygen')),
      failure('heygen'),
      outcome('heygen', { quality: 6 }),
    ]);
    for (const each of outcomes) {
      nowMs = each.atMs;
      expect(await store.recordOutcome(each)).toBe('recorded');
    }
    expect(await store.load()).toEqual(new Map([['heygen', statisticsOf(outcomes)]]));
  });

  it('counts an outcome once, however often, by whomever and how it is told', async () => {
    const told = outcome('did');
    const answers = await Promise.all(
      many(8, () => told).map((each) => open().recordOutcome(each)),
    );
    expect(answers.filter((answer) => answer === 'recorded')).toHaveLength(1);
    nowMs += 60_000;
    expect(await open().recordOutcome({ ...told, quality: 1 })).toBe('known');
    await open().fold();
    expect((await open().load()).get('did')).toMatchObject({ outcomes: 1 });
  });

  it('loses and doubles nothing when many record and fold at once', async () => {
    const names = ['heygen', 'did', 'runwayml'];
    const outcomes = many(60, (index) => outcome(names[index % 3] ?? ''));
    await Promise.all(outcomes.map((each) => open().recordOutcome(each)));
    await Promise.all([open().fold(), open().fold(), open().fold()]);
    const counts = [...(await open().load()).values()].map((each) => each.outcomes);
    expect(counts).toEqual([20, 20, 20]);
    expect(await open().fold()).toBe(0);
  });

  it('folds at once when it is quiet, and leaves it to the next one in a rush', async () => {
    const store = open();
    await store.recordOutcome(outcome('heygen'));
    expect((await store.load()).get('heygen')).toMatchObject({ outcomes: 1 });
    await store.recordOutcome(outcome('heygen'));
    expect((await store.load()).get('heygen')).toMatchObject({ outcomes: 1 });
    nowMs += 2_000;
    await store.recordOutcome(outcome('heygen'));
    expect((await store.load()).get('heygen')).toMatchObject({ outcomes: 3 });
  });

  it('leaves alone what circuits keep beside the summary', async () => {
    await firestore.doc('provider_state/heygen').set({ gate: 'theirs' });
    await open().recordOutcome(outcome('heygen'));
    expect((await firestore.doc('provider_state/heygen').get()).data()).toEqual({ gate: 'theirs' });
  });

  it('goes on with what it can read when something cannot be read', async () => {
    await firestore.doc('provider_outcomes/odd').create({ outcome: { of: 'old' }, folded: false });
    await firestore.doc('provider_state/summary').set({
      foldedAtMs: 0,
      providers: { did: { shape: 'old' }, heygen: statisticsOf(many(2, () => outcome('heygen'))) },
    });
    await open().recordOutcome(outcome('heygen'));
    const known = await open().load();
    expect([...known].map(([name, { outcomes }]) => [name, outcomes])).toEqual([['heygen', 3]]);
    expect(await open().fold()).toBe(0);
  });

  it('refuses what is no outcome before anything is written', async () => {
    await expect(
      open().recordOutcome({ ...outcome('heygen'), attemptId: 'a/b' }),
    ).rejects.toThrow();
    await expect(open().recordOutcome({ ...outcome('heygen'), quality: 11 })).rejects.toThrow();
    expect((await firestore.collection('provider_outcomes').get()).size).toBe(0);
  });
});

it('keeps decisions for operators, the latest of each generation', async () => {
  const store = new SelectionDecisionStore({ firestore, now: () => startMs });
  const decide = (seed: number) =>
    decideProvider(
      question([candidate('heygen', { live: { circuit: 'open' } }), candidate('did')], { seed }),
    );
  expect(await store.load('gen-1')).toBeNull();
  await store.store('gen-1', decide(1));
  await store.store('gen-1', decide(2));
  expect(await store.load('gen-1')).toEqual(decide(2));
  const stored = await firestore.doc('selection_decisions/gen-1').get();
  expect(stored.get('words')).toContain('heygen could not be asked');
});
