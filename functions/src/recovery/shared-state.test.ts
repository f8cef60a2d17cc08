import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { GateStore } from './gate-store.ts';
import { SpendingLedger } from './spending-ledger.ts';

let firestore: Firestore;
let close: () => Promise<void>;
let nowMs: number;
const now = () => nowMs;
const asking = (key: string, maxConcurrent: number | null = null) => ({
  key,
  maxConcurrent,
  isLookUp: false,
});

beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
afterAll(() => close());
beforeEach(async () => {
  nowMs = Date.UTC(2026, 10, 22, 12);
  for (const name of ['provider_state', 'spending', 'spending_entries']) {
    await firestore.recursiveDelete(firestore.collection(name));
  }
});

describe('GateStore', () => {
  it('gives twenty instances that ask at once no more places than there are', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        new GateStore({ firestore, now }).admit('heygen', asking(`order-${index}`, 8)),
      ),
    );
    expect(answers.filter(({ admitted }) => admitted)).toHaveLength(8);
  }, 60_000);

  it('lets one of many instances probe a provider that failed', async () => {
    const gates = new GateStore({ firestore, now });
    for (const key of ['a', 'b', 'c']) {
      await gates.admit('did', asking(key));
      await gates.orderEnded('did', key, 'unavailable');
    }
    expect((await gates.admit('did', asking('d'))).admitted).toBe(false);
    nowMs += 61_000;
    const answers = await Promise.all(
      ['e', 'f', 'g', 'h'].map((key) =>
        new GateStore({ firestore, now }).admit('did', asking(key)),
      ),
    );
    expect(answers.filter(({ admitted }) => admitted)).toHaveLength(1);
  }, 60_000);

  it('reads every door at once, and closes one when its money is back', async () => {
    const gates = new GateStore({ firestore, now });
    await gates.admit('heygen', asking('a'));
    await gates.orderEnded('heygen', 'a', 'out-of-credit');
    const doors = await gates.readAll(['heygen', 'did']);
    expect(doors.get('heygen')?.open?.cause).toBe('credit');
    expect(doors.get('did')?.open).toBeNull();
    await gates.close('heygen');
    expect((await gates.admit('heygen', asking('b'))).admitted).toBe(true);
  });
});

describe('SpendingLedger', () => {
  const caps = { perGeneration: 6, perUserAndDay: 10, perProviderAndDay: 15, perDay: 20 };
  const ledger = () => new SpendingLedger({ firestore, caps, now });
  const order = (key: string, usd: number, userId = 'u1', provider: 'heygen' | 'did' = 'heygen') =>
    ({ key, usd, provider, userId, generationId: `gen-${key}` }) as const;

  it('reserves until a cap would be exceeded, and names it', async () => {
    expect(await ledger().reserve(order('a', 7))).toBe('perGeneration');
    expect(await ledger().reserve(order('b', 6))).toBeNull();
    expect(await ledger().reserve(order('c', 5))).toBe('perUserAndDay');
    expect(await ledger().reserve(order('d', 6, 'u2'))).toBeNull();
    expect(await ledger().reserve(order('e', 4, 'u3'))).toBe('perProviderAndDay');
    expect(await ledger().reserve(order('f', 6, 'u3', 'did'))).toBeNull();
    expect(await ledger().reserve(order('g', 3, 'u4', 'did'))).toBe('perDay');
    expect(await ledger().today()).toEqual({ reservedUsd: 18, spentUsd: 0 });
  });

  it('reserves and settles one attempt once, however often it is told', async () => {
    for (const usd of [4, 4]) expect(await ledger().reserve(order('a', usd))).toBeNull();
    expect(await ledger().today('heygen')).toEqual({ reservedUsd: 4, spentUsd: 0 });
    const end = { assumedUsd: 3.5, billedUsd: null };
    for (const told of [end, end, { ...end, assumedUsd: 0 }]) await ledger().settle('a', told);
    expect(await ledger().today('heygen')).toEqual({ reservedUsd: 0, spentUsd: 3.5 });
  });

  it('books what was billed, also when that is known after something else was assumed', async () => {
    await ledger().reserve(order('a', 4));
    await ledger().settle('a', { assumedUsd: 4, billedUsd: 2.5 });
    expect(await ledger().today()).toEqual({ reservedUsd: 0, spentUsd: 2.5 });
    await ledger().reserve(order('b', 4, 'u2'));
    await ledger().settle('b', { assumedUsd: 4, billedUsd: null });
    for (const billedUsd of [0, 0, null]) await ledger().settle('b', { assumedUsd: 4, billedUsd });
    expect(await ledger().today()).toEqual({ reservedUsd: 0, spentUsd: 2.5 });
  });

  it('holds its caps when many orders come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => ledger().reserve(order(`k${index}`, 4, `u${index}`))),
    );
    expect(answers.filter((cap) => cap === null)).toHaveLength(3);
  }, 60_000);

  it('books on the day of the reservation, and a new day begins at nothing', async () => {
    await ledger().reserve(order('a', 6));
    nowMs += 24 * 3600_000;
    await ledger().settle('a', { assumedUsd: 6, billedUsd: null });
    expect(await ledger().today()).toEqual({ reservedUsd: 0, spentUsd: 0 });
  });

  it('keeps nobody’s id', async () => {
    await ledger().reserve(order('a', 1, 'person-with-a-name'));
    const kept = await firestore.collection('spending').get();
    const text = JSON.stringify(kept.docs.map((each) => [each.id, each.data()]));
    expect(text).not.toContain('person-with-a-name');
  });
});
