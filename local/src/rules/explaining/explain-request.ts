import type {
  FirestoreAccess,
  FirestoreDocument,
  StorageAccess,
  StorageObjectFacts,
} from '../access.ts';
import type { Explainer, Explanation } from '../explain.ts';
import type { ExplainWish, FirestoreWish, StorageWish } from './explain-arguments.ts';
import { readDocumentFile, type StoredData } from './stored-data.ts';

type Explaining = { explainer: Explainer; data: StoredData; now: Date; defaultBucket: string };

/** Asks the rules; documents that they look up are fetched on the way. */
export async function explainRequest(wish: ExplainWish, how: Explaining): Promise<Explanation> {
  const looked = new LookedUp(how.data);
  const { asked } = wish;
  const ask =
    asked.service === 'firestore'
      ? await firestoreQuestion(wish, asked, how, looked)
      : await storageQuestion(wish, asked, how, looked);
  // Rules look documents up at once, so that those are fetched that were missed, and asked again.
  for (;;) {
    const explanation = ask();
    if (!(await looked.fetchMissed())) return explanation;
  }
}

type Ask = () => Explanation;

async function firestoreQuestion(
  wish: ExplainWish,
  { docFile, afterFile, group, where, limit, offset }: FirestoreWish,
  { explainer, data, now }: Explaining,
  looked: LookedUp,
): Promise<Ask> {
  const { method, path, caller } = wish;
  const time = wish.time ?? now.toISOString();
  const before =
    docFile !== undefined
      ? await readDocumentFile(docFile, time)
      : method === 'create' || method === 'list'
        ? null
        : await data.document(path);
  const after = afterFile === undefined ? null : await readDocumentFile(afterFile, time);
  const isWrite = method !== 'get' && method !== 'list';
  const access: FirestoreAccess = {
    caller,
    time,
    method,
    path,
    database: '(default)',
    before,
    after,
    ...(method === 'list' && {
      query: { allDescendants: group, where, limit, offset, orderBy: [] },
    }),
    lookUp: (other) => (other === path ? before : looked.get(other)),
    lookUpAfter: (other) => (other === path ? (isWrite ? after : before) : looked.get(other)),
  };
  return () => explainer.firestore(access);
}

async function storageQuestion(
  wish: ExplainWish,
  { bucket: named, size, contentType, metadata, isStored }: StorageWish,
  { explainer, data, now, defaultBucket }: Explaining,
  looked: LookedUp,
): Promise<Ask> {
  const { method, path, caller } = wish;
  const time = wish.time ?? now.toISOString();
  const bucket = named ?? defaultBucket;
  const described: StorageObjectFacts = {
    ...{ name: path, bucket, size: size ?? 0, metadata },
    contentType: contentType ?? 'application/octet-stream',
    ...{ generation: '1', metageneration: '1', timeCreated: time, updated: time },
    ...{ md5Hash: '', crc32c: '', etag: '' },
  };
  const before =
    method !== 'list' && data.file ? await data.file(bucket, path) : isStored ? described : null;
  const isChange = method === 'create' || method === 'update';
  const access: StorageAccess = {
    ...{ caller, time, method, bucket, path, before },
    after: isChange ? described : null,
    lookUp: (other) => looked.get(other),
  };
  return () => explainer.storage(access);
}

/** Documents that rules have asked for: known, or still to be fetched. */
class LookedUp {
  readonly #data: StoredData;
  readonly #known = new Map<string, FirestoreDocument | null>();
  #missed = new Set<string>();

  constructor(data: StoredData) {
    this.#data = data;
  }

  get(path: string): FirestoreDocument | null {
    const known = this.#known.get(path);
    if (known === undefined) this.#missed.add(path);
    return known ?? null;
  }

  /** Whether there were any to fetch. */
  async fetchMissed(): Promise<boolean> {
    const missed = [...this.#missed];
    this.#missed = new Set();
    for (const path of missed) this.#known.set(path, await this.#data.document(path));
    return missed.length > 0;
  }
}
