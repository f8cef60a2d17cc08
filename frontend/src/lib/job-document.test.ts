import { expect, it } from 'vitest';
import { buildJob } from '../testing/job-builder.ts';
import { readJobDocument, readListenError } from './job-document.ts';

it('reads a job the server wrote', () => {
  const job = buildJob();
  expect(readJobDocument({ exists: true, data: job, live: true })).toEqual({
    state: 'ready',
    job,
    live: true,
  });
});

it('calls a document it does not understand unreadable instead of guessing', () => {
  const data = { ...buildJob(), enhancedFeatures: {} };
  expect(readJobDocument({ exists: true, data, live: true })).toEqual({ state: 'unreadable' });
});

it('says that a job is not there only when the server said so', () => {
  expect(readJobDocument({ exists: false, data: undefined, live: true }).state).toBe('no-access');
  expect(readJobDocument({ exists: false, data: undefined, live: false }).state).toBe('loading');
});

it('treats a refused listener like a missing document', () => {
  expect(readListenError('permission-denied')).toEqual({ state: 'no-access' });
});

it('offers to reconnect after any other end of the listener', () => {
  expect(readListenError('internal')).toEqual({ state: 'disconnected' });
});
