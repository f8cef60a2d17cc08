import {
  callerOf,
  documentOf,
  fieldsOf,
  jsonOf,
  type Plain,
} from '../explaining/plain-documents.ts';
import type {
  Caller,
  FirestoreAccess,
  FirestoreDocument,
  FirestoreMethod,
  QueryConstraints,
  StorageAccess,
  StorageObjectFacts,
} from '../access.ts';

const now = '2026-11-22T12:00:00.000000Z';

export { callerOf, fieldsOf, type Plain };

type Asking = { as?: string | Caller | null; time?: string };

export type FirestoreAsk = Asking & {
  method: FirestoreMethod;
  path: string;
  before?: Plain | null;
  after?: Plain | null;
  query?: Partial<QueryConstraints>;
  /** Other documents by path, and those that the same commit changes. */
  store?: Record<string, Plain>;
  storeAfter?: Record<string, Plain | null>;
};

function askerOf(as: Asking['as']): Caller | null {
  return typeof as === 'string' ? callerOf(as) : (as ?? null);
}

function storedOrNull(plain: Plain | null | undefined): FirestoreDocument | null {
  return plain ? documentOf(fieldsOf(plain), now) : null;
}

export function firestoreAccess(ask: FirestoreAsk): FirestoreAccess {
  const { method, path, before, after, store = {}, storeAfter = {} } = ask;
  const isWrite = method === 'create' || method === 'update' || method === 'delete';
  const stored = { ...store, ...(before && { [path]: before }) };
  const changed = { ...stored, ...storeAfter, ...(isWrite && { [path]: after ?? null }) };
  return {
    caller: askerOf(ask.as),
    time: ask.time ?? now,
    method,
    path,
    database: '(default)',
    before: storedOrNull(before),
    after: storedOrNull(after),
    ...(method === 'list' && {
      query: { where: undefined, limit: undefined, offset: undefined, orderBy: [], ...ask.query },
    }),
    lookUp: (wanted) => storedOrNull(stored[wanted]),
    lookUpAfter: (wanted) => storedOrNull(changed[wanted]),
  };
}

export type StorageAsk = Asking & {
  method: FirestoreMethod;
  path: string;
  before?: Partial<StorageObjectFacts> | null;
  after?: Partial<StorageObjectFacts> | null;
  store?: Record<string, Plain>;
};

function objectFacts(given: Partial<StorageObjectFacts> = {}): StorageObjectFacts {
  return {
    name: 'users/a/x.png',
    bucket: 'bucket',
    size: 10,
    contentType: 'image/png',
    generation: '1',
    metageneration: '1',
    timeCreated: now,
    updated: now,
    md5Hash: 'kAFQmDzST7DWlj99KOF/cg==',
    crc32c: 'Nks/tw==',
    etag: 'tag',
    metadata: {},
    ...given,
  };
}

export function storageAccess(ask: StorageAsk): StorageAccess {
  const { method, path, before, after, store = {} } = ask;
  const facts = (given: Partial<StorageObjectFacts> | null | undefined) =>
    given ? objectFacts({ name: path, ...given }) : null;
  return {
    caller: askerOf(ask.as),
    time: ask.time ?? now,
    method,
    bucket: 'bucket',
    path,
    before: facts(before),
    after: facts(after),
    lookUp: (wanted) => storedOrNull(store[wanted]),
  };
}

type Filter = Record<string, unknown>;

export function filterOf(fieldPath: string, op: string, plain: unknown): Filter {
  return { fieldFilter: { field: { fieldPath }, op, value: jsonOf(plain) } };
}

export function allOf(...filters: Filter[]): Filter {
  return { compositeFilter: { op: 'AND', filters } };
}

export function anyOf(...filters: Filter[]): Filter {
  return { compositeFilter: { op: 'OR', filters } };
}
