import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type FaultGate, noFaults } from '../faults/fault-gate.ts';
import type { RulesGate } from '../rules/access.ts';
import { exportDocuments } from './exports/export-documents.ts';
import { findExport, usualExportName } from './exports/export-format.ts';
import { importDocuments } from './exports/import-documents.ts';
import { IndexGuard, type IndexGuardSettings, noIndexGuard } from './indexes/index-guard.ts';
import { AccessGuard } from './rpc/access-guard.ts';
import { countDocuments } from './rpc/count-documents.ts';
import { streamingMethods, unaryMethods } from './rpc/methods.ts';
import type { Stores } from './rpc/stores.ts';
import { asStatusError, StatusError } from './status-error.ts';
import { Database, type Durability } from './store/database.ts';
import { Audience, type ListenerFacts } from './streams/audience.ts';
import { streamOpeners } from './streams/open-stream.ts';
import { Transactions } from './transactions/transactions.ts';
import { allowCrossOrigin, answerPreflight } from './wire/cors.ts';
import { answerEmulatorEndpoint, type LoadRules } from './wire/emulator-endpoints.ts';
import { openGrpcFront } from './wire/grpc-front.ts';
import { errorJson, sendJson } from './wire/http-body.ts';
import { listenOnOnePort } from './wire/one-port.ts';
import { answerRest } from './wire/rest-front.ts';
import { WebChannelFront } from './wire/web-channel-front.ts';

type FirestoreServerSettings = {
  /** 0: any free port. */
  port: number;
  /** Null: nothing outlives the process. */
  dataFolder: string | null;
  gate: RulesGate;
  now?: () => Date;
  durability?: Durability;
  /** The folder of an export whose documents are put over those that are there. */
  importFrom?: string | undefined;
  /** Hears of what went wrong without a client to tell. */
  report?: (line: string) => void;
  /** Slows the WebChannel handshake so that busy machines do not fall back to long polling. */
  handshakeDelayMs?: number;
  /** What `PUT …:securityRules` hands its source to. */
  loadRules?: LoadRules;
  /** What is made to go wrong. */
  faults?: FaultGate;
  /** Without it every query is answered, whatever indexes it would need in production. */
  indexes?: IndexGuardSettings;
};

export type FirestoreServer = {
  port: number;
  /** Sends every client off so that it comes back at once to a server started next. */
  close(): Promise<void>;
  /** Deletes every document; listeners see it. */
  reset(): void;
  /**
   * Cuts every open stream and answers how many there were; a write that was made may lose its
   * answer, as on a real line.
   */
  dropStreams(): number;
  /** Writes all documents of all databases into the folder; answers how many there are. */
  exportTo(folder: string): Promise<number>;
  /** Answers a method of the API to whoever runs this server: no wire, rules, indexes or faults. */
  callAsOwner(method: string, request: object): Promise<object>;
  /** Reads go on; whatever would have to be stored is refused until there is room again. */
  setDiskFull(on: boolean): void;
  /** Who listens to what. */
  listeners(): ListenerFacts[];
  transactions(): ReturnType<Transactions['running']>;
  /** Every database that holds documents, and how many. */
  databases(): { name: string; documents: number }[];
};

// Longer than the pause between two requests of a client, which would race a shorter one.
const keepAliveTimeoutMs = 65_000;
const graceMs = 50;

export async function startFirestoreServer(
  settings: FirestoreServerSettings,
): Promise<FirestoreServer> {
  const { dataFolder, gate, loadRules, handshakeDelayMs = 0, faults = noFaults } = settings;
  let diskFull = false;
  const database = new Database({
    dataFolder,
    now: settings.now ?? (() => new Date()),
    durability: settings.durability,
    report: settings.report,
    logFault: () => (diskFull ? new Error('no space left on the device') : undefined),
  });
  const guard = new AccessGuard(gate, database.documents);
  const indexes = settings.indexes ? new IndexGuard(settings.indexes) : noIndexGuard;
  const stores: Stores = { database, transactions: new Transactions(), guard, indexes };
  const audience = new Audience(database.documents);
  const streams = streamOpeners(stores, audience);
  const channels = new WebChannelFront({ streams, handshakeDelayMs, faults });
  const grpc = openGrpcFront({ stores, streams, faults });

  const http = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = asStatusError(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, status.httpCode, errorJson(status));
    });
  });
  http.keepAliveTimeout = keepAliveTimeoutMs;
  http.requestTimeout = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    allowCrossOrigin(request, response);
    if (answerPreflight(request, response)) return;
    if (channels.serves(url.pathname)) return channels.answer(url, request, response);
    if (url.pathname.startsWith('/v1/')) {
      return answerRest(url, request, response, { stores, faults });
    }
    if (url.pathname.startsWith('/emulator/')) {
      return answerEmulatorEndpoint(url, request, response, { stores, loadRules });
    }
    const isHealth = url.pathname === '/';
    response.writeHead(isHealth ? 200 : 404, { 'Content-Type': 'text/plain' });
    response.end(isHealth ? 'Ok\n' : `Nothing is at ${url.pathname}.\n`);
  }

  const { port, server, sockets } = await open().catch(async (error: unknown) => {
    // The folder is free for another server.
    await database.close();
    throw error;
  });

  async function open() {
    const { importFrom } = settings;
    if (importFrom !== undefined) await importDocuments(database, findExport(importFrom));
    return await listenOnOnePort(settings.port, {
      acceptHttp: (socket) => void http.emit('connection', socket),
      acceptGrpc: (socket) => grpc.accept(socket),
    });
  }

  return {
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      channels.close();
      grpc.sendOff(graceMs);
      stores.transactions.endAll();
      // What was just written still has to leave.
      await new Promise((resolve) => setTimeout(resolve, graceMs));
      grpc.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      await database.close();
    },
    reset: () => database.clear('projects'),
    exportTo: (folder) => exportDocuments(database, 'projects', join(folder, usualExportName)),
    dropStreams: () => grpc.dropStreams() + channels.dropStreams(),
    callAsOwner: async (name, request) => {
      const method = unaryMethods[name] ?? streamingMethods[name];
      if (!method) throw new StatusError('UNIMPLEMENTED', `${name} is not supported.`);
      return method(request, { type: 'owner' }, { ...stores, indexes: noIndexGuard });
    },
    setDiskFull: (on) => {
      diskFull = on;
    },
    listeners: () => audience.describe(),
    transactions: () => stores.transactions.running(),
    databases: () => countDocuments(database.documents),
  };
}
