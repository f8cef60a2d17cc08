import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Task = { name: string; scheduleTime?: string; httpRequest: { url: string } };
type Queue = { queue: { size(): number }; enqueue(task: Task): void };
type QueueClass = new (key: string, config: object) => Queue;

const require = createRequire(import.meta.url);
require('./emulator-preload.cjs');
const fromFirebaseTools = createRequire(require.resolve('firebase-tools/package.json'));
const { TaskQueue } = fromFirebaseTools('./lib/emulator/taskQueue.js') as {
  TaskQueue: QueueClass;
};

const inFiveSeconds: Task = {
  name: 'look',
  scheduleTime: '2026-11-22T12:00:05.000Z',
  httpRequest: { url: 'http://127.0.0.1/' },
};

describe('the task queue of firebase-tools, as we load it', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00.000Z') }));
  afterEach(() => vi.useRealTimers());

  const openQueue = () =>
    new TaskQueue('q', { rateLimits: { maxDispatchesPerSecond: 1, maxConcurrentDispatches: 1 } });

  it('holds a task back until its schedule time', () => {
    const queue = openQueue();
    queue.enqueue(inFiveSeconds);
    vi.advanceTimersByTime(4999);
    expect(queue.queue.size()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(queue.queue.size()).toBe(1);
  });

  it('refuses a second task of the same name while the first is held back, and afterwards', () => {
    const queue = openQueue();
    queue.enqueue(inFiveSeconds);
    expect(() => queue.enqueue(inFiveSeconds)).toThrow('already been queued');
    vi.advanceTimersByTime(5000);
    expect(() => queue.enqueue({ ...inFiveSeconds })).toThrow('already been queued');
  });

  it('takes a task without a schedule time, or with one in the past, at once', () => {
    const queue = openQueue();
    queue.enqueue({ name: 'now', httpRequest: { url: '' } });
    queue.enqueue({ ...inFiveSeconds, name: 'late', scheduleTime: '2026-11-22T11:00:00.000Z' });
    expect(queue.queue.size()).toBe(2);
  });
});
