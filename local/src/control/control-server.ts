import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ControlError } from './api-answer.ts';
import { controlRoutes, fileAddress, type ControlSources } from './control-routes.ts';
import { readPageFile } from './page-files.ts';
import { refuseStrangers } from './request-guard.ts';

export type ControlServer = { port: number; close(): Promise<void> };

const safeHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
// A stored file may be a page with scripts: shown from here it must not act as one of ours.
const filePolicy =
  "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";

/** The control page and its API, for this machine only. */
export async function startControlServer(
  sources: ControlSources,
  wantedPort: number,
): Promise<ControlServer> {
  const routes = controlRoutes(sources);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method = 'GET' } = request;
    const refusal = refuseStrangers(
      {
        method,
        host: headers.host,
        origin: headers.origin,
        fetchSite: headers['sec-fetch-site'],
        contentType: headers['content-type'],
      },
      port,
    );
    if (refusal) throw new ControlError(refusal.status, refusal.sentence);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (method === 'GET' && pathname === '/api/files/content') {
      return sendFile(fileAddress(sources, searchParams), request, response);
    }
    const page = method === 'GET' ? readPageFile(pathname) : undefined;
    if (page) {
      response.writeHead(200, {
        ...safeHeaders,
        'Content-Type': page.type,
        'Content-Security-Policy': pagePolicy,
      });
      response.end(page.text);
      return;
    }
    const key = `${method} ${pathname}`;
    const route = Object.hasOwn(routes, key) ? routes[key] : undefined;
    if (!route) throw new ControlError(404, `Nothing is at ${method} ${pathname}.`);
    sendJson(response, 200, await route(searchParams, request));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, statusOf(error), { error: sentenceOf(error) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wantedPort, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function sendFile(
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { range } = request.headers;
  const stored = await fetch(address, { headers: range ? { range } : {} });
  if (!stored.ok || !stored.body) throw new ControlError(stored.status, await stored.text());
  const kept = ['content-type', 'content-length', 'content-range', 'accept-ranges'];
  for (const name of kept) {
    const value = stored.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  response.writeHead(stored.status, {
    ...safeHeaders,
    'Content-Security-Policy': filePolicy,
  });
  await pipeline(Readable.fromWeb(stored.body), response);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...safeHeaders, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function statusOf(error: unknown): number {
  if (error instanceof ControlError) return error.status;
  // The servers' own refusals carry the HTTP status they would answer with.
  const code = (error as { httpCode?: unknown } | null)?.httpCode;
  return typeof code === 'number' ? code : 500;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
