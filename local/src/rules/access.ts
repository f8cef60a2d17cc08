/**
 * How the local Firestore and Storage ask whether a client may do something.
 * Trusted callers (`Bearer owner`, the Cloud Storage JSON API) never get here.
 */

/** A Firestore value in its proto3 JSON form, such as `{ stringValue: 'a' }`. */
export type ValueJson = Record<string, unknown>;
export type FieldsJson = Record<string, ValueJson>;

export type Caller = {
  uid: string;
  /** The whole payload of the ID token. */
  token: Record<string, unknown>;
};

type Asked = {
  caller: Caller | null;
  /**
   * The instant of the request. Give the exact text that a server timestamp of the same
   * commit stores (`2026-11-22T11:58:28.061123Z`), so that rules can compare the two.
   */
  time: Date | string;
};

export type FirestoreMethod = 'get' | 'list' | 'create' | 'update' | 'delete';

export type FirestoreDocument = { fields: FieldsJson; createTime: string; updateTime: string };

/** The conditions of a query, as the query sent them. */
export type QueryConstraints = {
  /** True for a collection group: `path` then ends in the group's id, below its ancestor. */
  allDescendants?: boolean;
  /** The `where` of the structured query in proto3 JSON; undefined when there is none. */
  where: Record<string, unknown> | undefined;
  limit: number | undefined;
  offset: number | undefined;
  orderBy: { field: string; direction: 'ASCENDING' | 'DESCENDING' }[];
};

export type FirestoreAccess = Asked & {
  method: FirestoreMethod;
  /**
   * `jobs/abc`. For a list: the collection, `jobs`, which asks for a proof from the query;
   * then once more per returned document with its own path and `before`.
   */
  path: string;
  database: string;
  /** The stored document; null when there is none. */
  before: FirestoreDocument | null;
  /** The document as it would be after the write; null for reads and deletes. */
  after: FirestoreDocument | null;
  query?: QueryConstraints;
  /** For `get()` and `exists()`: the stored document at `jobs/abc`. */
  lookUp: (path: string) => FirestoreDocument | null;
  /** For `getAfter()`: the document as the whole commit would leave it. */
  lookUpAfter: (path: string) => FirestoreDocument | null;
  /** One Set shared by all writes of a commit (or all documents of a batch read). */
  lookedUpTogether?: Set<string>;
};

export type StorageObjectFacts = {
  name: string;
  bucket: string;
  size: number;
  contentType: string;
  generation: string;
  metageneration: string;
  timeCreated: string;
  updated: string;
  md5Hash: string;
  crc32c: string;
  etag: string;
  contentDisposition?: string;
  contentEncoding?: string;
  contentLanguage?: string;
  metadata: Record<string, string>;
};

export type StorageAccess = Asked & {
  method: FirestoreMethod;
  bucket: string;
  /** The object's name without a leading slash; for a list: the prefix. */
  path: string;
  before: StorageObjectFacts | null;
  after: StorageObjectFacts | null;
  /** For `firestore.get()` and `firestore.exists()`; without it they are errors. */
  lookUp?: (path: string) => FirestoreDocument | null;
};

/** `reason` names the deciding line, such as `false for 'get' @ L12`; so does `line`, if one did. */
export type AccessVerdict = { allowed: true; line?: number } | { allowed: false; reason: string };

export interface RulesGate {
  judgeFirestore(access: FirestoreAccess): AccessVerdict;
  judgeStorage(access: StorageAccess): AccessVerdict;
}
