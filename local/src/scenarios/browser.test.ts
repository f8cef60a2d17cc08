import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg, playThrough } from '../intro/play-through.ts';
import { host } from '../stack/ports.ts';
import { localFolder } from '../stack/places.ts';
import { launchBrowser } from '../testing/browser.ts';
import { collectProgressProgram, playProgram } from './support/page-programs.ts';
import { Scenario } from './support/scenario.ts';

const screenshots = join(localFolder, 'screenshots');
let scenario: Scenario;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const listens: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  [scenario, browser] = await Promise.all([
    // Long enough that a draft is playable while the provider still renders.
    Scenario.open({
      label: 'scenario-browser',
      heygen: { renderDelayMs: { min: 25_000, max: 25_000 } },
    }),
    launchBrowser(),
  ]);
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  page = await context.newPage();
  page.on('request', (request) => {
    if (request.url().includes('google.firestore.v1.Firestore/Listen/channel')) {
      listens.push(request.url());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  await scenario?.close();
});

async function picture(name: string): Promise<void> {
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}

/** Plays a video muted and tells how far it got within some seconds. */
async function playedSeconds(testId: string): Promise<number> {
  const video = page.getByTestId(testId);
  await video.waitFor();
  return Number(await page.evaluate(playProgram(testId)));
}

describe('a person in a browser', () => {
  it('gets from a sample CV to a video that plays, without ever reloading', async () => {
    await page.goto(`http://${host}:${scenario.stack.ports.app}/`);
    await page.getByTestId('sign-in-anonymous').waitFor();
    await picture('1-sign-in');
    await page.getByTestId('sign-in-anonymous').click();
    const samples = page.locator('[data-testid^="sample-"]');
    await samples.first().waitFor();
    expect(await samples.count()).toBeGreaterThanOrEqual(6);
    await picture('2-choose-a-cv');

    await samples.first().click();
    await page.getByTestId('generate').waitFor();
    await page.getByTestId('style-friendly').click();
    await page.getByTestId('length-30').click();
    await picture('3-order');
    // Lost at a reload: proves at the end that there was none.
    await page.evaluate('window.sameVisit = true');
    await page.getByTestId('generate').click();

    await page.getByTestId('progress').waitFor();
    await page.evaluate(collectProgressProgram);
    await page.getByTestId('draft-video').waitFor({ timeout: 120_000 });
    await picture('4-draft');
    expect(await playedSeconds('draft-video')).toBeGreaterThanOrEqual(1);

    await page.getByTestId('final-video').waitFor({ timeout: 180_000 });
    expect(await playedSeconds('final-video')).toBeGreaterThanOrEqual(1);
    await picture('5-finished');
    const seen = await page.evaluate<number[]>('window.progressSeen');
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThanOrEqual(4);
    expect(listens.length).toBeGreaterThan(0);
    expect(await page.evaluate('window.sameVisit')).toBe(true);
    expect(await page.getByTestId('verdict').isVisible()).toBe(true);
  });

  it('finds everything again after a reload', async () => {
    await page.reload();
    await page.getByTestId('final-video').waitFor();
    expect(await playedSeconds('final-video')).toBeGreaterThanOrEqual(1);
    expect(await page.getByTestId('quality').isVisible()).toBe(true);
  });

  it('downloads the video that was shown', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('download').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.mp4$/);
    const file = await download.path();
    expect((await readFile(file)).length).toBeGreaterThan(10_000);
    await playThrough(findFfmpeg(process.env), file);
  });

  it('was shown no error on the way', () => {
    expect(complaints).toEqual([]);
  });
});
