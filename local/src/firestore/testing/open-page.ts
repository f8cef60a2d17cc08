import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { pageApi, Seen } from './page-script.ts';

type PageApi = typeof pageApi;

export type TestSite = { address: string; close(): Promise<void> };

/** Serves a page with the real web SDK, from another origin than the database's. */
export async function openTestSite(): Promise<TestSite> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page-script.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One tab of one user, with connections of its own. */
export class TestTab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  call<Name extends keyof PageApi>(
    name: Name,
    ...parameters: Parameters<PageApi[Name]>
  ): Promise<Awaited<ReturnType<PageApi[Name]>>> {
    return this.page.evaluate(
      ([method, given]) => {
        const { pageApi: api } = globalThis as unknown as {
          pageApi: Record<string, (...all: unknown[]) => never>;
        };
        return api[method]?.(...given) as never;
      },
      [name, parameters] as [string, unknown[]],
    );
  }

  /** Everything but what the browser stored begins anew. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.waitForFunction(() => 'pageApi' in globalThis);
  }

  /** Waits until the listener's last report is as expected. */
  async until(listener: number, isExpected: (seen: Seen) => boolean, timeoutMs = 10_000) {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const all = await this.call('seen', listener);
      const last = all.at(-1);
      if (last !== undefined && isExpected(last)) return last;
      if (Date.now() > deadline) throw new Error(`Not seen in time: ${JSON.stringify(all)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

export async function openTab(browser: Browser, site: TestSite): Promise<TestTab> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => 'pageApi' in globalThis);
  return new TestTab(page);
}
