import type { Browser } from 'playwright-core';
import { startFirestoreServer } from '../../local/src/firestore/firestore-server.ts';
import { connectAdmin } from '../../local/src/firestore/testing/admin-client.ts';
import { openAndOwned } from '../../local/src/firestore/testing/gates.ts';
import {
  openTab,
  openTestSite,
  type TestSite,
  type TestTab,
} from '../../local/src/firestore/testing/open-page.ts';
import { launchBrowser } from '../../local/src/testing/browser.ts';
import { metric, type Metric, percentile, printReport } from './lib/report.ts';

// How fast the local Firestore is, measured through the unmodified SDKs. Nothing here is random,
// so a seed would change nothing.

const isQuick = process.argv.includes('--quick');
const writes = isQuick ? 40 : 100;
const pauseMs = 25;
const contenders = 50;
const plainWrites = isQuick ? 200 : 1000;

const server = await startFirestoreServer({ port: 0, dataFolder: null, gate: openAndOwned });
const admin = connectAdmin(server.port);
const { db } = admin;
const site = await openTestSite();
const browser = await launchBrowser();
const metrics: Metric[] = [];
try {
  await measureAdminToBrowser(browser, site);
  await measureBrowserToBrowser(browser, site);
  await measureContention();
  await measureWrites();
} finally {
  await browser.close();
  await site.close();
  await admin.stop();
  await server.close();
}
const run = isQuick ? 'quick' : 'full';
printReport('local-cloud', `Local Firestore, ${writes} writes per latency (${run} run)`, metrics);

async function measureAdminToBrowser(chromium: Browser, testSite: TestSite): Promise<void> {
  const tab = await connectedTab(chromium, testSite);
  const collection = 'open/admin/items';
  const listener = await tab.call('listen', collection);
  const stamp = () => performance.timeOrigin + performance.now();
  await db.doc(`${collection}/one`).set({ n: 0, sentAt: stamp() });
  await tab.until(listener, (seen) => typeof seen !== 'string' && seen.ids.length === 1);
  for (let n = 1; n <= writes; n++) {
    await db.doc(`${collection}/one`).set({ n, sentAt: stamp() });
    await pause();
  }
  const delays = await delaysSeen(tab, listener);
  add('admin_write_to_browser_p50', percentile(delays, 50), 'ms', 75);
  add('admin_write_to_browser_p95', percentile(delays, 95), 'ms', 150);
  add('admin_write_to_browser_max', percentile(delays, 100), 'ms', 500);
}

async function measureBrowserToBrowser(chromium: Browser, testSite: TestSite): Promise<void> {
  const [writer, reader] = [
    await connectedTab(chromium, testSite),
    await connectedTab(chromium, testSite),
  ];
  const collection = 'open/browser/items';
  const listener = await reader.call('listen', collection);
  await writer.call('writeStamped', `${collection}/one`, { n: 0 });
  await reader.until(listener, (seen) => typeof seen !== 'string' && seen.ids.length === 1);
  for (let n = 1; n <= writes; n++) {
    await writer.call('writeStamped', `${collection}/one`, { n });
    await pause();
  }
  const delays = await delaysSeen(reader, listener);
  add('browser_to_browser_p50', percentile(delays, 50), 'ms', 75);
  add('browser_to_browser_p95', percentile(delays, 95), 'ms', 150);
}

async function measureContention(): Promise<void> {
  const counter = db.doc('open/counter');
  let attempts = 0;
  const startMs = performance.now();
  const increment = () =>
    db.runTransaction(async (transaction) => {
      attempts++;
      const n = ((await transaction.get(counter)).get('n') as number | undefined) ?? 0;
      transaction.set(counter, { n: n + 1 });
    });
  await Promise.all(Array.from({ length: contenders }, increment));
  add('contended_transactions_50', performance.now() - startMs, 'ms', 3000);
  const counted = (await counter.get()).get('n') as number;
  add('lost_increments', contenders - counted, 'increments', 0);
  add('repeated_attempts', attempts - contenders, 'attempts', contenders);
}

async function measureWrites(): Promise<void> {
  const startMs = performance.now();
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < plainWrites) {
      const n = next++;
      await db.doc(`open/plain/items/${n}`).set({ n });
    }
  };
  await Promise.all(Array.from({ length: 16 }, write));
  const seconds = (performance.now() - startMs) / 1000;
  const perSecond = plainWrites / seconds;
  metrics.push(metric('admin_writes_16_in_flight', perSecond, '1/s', { atLeast: 200 }));
}

async function connectedTab(chromium: Browser, testSite: TestSite): Promise<TestTab> {
  const tab = await openTab(chromium, testSite);
  await tab.call('connect', { port: server.port });
  return tab;
}

/** The delay of every report after the first, which includes opening the channel. */
async function delaysSeen(tab: TestTab, listener: number): Promise<number[]> {
  const isLast = (seen: { data: Record<string, unknown>[] }) => seen.data[0]?.['n'] === writes;
  await tab.until(listener, (seen) => typeof seen !== 'string' && isLast(seen));
  const all = await tab.call('seen', listener);
  const delays = all.flatMap((seen) => (typeof seen === 'string' ? [] : seen.delayMs.slice(0, 1)));
  if (delays.length < writes) throw new Error(`Only ${delays.length} of ${writes} writes seen.`);
  return delays.slice(1);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}

function add(name: string, value: number, unit: string, atMost: number): void {
  metrics.push(metric(name, value, unit, { atMost }));
}
