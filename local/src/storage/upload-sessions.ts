import { randomUUID } from 'node:crypto';
import type { MetadataEdit, ObjectRecord } from './object-record.ts';
import type { ObjectAddress } from './object-store.ts';
import { SerialQueue } from './serial-queue.ts';
import type { StagedFile } from './staged-file.ts';
import { StorageError } from './storage-error.ts';

const keptSessions = 1000;

/** A resumable upload between its start and its end. */
export type UploadSession = ObjectAddress & {
  id: string;
  edit: MetadataEdit;
  contentType: string | undefined;
  /** The size the client announced at the start, if it did. */
  announcedSize: number | null;
  /** Conditions and headers of the start count when the upload ends. */
  query: URLSearchParams;
  authorization: string | undefined;
  staged: StagedFile;
  /** Requests of one session must not overlap. */
  turns: SerialQueue;
  outcome: { type: 'active' } | { type: 'final'; record: ObjectRecord } | { type: 'cancelled' };
};

type SessionStart = Omit<UploadSession, 'id' | 'turns' | 'outcome'>;

/** Open uploads, in memory: a restart forgets them and their clients begin anew. */
export class UploadSessions {
  readonly #sessions = new Map<string, UploadSession>();

  open(start: SessionStart): UploadSession {
    const session: UploadSession = {
      ...start,
      id: randomUUID(),
      turns: new SerialQueue(),
      outcome: { type: 'active' },
    };
    this.#sessions.set(session.id, session);
    this.#forgetOldest();
    return session;
  }

  get(id: string | null, address: ObjectAddress | { bucket: string }): UploadSession {
    const session = id === null ? undefined : this.#sessions.get(id);
    if (!session || session.bucket !== address.bucket) {
      throw new StorageError(404, 'notFound', 'No such upload session. Start the upload again.');
    }
    return session;
  }

  /** Those that are under way. */
  active(): UploadSession[] {
    return [...this.#sessions.values()].filter(({ outcome }) => outcome.type === 'active');
  }

  async cancel(session: UploadSession): Promise<void> {
    if (session.outcome.type !== 'active') return;
    session.outcome = { type: 'cancelled' };
    await session.staged.discard();
  }

  async reset(): Promise<void> {
    for (const session of this.#sessions.values()) {
      await session.turns.run(() => this.cancel(session));
    }
    this.#sessions.clear();
  }

  #forgetOldest(): void {
    for (const [id, session] of this.#sessions) {
      if (this.#sessions.size <= keptSessions) return;
      if (session.outcome.type !== 'active') this.#sessions.delete(id);
    }
  }
}
