import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import { describe, expect, it } from 'vitest';
import { DownloadError, type DownloadErrorKind } from '../platform/guarded-download.ts';
import { AssemblyError, outOfTime } from '../providers/assembly/assembly-error.ts';
import { aGenerationIn, after, startMs } from '../testing/generations.ts';
import { readCollectFailure } from './collect-failure.ts';
import { currentAttempt, lateAttempts } from './generation.ts';
import { projectGeneration } from './projection.ts';
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
  'out-of-time': { kind: 'timed-out', then: 'fetch again' },
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

  it('gives pieces up that two tries had no time to join, deletes them, and never takes them for late', () => {
    const failure = readCollectFailure(outOfTime(null))!;
    const slow = (atMs: number) => ({ type: 'collect-failed', atMs, attempt: 1, failure }) as const;
    const again = transition(aGenerationIn('collecting'), slow(startMs + 70_000));
    expect(again.commands).toEqual([{ type: 'look-at', atMs: startMs + 72_000 }]);

    const over = transition(again.generation, slow(startMs + 80_000));
    expect(over.commands.slice(0, 2)).toEqual([
      { type: 'settle-attempt', attempt: 1 },
      { type: 'abandon-order', attempt: 1 },
    ]);
    expect(over.commands).toContainEqual({ type: 'order-video', attempt: 2 });
    const [first, second] = projectGeneration(over.generation, startMs + 80_000).attempts;
    expect(first?.error?.message).toBe('we could not put the pieces of its video together');
    expect(second?.provider).toBe('inhouse');
    const next = after(over.generation, {
      type: 'order-taken',
      atMs: startMs + 81_000,
      attempt: 2,
      operation: { provider: 'inhouse', id: 'r1' },
    });
    expect(lateAttempts(next)).toEqual([]);
  });

  it('takes a late video once: when it cannot be fetched in time, the next engine goes on undisturbed', () => {
    const ready = { state: 'ready', videoUrl: 'https://files.example/v1.mp4' } as const;
    const [stuckMs, farMs] = [startMs + 3600_000, startMs + 7200_000];
    const taken = after(
      aGenerationIn('rendering'),
      { type: 'deadline-passed', atMs: stuckMs },
      {
        type: 'order-taken',
        atMs: stuckMs,
        attempt: 2,
        operation: { provider: 'inhouse', id: 'r1' },
      },
      { type: 'provider-said', atMs: stuckMs + 1000, attempt: 1, said: ready },
    );
    expect(currentAttempt(taken)).toMatchObject({ number: 3, operation: { id: 'v1' } });
    const next = after(
      taken,
      { type: 'deadline-passed', atMs: farMs },
      {
        type: 'order-taken',
        atMs: farMs,
        attempt: 4,
        operation: { provider: 'inhouse', id: 'r2' },
      },
    );
    expect(next).toMatchObject({ phase: 'rendering' });
    expect(lateAttempts(next)).toEqual([]);
    const late = { type: 'provider-said', atMs: farMs + 1, attempt: 1, said: ready } as const;
    expect(transition(next, late).generation).toBe(next);
  });

  it('does not take a fault of our own for one of the provider', () => {
    expect(readCollectFailure(new TypeError('undefined is not a function'))).toBeNull();
  });
});
