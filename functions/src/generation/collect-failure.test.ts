import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import { describe, expect, it } from 'vitest';
import { DownloadError, type DownloadErrorKind } from '../platform/guarded-download.ts';
import { AssemblyError } from '../providers/assembly/assembly-error.ts';
import { aGenerationIn, startMs } from '../testing/generations.ts';
import { readCollectFailure } from './collect-failure.ts';
import { currentAttempt } from './generation.ts';
import { transition } from './transition.ts';

/** What an error means, and whether the same attempt fetches again or the next engine is asked. */
type Meaning = { kind: ProviderErrorKind; then: 'fetch again' | 'next engine' };

const downloads: Record<DownloadErrorKind, Meaning> = {
  expired: { kind: 'asset-expired', then: 'fetch again' },
  unavailable: { kind: 'unavailable', then: 'fetch again' },
  'timed-out': { kind: 'unavailable', then: 'fetch again' },
  'forbidden-address': { kind: 'unreadable-reply', then: 'next engine' },
  'too-large': { kind: 'unreadable-reply', then: 'next engine' },
  'wrong-type': { kind: 'unreadable-reply', then: 'next engine' },
};
const assemblies: Record<AssemblyError['kind'], Meaning | null> = {
  'unusable-piece': { kind: 'poor-quality', then: 'next engine' },
  'unusable-narration': { kind: 'render-failed', then: 'next engine' },
  'encoder-failed': { kind: 'unavailable', then: 'fetch again' },
  // We were stopped: the task that comes again joins the pieces again.
  cancelled: null,
};

function meaningOf(error: Error): Meaning | null {
  const failure = readCollectFailure(error);
  if (!failure) return null;
  const { generation } = transition(aGenerationIn('collecting'), {
    type: 'collect-failed',
    atMs: startMs + 70_000,
    attempt: 1,
    failure,
  });
  const isSame = currentAttempt(generation)?.number === 1;
  return { kind: failure.kind, then: isSame ? 'fetch again' : 'next engine' };
}

describe('a finished video that could not be fetched', () => {
  it.each(Object.entries(downloads))('reads a download that is %s', (kind, meaning) => {
    const error = new DownloadError(kind as DownloadErrorKind, 'Signed address: secret.');
    expect(meaningOf(error)).toEqual(meaning);
    expect(readCollectFailure(error)?.message).not.toContain('secret');
  });

  it.each(Object.entries(assemblies))('reads pieces that are %s', (kind, meaning) => {
    const error = new AssemblyError(kind as AssemblyError['kind'], 'The second piece is mute.');
    expect(meaningOf(error)).toEqual(meaning);
    if (meaning) expect(readCollectFailure(error)?.message).toBe(error.message);
  });

  it('does not take a fault of our own for one of the provider', () => {
    expect(readCollectFailure(new TypeError('undefined is not a function'))).toBeNull();
  });
});
