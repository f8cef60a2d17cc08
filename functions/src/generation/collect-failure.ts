import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import { DownloadError, type DownloadErrorKind } from '../platform/guarded-download.ts';
import { AssemblyError } from '../providers/assembly/assembly-error.ts';
import type { Failure } from './news.ts';

const downloadKinds: Record<DownloadErrorKind, ProviderErrorKind> = {
  expired: 'asset-expired',
  unavailable: 'unavailable',
  'timed-out': 'unavailable',
  'forbidden-address': 'unreadable-reply',
  'too-large': 'unreadable-reply',
  'wrong-type': 'unreadable-reply',
};

/** Our own machine may do better next time; a piece or a narration stays as it is. */
const assemblyKinds: Record<Exclude<AssemblyError['kind'], 'cancelled'>, ProviderErrorKind> = {
  'unusable-piece': 'poor-quality',
  'unusable-narration': 'render-failed',
  'encoder-failed': 'unavailable',
  'out-of-time': 'timed-out',
};

/** What it means that a finished video could not be fetched; null when that is no answer at all. */
export function readCollectFailure(error: unknown): Failure | null {
  if (error instanceof DownloadError) {
    return {
      kind: downloadKinds[error.kind],
      message: 'The finished video could not be fetched.',
    };
  }
  if (error instanceof AssemblyError && error.kind !== 'cancelled') {
    const { kind, message } = error;
    // Nothing is held against the provider: it was us.
    const ours = kind === 'encoder-failed' || kind === 'out-of-time';
    return {
      kind: assemblyKinds[kind],
      message,
      ...(ours && { refusedByUs: true as const, about: 'joining' as const }),
    };
  }
  return null;
}
