import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { FaultGate } from '../../faults/fault-gate.ts';
import type { StreamOpeners } from '../streams/open-stream.ts';
import { keepAliveMs } from './back-channel.ts';
import { FaultyReceiver, passFaults } from './fault-edge.ts';
import { maxRequestBytes, readBody } from './http-body.ts';
import { frame, principalOf, readForwardBody } from './web-channel-wire.ts';
import { WebChannelSession } from './web-channel-session.ts';

// A form writes most punctuation of JSON as three characters.
const maxFormBytes = 3 * maxRequestBytes;

const streamOf: Record<string, keyof StreamOpeners> = {
  '/google.firestore.v1.Firestore/Listen/channel': 'Listen',
  '/google.firestore.v1.Firestore/Write/channel': 'Write',
};

type WebChannelSettings = {
  streams: StreamOpeners;
  handshakeDelayMs: number;
  faults: FaultGate;
};

/** Speaks WebChannel, as the web SDK does in a browser. */
export class WebChannelFront {
  readonly #settings: WebChannelSettings;
  readonly #sessions = new Map<string, WebChannelSession>();
  #isClosing = false;

  constructor(settings: WebChannelSettings) {
    this.#settings = settings;
  }

  serves(pathname: string): boolean {
    return Object.hasOwn(streamOf, pathname);
  }

  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { searchParams } = url;
    const sessionId = searchParams.get('SID');
    const name = streamOf[url.pathname];
    if (name && sessionId === null && request.method === 'POST') {
      return this.#handshake(name, request, response);
    }
    const session = this.#sessions.get(sessionId ?? '');
    if (!session) {
      // The client looks for these words after the start of the text and then starts afresh.
      response.writeHead(400, { 'Content-Type': 'text/plain' }).end('Error: Unknown SID');
      return;
    }
    session.confirm(Number(searchParams.get('AID') ?? 0));
    if (searchParams.get('TYPE') === 'terminate') {
      session.end();
      response.writeHead(200).end();
      return;
    }
    if (request.method === 'GET') {
      session.attach(response, {
        isLongPoll: searchParams.get('CI') === '1',
        timeoutMs: Number(searchParams.get('TO')) || undefined,
      });
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
  dropStreams(): number {
    const cut = [...this.#sessions.values()];
    for (const session of cut) session.cut();
    return cut.length;
  }

  async #handshake(
    name: keyof StreamOpeners,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { streams, faults, handshakeDelayMs } = this.#settings;
    const body = readForwardBody(await readBody(request, maxFormBytes));
    await passFaults(faults);
    if (this.#isClosing) {
      response.writeHead(503, { 'Content-Type': 'text/plain' }).end('The server is going down.');
      return;
    }
    const principal = principalOf(body, request.headers.authorization);
    const id = randomBytes(12).toString('base64url');
    const session = new WebChannelSession(() => this.#sessions.delete(id));
    const receiver = streams[name](session, principal);
    session.connect(new FaultyReceiver(receiver, session, faults));
    this.#sessions.set(id, session);
    session.receive(body);
    // A client that measures a very fast handshake mistakes the next delay for a proxy's.
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
