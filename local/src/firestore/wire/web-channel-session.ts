import type { ServerResponse } from 'node:http';
import type { StatusError } from '../status-error.ts';
import type { MessageReceiver, MessageStream } from '../streams/message-stream.ts';
import { BackChannel, keepAliveMs } from './back-channel.ts';
import { errorJson } from './http-body.ts';
import type { ForwardBody } from './web-channel-wire.ts';

// The client itself stops trying after 5–15 s and then 10–30 s.
const abandonedAfterMs = 60_000;
const maxFrameCharacters = 1_000_000;

type Attaching = { isLongPoll: boolean; timeoutMs: number | undefined };

/** One WebChannel: messages in by POST, messages out over one hanging GET at a time. */
export class WebChannelSession implements MessageStream {
  readonly wire = 'WebChannel';
  readonly #onEnd: () => void;
  #receiver: MessageReceiver | undefined;
  /** Arrays that the client has not yet confirmed, with consecutive ids. */
  #unconfirmed: { id: number; text: string }[] = [];
  #unread = 0;
  #lastArrayId = 0;
  /** The last array that was written to the present GET. */
  #writtenId = 0;
  #isFlushDue = false;
  #nextMessage = 0;
  #backChannel: BackChannel | undefined;
  #abandoned: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#awaitReturn();
  }

  get unread(): number {
    return this.#unread;
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
      if (this.#isOver) return;
      if (number < this.#nextMessage) continue;
      this.#nextMessage = number + 1;
      this.#receiver?.receive(readJson(text));
    }
  }

  confirm(arrayId: number): void {
    const confirmed = this.#unconfirmed.filter(({ id }) => id <= arrayId);
    if (confirmed.length === 0) return;
    this.#unconfirmed.splice(0, confirmed.length);
    for (const { text } of confirmed) this.#unread -= text.length;
    this.#receiver?.progressed();
  }

  /** What a POST is answered: whether a GET hangs, the last array sent, how much is on the way. */
  status(): [number, number, number] {
    return [this.#backChannel ? 1 : 0, this.#lastArrayId, this.#unread];
  }

  /** What the client did not confirm goes out again: the GET before this one may be lost. */
  attach(response: ServerResponse, { isLongPoll, timeoutMs = keepAliveMs }: Attaching): void {
    this.#backChannel?.end();
    clearTimeout(this.#abandoned);
    this.#backChannel = new BackChannel(response, {
      isLongPoll,
      silenceMs: Math.min(timeoutMs, keepAliveMs),
      onSilence: () => this.#push(['noop']),
      onEnd: () => this.#detached(),
    });
    this.#writtenId = this.#lastArrayId - this.#unconfirmed.length;
    // The client takes a GET that stays empty for a moment for a sign of a buffering proxy.
    if (this.#unconfirmed.length === 0 && !isLongPoll) this.#push(['noop']);
    this.#flush();
  }

  /** Tells the client to open a new session elsewhere, as this process is about to end. */
  stop(): void {
    this.#push(['stop']);
    this.#flush();
    this.end();
  }

  /** Without a word, in the middle of the response. */
  cut(): void {
    this.#backChannel?.cut();
    this.end();
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#backChannel?.end();
    clearTimeout(this.#abandoned);
    this.#receiver?.closed();
    this.#onEnd();
  }

  #push(payload: unknown): void {
    if (this.#isOver) return;
    this.#lastArrayId++;
    const text = JSON.stringify([this.#lastArrayId, payload]);
    this.#unconfirmed.push({ id: this.#lastArrayId, text });
    this.#unread += text.length;
    if (this.#isFlushDue) return;
    // What is said in one go leaves in one frame, and in one long poll.
    this.#isFlushDue = true;
    queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    this.#isFlushDue = false;
    while (this.#backChannel) {
      const texts = this.#nextTexts();
      if (texts.length === 0) return;
      this.#writtenId += texts.length;
      this.#backChannel.write(texts);
    }
  }

  #nextTexts(): string[] {
    const first = this.#unconfirmed.length - (this.#lastArrayId - this.#writtenId);
    const texts: string[] = [];
    let characters = 0;
    for (let index = first; characters < maxFrameCharacters; index++) {
      const next = this.#unconfirmed[index];
      if (!next) break;
      texts.push(next.text);
      characters += next.text.length;
    }
    return texts;
  }

  #detached(): void {
    this.#backChannel = undefined;
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
