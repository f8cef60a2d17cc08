import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { jobPath, navigate, readRoute, useRoute } from './route.ts';

it('reads the address of a job', () => {
  expect(readRoute(jobPath('Ab_9-x'))).toEqual({ page: 'job', jobId: 'Ab_9-x' });
});

it('takes an address with anything else in it for no page of ours', () => {
  expect(readRoute('/jobs/a/b').page).toBe('unknown');
  expect(readRoute('/jobs/<script>').page).toBe('unknown');
});

it('follows navigation', () => {
  window.history.replaceState(null, '', '/');
  const { result } = renderHook(() => useRoute());
  act(() => navigate('/jobs/j1'));
  expect(result.current).toEqual({ page: 'job', jobId: 'j1' });
  expect(window.location.pathname).toBe('/jobs/j1');
});
