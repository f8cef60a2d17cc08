import type { ProviderName } from '@cvplus/contracts/video-options';
import { describeError, type Logger } from '../platform/logger.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Operation, VideoGenerationProvider } from '../providers/video-provider.ts';
import { isOurOwn } from './admit-order.ts';
import { attemptNumbered, currentAttempt, type Generation, hasEnded } from './generation.ts';
import type { GenerationStore } from './generation-store.ts';
import type { Command } from './news.ts';
import type { ProviderCopy, ProviderCopyStore } from './provider-copy-store.ts';

export type CopySettings = {
  providers: ReadonlyMap<ProviderName, VideoGenerationProvider>;
  copies: ProviderCopyStore;
  /** Videos that we took stay at their provider, under its own rules. */
  keepProviderCopies: boolean;
  logger: Logger;
  now: () => number;
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const maxTries = 9;
const sweptAtOnce = 20;

/** What was ordered stays on the list until it is deleted, whatever becomes of the generation. */
export async function noteCopy(
  operation: Operation,
  generationId: string,
  { copies, now }: Pick<CopySettings, 'copies' | 'now'>,
): Promise<void> {
  await copies.keep({ operation, generationId, tries: 0, nextTryMs: now() + dayMs });
}

/** Nobody needs what the provider keeps of an order. What cannot be deleted now is tried again later. */
export async function deleteCopy(
  operation: Operation,
  generationId: string,
  settings: CopySettings,
  signal: AbortSignal,
): Promise<void> {
  const known = await settings.copies.load(operation);
  const tries = known?.tries ?? 0;
  await tryDeletion(
    { operation, generationId, tries, nextTryMs: settings.now() },
    settings,
    signal,
  );
}

/** Carries out what the state machine wants gone of one attempt. */
export async function deleteAttemptCopy(
  generation: Generation,
  { type, attempt: number }: Extract<Command, { type: 'abandon-order' | 'delete-copy' }>,
  settings: CopySettings,
  signal: AbortSignal,
): Promise<void> {
  const attempt = attemptNumbered(generation, number);
  const operation = attempt?.operation ?? attempt?.begun;
  if (!operation || isOurOwn(operation.provider)) return;
  const isPublication = type === 'delete-copy';
  if (isPublication && settings.keepProviderCopies) await settings.copies.forget(operation);
  else await deleteCopy(operation, generation.id, settings, signal);
}

/** Deletes what is due: what could not be deleted before, and what a crash forgot to delete. */
export async function sweepCopies(
  { store, ...settings }: CopySettings & { store: Pick<GenerationStore, 'load'> },
  signal: AbortSignal,
): Promise<void> {
  for (const copy of await settings.copies.findDue(sweptAtOnce)) {
    if (signal.aborted) return;
    const generation = await store.load(copy.generationId);
    if (generation && !hasEnded(generation)) {
      await settings.copies.keep({ ...copy, nextTryMs: settings.now() + dayMs });
    } else if (settings.keepProviderCopies && isPublished(generation, copy.operation)) {
      await settings.copies.forget(copy.operation);
    } else {
      await tryDeletion(copy, settings, signal);
    }
  }
}

function isPublished(generation: Generation | null, { id }: Operation): boolean {
  return generation?.phase === 'completed' && currentAttempt(generation)?.operation?.id === id;
}

async function tryDeletion(
  copy: ProviderCopy,
  { providers, copies, logger, now }: CopySettings,
  signal: AbortSignal,
): Promise<void> {
  const { operation, generationId } = copy;
  const tries = copy.tries + 1;
  // Stored before the call: whatever happens to us, somebody comes back to it.
  await copies.keep({ ...copy, tries, nextTryMs: now() + delayAfterMs(tries) });
  const facts = { generationId, provider: operation.provider, tries };
  try {
    const answer = await providers.get(operation.provider)?.deleteVideo(operation, signal);
    if (answer === 'deleted') {
      await copies.forget(operation);
      return;
    }
    logger.info('copy not deleted yet', facts);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    logger.warn('copy not deleted at its provider', { ...facts, ...describeError(error) });
  }
  if (tries < maxTries) return;
  logger.error('copy left at its provider', facts);
  await copies.forget(operation);
}

/** 10 minutes, half an hour, … at most a day: nine tries are spread over five days. */
function delayAfterMs(tries: number): number {
  return Math.min(dayMs, 10 * minuteMs * 3 ** (tries - 1));
}
