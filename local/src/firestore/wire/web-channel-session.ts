import type { ServerResponse } from 'node:http';
import type { StatusError } from '../status-error.ts';
import type { MessageReceiver, MessageStream } from '../streams/message-stream.ts';
import { errorJson } from './http-body.ts';
import { type ForwardBody, frame } from './web-channel-wire.ts';

export const keepAliveMs = 30_000;
// The client itself stops trying after 5–15 s and then 10–30 s.
const abandonedAfterMs = 60_000;
// The page keeps the text of one GET in memory for as long as it lasts.
const maxResponseCharacters = 5_000_000;
const maxResponseMs = 240_000;

type BackChannel = {
  response: ServerResponse;
  isLongPoll: boolean;
  characters: number;
  rotate: NodeJS.Timeout;
  noop: NodeJS.Timeout;
};

/** One WebChannel: messages in by POST, messages out over one hanging GET at a time. */
export class WebChannelSession implements MessageStream {
  readonly id: string;
  readonly #onEnd: () => void;
  #receiver: MessageReceiver | undefined;
  /** Sent arrays that the client has not yet confirmed. */
  #unconfirmed: { id: number; payload: unknown }[] = [];
  #lastArrayId = 0;
  #nextMessage = 0;
  #backChannel: BackChannel | undefined;
  #abandoned: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(id: string, onEnd: () => void) {
    this.id = id;
    this.#onEnd = onEnd;
    this.#awaitReturn();
  }

  get lastArrayId(): number {
    return this.#lastArrayId;
  }

  connect(receiver: MessageReceiver): void {
    this.#receiver = receiver;
  }

  send(message: object): void {
    this.#push([message]);
  }

  /** The SDK closes the stream when it reads this, and then terminates the session. */
  fail(error: StatusError): void {
    this.#push([errorJson(error)]);
  }

  /** A repeated POST repeats its message numbers: what was heard is not heard again. */
  receive({ messages }: ForwardBody): void {
    for (const { number, text } of messages) {
      if (number < this.#nextMessage) continue;
      this.#nextMessage = number + 1;
      this.#receiver?.receive(readJson(text));
    }
  }

  confirm(arrayId: number): void {
    this.#unconfirmed = this.#unconfirmed.filter(({ id }) => id > arrayId);
  }

  /** What a POST is answered: whether a GET hangs, the last array sent, the bytes on the way. */
  status(): [number, number, number] {
    const outstanding = this.#unconfirmed.length > 0 ? frame(this.#batch()).length : 0;
    return [this.#backChannel ? 1 : 0, this.#lastArrayId, outstanding];
  }

  attach(response: ServerResponse, isLongPoll: boolean): void {
    this.#detach();
    clearTimeout(this.#abandoned);
    this.#backChannel = {
      response,
      isLongPoll,
      characters: 0,
      rotate: setTimeout(() => this.#detach(), maxResponseMs).unref(),
      noop: setInterval(() => this.#push(['noop']), keepAliveMs).unref(),
    };
    response.on('close', () => {
      if (this.#backChannel?.response === response) this.#detach();
    });
    response.writeHead(200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-cache, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.flushHeaders();
    // The client takes a GET that stays empty for a moment for a sign of a buffering proxy.
    if (this.#unconfirmed.length > 0) this.#write(this.#batch());
    else if (!isLongPoll) this.#push(['noop']);
  }

  /** Tells the client to open a new session elsewhere, as this process is about to end. */
  stop(): void {
    this.#push(['stop']);
    this.end();
  }

  /** Without a word, in the middle of the response. */
  cut(): void {
    this.#backChannel?.response.destroy();
    this.end();
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#detach();
    clearTimeout(this.#abandoned);
    this.#receiver?.closed();
    this.#onEnd();
  }

  #push(payload: unknown): void {
    if (this.#isOver) return;
    this.#lastArrayId++;
    const entry = { id: this.#lastArrayId, payload };
    this.#unconfirmed.push(entry);
    if (this.#backChannel) this.#write([[entry.id, entry.payload]]);
  }

  #batch(): unknown[] {
    return this.#unconfirmed.map(({ id, payload }) => [id, payload]);
  }

  #write(arrays: unknown[]): void {
    const channel = this.#backChannel;
    if (!channel) return;
    const text = frame(arrays);
    channel.response.write(text);
    channel.characters += text.length;
    if (channel.isLongPoll || channel.characters > maxResponseCharacters) this.#detach();
  }

  #detach(): void {
    const channel = this.#backChannel;
    if (!channel) return;
    this.#backChannel = undefined;
    clearTimeout(channel.rotate);
    clearInterval(channel.noop);
    channel.response.end();
    if (!this.#isOver) this.#awaitReturn();
  }

  /** A closed tab says nothing: a session to which nobody returns is over. */
  #awaitReturn(): void {
    clearTimeout(this.#abandoned);
    this.#abandoned = setTimeout(() => this.end(), abandonedAfterMs).unref();
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
