import { Worker } from 'node:worker_threads';

/** A thread on which one document at a time is parsed. */
export type ParserThread = { worker: Worker; url: string; jobs: number };

/** A thread is replaced before what its parsers leave behind can add up. */
const mostJobs = 50;
const idleMs = 60_000;

/** The one thread kept for the next document: most of the time of a reading went into starting one. */
let spare: { thread: ParserThread; timer: NodeJS.Timeout } | undefined;

/** A thread for one document, which must come back by `keepThread` or `endThread`. */
export function takeThread(url: URL): ParserThread {
  const kept = spare;
  if (kept?.thread.url === url.href) {
    spare = undefined;
    clearTimeout(kept.timer);
    kept.thread.worker.ref();
    return kept.thread;
  }
  return { worker: startWorker(url), url: url.href, jobs: 0 };
}

/** Keeps a thread whose document was read well; it holds no program open and ends when nobody needs it. */
export function keepThread(thread: ParserThread): void {
  const jobs = thread.jobs + 1;
  if (spare || jobs >= mostJobs) {
    endThread(thread);
    return;
  }
  thread.worker.unref();
  const kept = { ...thread, jobs };
  const timer = setTimeout(() => dropSpare(kept.worker), idleMs);
  timer.unref();
  spare = { thread: kept, timer };
}

export function endThread({ worker }: ParserThread): void {
  void worker.terminate();
}

function dropSpare(worker: Worker): void {
  if (spare?.thread.worker !== worker) return;
  clearTimeout(spare.timer);
  spare = undefined;
  void worker.terminate();
}

function startWorker(url: URL): Worker {
  const worker = new Worker(url, {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: [],
    // Parsers warn on the console about the text they read; a CV's text must not reach a log.
    // Nobody reads these streams: reading them would hold a program open.
    stdout: true,
    stderr: true,
  });
  // One that dies while nobody waits for it is only forgotten.
  worker.on('error', () => dropSpare(worker));
  worker.on('exit', () => dropSpare(worker));
  return worker;
}
