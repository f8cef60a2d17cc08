import {
  deleteObject,
  type FirebaseStorage,
  getBytes,
  list,
  ref,
  updateMetadata,
  uploadBytes,
} from 'firebase/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openProductEnvironment,
  verdictOf,
  type ProductEnvironment,
} from './testing/product-environment.ts';
import {
  fileOperations,
  fileQuestions,
  files,
  isFileStoredBefore,
  pdf,
  uploadIds,
  uploads,
  type FileQuestion,
} from './testing/product-files.ts';
import type { CallerName } from './testing/product-rules.ts';

// The same questions as in product-storage-rules.test.ts, through the unmodified SDK and a
// server: ours, or Google's emulator with RULES_TARGET=official.

let environment: ProductEnvironment;

beforeAll(async () => {
  environment = await openProductEnvironment();
});
afterAll(() => environment.close());

const bytes = (count: number) => new Uint8Array(count).fill(7);
const at = (storage: FirebaseStorage, path: string) => ref(storage, path);
// rules-unit-testing types its contexts by the compatible SDK; they are of the modular one too.
const storageOf = (as: CallerName) =>
  environment.contextOf(as).storage() as unknown as FirebaseStorage;

function send({ path, operation, as }: FileQuestion): Promise<unknown> {
  const file = at(storageOf(as), path);
  switch (operation) {
    case 'get':
    case 'get missing':
      return getBytes(file);
    case 'list':
      return list(file);
    case 'create':
    case 'overwrite':
      return uploadBytes(file, bytes(10), { contentType: pdf });
    case 'update':
      return updateMetadata(file, { customMetadata: { note: 'x' } });
    case 'delete':
    case 'delete missing':
      return deleteObject(file);
  }
}

/** Puts the file there, or takes it away, past the rules. */
async function prepare(storage: FirebaseStorage, question: FileQuestion): Promise<void> {
  const file = at(storage, question.path);
  if (isFileStoredBefore(question.operation)) await uploadBytes(file, bytes(10));
  else await verdictOf(deleteObject(file));
}

const rounds = Object.keys(files).flatMap((path) =>
  fileOperations.map((operation) => ({ path, operation })),
);

describe('storage.rules through the SDK', () => {
  it.each(rounds)('$path: $operation', async ({ path, operation }) => {
    const asked = fileQuestions.filter(
      (question) => question.path === path && question.operation === operation,
    );
    const found: string[] = [];
    await environment.asServer(async (context) => {
      const storage = context.storage() as unknown as FirebaseStorage;
      let isReady = false;
      for (const question of asked) {
        if (!isReady) await prepare(storage, question);
        const verdict = await verdictOf(send(question));
        found.push(`${question.as}: ${verdict}`);
        // What was denied changed nothing.
        isReady = verdict === 'denied';
      }
    });
    expect(found).toEqual(asked.map(({ as, verdict }) => `${as}: ${verdict}`));
  });

  it.each(uploads)('an upload of $size bytes as "$contentType"', async (facts) => {
    const { size, contentType, verdict } = facts;
    const file = at(storageOf('owner'), `users/ann/uploads/${crypto.randomUUID()}`);
    expect(await verdictOf(uploadBytes(file, bytes(size), { contentType }))).toBe(verdict);
  });

  it.each(uploadIds)('an upload named "%s"', async (id, verdict) => {
    const file = at(storageOf('owner'), `users/ann/uploads/${id}`);
    await environment.asServer((context) =>
      verdictOf(deleteObject(at(context.storage(), file.fullPath))),
    );
    expect(await verdictOf(uploadBytes(file, bytes(10), { contentType: pdf }))).toBe(verdict);
  });
});
