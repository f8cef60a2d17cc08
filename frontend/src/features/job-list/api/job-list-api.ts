import type { JobSnapshot } from '../../../lib/job-document.ts';
import { createRequiredContext } from '../../../lib/required-context.ts';

export type JobListEntry = { jobId: string; snapshot: JobSnapshot };

export type JobList =
  { state: 'loading' } | { state: 'failed' } | { state: 'ready'; entries: JobListEntry[] };

export interface JobListApi {
  /** The owner's newest introductions, again after every change. */
  watchJobs(userId: string, push: (list: JobList) => void): () => void;
}

export const [JobListApiContext, useJobListApi] = createRequiredContext<JobListApi>('JobListApi');
