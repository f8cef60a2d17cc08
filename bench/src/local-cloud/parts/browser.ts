import type { Browser } from 'playwright-core';
import { connectAdmin } from '../../../../local/src/firestore/testing/admin-client.ts';
import {
  openTab,
  openTestSite,
  type TestSite,
  type TestTab,
} from '../../../../local/src/firestore/testing/open-page.ts';
import { launchBrowser } from '../../../../local/src/testing/browser.ts';
import { makeTemporaryFolder } from '../../lib/cleanup.ts';
import type { PeerFinding } from '../../lib/report.ts';
import { percentile } from '../../lib/report.ts';
import { clockOffset, delaysSeen, now, writePaced } from '../clients/page-delays.ts';
import type { Part } from '../part.ts';
import { reasonOf, startOwnFirestore, startPeerFirestore } from '../sides.ts';
import { judged } from '../targets.ts';

const uid = 'ann';

type Scene = { browser: Browser; site: TestSite; writes: number };

/** From a write to the snapshot of a page in a real Chromium. */
export const browser: Part = {
  describe: ({ isQuick }) =>
    `a write → the snapshot callback in a page, ${writesOf(isQuick)} writes 25 ms apart, rules enforced, data on disk`,
  timeoutMs: 180_000,
  async measure({ isQuick }) {
    await using closing = new AsyncDisposableStack();
    const chromium = await launchBrowser();
    closing.defer(() => chromium.close());
    const site = await openTestSite();
    closing.defer(() => site.close());
    const scene = { browser: chromium, site, writes: writesOf(isQuick) };
    const peer = await askPeer(scene);

    const folder = closing.use(await makeTemporaryFolder());
    const server = closing.use(await startOwnFirestore(folder.path));
    const fromAdmin = await adminToBrowser(scene, server.ready.port);
    const fromBrowser = await browserToBrowser(scene, server.ready.port);
    return [
      judged('admin_write_to_browser_p50', percentile(fromAdmin, 50), peer),
      judged('admin_write_to_browser_p95', percentile(fromAdmin, 95), peer),
      judged('admin_write_to_browser_max', percentile(fromAdmin, 100), peer),
      judged('browser_to_browser_p50', percentile(fromBrowser, 50), peer),
      judged('browser_to_browser_p95', percentile(fromBrowser, 95), peer),
      judged('browser_to_browser_max', percentile(fromBrowser, 100), peer),
    ];
  },
};

function writesOf(isQuick: boolean): number {
  return isQuick ? 60 : 400;
}

async function adminToBrowser(scene: Scene, port: number): Promise<number[]> {
  const tab = await connectedTab(scene, port);
  const admin = connectAdmin(port);
  const collection = `owned/${uid}/items`;
  const listener = await tab.call('listen', collection);
  const write = async (n: number) => {
    await admin.db.doc(`${collection}/admin`).set({ n, sentAt: now() });
  };
  await writePaced(tab, listener, scene.writes, write);
  const delays = await delaysSeen(tab, listener, scene.writes);
  const offsetMs = await clockOffset(tab);
  await admin.db.doc(`${collection}/admin`).delete();
  await admin.stop();
  await tab.page.context().close();
  return delays.map((delay) => delay - offsetMs);
}

async function browserToBrowser(scene: Scene, port: number): Promise<number[]> {
  const writer = await connectedTab(scene, port);
  const reader = await connectedTab(scene, port);
  const collection = `owned/${uid}/items`;
  const listener = await reader.call('listen', collection);
  const write = async (n: number) => {
    await writer.call('writeStamped', `${collection}/browser`, { n });
  };
  await writePaced(reader, listener, scene.writes, write);
  return delaysSeen(reader, listener, scene.writes);
}

async function connectedTab({ browser: chromium, site }: Scene, port: number): Promise<TestTab> {
  const tab = await openTab(chromium, site);
  await tab.call('connect', { port, uid });
  return tab;
}

/** Whether a page can read from the peer at all. */
async function askPeer(scene: Scene): Promise<PeerFinding> {
  await using peer = await startPeerFirestore();
  const tab = await connectedTab(scene, peer.ready.port);
  try {
    const timedOut = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('no answer within 12 s')), 12_000).unref(),
    );
    await Promise.race([tab.call('read', `owned/${uid}/items/one`), timedOut]);
    return { unsupported: 'it answered a page although it speaks gRPC only: measure it' };
  } catch (error) {
    return { unsupported: reasonOf(error) };
  } finally {
    await tab.page.context().close();
  }
}
