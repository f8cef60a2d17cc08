import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { GenerationStore } from './generation-store.ts';
import { OperationStore } from './operation-store.ts';
import { WebhookStore } from './webhook-store.ts';

const startMs = Date.UTC(2026, 10, 22, 12);
type Copy = Parameters<WebhookStore['keep']>[0];

describe('WebhookStore', () => {
  let firestore: Firestore;
  let close: () => Promise<void>;
  let nowMs: number;
  let runs = 0;
  let store: WebhookStore;

  beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
  afterAll(async () => close());

  beforeEach(() => {
    // A day of its own for each test, so that nobody else's copies and counts are met.
    nowMs = startMs + ++runs * 30 * 24 * 60 * 60 * 1000;
    const now = () => nowMs;
    const operations = new OperationStore(firestore);
    const generations = new GenerationStore({ firestore, now });
    store = new WebhookStore({ firestore, operations, generations, now });
  });

  function copy(name: string, change: Partial<Copy> = {}): Copy {
    return {
      id: `${name}-${runs}`,
      provider: 'heygen',
      outcome: 'accepted',
      reason: null,
      deliveryKey: name,
      operationId: `op-${name}`,
      generationId: 'g1',
      bodyHash: Buffer.from(name).toString('hex'),
      receivedAtMs: nowMs,
      ...change,
    };
  }

  async function counts() {
    const day = new Date(nowMs).toISOString().slice(0, 10);
    const found = await firestore.collection('webhook_counts').where('day', '==', day).get();
    const total = { accepted: 0, duplicate: 0, ignored: 0 };
    for (const document of found.docs) {
      for (const name of ['accepted', 'duplicate', 'ignored'] as const) {
        total[name] += Number(document.get(name) ?? 0);
      }
    }
    return total;
  }

  it('knows whose operation it is, and by which provider', async () => {
    const operations = new OperationStore(firestore);
    await operations.remember({ provider: 'heygen', id: 'vid/1' }, 'g1');
    const ids = { deliveryId: 'never-seen', operationId: 'vid/1' };
    expect(await store.find('heygen', ids)).toEqual({ generationId: 'g1', wasAccepted: false });
    expect((await store.find('did', ids)).generationId).toBeNull();
  });

  it('keeps and counts one of many deliveries at once', async () => {
    const all = Array.from({ length: 8 }, () => store.keep(copy('one')));
    const outcomes = await Promise.all(all);
    expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
    expect(await counts()).toEqual({ accepted: 1, duplicate: 0, ignored: 0 });
    const ids = { deliveryId: copy('one').id, operationId: 'x' };
    expect((await store.find('heygen', ids)).wasAccepted).toBe(true);
  });

  it('accepts what it had ignored', async () => {
    const unknown = { outcome: 'ignored', reason: 'unknown-operation' } as const;
    await store.keep(copy('one', unknown));
    await store.keep(copy('one', unknown));
    const ids = { deliveryId: copy('one').id, operationId: 'x' };
    expect((await store.find('heygen', ids)).wasAccepted).toBe(false);
    expect(await store.keep(copy('one'))).toBe('kept');
    await store.countDuplicate('heygen', copy('one').id);
    expect(await counts()).toEqual({ accepted: 1, duplicate: 1, ignored: 2 });
  });

  it('loses no count when many come at once', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `n${index}`);
    await Promise.all(names.map((name) => store.keep(copy(name))));
    expect((await counts()).accepted).toBe(60);
  });

  it('lists what came since a time, oldest first, over every shard', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `n${String(index).padStart(2, '0')}`);
    for (const [index, name] of names.entries()) {
      await store.keep(copy(name, { receivedAtMs: nowMs + index }));
    }
    const listed = await store.listSince(nowMs + 10);
    expect(listed.map(({ operationId }) => operationId)).toEqual(
      names.slice(10).map((name) => `op-${name}`),
    );
    expect(listed[0]).toEqual(copy('n10', { receivedAtMs: nowMs + 10 }));
  });

  it('lets copies go after a week and counts after a year', async () => {
    await store.keep(copy('one'));
    const kept = await firestore.doc(`webhook_deliveries/${copy('one').id}`).get();
    const { expiresAt } = kept.data() as { expiresAt: { toMillis(): number } };
    expect(expiresAt.toMillis() - nowMs).toBe(7 * 24 * 60 * 60 * 1000);
    const [count] = (await firestore.collection('webhook_counts').limit(1).get()).docs;
    expect(count?.get('expiresAt')).toBeDefined();
  });
});
