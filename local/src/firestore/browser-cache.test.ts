import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from '../testing/browser.ts';
import { type FirestoreServer, startFirestoreServer } from './firestore-server.ts';
import { type AdminClient, connectAdmin } from './testing/admin-client.ts';
import { openAndOwned } from './testing/gates.ts';
import { openTab, openTestSite, type TestSite, type TestTab } from './testing/open-page.ts';
import type { Seen } from './testing/page-script.ts';

// Pages that keep what they know in the browser and come back with it.

let site: TestSite;
let browser: Browser;
let dataFolder: string;
let server: FirestoreServer;
let admin: AdminClient;
let tab: TestTab;

beforeAll(async () => {
  [site, browser] = await Promise.all([openTestSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'firestore-cache-'));
  await start(0);
  tab = await openTab(browser, site);
  for (const [n, id] of ['a', 'b', 'c'].entries()) await admin.db.doc(`open/${id}`).set({ n });
  expect(await show()).toEqual(['a', 'b', 'c']);
});
afterEach(async () => {
  await tab.page.context().close();
  await stop();
  rmSync(dataFolder, { recursive: true });
});

async function start(port: number): Promise<void> {
  const settings = { port, dataFolder, gate: openAndOwned, handshakeDelayMs: 40 };
  server = await startFirestoreServer(settings);
  admin = connectAdmin(server.port);
}

async function stop(): Promise<void> {
  await admin.stop();
  await server.close();
}

/** Connects the page and answers what it shows once the server has confirmed it. */
async function show(): Promise<string[]> {
  await tab.call('connect', { port: server.port, persistent: true });
  const listener = await tab.call('listen', 'open');
  return idsOf(await tab.until(listener, isOfServer, 20_000));
}

function isOfServer(seen: Seen): boolean {
  return typeof seen !== 'string' && !seen.fromCache;
}

function idsOf(seen: Seen): string[] {
  return typeof seen === 'string' ? [seen] : seen.ids;
}

const targets = () => server.listeners().flatMap((listener) => listener.targets);

it('hear after a reload only what they missed', async () => {
  await tab.page.goto('about:blank');
  await admin.db.doc('open/a').delete();
  await admin.db.doc('open/b').update({ n: 10 });
  await admin.db.doc('open/d').set({ n: 5 });
  server.dropStreams();
  await tab.page.goto(site.address);
  await tab.page.waitForFunction(() => 'pageApi' in globalThis);
  expect(await show()).toEqual(['c', 'd', 'b']);
  expect(targets()).toEqual(['open: 3 shown, resumed']);
});

it('start over after a restart of the server, which may hold something else', async () => {
  const { port } = server;
  await admin.db.doc('open/d').set({ n: 5 });
  await stop();
  rmSync(dataFolder, { recursive: true });
  await start(port);
  await admin.db.doc('open/b').set({ n: 1 });
  await tab.reload();
  expect(await show()).toEqual(['b']);
  // The page asks for each kept document it misses, and takes that target back after it has shown the answer.
  await expect.poll(targets).toEqual(['open: 1 shown']);
});

it('come back while they are open to a server that was started again', async () => {
  const { port } = server;
  const listener = await tab.call('listen', 'open');
  await tab.until(listener, isOfServer);
  await stop();
  await start(port);
  await admin.db.doc('open/d').set({ n: 5 });
  const isComplete = (seen: Seen) => idsOf(seen).join() === 'a,b,c,d' && isOfServer(seen);
  await tab.until(listener, isComplete, 20_000);
});

it('ask for everything when their count of documents is not ours', async () => {
  await tab.reload();
  server.dropStreams();
  expect(await tab.call('loseFromCache', 'b')).toBeGreaterThan(1);
  expect(await show()).toEqual(['a', 'b', 'c']);
  expect(targets()).toEqual(['open: 3 shown']);
});
