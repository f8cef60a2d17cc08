import {
  addDoc,
  collection,
  deleteDoc,
  doc,
  getCountFromServer,
  getDoc,
  getDocFromServer,
  getDocs,
  increment,
  limit,
  limitToLast,
  onSnapshot,
  orderBy,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from './firestore-server.ts';
import { type AdminClient, connectAdmin } from './testing/admin-client.ts';
import { Reports } from './testing/eventually.ts';
import { openAndOwned } from './testing/gates.ts';
import { connectWeb, type WebClient } from './testing/web-client.ts';

let server: FirestoreServer;
let admin: AdminClient;
let ada: WebClient;
let nobody: WebClient;

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0, dataFolder: null, gate: openAndOwned });
  admin = connectAdmin(server.port);
  ada = connectWeb(server.port, 'ada');
  nobody = connectWeb(server.port);
});

beforeEach(() => server.reset());

afterAll(async () => {
  await Promise.all([admin.stop(), ada.stop(), nobody.stop()]);
  await server.close();
});

describe('allowed requests', () => {
  it('write, read, query and count', async () => {
    const { db } = ada;
    await setDoc(doc(db, 'open/a'), { n: 1, at: serverTimestamp() });
    await updateDoc(doc(db, 'open/a'), { n: increment(4) });
    const { id } = await addDoc(collection(db, 'open'), { n: 2 });
    const batch = writeBatch(db);
    batch.set(doc(db, 'open/c'), { n: 9 });
    batch.delete(doc(db, `open/${id}`));
    await batch.commit();
    const data = (await getDocFromServer(doc(db, 'open/a'))).data();
    expect(data).toEqual({ n: 5, at: expect.any(Timestamp) });
    const big = query(collection(db, 'open'), where('n', '>', 4), orderBy('n', 'desc'));
    expect((await getDocs(big)).docs.map((found) => found.id)).toEqual(['c', 'a']);
    expect((await getCountFromServer(collection(db, 'open'))).data().count).toBe(2);
  });

  it('are told NOT_FOUND for an update of a missing document', async () => {
    const missing = doc(ada.db, 'open/missing');
    await expect(updateDoc(missing, { n: 1 })).rejects.toMatchObject({ code: 'not-found' });
    // The stream goes on after a refused write.
    await setDoc(missing, { n: 1 });
    expect((await getDoc(missing)).exists()).toBe(true);
  });

  it('run optimistic transactions that lose no update', async () => {
    const counter = doc(ada.db, 'open/counter');
    await setDoc(counter, { n: 0 });
    const other = connectWeb(server.port, 'bob');
    const bump = ({ db }: WebClient) =>
      runTransaction(db, async (transaction) => {
        const reference = doc(db, 'open/counter');
        const snapshot = await transaction.get(reference);
        transaction.update(reference, { n: (snapshot.get('n') as number) + 1 });
      });
    await Promise.all([bump(ada), bump(other), bump(ada)]);
    expect((await getDocFromServer(counter)).get('n')).toBe(3);
    await other.stop();
  });

  it('verify what a transaction only read', async () => {
    const { db } = ada;
    await setDoc(doc(db, 'open/price'), { value: 1 });
    let attempts = 0;
    await runTransaction(db, async (transaction) => {
      attempts++;
      const price = await transaction.get(doc(db, 'open/price'));
      if (attempts === 1) await admin.db.doc('open/price').set({ value: 2 });
      transaction.set(doc(db, 'open/order'), { paid: price.get('value') as number });
    });
    expect(attempts).toBe(2);
    expect((await admin.db.doc('open/order').get()).get('paid')).toBe(2);
  });
});

describe('listeners', () => {
  it('follow several queries of one client at once', async () => {
    const { db } = ada;
    for (const n of [1, 2, 3, 4]) await admin.db.doc(`open/${n}`).set({ n });
    const open = collection(db, 'open');
    const [first, last, all] = [
      new Reports<string>(),
      new Reports<string>(),
      new Reports<string>(),
    ];
    const ids = (reports: Reports<string>) => (snapshot: { docs: { id: string }[] }) =>
      reports.add(snapshot.docs.map(({ id }) => id).join());
    const stops = [
      onSnapshot(query(open, orderBy('n'), limit(2)), ids(first)),
      onSnapshot(query(open, orderBy('n'), limitToLast(2)), ids(last)),
      onSnapshot(query(open, where('n', 'in', [1, 4, 9])), ids(all)),
    ];
    await first.until((report) => report === '1,2');
    await last.until((report) => report === '3,4');
    await all.until((report) => report === '1,4');
    await admin.db.doc('open/1').delete();
    await admin.db.doc('open/9').set({ n: 9 });
    await first.until((report) => report === '2,3');
    await last.until((report) => report === '4,9');
    await all.until((report) => report === '4,9');
    for (const stop of stops) stop();
  });

  it('hear of a batch as one snapshot', async () => {
    const reports = new Reports<number>();
    const items = collection(ada.db, 'open/batch/items');
    const stop = onSnapshot(items, ({ size }) => reports.add(size));
    await reports.until((size) => size === 0);
    const batch = admin.db.batch();
    for (let n = 0; n < 20; n++) batch.set(admin.db.doc(`${items.path}/${n}`), { n });
    await batch.commit();
    await reports.until((size) => size === 20);
    expect(reports.all).toEqual([0, 20]);
    stop();
  });
});

describe('refused requests', () => {
  const denied = { code: 'permission-denied' };

  it('cannot read or write what the rules keep from them', async () => {
    await admin.db.doc('owned/bob').set({ owner: 'bob' });
    await admin.db.doc('secret/x').set({});
    await expect(getDocFromServer(doc(ada.db, 'owned/bob'))).rejects.toMatchObject(denied);
    await expect(getDocs(collection(ada.db, 'secret'))).rejects.toMatchObject(denied);
    await expect(getDocs(collection(nobody.db, 'owned'))).rejects.toMatchObject(denied);
    await expect(getCountFromServer(collection(ada.db, 'secret'))).rejects.toMatchObject(denied);
    await expect(setDoc(doc(ada.db, 'owned/x'), { owner: 'bob' })).rejects.toMatchObject(denied);
    await expect(deleteDoc(doc(ada.db, 'owned/bob'))).rejects.toMatchObject(denied);
    await expect(setDoc(doc(nobody.db, 'owned/x'), { owner: 'ada' })).rejects.toMatchObject(denied);
    const hidden = updateDoc(doc(ada.db, 'secret/missing'), { n: 1 });
    await expect(hidden).rejects.toMatchObject(denied);
    expect((await admin.db.doc('owned/x').get()).exists).toBe(false);
  });

  it('cannot list a collection in which one document is not theirs', async () => {
    await admin.db.doc('owned/ada').set({ owner: 'ada' });
    expect((await getDocs(collection(ada.db, 'owned'))).size).toBe(1);
    await admin.db.doc('owned/bob').set({ owner: 'bob' });
    await expect(getDocs(collection(ada.db, 'owned'))).rejects.toMatchObject(denied);
    const mine = query(collection(ada.db, 'owned'), where('owner', '==', 'ada'));
    expect((await getDocs(mine)).size).toBe(1);
  });

  it('fail a whole batch for one forbidden write', async () => {
    const batch = writeBatch(ada.db);
    batch.set(doc(ada.db, 'owned/fine'), { owner: 'ada' });
    batch.set(doc(ada.db, 'owned/wrong'), { owner: 'bob' });
    await expect(batch.commit()).rejects.toMatchObject(denied);
    expect((await admin.db.doc('owned/fine').get()).exists).toBe(false);
  });

  it('fail a transaction that reads or writes what it may not', async () => {
    const steal = runTransaction(ada.db, async (transaction) => {
      await transaction.get(doc(ada.db, 'secret/x'));
    });
    await expect(steal).rejects.toMatchObject(denied);
    const plant = runTransaction(ada.db, (transaction) => {
      transaction.set(doc(ada.db, 'secret/x'), {});
      return Promise.resolve();
    });
    await expect(plant).rejects.toMatchObject(denied);
  });

  it('end a listener as soon as a document appears that may not be seen', async () => {
    await admin.db.doc('owned/ada').set({ owner: 'ada' });
    const sizes = new Reports<number>();
    const errors = new Reports<string>();
    onSnapshot(
      collection(ada.db, 'owned'),
      ({ size }) => sizes.add(size),
      ({ code }) => errors.add(code),
    );
    const others = new Reports<number>();
    const stop = onSnapshot(collection(ada.db, 'open'), ({ size }) => others.add(size));
    await sizes.until((size) => size === 1);
    await others.until((size) => size === 0);
    await admin.db.doc('owned/bob').set({ owner: 'bob' });
    await errors.until((code) => code === 'permission-denied');
    expect(sizes.last).toBe(1);
    await admin.db.doc('open/x').set({});
    await others.until((size) => size === 1);
    stop();
  });
});
