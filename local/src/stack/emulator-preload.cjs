// Loaded into firebase-tools before it starts: the places where its emulators are slower or
// simpler than what they stand for. Written for the pinned version, and loud if that changes.
const { createRequire } = require('node:module');

const fromFirebaseTools = createRequire(require.resolve('firebase-tools/package.json'));
const { TaskQueue } = fromFirebaseTools('./lib/emulator/taskQueue.js');
const { TaskQueueController } = fromFirebaseTools('./lib/emulator/tasksEmulator.js');
const { FunctionsEmulator } = fromFirebaseTools('./lib/emulator/functionsEmulator.js');
const worker = fromFirebaseTools('./lib/emulator/functionsRuntimeWorker.js');
const router = fromFirebaseTools('exegesis-express');

const { enqueue } = TaskQueue.prototype;
const { createQueue } = TaskQueueController.prototype;
const { startRuntime } = FunctionsEmulator.prototype;
const { getIdleWorker } = worker.RuntimeWorkerPool.prototype;
const { middleware } = router;
const isKnown =
  [enqueue, createQueue, startRuntime, getIdleWorker, middleware].every(
    (part) => typeof part === 'function',
  ) &&
  TaskQueueController.LISTEN_TIMEOUT === 1000 &&
  TaskQueueController.UPDATE_TIMEOUT === 0;
if (!isKnown) throw new Error('firebase-tools changed: emulator-preload.cjs no longer fits it.');

// The auth emulator compiles the schemas of every route at start, eight seconds of work. With
// this option of its own router each is compiled when first asked for; answers are the same.
Object.defineProperty(router, 'middleware', {
  value: (specification, options) =>
    middleware(specification, { ...options, lazyCompileValidationSchemas: true }),
});

// The tasks emulator runs a task at once whatever its schedule time; Cloud Tasks waits for it.
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
TaskQueueController.LISTEN_TIMEOUT = 50;
TaskQueueController.UPDATE_TIMEOUT = 10;

// What a queue may run at once is set for a cloud; here everything shares one machine.
const limits = JSON.parse(process.env.LOCAL_QUEUE_LIMITS ?? '{}');
TaskQueueController.prototype.createQueue = function createBoundedQueue(key, config) {
  const limit = limits[key.split('-').at(-1)] ?? Infinity;
  const { maxConcurrentDispatches } = config.rateLimits;
  const rateLimits = {
    ...config.rateLimits,
    maxConcurrentDispatches: Math.min(maxConcurrentDispatches, limit),
  };
  createQueue.call(this, key, { ...config, rateLimits });
};

// The functions emulator starts a process for every request that comes while another is being
// answered; an instance in the cloud answers up to 80 at once, and so does each process here.
worker.RuntimeWorkerPool.prototype.getIdleWorker = function getAnyWorker(triggerId, runtime) {
  return (
    getIdleWorker.call(this, triggerId, runtime) ??
    this.getTriggerWorkers(triggerId, runtime).find(
      ({ state }) => state === worker.RuntimeWorkerState.BUSY,
    )
  );
};
const starting = new Map();
FunctionsEmulator.prototype.startRuntime = function startRuntimeOnce(backend, trigger) {
  const id = trigger?.id;
  const underWay = starting.get(id);
  if (underWay) return underWay;
  const started = startRuntime.call(this, backend, trigger).finally(() => starting.delete(id));
  starting.set(id, started);
  return started;
};
