import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWireFirestore } from '../../../testing/wire-firestore.ts';
import { OutsideBudgetStore } from './outside-budget-store.ts';

let firestore: Firestore;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ firestore, close } = await openWireFirestore());
});
afterAll(() => close());

it('gives no more in a day than there is, whoever asks at once, and anew the next day', async () => {
  let now = Date.UTC(2026, 10, 22, 23, 59);
  const settings = { firestore, now: () => now, usdPerDay: 0.01 };
  const stores = [new OutsideBudgetStore(settings), new OutsideBudgetStore(settings)];
  const asked = await Promise.all(
    [0, 1, 2, 3, 4].map((index) => stores[index % 2]?.reserve(0.003)),
  );
  expect(asked.filter(Boolean)).toHaveLength(3);
  await stores[0]?.settle(0.003, 0.0005);
  expect(await stores[1]?.reserve(0.003)).toBe(true);
  expect(await stores[1]?.reserve(0.003)).toBe(false);
  now += 3_600_000;
  expect(await stores[1]?.reserve(0.003)).toBe(true);
});
