import { jobSchema, type Job } from '@cvplus/contracts/video-introduction';

/** How a job document stands in this browser right now. */
export type JobSnapshot =
  | { state: 'loading' }
  /** Gone, or somebody else's: the rules give the same answer to both, and so do we. */
  | { state: 'no-access' }
  /** Not what this version of the app understands. */
  | { state: 'unreadable' }
  /** The listener ended with an error and will not come back by itself. */
  | { state: 'disconnected' }
  /** `live` is false while the server cannot be reached and this is the last known state. */
  | { state: 'ready'; job: Job; live: boolean };

/** One document as Firestore hands it over. */
export type WatchedDocument = { exists: boolean; data: unknown; live: boolean };

export function readJobDocument(document: WatchedDocument): JobSnapshot {
  // Offline and never seen: nobody knows yet whether it exists.
  if (!document.exists) return document.live ? { state: 'no-access' } : { state: 'loading' };
  const parsed = jobSchema.safeParse(document.data);
  return parsed.success
    ? { state: 'ready', job: parsed.data, live: document.live }
    : { state: 'unreadable' };
}

/** What a listener's error means. Firestore retries by itself where that helps, so these are final. */
export function readListenError(code: string): JobSnapshot {
  return code === 'permission-denied' || code === 'not-found'
    ? { state: 'no-access' }
    : { state: 'disconnected' };
}
