import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FaultGate, meetFaults, noFaults } from '../faults/fault-gate.ts';
import type { RulesGate } from '../rules/access.ts';
import { AccessCheck } from './access-check.ts';
import { applyCors } from './cors.ts';
import { handleDirectAccess } from './direct-access.ts';
import { FirebaseApi } from './firebase-api.ts';
import { FirebaseUploads } from './firebase-uploads.ts';
import { HttpExchange } from './http-exchange.ts';
import { handleInternal } from './internal-api.ts';
import { JsonApi } from './json-api.ts';
import { JsonUploads } from './json-uploads.ts';
import type { ObjectRecord } from './object-record.ts';
import { ObjectStore } from './object-store.ts';
import { StorageError, unavailable } from './storage-error.ts';
import { UploadSessions } from './upload-sessions.ts';

export type StorageServerSettings = {
  /** 0 takes a free one. */
  port: number;
  dataFolder: string;
  gate: RulesGate;
  now?: () => Date;
  maxObjectBytes?: number;
  /** Lets `PUT /internal/setRules` (rules-unit-testing) replace the gate; refused without it. */
  loadRules?: (source: string) => RulesGate;
  /** Told of refused and unknown requests, one line each. */
  report?: (line: string) => void;
  /** What is made to go wrong. */
  faults?: FaultGate;
};

export type StorageServer = {
  port: number;
  /** Cuts every connection, whatever is under way on it. */
  dropStreams: () => void;
  /** Nothing more can be stored until there is room again; reading and deleting go on. */
  setDiskFull: (on: boolean) => void;
  /** What is stored, for people to look at. */
  objects: () => Pick<ObjectRecord, 'bucket' | 'name' | 'size' | 'contentType' | 'updated'>[];
  /** The resumable uploads under way. */
  uploads: () => UnderWay[];
  close: () => Promise<void>;
  reset: () => Promise<void>;
};

type UnderWay = {
  bucket: string;
  name: string;
  receivedBytes: number;
  /** Null when the client did not say. */
  announcedBytes: number | null;
};

const defaultMaxObjectBytes = 5 * 1024 ** 3;

export async function startStorageServer(settings: StorageServerSettings): Promise<StorageServer> {
  const now = settings.now ?? (() => new Date());
  const faults = settings.faults ?? noFaults;
  const report = settings.report ?? ((line) => process.stderr.write(`storage: ${line}\n`));
  const maxObjectBytes = settings.maxObjectBytes ?? defaultMaxObjectBytes;
  const store = await ObjectStore.open({ folder: settings.dataFolder, now, maxObjectBytes });
  const sessions = new UploadSessions();
  const access = new AccessCheck(settings.gate, now, report);
  const jsonApi = new JsonApi(store);
  const jsonUploads = new JsonUploads(store, sessions);
  const firebase = new FirebaseApi(store, access, new FirebaseUploads(store, access, sessions));

  async function reset(): Promise<void> {
    await sessions.reset();
    await store.reset();
  }

  function route(exchange: HttpExchange): Promise<void> {
    const { parts } = exchange;
    const [first, second, third] = parts;
    if (first === 'v0') return firebase.handle(exchange, parts.slice(1));
    if (first === 'b') return jsonApi.handle(exchange, parts.slice(1));
    if (first === 'storage' && second === 'v1' && third === 'b') {
      return jsonApi.handle(exchange, parts.slice(3));
    }
    if (first === 'download' && second === 'storage' && parts[3] === 'b') {
      return jsonApi.handle(exchange, parts.slice(4));
    }
    const bucket = uploadBucket(parts);
    if (bucket !== null) return jsonUploads.handle(exchange, bucket);
    if (first === 'internal') {
      return handleInternal(exchange, { reset, access, loadRules: settings.loadRules });
    }
    return handleDirectAccess(exchange, store, now());
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    applyCors(request, response);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    // The address alone, without the query: that may hold a download token.
    const asked = `${request.method} ${request.url?.split('?')[0]}`;
    let exchange: HttpExchange | null = null;
    try {
      exchange = new HttpExchange(request, response);
      // The doors for tests always work: by them faults are cleaned up after.
      const isMet = exchange.parts[0] !== 'internal';
      if (isMet && (await meetFaults(faults)) === 'unavailable') throw unavailable();
      await route(exchange);
    } catch (error) {
      const hungUp = request.destroyed && !request.complete;
      if (hungUp || response.destroyed) return;
      const refusal = readRefusal(error);
      if (refusal.status !== 404 || !exchange) {
        report(`${asked} → ${refusal.status} ${refusal.message}`);
      }
      if (exchange) exchange.sendError(refusal);
      else response.writeHead(refusal.status).end(refusal.message);
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  // Large uploads over slow test machines may take longer than Node's five minutes.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    dropStreams: () => server.closeAllConnections(),
    setDiskFull: (on) => store.setFull(on),
    objects: () => store.all(),
    uploads: () =>
      sessions.active().map(({ bucket, name, staged, announcedSize }) => ({
        bucket,
        name,
        receivedBytes: staged.size,
        announcedBytes: announcedSize,
      })),
    reset,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await sessions.reset();
      await store.settled();
    },
  };
}

/** Even our own failures are 4xx: after a 5xx the SDKs would retry for minutes in silence. */
function readRefusal(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new StorageError(400, 'backendError', `The local storage server failed: ${trace}`);
}

/** `/upload/storage/v1/b/{bucket}/o`, also with `/resumable` before it. */
function uploadBucket(parts: string[]): string | null {
  const path = parts[0] === 'resumable' ? parts.slice(1) : parts;
  const [upload, storage, version, b, bucket, o] = path;
  const isUpload = upload === 'upload' && storage === 'storage' && version === 'v1';
  return isUpload && b === 'b' && o === 'o' && path.length === 6 ? (bucket ?? null) : null;
}
