import { useSyncExternalStore } from 'react';

export type Route =
  { page: 'home' } | { page: 'job'; jobId: string } | { page: 'unknown'; path: string };

export function readRoute(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'home' };
  const jobId = /^\/jobs\/([A-Za-z0-9_-]{1,64})\/?$/.exec(path)?.[1];
  return jobId === undefined ? { page: 'unknown', path } : { page: 'job', jobId };
}

export function jobPath(jobId: string): string {
  return `/jobs/${jobId}`;
}

/** Goes to a page without reloading. */
export function navigate(path: string): void {
  window.history.pushState(null, '', path);
  // pushState tells nobody; the browser does the same on Back.
  window.dispatchEvent(new PopStateEvent('popstate'));
  window.scrollTo(0, 0);
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribeToHistory, readPath));
}

function subscribeToHistory(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  return () => window.removeEventListener('popstate', onChange);
}

function readPath(): string {
  return window.location.pathname;
}
