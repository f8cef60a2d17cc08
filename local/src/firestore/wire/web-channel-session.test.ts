import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebChannelSession } from './web-channel-session.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const streaming = { isLongPoll: false, timeoutMs: undefined };
const polling = { isLongPoll: true, timeoutMs: undefined };

function open() {
  const seen = { ended: 0, closed: 0, progressed: 0 };
  const session = new WebChannelSession(() => seen.ended++);
  session.connect({
    receive: () => undefined,
    progressed: () => void seen.progressed++,
    ended: () => Promise.resolve(),
    closed: () => void seen.closed++,
  });
  return { session, seen };
}

/** A response as far as a session knows it, with all that was written to it. */
class TestResponse extends PassThrough {
  text = '';

  constructor() {
    super();
    this.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
  }

  writeHead(): this {
    return this;
  }

  flushHeaders(): void {}

  get asResponse(): ServerResponse {
    return this as unknown as ServerResponse;
  }

  /** How many arrays with this payload came. */
  count(payload: string): number {
    return this.text.split(payload).length - 1;
  }
}

it('is over when nobody comes within a minute', () => {
  const { session, seen } = open();
  vi.advanceTimersByTime(59_000);
  expect(seen).toMatchObject({ ended: 0, closed: 0 });
  const response = new TestResponse();
  session.attach(response.asResponse, streaming);
  vi.advanceTimersByTime(200_000);
  expect(seen.ended).toBe(0);
  response.destroy();
  response.emit('close');
  vi.advanceTimersByTime(59_000);
  expect(seen.ended).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(seen).toMatchObject({ ended: 1, closed: 1 });
});

it('breaks a silence of 30 s, but not before', () => {
  const { session } = open();
  const response = new TestResponse();
  session.attach(response.asResponse, streaming);
  expect(response.count('noop')).toBe(1);
  vi.advanceTimersByTime(29_000);
  session.send({ said: 'something' });
  // What is said leaves in a moment.
  return Promise.resolve().then(() => {
    vi.advanceTimersByTime(29_000);
    expect(response.count('noop')).toBe(1);
    vi.advanceTimersByTime(1_000);
    return Promise.resolve().then(() => expect(response.count('noop')).toBe(2));
  });
});

it('ends a long poll with a word before the client loses patience', async () => {
  const { session } = open();
  const response = new TestResponse();
  session.attach(response.asResponse, { isLongPoll: true, timeoutMs: 5_000 });
  vi.advanceTimersByTime(4_999);
  await Promise.resolve();
  expect(response.text).toBe('');
  vi.advanceTimersByTime(1);
  await Promise.resolve();
  expect(response.count('noop')).toBe(1);
  expect(response.writableEnded).toBe(true);
});

it('ends each GET after four minutes, so that the page forgets its text', () => {
  const { session, seen } = open();
  const response = new TestResponse();
  session.attach(response.asResponse, streaming);
  vi.advanceTimersByTime(239_000);
  expect(response.writableEnded).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(response.writableEnded).toBe(true);
  expect(seen.ended).toBe(0);
});

it('closes a GET that is never read to its end', () => {
  const { session } = open();
  const response = new TestResponse();
  session.attach(response.asResponse, polling);
  session.attach(new TestResponse().asResponse, polling);
  expect(response.destroyed).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(response.destroyed).toBe(true);
});

it('knows how much is unread, and tells the stream when it becomes less', () => {
  const { session, seen } = open();
  for (let n = 0; n < 4; n++) session.send({ text: 'x'.repeat(1000) });
  const { unread } = session;
  expect(unread).toBeGreaterThan(4000);
  expect(session.status()).toEqual([0, 4, unread]);
  session.confirm(0);
  session.confirm(Number.NaN);
  expect(seen.progressed).toBe(0);
  session.confirm(2);
  expect(seen.progressed).toBe(1);
  expect(session.unread).toBe(unread / 2);
  session.confirm(4);
  expect(session.unread).toBe(0);
});
