import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { createExternalStore } from '../../../lib/external-store.ts';
import { useIntroductionApi } from '../api/introduction-api.ts';

export type StoredFile =
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  | { state: 'ready'; url: string };

/** A file of the private bucket as an address this page alone can use; given back when the page lets go of it. */
export function useStoredFile(path: string | null, contentType: string): StoredFile {
  const api = useIntroductionApi();
  const file = useQuery({
    queryKey: ['stored-file', path],
    queryFn: () => (path === null ? null : api.readFile(path)),
    staleTime: Infinity,
    // Videos are big: keep one only as long as somebody looks at it.
    gcTime: 60_000,
  });
  const url = useObjectUrl(file.data ?? null, contentType);
  if (path === null) return { state: 'none' };
  if (file.isError) return { state: 'failed', retry: () => void file.refetch() };
  return url === null ? { state: 'loading' } : { state: 'ready', url };
}

function useObjectUrl(blob: Blob | null, contentType: string): string | null {
  const store = useMemo(() => createUrlStore(blob, contentType), [blob, contentType]);
  return useSyncExternalStore(store.subscribe, store.read);
}

function createUrlStore(blob: Blob | null, contentType: string) {
  return createExternalStore<string | null>(null, (push) => {
    if (blob === null) return () => undefined;
    // The type decides how the browser treats it, so it is ours, not whatever the bucket says.
    const url = URL.createObjectURL(blob.slice(0, blob.size, contentType));
    push(url);
    return () => URL.revokeObjectURL(url);
  });
}
