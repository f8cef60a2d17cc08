import { expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

it('opens a page in a real Chromium', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<title>hello</title>');
    expect(await page.title()).toBe('hello');
  } finally {
    await browser.close();
  }
});
