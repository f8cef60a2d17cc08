import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWireFirestore } from '../../testing/wire-firestore.ts';
import { chanceOfBeingBest, chooseArm, type Experiment, rewardOf } from './experiment.ts';
import { ExperimentStore } from './experiment-store.ts';
import { sampleBeta } from '../../platform/sample-beta.ts';

/** Mulberry32: the same numbers in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const experiment: Experiment = {
  name: 'opening',
  arms: [
    { name: 'role-first', hook: 'role' },
    { name: 'result-first', hook: 'result' },
  ],
};

describe('sampleBeta', () => {
  it.each([
    [1, 1],
    [3, 7],
    [40, 10],
  ])('draws around its mean: Beta(%i, %i)', (a, b) => {
    const random = chance(a * 100 + b);
    const draws = Array.from({ length: 4000 }, () => sampleBeta(a, b, random));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    expect(mean).toBeCloseTo(a / (a + b), 1);
    expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true);
  });
});

describe('chooseArm', () => {
  it('gives newcomers their turn first', () => {
    const records = new Map([['role-first', { trials: 9, rewards: 9 }]]);
    expect(chooseArm(experiment, records, chance(1)).arm.name).toBe('result-first');
  });

  it('comes to prefer the arm that earns more, without forgetting the other', () => {
    const random = chance(7);
    const worth: Record<string, number> = { 'role-first': 0.7, 'result-first': 0.85 };
    const records = new Map(experiment.arms.map(({ name }) => [name, { trials: 0, rewards: 0 }]));
    for (let round = 0; round < 400; round++) {
      const { arm } = chooseArm(experiment, records, random);
      const record = records.get(arm.name) ?? { trials: 0, rewards: 0 };
      record.trials += 1;
      record.rewards += random() < (worth[arm.name] ?? 0) ? 1 : 0;
    }
    const better = records.get('result-first')?.trials ?? 0;
    expect(better).toBeGreaterThan(260);
    expect(better).toBeLessThan(400);
    const chances = chanceOfBeingBest(experiment, records, random);
    expect(chances.get('result-first')).toBeGreaterThan(0.9);
  });
});

it('counts what is known and nothing else', () => {
  expect(rewardOf({})).toBeNull();
  expect(rewardOf({ quality: 0.8 })).toBe(0.8);
  expect(rewardOf({ quality: 0.8, rating: 0.4 })).toBeCloseTo(0.6);
});

describe('ExperimentStore', () => {
  let firestore: Firestore;
  let close: () => Promise<void>;
  beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
  afterAll(() => close());

  it('gives one script one arm, however often it is asked', async () => {
    const store = new ExperimentStore({ firestore, random: chance(3) });
    const first = await store.assign(experiment, 'gen-1');
    const again = await Promise.all([1, 2, 3].map(() => store.assign(experiment, 'gen-1')));
    expect(again).toEqual([first, first, first]);
  });

  it('counts an outcome once, and better knowledge in place of the old', async () => {
    const store = new ExperimentStore({ firestore, random: chance(4) });
    const { arm } = await store.assign(experiment, 'gen-2');
    await store.recordOutcome('opening', 'gen-2', { quality: 0.9 });
    await store.recordOutcome('opening', 'gen-2', { quality: 0.9 });
    await store.recordOutcome('opening', 'gen-2', { rating: 0.5 });
    expect((await store.loadRecords('opening')).get(arm.name)).toEqual({
      trials: 1,
      rewards: expect.closeTo(0.7) as number,
    });
  });

  it('ignores the outcome of a script it never saw', async () => {
    const store = new ExperimentStore({ firestore, random: chance(5) });
    await store.recordOutcome('unheard-of', 'gen-9', { quality: 1 });
    expect(await store.loadRecords('unheard-of')).toEqual(new Map());
  });
});
