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
  time: Date;
};

export type FirestoreMethod = 'get' | 'list' | 'create' | 'update' | 'delete';

export type FirestoreDocument = { fields: FieldsJson; createTime: string; updateTime: string };

/** One equality that a query demands, or any other condition, as the query sent it. */
export type QueryConstraints = {
  /** The `where` of the structured query in proto3 JSON; undefined when there is none. */
  where: Record<string, unknown> | undefined;
  limit: number | undefined;
  offset: number | undefined;
  orderBy: { field: string; direction: 'ASCENDING' | 'DESCENDING' }[];
};

export type FirestoreAccess = Asked & {
  method: FirestoreMethod;
  /** `jobs/abc`; for a list: the collection, `jobs`. */
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
  metadata: Record<string, string>;
};

export type StorageAccess = Asked & {
  method: FirestoreMethod;
  bucket: string;
  /** The object's name without a leading slash; for a list: the prefix. */
  path: string;
  before: StorageObjectFacts | null;
  after: StorageObjectFacts | null;
};

/** `reason` names the deciding line, such as `false for 'get' @ L12`. */
export type AccessVerdict = { allowed: true } | { allowed: false; reason: string };

export interface RulesGate {
  judgeFirestore(access: FirestoreAccess): AccessVerdict;
  judgeStorage(access: StorageAccess): AccessVerdict;
}
