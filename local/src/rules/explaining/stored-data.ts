import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FirestoreDocument, StorageObjectFacts } from '../access.ts';
import { documentOf, fieldsIn, type Plain } from './plain-documents.ts';

/** Where stored documents and files are read from. */
export type StoredData = {
  document(path: string): Promise<FirestoreDocument | null>;
  /** Undefined: this source knows nothing of files. */
  file?(bucket: string, path: string): Promise<StorageObjectFacts | null>;
};

export const nothingStored: StoredData = { document: () => Promise.resolve(null) };

/** Something a person named that cannot be read; the message says what. */
export class DataError extends Error {}

export async function readDocumentFile(file: string, time: string): Promise<FirestoreDocument> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DataError(`${file} cannot be read.`, { cause });
  });
  return documentIn(text, file, time);
}

function documentIn(text: string, file: string, time: string): FirestoreDocument {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DataError(`${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new DataError(`${file} holds no JSON object.`);
  }
  return documentOf(fieldsIn(json as Plain), time);
}

/** Documents as files: `jobs/job-1` is in `jobs/job-1.json`. */
export function folderData(folder: string, time: string): StoredData {
  return {
    async document(path) {
      const file = join(folder, `${path}.json`);
      let text: string;
      try {
        text = await readFile(file, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw new DataError(`${file} cannot be read.`, { cause: error });
      }
      return documentIn(text, file, time);
    },
  };
}

type Cloud = { firestore: string; storage: string; project: string };

/** What a local cloud holds, asked as its owner. */
export function cloudData({ firestore, storage, project }: Cloud): StoredData {
  const documents = `http://${firestore}/v1/projects/${project}/databases/(default)/documents`;
  return {
    async document(path) {
      const encoded = path.split('/').map(encodeURIComponent).join('/');
      const json = await askAsOwner(`${documents}/${encoded}`, 'Firestore');
      if (!json) return null;
      const { fields = {}, createTime, updateTime } = json as Partial<FirestoreDocument>;
      return {
        fields: fields,
        createTime: createTime ?? '',
        updateTime: updateTime ?? '',
      };
    },
    async file(bucket, path) {
      const address = `http://${storage}/v0/b/${bucket}/o/${encodeURIComponent(path)}`;
      const json = await askAsOwner(address, 'Storage');
      return json && factsIn(json);
    },
  };
}

/** Sizes and generations come as texts; custom metadata may be missing. */
function factsIn(json: Omit<Partial<StorageObjectFacts>, 'size'> & { size?: unknown }) {
  return {
    ...json,
    size: Number(json.size ?? 0),
    metadata: json.metadata ?? {},
  } as StorageObjectFacts;
}

async function askAsOwner(address: string, what: string): Promise<object | null> {
  let response: Response;
  try {
    response = await fetch(address, { headers: { authorization: 'Bearer owner' } });
  } catch (cause) {
    const { host } = new URL(address);
    throw new DataError(`${what} does not answer at ${host}. Is the local cloud running?`, {
      cause,
    });
  }
  if (response.status === 404) return null;
  if (!response.ok) {
    throw new DataError(`${what} answered ${response.status} to ${new URL(address).pathname}.`);
  }
  return (await response.json()) as object;
}
