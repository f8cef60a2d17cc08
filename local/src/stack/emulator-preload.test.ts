import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Task = { name: string; scheduleTime?: string; httpRequest: { url: string } };
type Queue = { queue: { size(): number }; enqueue(task: Task): void };
type Controller = { queues: Record<string, { dispatches: unknown[] }> };
type ControllerClass = new () => Controller & { createQueue(key: string, config: object): void };
type QueueClass = new (key: string, config: object) => Queue;

const require = createRequire(import.meta.url);
process.env['LOCAL_QUEUE_LIMITS'] = '{"renderVideo":1}';
require('./emulator-preload.cjs');
const fromFirebaseTools = createRequire(require.resolve('firebase-tools/package.json'));
const { TaskQueue } = fromFirebaseTools('./lib/emulator/taskQueue.js') as {
  TaskQueue: QueueClass;
};
const { TaskQueueController } = fromFirebaseTools('./lib/emulator/tasksEmulator.js') as {
  TaskQueueController: ControllerClass;
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

  it('runs no more at once than this machine should, where a limit is set', () => {
    const controller = new TaskQueueController();
    const config = { rateLimits: { maxDispatchesPerSecond: 500, maxConcurrentDispatches: 20 } };
    controller.createQueue('queue:demo-us-central1-renderVideo', config);
    controller.createQueue('queue:demo-us-central1-other', config);
    const atOnce = Object.values(controller.queues).map(({ dispatches }) => dispatches.length);
    expect(atOnce).toEqual([1, 20]);
  });
});
