import { Worker } from 'node:worker_threads';
import type { CvProblemCode } from '@cvplus/contracts/parsed-cv';
import type { Extraction } from './document-line.ts';

export type DocumentProblem = CvProblemCode;
export type DocumentReading =
  { ok: true; extraction: Extraction } | { ok: false; code: DocumentProblem };
export type DocumentJob = { kind: 'pdf' | 'docx'; bytes: Uint8Array; maxPages: number };

export type ParserSettings = {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  workerUrl?: URL | undefined;
};

/**
 * The worker is its own entry file: beside this file in the source tree, and beside the bundle
 * under the same name (`document-worker.js` or `.mjs`) once bundled.
 */
function workerBeside(): URL {
  const extension = /\.[cm]?[jt]s$/.exec(import.meta.url)?.[0] ?? '.js';
  return new URL(`./document-worker${extension}`, import.meta.url);
}

/** Runs a foreign parser on a thread that can be killed: a hang ends after the time limit. */
export function parseDocument(
  job: DocumentJob,
  settings: ParserSettings,
): Promise<DocumentReading> {
  const { timeoutMs, signal, workerUrl = workerBeside() } = settings;
  signal?.throwIfAborted();
  // Copied, because the caller keeps its bytes and a transfer would empty them.
  const bytes = Uint8Array.from(job.bytes);
  const worker = new Worker(workerUrl, {
    workerData: { ...job, bytes } satisfies DocumentJob,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: [],
    // Parsers warn on the console about the text they read; a CV's text must not reach a log.
    stdout: true,
    stderr: true,
  });
  return new Promise<DocumentReading>((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      finish();
    };
    const cut = (finish: () => void) => {
      void worker.terminate();
      settle(finish);
    };
    const onAbort = () => cut(() => reject(asError(signal?.reason)));
    const onTimeout = () => cut(() => resolve({ ok: false, code: 'timed-out' }));
    const timer = setTimeout(onTimeout, timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.once('message', (reading: DocumentReading) => {
      settle(() => resolve(reading));
      endSoftly(worker);
    });
    // Running out of memory or crashing on strange bytes is the document's fault, not the caller's.
    worker.once('error', (error) =>
      settle(() =>
        isMissingWorker(error) ? reject(error) : resolve({ ok: false, code: 'corrupt' }),
      ),
    );
    worker.once('exit', () => settle(() => resolve({ ok: false, code: 'corrupt' })));
  });
}

/** A thread with nothing left to do ends by itself; one that a parser keeps alive is ended. */
function endSoftly(worker: Worker): void {
  worker.unref();
  const timer = setTimeout(() => void worker.terminate(), 1000);
  timer.unref();
  worker.once('exit', () => clearTimeout(timer));
}

function isMissingWorker(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code));
}

function asError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : new DOMException('The reading was aborted.', 'AbortError');
}
