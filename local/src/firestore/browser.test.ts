import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from '../testing/browser.ts';
import { type FirestoreServer, startFirestoreServer } from './firestore-server.ts';
import { type AdminClient, connectAdmin } from './testing/admin-client.ts';
import { openAndOwned } from './testing/gates.ts';
import { openTab, openTestSite, type TestSite } from './testing/open-page.ts';
import type { Seen } from './testing/page-script.ts';

let server: FirestoreServer;
let admin: AdminClient;
let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  const settings = { port: 0, dataFolder: null, gate: openAndOwned, handshakeDelayMs: 40 };
  server = await startFirestoreServer(settings);
  admin = connectAdmin(server.port);
  site = await openTestSite();
  browser = await launchBrowser();
});

beforeEach(() => server.reset());

afterAll(async () => {
  await browser.close();
  await site.close();
  await admin.stop();
  await server.close();
});

const showing =
  (...ids: string[]) =>
  (seen: Seen) =>
    typeof seen !== 'string' && seen.ids.join() === ids.join();

for (const longPolling of [false, true]) {
  const how = longPolling ? 'by long polling' : 'by streaming';

  it(`follows what others write, ${how}`, async () => {
    const tab = await openTab(browser, site);
    await tab.call('connect', { port: server.port, longPolling });
    await admin.db.doc('open/a').set({ n: 1, text: 'naïve 🎬'.repeat(2000) });
    const all = await tab.call('listen', 'open');
    const two = await tab.call('listen', 'open', 2);
    await tab.until(all, showing('a'));
    await admin.db.doc('open/b').set({ n: 2 });
    await admin.db.doc('open/c').set({ n: 3 });
    const seen = await tab.until(all, showing('a', 'b', 'c'));
    expect(seen).toMatchObject({ data: [{ text: 'naïve 🎬'.repeat(2000) }, {}, {}] });
    await tab.until(two, showing('a', 'b'));
    await admin.db.doc('open/a').delete();
    await tab.until(all, showing('b', 'c'));
    await tab.until(two, showing('b', 'c'));
    await tab.page.context().close();
  });

  it(`writes, reads, counts and runs transactions, ${how}`, async () => {
    const [ada, bob] = [await openTab(browser, site), await openTab(browser, site)];
    await ada.call('connect', { port: server.port, uid: 'ada', longPolling });
    await bob.call('connect', { port: server.port, uid: 'bob', longPolling });
    const bobsView = await bob.call('listen', 'open');
    expect(await ada.call('write', 'open/a', { n: 1 })).toBe('ok');
    await bob.until(bobsView, showing('a'));
    expect(await ada.call('read', 'open/a')).toEqual({ n: 1 });
    expect(await bob.call('count', 'open')).toBe(1);
    await Promise.all([ada.call('increment', 'open/a'), bob.call('increment', 'open/a')]);
    expect((await admin.db.doc('open/a').get()).get('n')).toBe(3);
    expect(await ada.call('erase', 'open/a')).toBe('ok');
    await bob.until(bobsView, showing());
    await Promise.all([ada, bob].map((tab) => tab.page.context().close()));
  });
}

it('tells a page what the rules refuse', async () => {
  const tab = await openTab(browser, site);
  await tab.call('connect', { port: server.port, uid: 'ada' });
  expect(await tab.call('write', 'secret/a', {})).toBe('permission-denied');
  expect(await tab.call('write', 'owned/a', { owner: 'bob' })).toBe('permission-denied');
  expect(await tab.call('write', 'owned/a', { owner: 'ada', n: 1 })).toBe('ok');
  expect(await tab.call('increment', 'secret/a')).toBe('permission-denied');
  const secret = await tab.call('listen', 'secret');
  await tab.until(secret, (seen) => seen === 'permission-denied');
  const owned = await tab.call('listen', 'owned');
  await tab.until(owned, showing('a'));
  await admin.db.doc('owned/b').set({ owner: 'bob', n: 2 });
  await tab.until(owned, (seen) => seen === 'permission-denied');
  await tab.page.context().close();
});

it.each([
  ['by streaming', false],
  ['by long polling', true],
])('brings a page back after a restart on the same port, %s', async (_how, longPolling) => {
  const first = await startFirestoreServer({ port: 0, dataFolder: null, gate: openAndOwned });
  const tab = await openTab(browser, site);
  await tab.call('connect', { port: first.port, longPolling });
  const before = connectAdmin(first.port);
  await before.db.doc('open/a').set({ n: 1 });
  const listener = await tab.call('listen', 'open');
  await tab.until(listener, showing('a'));
  await before.stop();
  await first.close();
  // It kept nothing, so that the page has to notice what is gone as well.
  const settings = { port: first.port, dataFolder: null, gate: openAndOwned };
  const second = await startFirestoreServer(settings);
  const after = connectAdmin(second.port);
  await after.db.doc('open/b').set({ n: 2 });
  await tab.until(listener, showing('b'), 20_000);
  await tab.page.context().close();
  await after.stop();
  await second.close();
});
