import * as z from 'zod';
import { ControlError } from './api-answer.ts';

/** Calls a method of Firestore's API as the owner of the database. */
export type CallFirestore = (method: string, request: object) => Promise<unknown>;

export type PlaceRequest = { database: string; path: string; pageToken: string | undefined };

type FieldsJson = Record<string, unknown>;

/** What there is at one place of a database. */
export type Place = {
  path: string;
  /** Ids of the collections beside the one shown, or at the root. */
  collections: string[];
  /** The documents of the collection that the path names or lies in. */
  documents: { ids: { id: string; isMissing: boolean }[]; nextPageToken: string | null } | null;
  document: {
    fields: FieldsJson;
    createTime: string | null;
    updateTime: string | null;
    isMissing: boolean;
    collections: string[];
  } | null;
};

const documentsPerPage = 100;

const collectionsSchema = z.object({
  collectionIds: z.array(z.string()).nullish(),
  nextPageToken: z.string().nullish(),
});
const documentSchema = z.object({
  name: z.string(),
  fields: z.record(z.string(), z.unknown()).nullish(),
  createTime: z.string().nullish(),
  updateTime: z.string().nullish(),
});
const listSchema = z.object({
  documents: z.array(documentSchema).nullish(),
  nextPageToken: z.string().nullish(),
});
const foundSchema = z.array(
  z.looseObject({ found: documentSchema.nullish(), missing: z.string().nullish() }),
);

/** Reads one place: its collections, the documents of its collection, and its document. */
export async function readPlace(call: CallFirestore, asked: PlaceRequest): Promise<Place> {
  const { database, path, pageToken } = asked;
  const segments = path === '' ? [] : path.split('/');
  if (segments.includes('')) throw new ControlError(400, `“${path}” is not a path.`);
  const root = `${database}/documents`;
  const isDocument = segments.length > 0 && segments.length % 2 === 0;
  const collection = isDocument ? segments.slice(0, -1) : segments;
  const parent = [root, ...collection.slice(0, -1)].join('/');
  return {
    path,
    collections: await listCollections(call, parent),
    documents:
      collection.length === 0
        ? null
        : await listDocuments(call, { parent, collectionId: collection.at(-1) ?? '', pageToken }),
    document: isDocument ? await readDocument(call, database, `${root}/${path}`) : null,
  };
}

async function listCollections(call: CallFirestore, parent: string): Promise<string[]> {
  const ids: string[] = [];
  let pageToken: string | undefined;
  do {
    const request = { parent, pageSize: 1000, ...(pageToken && { pageToken }) };
    const page = collectionsSchema.parse(await call('ListCollectionIds', request));
    ids.push(...(page.collectionIds ?? []));
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken);
  return ids;
}

async function listDocuments(
  call: CallFirestore,
  asked: { parent: string; collectionId: string; pageToken: string | undefined },
): Promise<Place['documents']> {
  const { parent, collectionId, pageToken } = asked;
  const answer = await call('ListDocuments', {
    parent,
    collectionId,
    pageSize: documentsPerPage,
    // Only names: what the documents hold is read when one is opened.
    mask: { fieldPaths: [] },
    showMissing: true,
    ...(pageToken && { pageToken }),
  });
  const { documents, nextPageToken } = listSchema.parse(answer);
  const ids = (documents ?? []).map(({ name, createTime }) => ({
    id: name.slice(name.lastIndexOf('/') + 1),
    isMissing: !createTime,
  }));
  return { ids, nextPageToken: nextPageToken || null };
}

async function readDocument(
  call: CallFirestore,
  database: string,
  name: string,
): Promise<Place['document']> {
  const answer = await call('BatchGetDocuments', { database, documents: [name] });
  const found = foundSchema.parse(answer).find((each) => each.found)?.found;
  return {
    fields: found?.fields ?? {},
    createTime: found?.createTime ?? null,
    updateTime: found?.updateTime ?? null,
    isMissing: !found,
    collections: await listCollections(call, name),
  };
}
