import { useMemo, useSyncExternalStore } from 'react';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { createExternalStore } from '../../../lib/external-store.ts';
import { useIntroductionApi, type IntroductionApi } from '../api/introduction-api.ts';

/** The CV document of a job, live; loading until the job has said which one it is. */
export function useCv(cvId: string | null): CvSnapshot {
  const api = useIntroductionApi();
  const store = useMemo(() => createCvStore(api, cvId), [api, cvId]);
  return useSyncExternalStore(store.subscribe, store.read);
}

function createCvStore(api: IntroductionApi, cvId: string | null) {
  return createExternalStore<CvSnapshot>({ state: 'loading' }, (push) =>
    cvId === null ? () => undefined : api.watchCv(cvId, push),
  );
}
