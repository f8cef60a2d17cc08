import { useMemo, useState, useSyncExternalStore } from 'react';
import { createExternalStore } from '../../../lib/external-store.ts';
import { useJobListApi, type JobList, type JobListApi } from '../api/job-list-api.ts';

export function useJobList(userId: string): { list: JobList; reconnect: () => void } {
  const api = useJobListApi();
  const [round, setRound] = useState(0);
  const store = useMemo(() => createListStore({ api, userId, round }), [api, userId, round]);
  const list = useSyncExternalStore(store.subscribe, store.read);
  return { list, reconnect: () => setRound(round + 1) };
}

/** A new `round` makes a new listener: one that ended with an error never comes back. */
function createListStore({ api, userId }: { api: JobListApi; userId: string; round: number }) {
  return createExternalStore<JobList>({ state: 'loading' }, (push) => api.watchJobs(userId, push));
}
