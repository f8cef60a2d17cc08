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
  const [one, other] = [new OutsideBudgetStore(settings), new OutsideBudgetStore(settings)];
  const asked = await Promise.all(
    [0, 1, 2, 3, 4].map((index) => (index % 2 ? one : other).reserve(0.003)),
  );
  expect(asked.filter(Boolean)).toHaveLength(3);
  await one.settle(0.003, 0.0005);
  expect(await other.reserve(0.003)).toBe(true);
  expect(await other.reserve(0.003)).toBe(false);
  now += 3_600_000;
  expect(await other.reserve(0.003)).toBe(true);
});
