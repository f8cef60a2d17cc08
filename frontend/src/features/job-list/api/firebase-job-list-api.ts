import type { FirebaseApp } from 'firebase/app';
import {
  collection,
  getFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import { readJobDocument } from '../../../lib/job-document.ts';
import type { JobListApi } from './job-list-api.ts';

export function createFirebaseJobListApi(app: FirebaseApp): JobListApi {
  const jobs = collection(getFirestore(app), 'jobs');
  return {
    watchJobs(userId, push) {
      const newest = query(
        jobs,
        where('userId', '==', userId),
        orderBy('createdAt', 'desc'),
        limit(20),
      );
      return onSnapshot(
        newest,
        ({ docs, metadata }) => {
          // Offline and never seen: an empty cache says nothing about the server.
          if (docs.length === 0 && metadata.fromCache) return push({ state: 'loading' });
          push({
            state: 'ready',
            entries: docs.map((document) => ({
              jobId: document.id,
              snapshot: readJobDocument({ exists: true, data: document.data(), live: true }),
            })),
          });
        },
        () => push({ state: 'failed' }),
      );
    },
  };
}
