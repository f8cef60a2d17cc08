import * as z from 'zod';
import { project } from '../query/run-query.ts';
import { invalidArgument, StatusError } from '../status-error.ts';
import { databaseOf, readDatabaseName, readDocumentName } from '../values/resource-name.ts';
import type { StoredDocument } from '../values/value.ts';
import { openView, sourceOf, type View } from './open-view.ts';
import type { Principal } from './principal.ts';
import { consistencyShape, maskSchema, readMask, readRequest } from './read-request.ts';
import type { Stores } from './stores.ts';

const getSchema = z.object({ ...consistencyShape, name: z.string(), mask: maskSchema });

const batchGetSchema = z.object({
  ...consistencyShape,
  database: z.string(),
  documents: z.array(z.string()).nullish(),
  mask: maskSchema,
});

type BatchGetResponse = {
  found?: StoredDocument;
  missing?: string;
  transaction?: string;
  readTime: string;
};

export async function getDocument(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<StoredDocument> {
  const request = readRequest(getSchema, json);
  const name = readDocumentName(request.name);
  const view = openView(databaseOf(name), request, stores);
  const { documents } = await readAll([name], view, principal, stores);
  const document = documents.get(name);
  if (!document) throw new StatusError('NOT_FOUND', `Document "${name}" not found.`);
  return project(document, readMask(request.mask));
}

export async function batchGetDocuments(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<BatchGetResponse[]> {
  const request = readRequest(batchGetSchema, json);
  const database = readDatabaseName(request.database);
  const mask = readMask(request.mask);
  const names = [...new Set((request.documents ?? []).map(readDocumentName))];
  const stranger = names.find((name) => databaseOf(name) !== database);
  if (stranger !== undefined) {
    throw invalidArgument(`The document ${stranger} is not in the database ${database}.`);
  }
  const view = openView(database, request, stores);
  const { documents, readTime } = await endingOnError(view, stores, () =>
    readAll(names, view, principal, stores),
  );
  const responses: BatchGetResponse[] = names.map((name) => {
    const document = documents.get(name);
    return document ? { found: project(document, mask), readTime } : { missing: name, readTime };
  });
  return announcing(view, responses, readTime);
}

async function readAll(names: string[], view: View, principal: Principal, stores: Stores) {
  const { database, transactions, guard, lockWaitMs } = stores;
  if (view.transaction?.mode === 'read-write') {
    await transactions.lock(view.transaction, names, lockWaitMs);
  }
  const readTime = view.fixedTime ?? database.clock.readTime();
  const source = sourceOf(database, view.fixedTime);
  const reading = { principal, time: readTime, lookedUpTogether: new Set<string>() };
  const documents = new Map<string, StoredDocument | null>();
  for (const name of names) {
    const document = source.read(name);
    guard.checkGet(reading, name, document);
    documents.set(name, document);
  }
  return { documents, readTime };
}

/** A transaction whose id the client never learned would hold its locks for a minute. */
export async function endingOnError<T>(
  { isNew, transaction }: View,
  { transactions }: Stores,
  action: () => Promise<T>,
): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const isAborted = error instanceof StatusError && error.status === 'ABORTED';
    if (transaction && (isNew || isAborted)) transactions.end(transaction);
    throw error;
  }
}

/** The first response has to carry the id of a transaction that the request began. */
export function announcing<T extends { readTime: string }>(
  { isNew, transaction }: View,
  responses: T[],
  readTime: string,
): (T | { transaction: string; readTime: string })[] {
  if (!isNew || !transaction) return responses;
  const [first, ...rest] = responses;
  return [{ ...first, transaction: transaction.id, readTime }, ...rest];
}
