// Runs inside the browser page of a test, before the SDK opens its cache.

/** As much of IndexedDB as is used here; the rest of this folder runs without a browser. */
type Asked<T> = {
  result: T;
  error: Error | null;
  onsuccess: () => void;
  onerror: () => void;
};
type Store = {
  getAllKeys(): Asked<unknown[][]>;
  delete(key: unknown[]): Asked<undefined>;
};
type Opened = {
  objectStoreNames: Iterable<string>;
  transaction(name: string, mode: 'readwrite'): { objectStore(name: string): Store };
  close(): void;
};
declare const indexedDB: { open(name: string): Asked<Opened> };

/**
 * Makes the cache of the web SDK forget a document and that a query found it, as if it had been
 * damaged. Answers how many entries it took away.
 */
export async function loseFromCache(projectId: string, documentId: string): Promise<number> {
  const database = await settled(indexedDB.open(`firestore/[DEFAULT]/${projectId}/main`));
  const stores = [...database.objectStoreNames].filter(
    (name) => name.startsWith('remoteDocumentsV') || name === 'targetDocuments',
  );
  let lost = 0;
  for (const name of stores) {
    const store = database.transaction(name, 'readwrite').objectStore(name);
    const keys = await settled(store.getAllKeys());
    // Paths are stored with a mark after each part.
    const isOfDocument = (key: unknown[]) =>
      key.some((part) => part === documentId || String(part).includes(`${documentId}\u0001`));
    for (const key of keys.filter(isOfDocument)) {
      await settled(store.delete(key));
      lost++;
    }
  }
  database.close();
  return lost;
}

function settled<T>(request: Asked<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser gave no reason.'));
  });
}
