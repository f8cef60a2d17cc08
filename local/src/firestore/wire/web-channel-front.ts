import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { FaultGate } from '../../faults/fault-gate.ts';
import type { Principal } from '../rpc/principal.ts';
import type { Stores } from '../rpc/stores.ts';
import { asStatusError } from '../status-error.ts';
import { ListenStream } from '../streams/listen-stream.ts';
import type { MessageReceiver, MessageStream } from '../streams/message-stream.ts';
import { WriteStream } from '../streams/write-stream.ts';
import { FaultyReceiver, passFaults } from './fault-edge.ts';
import { errorJson, maxRequestBytes, readBody, sendJson } from './http-body.ts';
import { frame, principalOf, readForwardBody } from './web-channel-wire.ts';
import { keepAliveMs, WebChannelSession } from './web-channel-session.ts';

// A form writes most punctuation of JSON as three characters.
const maxFormBytes = 3 * maxRequestBytes;

type Open = (stream: MessageStream, principal: Principal, stores: Stores) => MessageReceiver;

const streams: Record<string, Open> = {
  '/google.firestore.v1.Firestore/Listen/channel': (...ends) => new ListenStream(...ends),
  '/google.firestore.v1.Firestore/Write/channel': (...ends) => new WriteStream(...ends),
};

type WebChannelSettings = { stores: Stores; handshakeDelayMs: number; faults: FaultGate };

/** Speaks WebChannel, as the web SDK does in a browser. */
export class WebChannelFront {
  readonly #settings: WebChannelSettings;
  readonly #sessions = new Map<string, WebChannelSession>();
  #isClosing = false;

  constructor(settings: WebChannelSettings) {
    this.#settings = settings;
  }

  serves(pathname: string): boolean {
    return Object.hasOwn(streams, pathname);
  }

  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sessionId = url.searchParams.get('SID');
    if (sessionId === null) return this.#handshake(url, request, response);
    const session = this.#sessions.get(sessionId);
    if (!session) {
      // The client looks for these words after the start of the text and then starts afresh.
      response.writeHead(400, { 'Content-Type': 'text/plain' }).end('Error: Unknown SID');
      return;
    }
    session.confirm(Number(url.searchParams.get('AID') ?? 0));
    if (url.searchParams.get('TYPE') === 'terminate') {
      session.end();
      response.writeHead(200).end();
      return;
    }
    if (request.method === 'GET') {
      session.attach(response, url.searchParams.get('CI') === '1');
      return;
    }
    const body = readForwardBody(await readBody(request, maxFormBytes));
    // The next POST comes only after this answer, so the work must not hold it up.
    sendFrame(response, session.status());
    session.receive(body);
  }

  /** In this order: no new sessions, a word to every open one, then the ends of the responses. */
  close(): void {
    this.#isClosing = true;
    for (const session of [...this.#sessions.values()]) session.stop();
  }

  /** Cuts every session as a broken line does: its client finds it gone and opens another. */
  dropStreams(): void {
    for (const session of [...this.#sessions.values()]) session.cut();
  }

  async #handshake(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = readForwardBody(await readBody(request, maxFormBytes));
    if (this.#isClosing) {
      response.writeHead(503, { 'Content-Type': 'text/plain' }).end('The server is going down.');
      return;
    }
    const id = randomBytes(12).toString('base64url');
    const session = new WebChannelSession(id, () => this.#sessions.delete(id));
    try {
      const open = streams[url.pathname];
      if (!open) throw new Error(`${url.pathname} is not a stream.`);
      const { stores, faults } = this.#settings;
      await passFaults(faults);
      const principal = principalOf(body, request.headers.authorization);
      session.connect(new FaultyReceiver(open(session, principal, stores), session, faults));
    } catch (error) {
      session.end();
      const status = asStatusError(error);
      sendJson(response, status.httpCode, errorJson(status));
      return;
    }
    this.#sessions.set(id, session);
    session.receive(body);
    // A client that measures a very fast handshake mistakes the next delay for a proxy's.
    const { handshakeDelayMs } = this.#settings;
    if (handshakeDelayMs > 0) await delay(handshakeDelayMs);
    response.setHeader('X-HTTP-Session-Id', 'local');
    sendFrame(response, [[0, ['c', id, '', 8, 12, keepAliveMs]]]);
  }
}

function sendFrame(response: ServerResponse, json: unknown): void {
  response.writeHead(200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-cache, no-store',
  });
  response.end(frame(json));
}
