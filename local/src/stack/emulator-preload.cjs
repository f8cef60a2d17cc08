// Loaded into firebase-tools before it starts. Places where its emulators are slower or
// simpler than what they stand for; written for the pinned version, and loud if that changes.
const { createRequire } = require('node:module');

const fromFirebaseTools = createRequire(require.resolve('firebase-tools/package.json'));

// The auth emulator compiles the schemas of every route at start, eight seconds of work. With
// this option of its own router each is compiled when first asked for; answers are the same.
const router = fromFirebaseTools('exegesis-express');
const { middleware } = router;
Object.defineProperty(router, 'middleware', {
  value: (specification, options) =>
    middleware(specification, { ...options, lazyCompileValidationSchemas: true }),
});

// The tasks emulator runs a task at once whatever its schedule time; Cloud Tasks waits for it.
const { TaskQueue } = fromFirebaseTools('./lib/emulator/taskQueue.js');
const { enqueue } = TaskQueue.prototype;
if (typeof enqueue !== 'function') throw new Error('firebase-tools changed its task queue.');
TaskQueue.prototype.enqueue = function enqueueWhenDue(task) {
  const waitMs = Date.parse(task.scheduleTime ?? '') - Date.now();
  if (!(waitMs > 0)) {
    enqueue.call(this, task);
    return;
  }
  if (this.queuedIds.has(task.name)) {
    throw new Error(`A task has already been queued with id ${task.name}`);
  }
  this.queuedIds.add(task.name);
  setTimeout(() => {
    this.queuedIds.delete(task.name);
    enqueue.call(this, task);
  }, waitMs);
};

// It looks for work once a second when idle, and without pause while a task runs.
const { TaskQueueController } = fromFirebaseTools('./lib/emulator/tasksEmulator.js');
if (TaskQueueController.LISTEN_TIMEOUT !== 1000 || TaskQueueController.UPDATE_TIMEOUT !== 0) {
  throw new Error('firebase-tools changed the pace of its task queues.');
}
// It runs each task in a process of its own when those it has are busy, and never ends one. As
// many at once as Cloud Run would start would bury one machine: a few take turns here.
const atOnce = 4;
const { createQueue } = TaskQueueController.prototype;
if (typeof createQueue !== 'function') throw new Error('firebase-tools changed its task queues.');
TaskQueueController.prototype.createQueue = function createSmallQueue(key, config) {
  const { rateLimits } = config;
  const maxConcurrentDispatches = Math.min(rateLimits.maxConcurrentDispatches, atOnce);
  createQueue.call(this, key, {
    ...config,
    rateLimits: { ...rateLimits, maxConcurrentDispatches },
  });
};
TaskQueueController.LISTEN_TIMEOUT = 50;
TaskQueueController.UPDATE_TIMEOUT = 10;
