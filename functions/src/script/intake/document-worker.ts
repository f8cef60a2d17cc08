import { parentPort, workerData } from 'node:worker_threads';
import { readDocxDocument } from './docx-document.ts';
import type { DocumentJob } from './document-parser.ts';
import { readPdfDocument } from './pdf-document.ts';

const { kind, bytes, maxPages } = workerData as DocumentJob;
const reading =
  kind === 'pdf' ? await readPdfDocument(bytes, maxPages) : await readDocxDocument(bytes);
parentPort?.postMessage(reading);
