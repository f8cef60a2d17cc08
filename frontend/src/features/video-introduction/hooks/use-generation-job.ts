import { useMemo, useState, useSyncExternalStore } from 'react';
import { createExternalStore } from '../../../lib/external-store.ts';
import type { JobSnapshot } from '../../../lib/job-document.ts';
import { useIntroductionApi, type IntroductionApi } from '../api/introduction-api.ts';

type WatchedJob = { snapshot: JobSnapshot; reconnect: () => void };

/** The job document, live. The snapshot is the only copy of its state in the browser. */
export function useGenerationJob(jobId: string): WatchedJob {
  const api = useIntroductionApi();
  const [round, setRound] = useState(0);
  const store = useMemo(() => createJobStore({ api, jobId, round }), [api, jobId, round]);
  const snapshot = useSyncExternalStore(store.subscribe, store.read);
  return { snapshot, reconnect: () => setRound(round + 1) };
}

/** A new `round` makes a new listener: one that ended with an error never comes back. */
function createJobStore({ api, jobId }: { api: IntroductionApi; jobId: string; round: number }) {
  return createExternalStore<JobSnapshot>({ state: 'loading' }, (push) =>
    api.watchJob(jobId, push),
  );
}
