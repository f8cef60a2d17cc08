import { initializeApp } from 'firebase/app';
import {
  collection,
  connectFirestoreEmulator,
  deleteDoc,
  doc,
  type Firestore,
  getCountFromServer,
  getDocFromServer,
  initializeFirestore,
  limit,
  onSnapshot,
  orderBy,
  persistentLocalCache,
  persistentSingleTabManager,
  query,
  runTransaction,
  setDoc,
} from 'firebase/firestore';
import { loseFromCache } from './page-cache.ts';

// Runs inside the browser page of a test, which calls it by `page.evaluate`.

type ConnectOptions = {
  port: number;
  uid?: string;
  longPolling?: boolean;
  /** Keeps what it knows in the browser, over reloads. */
  persistent?: boolean;
};
type Data = Record<string, unknown>;

/** What a listener saw; a denial is its code. */
export type Seen = { ids: string[]; data: Data[]; delayMs: number[]; fromCache: boolean } | string;

const projectId = 'demo-test';
let db: Firestore;
let isPersistent = false;
const listeners: Seen[][] = [];

function now(): number {
  return performance.timeOrigin + performance.now();
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

export const pageApi = {
  connect({ port, uid, longPolling, persistent = false }: ConnectOptions): void {
    isPersistent = persistent;
    const tabManager = persistentSingleTabManager({ forceOwnership: true });
    const app = initializeApp({ projectId, apiKey: 'none' });
    db = initializeFirestore(app, {
      ...(longPolling && { experimentalForceLongPolling: true }),
      ...(persistent && { localCache: persistentLocalCache({ tabManager }) }),
    });
    const user = uid === undefined ? {} : { mockUserToken: { sub: uid } };
    connectFirestoreEmulator(db, '127.0.0.1', port, user);
  },
  write: (path: string, data: Data) => codeOf(setDoc(doc(db, path), data)),
  /** Tells in the document when it was written, for listeners to measure the delay. */
  writeStamped: (path: string, data: Data) =>
    codeOf(setDoc(doc(db, path), { ...data, sentAt: now() })),
  erase: (path: string) => codeOf(deleteDoc(doc(db, path))),
  async read(path: string): Promise<Data | null> {
    return (await getDocFromServer(doc(db, path))).data() ?? null;
  },
  count: async (path: string) => (await getCountFromServer(collection(db, path))).data().count,
  increment: (path: string) =>
    codeOf(
      runTransaction(db, async (transaction) => {
        const reference = doc(db, path);
        const n = ((await transaction.get(reference)).get('n') as number | undefined) ?? 0;
        transaction.set(reference, { n: n + 1 });
      }),
    ),
  /** Listens by `n`, up to the limit if there is one; the answer is the listener's number. */
  listen(path: string, most?: number): number {
    const seen: Seen[] = [];
    const whole = query(collection(db, path), orderBy('n'));
    onSnapshot(
      most === undefined ? whole : query(whole, limit(most)),
      // Whether a report is the server's word is told only on request.
      { includeMetadataChanges: isPersistent },
      ({ docs, metadata }) => {
        const data = docs.map((found) => found.data());
        const delayMs = data.map(({ sentAt }) => now() - Number(sentAt));
        const { fromCache } = metadata;
        seen.push({ ids: docs.map(({ id }) => id), data, delayMs, fromCache });
      },
      ({ code }) => seen.push(code),
    );
    return listeners.push(seen) - 1;
  },
  seen: (listener: number): Seen[] => listeners[listener] ?? [],
  /** Damages the cache of a page that is not connected yet. */
  loseFromCache: (documentId: string) => loseFromCache(projectId, documentId),
};

Object.assign(globalThis, { pageApi });
