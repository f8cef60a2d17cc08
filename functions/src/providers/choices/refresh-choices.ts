import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import type { ProviderName } from '@cvplus/contracts/video-options';
import { ProviderError } from '../provider-error.ts';
import type { VideoGenerationProvider } from '../video-provider.ts';
import type { ChoicesStore } from './choices-store.ts';

type Lister = Pick<VideoGenerationProvider, 'name' | 'listAvatars' | 'listVoices'>;

export type RefreshOutcome =
  | { outcome: 'refreshed'; avatars: number; voices: number }
  /** Young enough, or another instance is at it. */
  | { outcome: 'fresh' | 'busy' }
  /** The old lists, if there are any, stay. */
  | { outcome: 'failed'; kind: ProviderErrorKind; message: string };

/** A little less than a day: a daily run that starts a few minutes early still refreshes. */
const maxAgeMs = 20 * 60 * 60 * 1000;
/** Longer than a whole listing may take, so that a slow one is not doubled. */
const leaseMs = 10 * 60 * 1000;
const listingMs = 8 * 60 * 1000;

/** Asks a provider for its faces and voices once a day, whoever calls and however often. */
export async function refreshChoices(
  provider: Lister,
  store: ChoicesStore,
  signal: AbortSignal,
): Promise<RefreshOutcome> {
  const claim = await store.claim(provider.name, { maxAgeMs, leaseMs });
  if (claim.claim !== 'due') return { outcome: claim.claim };
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(listingMs)]);
    const avatars = await provider.listAvatars(within);
    const voices = await provider.listVoices(within);
    const kept = await store.succeed(provider.name, claim.lease, { avatars, voices });
    if (!kept) return { outcome: 'busy' };
    return { outcome: 'refreshed', avatars: kept.avatars.length, voices: kept.voices.length };
  } catch (error) {
    const kind = error instanceof ProviderError ? error.kind : 'unavailable';
    await store.fail(provider.name, claim.lease, kind);
    if (!(error instanceof ProviderError)) throw error;
    return { outcome: 'failed', kind, message: error.message };
  }
}

/** One after the other: lists are long, and nobody waits for them. A mistake of ours with one does not cost the others. */
export async function refreshAllChoices(
  providers: Iterable<Lister>,
  store: ChoicesStore,
  signal: AbortSignal,
): Promise<Map<ProviderName, RefreshOutcome>> {
  const outcomes = new Map<ProviderName, RefreshOutcome>();
  const mistakes: unknown[] = [];
  for (const provider of providers) {
    try {
      outcomes.set(provider.name, await refreshChoices(provider, store, signal));
    } catch (error) {
      mistakes.push(error);
    }
  }
  if (mistakes.length > 0) throw new AggregateError(mistakes, 'Choices could not be refreshed.');
  return outcomes;
}
