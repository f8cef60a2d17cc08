import { FieldPath, FieldValue, Filter, Timestamp } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from './firestore-server.ts';
import { type AdminClient, connectAdmin } from './testing/admin-client.ts';
import { Reports } from './testing/eventually.ts';
import { gateThat } from './testing/gates.ts';

let server: FirestoreServer;
let admin: AdminClient;

beforeAll(async () => {
  // The Admin SDK is never asked for permission: a gate that refuses everything proves it.
  server = await startFirestoreServer({ port: 0, dataFolder: null, gate: gateThat(() => false) });
  admin = connectAdmin(server.port);
});

beforeEach(() => server.reset());

afterAll(async () => {
  await admin.stop();
  await server.close();
});

describe('documents', () => {
  it('gives back every type of value as it was written', async () => {
    const { db } = admin;
    const data = {
      nothing: null,
      yes: true,
      integer: 42,
      double: 2.5,
      nan: NaN,
      infinite: -Infinity,
      text: 'naïve 🎬',
      bytes: Buffer.from([0, 255, 7]),
      time: new Timestamp(1_795_000_000, 123_456_000),
      place: db.doc('jobs/x'),
      list: [1, { deep: ['a'] }],
      map: { constructor: 1, __proto: 'x', 'with.dot': { empty: {} } },
      vector: FieldValue.vector([1, 2, 3]),
    };
    await db.doc('jobs/a').set(data);
    const stored = (await db.doc('jobs/a').get()).data();
    expect(stored).toMatchObject({ ...data, place: expect.anything(), vector: expect.anything() });
    expect(stored?.['place'].path).toBe('jobs/x');
    expect(stored?.['vector']).toEqual(FieldValue.vector([1, 2, 3]));
  });

  it('refuses writes whose precondition does not hold', async () => {
    const { db } = admin;
    const job = db.doc('jobs/a');
    await expect(job.update({ a: 1 })).rejects.toMatchObject({ code: 5 });
    const { writeTime } = await job.create({ a: 1 });
    await expect(job.create({ a: 1 })).rejects.toMatchObject({ code: 6 });
    await job.update({ a: 2 }, { lastUpdateTime: writeTime });
    await expect(job.update({ a: 3 }, { lastUpdateTime: writeTime })).rejects.toMatchObject({
      code: 9,
    });
    expect((await job.get()).data()).toEqual({ a: 2 });
  });

  it('applies masks and transforms', async () => {
    const job = admin.db.doc('jobs/a');
    await job.set({ keep: 1, nested: { a: 1, b: 2 }, tags: ['x'], count: 1, gone: true });
    const { writeTime } = await job.update({
      'nested.a': 9,
      gone: FieldValue.delete(),
      tags: FieldValue.arrayUnion('y', 'x'),
      count: FieldValue.increment(2),
      at: FieldValue.serverTimestamp(),
    });
    const data = (await job.get()).data();
    expect(data).toEqual({
      keep: 1,
      nested: { a: 9, b: 2 },
      tags: ['x', 'y'],
      count: 3,
      at: writeTime,
    });
    await job.set({ nested: { c: 3 } }, { merge: true });
    expect((await job.get()).get('nested')).toEqual({ a: 9, b: 2, c: 3 });
  });

  it('does a batch completely or not at all', async () => {
    const { db } = admin;
    const batch = db.batch();
    batch.set(db.doc('jobs/a'), { a: 1 });
    batch.update(db.doc('jobs/missing'), { a: 1 });
    await expect(batch.commit()).rejects.toMatchObject({ code: 5 });
    expect((await db.doc('jobs/a').get()).exists).toBe(false);
  });

  it('refuses a document of more than 1 MiB', async () => {
    const big = admin.db.doc('jobs/big');
    await expect(big.set({ text: 'x'.repeat(1_048_577) })).rejects.toMatchObject({ code: 3 });
  });

  it('leaves the update time alone when a write changes nothing', async () => {
    const job = admin.db.doc('jobs/a');
    const { writeTime } = await job.set({ a: 1, b: { c: 2 } });
    await job.set({ b: { c: 2 }, a: 1 });
    expect((await job.get()).updateTime).toEqual(writeTime);
  });

  it('lists collections and missing parents, and deletes recursively', async () => {
    const { db } = admin;
    await db.doc('users/u/cvs/c/pages/1').set({});
    await db.doc('users/v').set({});
    expect((await db.listCollections()).map(({ id }) => id)).toEqual(['users']);
    expect((await db.collection('users').listDocuments()).map(({ id }) => id)).toEqual(['u', 'v']);
    await db.recursiveDelete(db.doc('users/u'));
    expect((await db.collection('users').listDocuments()).map(({ id }) => id)).toEqual(['v']);
  });

  it('writes in bulk and tells which writes failed', async () => {
    const { db } = admin;
    const writer = db.bulkWriter();
    const failed: string[] = [];
    writer.onWriteError(() => false);
    for (let index = 0; index < 100; index++) void writer.set(db.doc(`jobs/${index}`), { index });
    writer.create(db.doc('jobs/5'), {}).catch((error: Error) => failed.push(error.message));
    await writer.close();
    expect((await db.collection('jobs').count().get()).data().count).toBe(100);
    expect(failed).toHaveLength(1);
  });
});

describe('queries', () => {
  const ids = async (query: FirebaseFirestore.Query) =>
    (await query.get()).docs.map(({ id }) => id);

  beforeEach(async () => {
    const batch = admin.db.batch();
    const rows = {
      a: { n: 1, tags: ['x'], s: 'b' },
      b: { n: 2, tags: ['x', 'y'], s: 'a' },
      c: { n: 3.5, tags: [], s: null },
      d: { n: NaN, s: 'c' },
      e: { n: 'text', s: 'd' },
      f: { s: 'e' },
    };
    for (const [id, row] of Object.entries(rows)) batch.set(admin.db.doc(`q/${id}`), row);
    batch.set(admin.db.doc('deep/1/q/g'), { n: 4 });
    await batch.commit();
  });

  it('filters, orders, limits and pages', async () => {
    const q = admin.db.collection('q');
    expect(await ids(q.where('n', '>', 1))).toEqual(['b', 'c']);
    expect(await ids(q.where('n', '!=', 1))).toEqual(['d', 'b', 'c', 'e']);
    expect(await ids(q.orderBy('n', 'desc'))).toEqual(['e', 'c', 'b', 'a', 'd']);
    expect(await ids(q.where('tags', 'array-contains', 'x'))).toEqual(['a', 'b']);
    expect(await ids(q.where('tags', 'array-contains-any', ['y', 'z']))).toEqual(['b']);
    expect(await ids(q.where('n', 'in', [1, 3.5, 'text']))).toEqual(['a', 'c', 'e']);
    expect(await ids(q.where('s', 'not-in', ['a', 'b']))).toEqual(['d', 'e', 'f']);
    expect(await ids(q.where('s', '==', null))).toEqual(['c']);
    expect(await ids(q.where('n', '==', NaN))).toEqual(['d']);
    const either = Filter.or(Filter.where('n', '==', 1), Filter.where('s', '==', 'e'));
    expect(await ids(q.where(either))).toEqual(['a', 'f']);
    expect(await ids(q.orderBy('s').startAfter('a').endBefore('d').limit(2))).toEqual(['a', 'd']);
    expect(await ids(q.orderBy('s').offset(1).limit(2))).toEqual(['b', 'a']);
    expect(await ids(q.orderBy('s').limitToLast(2))).toEqual(['e', 'f']);
    const b = await q.doc('b').get();
    expect(await ids(q.orderBy('n').startAt(b))).toEqual(['b', 'c', 'e']);
    expect(await ids(q.where(FieldPath.documentId(), '>=', 'e'))).toEqual(['e', 'f']);
    expect((await q.where('n', '==', 1).select('s').get()).docs[0]?.data()).toEqual({ s: 'b' });
  });

  it('finds a collection group at every depth', async () => {
    expect(await ids(admin.db.collectionGroup('q').where('n', '>=', 3))).toEqual(['c', 'g']);
  });

  it('counts, sums and averages', async () => {
    const q = admin.db.collection('q');
    expect((await q.count().get()).data().count).toBe(6);
    const { AggregateField } = await import('firebase-admin/firestore');
    const numbers = q.where('n', '>=', 0);
    const both = { sum: AggregateField.sum('n'), average: AggregateField.average('n') };
    expect((await numbers.aggregate(both).get()).data()).toEqual({ sum: 6.5, average: 6.5 / 3 });
    // A document counts only if it has every field that is asked for.
    const nothing = { ...both, none: AggregateField.average('missing') };
    expect((await numbers.aggregate(nothing).get()).data()).toEqual({
      sum: 0,
      average: null,
      none: null,
    });
  });
});

describe('transactions', () => {
  it('lets 50 contending transactions increment one document exactly 50 times', async () => {
    const { db } = admin;
    const counter = db.doc('counters/one');
    let attempts = 0;
    const increment = () =>
      db.runTransaction(async (transaction) => {
        attempts++;
        const snapshot = await transaction.get(counter);
        transaction.set(counter, { n: ((snapshot.get('n') as number | undefined) ?? 0) + 1 });
      });
    await Promise.all(Array.from({ length: 50 }, increment));
    expect((await counter.get()).get('n')).toBe(50);
    expect(attempts).toBe(50);
  });

  it('resolves two transactions that lock in opposite order', async () => {
    const { db } = admin;
    const [a, b] = [db.doc('d/a'), db.doc('d/b')];
    let started = 0;
    let release: () => void = () => undefined;
    const bothStarted = new Promise<void>((resolve) => (release = resolve));
    const move = (from: typeof a, to: typeof a) =>
      db.runTransaction(async (transaction) => {
        await transaction.get(from);
        if (++started === 2) release();
        await bothStarted;
        const snapshot = await transaction.get(to);
        const n = ((snapshot.get('n') as number | undefined) ?? 0) + 1;
        transaction.set(from, { n: 0 }, { merge: true });
        transaction.set(to, { n });
      });
    // The circle is found at once and the SDK backs off briefly; a lock timeout would take longer
    // than the test may.
    await Promise.all([move(a, b), move(b, a)]);
    expect(started).toBe(3);
    expect(server.transactions()).toEqual([]);
  });

  it('makes an outside write wait until the transaction is over', async () => {
    const { db } = admin;
    const job = db.doc('jobs/a');
    await job.set({ n: 1 });
    const order: string[] = [];
    let outside: Promise<void> | undefined;
    await db.runTransaction(async (transaction) => {
      const snapshot = await transaction.get(job);
      outside = job.update({ outside: true }).then(() => void order.push('outside'));
      // By the answer to this, the write outside has arrived as well.
      await db.doc('jobs/b').set({});
      order.push('transaction');
      transaction.update(job, { n: (snapshot.get('n') as number) + 1 });
    });
    await outside;
    expect(order).toEqual(['transaction', 'outside']);
    expect((await job.get()).data()).toEqual({ n: 2, outside: true });
  });

  it('retries when a query would find a new document at commit', async () => {
    const { db } = admin;
    const jobs = db.collection('jobs').where('open', '==', true);
    let attempts = 0;
    const size = await db.runTransaction(async (transaction) => {
      attempts++;
      const found = await transaction.get(jobs);
      if (attempts === 1) await db.doc('jobs/phantom').set({ open: true });
      transaction.set(db.doc('totals/jobs'), { size: found.size });
      return found.size;
    });
    expect(attempts).toBe(2);
    expect(size).toBe(1);
  });

  it('shows a read-only transaction one moment in time', async () => {
    const { db } = admin;
    const job = db.doc('jobs/a');
    await job.set({ n: 1 });
    const seen = await db.runTransaction(
      async (transaction) => {
        const before = (await transaction.get(job)).get('n') as number;
        await job.set({ n: 2 });
        await db.doc('jobs/b').set({ n: 3 });
        const after = (await transaction.get(job)).get('n') as number;
        const all = await transaction.get(db.collection('jobs'));
        return [before, after, all.size];
      },
      { readOnly: true },
    );
    expect(seen).toEqual([1, 1, 1]);
  });
});

describe('listeners', () => {
  it('report documents that are added, modified and removed', async () => {
    const { db } = admin;
    const reports = new Reports<string>();
    const stop = db
      .collection('jobs')
      .where('n', '>', 0)
      .orderBy('n')
      .onSnapshot((snapshot) => {
        reports.add(
          snapshot
            .docChanges()
            .map(({ type, doc }) => `${type} ${doc.id}`)
            .join(),
        );
      });
    await reports.until((report) => report === '');
    await db.doc('jobs/a').set({ n: 1 });
    await reports.until((report) => report === 'added a');
    await db.doc('jobs/a').set({ n: 2 });
    await reports.until((report) => report === 'modified a');
    await db.doc('jobs/a').set({ n: 0 });
    await reports.until((report) => report === 'removed a');
    const batch = db.batch().set(db.doc('jobs/b'), { n: 1 }).set(db.doc('jobs/c'), { n: 2 });
    await batch.commit();
    await reports.until((report) => report === 'added b,added c');
    await db.doc('jobs/b').delete();
    await reports.until((report) => report === 'removed b');
    stop();
  });

  it('refill a limit when a document leaves it', async () => {
    const { db } = admin;
    for (const n of [1, 2, 3]) await db.doc(`jobs/${n}`).set({ n });
    const reports = new Reports<string>();
    const query = db.collection('jobs').orderBy('n').limit(2);
    const stop = query.onSnapshot((snapshot) => {
      reports.add(snapshot.docs.map(({ id }) => id).join());
    });
    await reports.until((report) => report === '1,2');
    await db.doc('jobs/1').delete();
    await reports.until((report) => report === '2,3');
    await db.doc('jobs/0').set({ n: 0 });
    await reports.until((report) => report === '0,2');
    stop();
  });

  it('follow one document through its life', async () => {
    const job = admin.db.doc('jobs/a');
    const reports = new Reports<unknown>();
    const stop = job.onSnapshot((snapshot) => reports.add(snapshot.data() ?? 'missing'));
    await reports.until((report) => report === 'missing');
    await job.set({ n: 1 });
    await job.delete();
    await reports.until(() => reports.all.length >= 3);
    expect(reports.all).toEqual(['missing', { n: 1 }, 'missing']);
    stop();
  });
});
