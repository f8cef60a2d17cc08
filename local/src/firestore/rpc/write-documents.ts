import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { project } from '../query/run-query.ts';
import { readWrites } from '../store/write.ts';
import {
  databaseOf,
  readCollectionId,
  readDocumentName,
  readParentName,
} from '../values/resource-name.ts';
import type { StoredDocument } from '../values/value.ts';
import { perform } from './commit-writes.ts';
import type { Principal } from './principal.ts';
import { maskSchema, readMask, readRequest } from './read-request.ts';
import type { Stores } from './stores.ts';

const documentSchema = z.object({ name: z.string().nullish(), fields: z.unknown().optional() });
const preconditionSchema = z
  .object({ exists: z.boolean().nullish(), updateTime: z.string().nullish() })
  .nullish();

const createSchema = z.object({
  parent: z.string(),
  collectionId: z.string(),
  documentId: z.string().nullish(),
  document: documentSchema.nullish(),
  mask: maskSchema,
});

const updateSchema = z.object({
  document: documentSchema.extend({ name: z.string() }),
  updateMask: maskSchema,
  mask: maskSchema,
  currentDocument: preconditionSchema,
});

const deleteSchema = z.object({ name: z.string(), currentDocument: preconditionSchema });

export async function createDocument(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<StoredDocument> {
  const request = readRequest(createSchema, json);
  const collection = `${readParentName(request.parent)}/${readCollectionId(request.collectionId)}`;
  const id = request.documentId || randomBytes(15).toString('base64url');
  const update = { name: `${collection}/${id}`, fields: request.document?.fields };
  const creation = { update, currentDocument: { exists: false } };
  return projected(await write(creation, update.name, principal, stores), request.mask);
}

export async function updateDocument(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<StoredDocument> {
  const { document, updateMask, mask, currentDocument } = readRequest(updateSchema, json);
  const update = { update: document, updateMask, currentDocument };
  return projected(await write(update, document.name, principal, stores), mask);
}

export async function deleteDocument(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<Record<string, never>> {
  const { name, currentDocument } = readRequest(deleteSchema, json);
  await write({ delete: name, currentDocument }, name, principal, stores);
  return {};
}

/** Answers with the document as this very write left it. */
function write(
  json: unknown,
  name: string,
  principal: Principal,
  stores: Stores,
): Promise<StoredDocument | null> {
  const writes = readWrites([json], databaseOf(readDocumentName(name)));
  return stores.transactions.runOutside([name], () => {
    perform(writes, principal, stores);
    return stores.database.documents.read(name);
  });
}

function projected(
  document: StoredDocument | null,
  mask: z.infer<typeof maskSchema>,
): StoredDocument {
  if (!document) throw new Error('A document that was just written is not there.');
  return project(document, readMask(mask));
}
