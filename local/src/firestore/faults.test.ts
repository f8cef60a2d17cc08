import { FieldValue } from 'firebase-admin/firestore';
import {
  collection,
  doc,
  getDocFromServer,
  onSnapshot,
  query,
  runTransaction,
  setDoc,
} from 'firebase/firestore';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaultGate } from '../faults/fault-gate.ts';
import { Faults } from '../faults/faults.ts';
import { launchBrowser } from '../testing/browser.ts';
import { type FirestoreServer, startFirestoreServer } from './firestore-server.ts';
import { type AdminClient, connectAdmin } from './testing/admin-client.ts';
import { Reports } from './testing/eventually.ts';
import { openAndOwned } from './testing/gates.ts';
import { openTab, openTestSite, type TestSite } from './testing/open-page.ts';
import { connectWeb, type WebClient } from './testing/web-client.ts';

let random = 0;
/** Draws that fail evenly: at a rate of 0.3, three of ten requests. */
const draw = () => (random = (random + 0.37) % 1);

const faults = new Faults({ now: Date.now, random: draw });
/** How many requests were refused so far, told at each one. */
const refused = new Reports<number>();
const gate: FaultGate = {
  decide() {
    const fate = faults.gate('firestore').decide();
    if (fate.outcome === 'unavailable') refused.add(refused.all.length + 1);
    return fate;
  },
};

function nextRefusals(count: number): Promise<number> {
  const before = refused.all.length;
  return refused.until((sum) => sum >= before + count, 30_000);
}

let server: FirestoreServer;
let drops = 0;
let admin: AdminClient;
let web: WebClient;

beforeAll(async () => {
  server = await startFirestoreServer({
    port: 0,
    dataFolder: null,
    gate: openAndOwned,
    faults: gate,
  });
  faults.connect('firestore', {
    setDiskFull: (on) => server.setDiskFull(on),
    dropStreams() {
      drops++;
      server.dropStreams();
    },
  });
  admin = connectAdmin(server.port);
  web = connectWeb(server.port, 'ada');
});

beforeEach(() => {
  faults.clear();
  server.reset();
});

afterAll(async () => {
  await Promise.all([admin.stop(), web.stop()]);
  await server.close();
});

describe('the Admin SDK, when a part of its requests is refused as unavailable', () => {
  it('writes everything exactly once', async () => {
    const counter = admin.db.doc('open/counter');
    await counter.set({ n: 0 });
    faults.change('firestore', { unavailableRate: 0.3 });
    const ids = Array.from({ length: 20 }, (_, index) => `d${index}`);
    await Promise.all(ids.map((id) => admin.db.doc(`made/${id}`).create({ id })));
    for (let n = 0; n < 10; n++) await counter.update({ n: FieldValue.increment(1) });
    await admin.db.runTransaction(async (transaction) => {
      const { n } = (await transaction.get(counter)).data() as { n: number };
      transaction.update(counter, { n: n + 1 });
    });
    faults.clear();
    expect((await counter.get()).get('n')).toBe(11);
    expect((await admin.db.collection('made').count().get()).data().count).toBe(20);
  });
});

describe('an outage', () => {
  it('holds up the Admin SDK, whose reads, writes and listeners go on afterwards', async () => {
    const counter = admin.db.doc('open/counter');
    await counter.set({ n: 1 });
    const seen = new Reports<number>();
    const stop = counter.onSnapshot((snapshot) => seen.add(snapshot.get('n') as number));
    await seen.until((n) => n === 1);
    faults.change('firestore', { unavailableRate: 1 });
    const refusedFour = nextRefusals(4).then(() => 'refused');
    const read = counter.get();
    const written = counter.update({ n: FieldValue.increment(1) });
    expect(await Promise.race([read, written, refusedFour])).toBe('refused');
    faults.clear();
    await written;
    expect((await read).exists).toBe(true);
    await seen.until((n) => n === 2, 30_000);
    stop();
  });

  it('shows the web SDK that it is offline, and loses no write of its queue', async () => {
    const { db } = web;
    await setDoc(doc(db, 'open/a'), { n: 1 });
    faults.change('firestore', { unavailableRate: 1 });
    await expect(getDocFromServer(doc(db, 'open/a'))).rejects.toMatchObject({
      code: 'unavailable',
    });
    const ids = ['b', 'c', 'd'];
    const refusedTwo = nextRefusals(2);
    const queued = ids.map((id) => setDoc(doc(db, 'open', id), { id }));
    await refusedTwo;
    faults.clear();
    await Promise.all(queued);
    expect((await admin.db.collection('open').get()).size).toBe(4);
  });

  it('fails a web transaction only when no attempt gets through', async () => {
    const { db } = web;
    await setDoc(doc(db, 'open/t'), { n: 0 });
    faults.change('firestore', { unavailableRate: 0.3 });
    const increments = Array.from({ length: 3 }, () =>
      runTransaction(db, async (transaction) => {
        const n = (await transaction.get(doc(db, 'open/t'))).get('n') as number;
        transaction.set(doc(db, 'open/t'), { n: n + 1 });
      }).then(
        () => 1,
        () => 0,
      ),
    );
    const done = (await Promise.all(increments)).reduce<number>((sum, one) => sum + one, 0);
    faults.clear();
    expect((await admin.db.doc('open/t').get()).get('n')).toBe(done);
  });
});

describe('cut streams', () => {
  it('are opened anew by both SDKs, which miss nothing and lose no write', async () => {
    const byAdmin = new Reports<number>();
    const byWeb = new Reports<number>();
    const stopAdmin = admin.db.collection('open').onSnapshot(({ size }) => byAdmin.add(size));
    const stopWeb = onSnapshot(query(collection(web.db, 'open')), ({ size }) => byWeb.add(size));
    await Promise.all([byAdmin.until((n) => n === 0), byWeb.until((n) => n === 0)]);
    const written: Promise<void>[] = [];
    for (let n = 0; n < 20; n++) {
      written.push(setDoc(doc(web.db, `open/${n}`), { n }));
      if (n % 5 === 4) {
        await written[n - 2];
        faults.dropStreams('firestore');
      }
    }
    await Promise.all(written);
    await Promise.all([
      byAdmin.until((n) => n === 20, 30_000),
      byWeb.until((n) => n === 20, 30_000),
    ]);
    stopAdmin();
    stopWeb();
  });

  it('find listeners at work again when they are cut again and again', async () => {
    const seen = new Reports<number>();
    const counter = doc(web.db, 'open/counter');
    const stop = onSnapshot(counter, (snapshot) => seen.add((snapshot.get('n') as number) ?? -1));
    faults.change('firestore', { dropStreamsEverySeconds: 0.4 });
    const before = drops;
    for (let n = 0; drops < before + 3; n++) {
      await admin.db.doc('open/counter').set({ n });
      await seen.until((found) => found === n, 30_000);
    }
    stop();
  });
});

describe('a full disk', () => {
  it('holds writes up until there is room, while reads go on', async () => {
    await admin.db.doc('open/a').set({ n: 1 });
    faults.change('firestore', { diskFull: true });
    const written = admin.db.doc('open/a').update({ n: FieldValue.increment(1) });
    const answer = await fetch(
      `http://127.0.0.1:${server.port}/v1/projects/demo-test/databases/(default)/documents/open/b`,
      { method: 'PATCH', headers: { authorization: 'Bearer owner' }, body: '{"fields":{}}' },
    );
    expect(answer.status).toBe(429);
    expect((await admin.db.doc('open/a').get()).get('n')).toBe(1);
    faults.clear();
    await written;
    expect((await admin.db.doc('open/a').get()).get('n')).toBe(2);
    expect((await admin.db.doc('open/b').get()).exists).toBe(false);
  });
});

describe('latency', () => {
  it('is felt by each request and keeps the messages of a stream in order', async () => {
    const { db } = web;
    const seen = new Reports<number>();
    const stop = onSnapshot(query(collection(db, 'open')), ({ size }) => seen.add(size));
    await seen.until((size) => size === 0);
    faults.change('firestore', { latencyMs: { min: 20, max: 200 } });
    const started = performance.now();
    const written = Array.from({ length: 10 }, (_, n) => setDoc(doc(db, `open/${n}`), { n }));
    await written[0];
    expect(performance.now() - started).toBeGreaterThan(19);
    await Promise.all(written);
    await seen.until((size) => size === 10);
    stop();
    const times = (await admin.db.collection('open').get()).docs.toSorted(
      (left, right) => Number(left.id) - Number(right.id),
    );
    const order = times.map(({ updateTime }) => updateTime.valueOf());
    expect(order).toEqual(order.toSorted());
  });
});

describe('a page in a browser', () => {
  let browser: Browser;
  let site: TestSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openTestSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('comes through an outage with its listener and its writes', async () => {
    const tab = await openTab(browser, site);
    await tab.call('connect', { port: server.port });
    const listener = await tab.call('listen', 'open');
    await tab.call('write', 'open/1', { n: 1 });
    await tab.until(listener, (seen) => typeof seen !== 'string' && seen.ids.length === 1);
    faults.change('firestore', { unavailableRate: 1 });
    const refusedTwo = nextRefusals(2);
    const written = tab.call('write', 'open/2', { n: 2 });
    await refusedTwo;
    faults.clear();
    expect(await written).toBe('ok');
    await admin.db.doc('open/3').set({ n: 3 });
    const last = await tab.until(
      listener,
      (seen) => typeof seen !== 'string' && seen.ids.length === 3,
      40_000,
    );
    expect(last).toMatchObject({ ids: ['1', '2', '3'] });
  });

  it('comes back to a listener and a write whose sessions were cut', async () => {
    const tab = await openTab(browser, site);
    await tab.call('connect', { port: server.port });
    const listener = await tab.call('listen', 'open');
    await tab.call('write', 'open/1', { n: 1 });
    await tab.until(listener, (seen) => typeof seen !== 'string' && seen.ids.length === 1);
    faults.dropStreams('firestore');
    expect(await tab.call('write', 'open/2', { n: 2 })).toBe('ok');
    await admin.db.doc('open/3').set({ n: 3 });
    await tab.until(listener, (seen) => typeof seen !== 'string' && seen.ids.length === 3, 40_000);
  });
});
