import { AxeBuilder } from '@axe-core/playwright';
import { doc, getDoc } from 'firebase/firestore';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AdminClient, connectAdmin } from '../firestore/testing/admin-client.ts';
import { connectWeb, type WebClient } from '../firestore/testing/web-client.ts';
import { launchBrowser } from '../testing/browser.ts';
import { runControl, type RunningControl } from './testing/running-control.ts';

let control: RunningControl;
let browser: Browser;
let admin: AdminClient;
let bob: WebClient;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [control, browser] = await Promise.all([runControl(), launchBrowser()]);
  admin = connectAdmin(control.firestore.port);
  bob = connectWeb(control.firestore.port, 'bob');
  await admin.db.doc('jobs/job-1').set({
    title: '<img src=x onerror="document.title=1">',
    nested: { list: [1, { deep: true }], nothing: {} },
  });
  await admin.db.doc('jobs/job-1/events/first').set({ n: 1 });
  await getDoc(doc(bob.db, 'jobs/job-1')).catch(() => {});
  const upload = '/upload/storage/v1/b/demo-bucket/o?uploadType=media&name=users/bob/cv.txt';
  await fetch(`http://127.0.0.1:${control.storage.port}${upload}`, { method: 'POST', body: 'CV' });
});
beforeEach(async () => {
  control.faults.clear();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
afterEach(() => page.context().close());
afterAll(async () => {
  await Promise.all([admin.stop(), bob.stop(), browser.close()]);
  await control.stop();
});

const database = encodeURIComponent('projects/demo-test/databases/(default)');
/** Each with its address and its heading. */
const views = {
  documents: ['#/documents', 'Documents'],
  document: [`#/documents?database=${database}&path=jobs/job-1`, 'Documents'],
  files: ['#/files?prefix=users/bob/', 'Files'],
  live: ['#/live', 'Live'],
  rules: ['#/rules', 'Rules'],
  faults: ['#/faults', 'Faults'],
  about: ['#/about', 'About this cloud'],
} as const;

async function open(view: keyof typeof views): Promise<void> {
  const [address, name] = views[view];
  await page.goto(`${control.url}/${address}`);
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

async function violationsOf(builder: AxeBuilder): Promise<unknown[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

// The panels of a document hold those of every place above it.
const everyView = ['document', 'files', 'live', 'rules', 'faults', 'about'] as const;

it.each(everyView)('%s has nothing axe objects to', async (view) => {
  await open(view);
  expect(await violationsOf(new AxeBuilder({ page }))).toEqual([]);
});

it('can be read in the dark on a small screen, with nothing beyond its edge', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 800 });
  for (const view of everyView) {
    await open(view);
    const contrast = new AxeBuilder({ page }).withRules('color-contrast');
    expect({ view, violations: await violationsOf(contrast) }).toEqual({ view, violations: [] });
    const overflows = await page.evaluate<boolean>(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect({ view, overflows }).toEqual({ view, overflows: false });
  }
});

it('shows what documents hold as text, whatever it says', async () => {
  await open('document');
  await page.getByText('<img src=x onerror="document.title=1">', { exact: true }).waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.title()).toBe('Documents · Local cloud');
});

it('follows what is written, and keeps what a person closed and where they are', async () => {
  await open('document');
  const nested = page.locator('details', { hasText: 'nested' }).first();
  await nested.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  expect(await nested.getAttribute('open')).toBeNull();
  await page.getByRole('link', { name: 'events' }).focus();
  await admin.db.doc('jobs/job-1').update({ later: 'written afterwards' });
  await page.getByText('written afterwards').waitFor();
  expect(await page.locator('details').first().getAttribute('open')).toBeNull();
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('events');
});

it('is walked through by keyboard alone', async () => {
  await open('documents');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(
    'Skip to the content',
  );
  await page.getByRole('link', { name: 'jobs', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'job-1' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'events' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'first' }).waitFor();
});

it('explains a denial', async () => {
  await open('rules');
  const denied = page.locator('.decisions > li', { hasText: 'jobs/job-1' });
  await denied.getByText('What each part came to').click();
  await denied.getByText('denied: ', { exact: false }).waitFor();
});

it('switches faults on and off', async () => {
  await open('faults');
  const firestore = page.getByRole('group', { name: 'Firestore', exact: true });
  await firestore.getByLabel('at least, ms').fill('250');
  await firestore.getByLabel('at least, ms').press('Enter');
  await page.getByText('Faults are on').waitFor();
  expect(control.faults.of('firestore').latencyMs).toEqual({ min: 250, max: 250 });
  await firestore.getByRole('slider').fill('30');
  await firestore.getByText('30 % of all requests').waitFor();
  await firestore.getByRole('switch').click();
  await expect
    .poll(() => control.faults.of('firestore'))
    .toMatchObject({
      unavailableRate: 0.3,
      diskFull: true,
    });
  await page.getByRole('button', { name: 'Everything works again' }).click();
  await page.getByText('Running', { exact: true }).waitFor();
  expect(control.faults.gate('firestore').decide()).toEqual({ delayMs: 0, outcome: 'pass' });
  expect(await firestore.getByLabel('at least, ms').inputValue()).toBe('0');
});

it('says so when the cloud is gone', async () => {
  await open('about');
  await page.route('**/api/**', (route) => route.abort());
  await page.locator('#status.lost').waitFor();
});

it('never fails in itself', () => {
  // What the last test cut off shows as failed requests.
  expect(complaints.filter((text) => !text.includes('Failed to load resource'))).toEqual([]);
});
