// What of storage.rules is asked: every kind of file × operation × caller.
import type { StorageAsk } from './access-builders.ts';
import { callerNames, callers, type CallerName, type Verdict } from './product-rules.ts';

export const fileOperations = [
  'get',
  'get missing',
  'list',
  'create',
  'overwrite',
  'update',
  'delete',
  'delete missing',
] as const;
export type FileOperation = (typeof fileOperations)[number];

/** Ann's files, as far as they are anybody's, and what she may do; nobody else may do anything. */
export const files: Record<string, FileOperation[]> = {
  'users/ann/uploads/cv-1': ['get', 'get missing', 'create', 'delete', 'delete missing'],
  'users/ann/generations/gen-1/video.mp4': ['get', 'get missing'],
  'users/ann/uploads/cv-1/deeper': [],
  'users/ann/uploads': [],
  'users/ann/generations/gen-1': [],
  'users/ann/generations/gen-1/parts/1': [],
  'users/ann/other/file': [],
  'users/ann': [],
  // Where the server keeps what engines made until it is checked.
  'generations/gen-1/attempt-1.mp4': [],
  'shared/file': [],
  file: [],
  // No path is walked: dots are names like others.
  'users/bob/../ann/uploads/cv-1': [],
  'users/./ann/uploads/cv-1': [],
  'users/ann/uploads/../uploads/cv-1': [],
};

export type FileQuestion = {
  path: string;
  operation: FileOperation;
  as: CallerName;
  verdict: Verdict;
};

export const fileQuestions: FileQuestion[] = Object.entries(files).flatMap(([path, allowed]) =>
  fileOperations.flatMap((operation) =>
    callerNames.map((as): FileQuestion => {
      const isAllowed = as === 'owner' && allowed.includes(operation);
      return { path, operation, as, verdict: isAllowed ? 'allowed' : 'denied' };
    }),
  ),
);

export function isFileStoredBefore(operation: FileOperation): boolean {
  return !['get missing', 'create', 'delete missing'].includes(operation);
}

export const pdf = 'application/pdf';
const facts = { contentType: pdf, size: 1000 };

/** The same question for the evaluator by itself. */
export function fileAskFor({ path, operation, as }: FileQuestion): StorageAsk {
  const asked = { path, as: callers[as], before: isFileStoredBefore(operation) ? facts : null };
  switch (operation) {
    case 'get':
    case 'get missing':
      return { ...asked, method: 'get' };
    case 'list':
      return { ...asked, method: 'list', before: null };
    case 'create':
    case 'overwrite':
      return { ...asked, method: 'create', after: facts };
    case 'update':
      return { ...asked, method: 'update', after: { ...facts, metadata: { note: 'x' } } };
    case 'delete':
    case 'delete missing':
      return { ...asked, method: 'delete' };
  }
}

const tenMiB = 10 * 1024 * 1024;
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Sizes and types of uploads; `verdict` is for their owner. */
export const uploads: { size: number; contentType: string; verdict: Verdict }[] = [
  { size: 0, contentType: pdf, verdict: 'denied' },
  { size: 1, contentType: pdf, verdict: 'allowed' },
  { size: tenMiB, contentType: pdf, verdict: 'allowed' },
  { size: tenMiB + 1, contentType: pdf, verdict: 'denied' },
  { size: 10, contentType: docx, verdict: 'allowed' },
  { size: 10, contentType: 'application/json', verdict: 'allowed' },
  { size: 10, contentType: 'application/xml', verdict: 'allowed' },
  { size: 10, contentType: 'text/plain', verdict: 'allowed' },
  { size: 10, contentType: 'text/plain;charset=utf-8', verdict: 'denied' },
  { size: 10, contentType: 'text/html', verdict: 'denied' },
  { size: 10, contentType: 'image/svg+xml', verdict: 'denied' },
  { size: 10, contentType: 'video/mp4', verdict: 'denied' },
  { size: 10, contentType: 'application/PDF', verdict: 'denied' },
];

/** Ids of uploads; `importCv` takes the allowed ones. */
export const uploadIds: [id: string, verdict: Verdict][] = [
  ['3f0e8a52-0a6b-4f53-9c5e-7f3b6f6f6f6f', 'allowed'],
  ['A_b-9', 'allowed'],
  ['x'.repeat(64), 'allowed'],
  ['x'.repeat(65), 'denied'],
  ['cv.pdf', 'denied'],
  ['a b', 'denied'],
  ['..', 'denied'],
  ['é', 'denied'],
];
