import { parentPort } from 'node:worker_threads';
import { readDocxDocument } from './docx-document.ts';
import type { DocumentJob } from './document-parser.ts';
import { readPdfDocument } from './pdf-document.ts';

// No await at the top: ending a thread whose module still waits can bring the whole process down.
parentPort?.on('message', (job: DocumentJob) => void readDocument(job));

async function readDocument({ kind, bytes, maxPages }: DocumentJob): Promise<void> {
  const reading =
    kind === 'pdf' ? await readPdfDocument(bytes, maxPages) : await readDocxDocument(bytes);
  parentPort?.postMessage(reading);
}
