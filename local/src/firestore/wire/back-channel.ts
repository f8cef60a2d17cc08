import type { ServerResponse } from 'node:http';
import { frameText } from './web-channel-wire.ts';

export const keepAliveMs = 30_000;
// The page keeps the text of one GET in memory for as long as it lasts.
const maxCharacters = 5_000_000;
const maxMs = 240_000;
// A client that has not read to the end by then reads no more.
const lingerMs = 60_000;

type BackChannelSettings = {
  /** One answer, and then the client asks again. */
  isLongPoll: boolean;
  /** After how long without a word something has to be said. */
  silenceMs: number;
  onSilence: () => void;
  onEnd: () => void;
};

/** One hanging GET, over which the messages of a session leave. */
export class BackChannel {
  readonly #response: ServerResponse;
  readonly #settings: BackChannelSettings;
  readonly #rotate: NodeJS.Timeout;
  readonly #silence: NodeJS.Timeout;
  #linger: NodeJS.Timeout | undefined;
  #characters = 0;
  #isOver = false;
  #isClosed = false;

  constructor(response: ServerResponse, settings: BackChannelSettings) {
    this.#response = response;
    this.#settings = settings;
    this.#rotate = setTimeout(() => this.end(), maxMs).unref();
    this.#silence = setInterval(settings.onSilence, settings.silenceMs).unref();
    response.once('close', () => {
      this.#isClosed = true;
      clearTimeout(this.#linger);
      this.end();
    });
    response.writeHead(200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-cache, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.flushHeaders();
  }

  /** Several arrays in one frame; now and then the last of this response. */
  write(arrays: string[]): void {
    const text = frameText(`[${arrays.join(',')}]`);
    this.#response.write(text);
    this.#characters += text.length;
    this.#silence.refresh();
    if (this.#settings.isLongPoll || this.#characters > maxCharacters) this.end();
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#rotate);
    clearInterval(this.#silence);
    if (!this.#isClosed) {
      this.#linger = setTimeout(() => this.#response.destroy(), lingerMs).unref();
      this.#response.end();
    }
    this.#settings.onEnd();
  }

  /** In the middle of the response, as a broken line does. */
  cut(): void {
    this.#response.destroy();
    this.end();
  }
}
