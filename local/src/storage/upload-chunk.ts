import { invalid } from './storage-error.ts';

export type UploadChunk =
  /** `total`: the object's whole size, null while the client does not know it. */
  | { type: 'bytes'; start: number; total: number | null | 'at-end-of-body' }
  | { type: 'question'; total: number | null };

/** Reads the `Content-Range` of one PUT to a resumable session. */
export function planChunk(header: string | undefined): UploadChunk {
  if (header === undefined) return { type: 'bytes', start: 0, total: 'at-end-of-body' };
  const question = /^bytes \*\/(\*|\d+)$/.exec(header);
  if (question) return { type: 'question', total: readTotal(question[1]) };
  const bytes = /^bytes (\d+)-(\*|\d+)\/(\*|\d+)$/.exec(header);
  if (!bytes) throw invalid(`Content-Range "${header}" cannot be read.`);
  const start = Number(bytes[1]);
  const total = readTotal(bytes[3]);
  const isOpen = bytes[2] === '*' && total === null;
  return { type: 'bytes', start, total: isOpen ? 'at-end-of-body' : total };
}

function readTotal(text: string | undefined): number | null {
  return text === undefined || text === '*' ? null : Number(text);
}
