import type { CvProblemCode } from '@cvplus/contracts/parsed-cv';
import type { Extraction } from './document-line.ts';
import { endThread, keepThread, takeThread } from './parser-threads.ts';

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

/**
 * Runs a foreign parser on a thread that can be killed: a hang ends after the time limit. Only a
 * thread that read its document well is kept for the next one.
 */
export function parseDocument(
  job: DocumentJob,
  settings: ParserSettings,
): Promise<DocumentReading> {
  const { timeoutMs, signal, workerUrl = workerBeside() } = settings;
  signal?.throwIfAborted();
  // Copied, because the caller keeps its bytes and a transfer would empty them.
  const bytes = Uint8Array.from(job.bytes);
  const thread = takeThread(workerUrl);
  const { worker } = thread;
  return new Promise<DocumentReading>((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const cut = (finish: () => void) => {
      endThread(thread);
      settle(finish);
    };
    const onAbort = () => cut(() => reject(asError(signal?.reason)));
    const onMessage = (reading: DocumentReading) => {
      if (reading.ok) keepThread(thread);
      else endThread(thread);
      settle(() => resolve(reading));
    };
    // Running out of memory or crashing on strange bytes is the document's fault, not the caller's.
    const onError = (error: unknown) =>
      cut(() => (isMissingWorker(error) ? reject(error) : resolve({ ok: false, code: 'corrupt' })));
    const onExit = () => settle(() => resolve({ ok: false, code: 'corrupt' }));
    const timer = setTimeout(() => cut(() => resolve({ ok: false, code: 'timed-out' })), timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
    worker.postMessage({ ...job, bytes } satisfies DocumentJob, [bytes.buffer]);
  });
}

function isMissingWorker(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code));
}

function asError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : new DOMException('The reading was aborted.', 'AbortError');
}
