import {
  type AdminClient,
  connectAdmin,
} from '../../../../local/src/firestore/testing/admin-client.ts';
import {
  type ListenersAnswer,
  type ListenersQuestion,
  type ListeningClient,
  playListeners,
} from './many-listeners.ts';

const writesPerBatch = 500;

/** Through the unmodified Admin SDK, which opens a stream per listener; they stay open. */
export function listenThroughAdmin(question: ListenersQuestion): Promise<ListenersAnswer> {
  return playListeners(new AdminListeners(connectAdmin(question.port).db), question);
}

class AdminListeners implements ListeningClient {
  readonly #db: AdminClient['db'];

  constructor(db: AdminClient['db']) {
    this.#db = db;
  }

  async prepare(documents: number): Promise<void> {
    for (let from = 0; from < documents; from += writesPerBatch) {
      const batch = this.#db.batch();
      const until = Math.min(documents, from + writesPerBatch);
      for (let n = from; n < until; n++) batch.set(this.#document(n), { v: 0 });
      await batch.commit();
    }
  }

  listen(n: number, see: (version: number) => void): void {
    this.#document(n).onSnapshot(
      (found) => see(found.get('v') as number),
      // Then it sees nothing more, which the bench notices.
      (error) => console.error(error.message),
    );
  }

  async write(n: number, version: number): Promise<void> {
    await this.#document(n).set({ v: version });
  }

  #document(n: number) {
    return this.#db.doc(`bench/listened/items/${n}`);
  }
}
