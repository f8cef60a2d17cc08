import { ProviderError } from '../providers/provider-error.ts';
import type { EarlierCall } from '../providers/video-provider.ts';
import { admitOrder, isOurOwn, type OrderDoor } from './admit-order.ts';
import { type CopySettings, deleteCopy, noteCopy } from './delete-copies.ts';
import {
  type Attempt,
  attemptNumbered,
  currentAttempt,
  type Generation,
  orderedOptions,
} from './generation.ts';
import type { Tell } from './generation-runner.ts';
import type { Failure, News, NewsOf } from './news.ts';
import type { OperationStore } from './operation-store.ts';

export type OrderVideoSettings = CopySettings & {
  operations: OperationStore;
  door: OrderDoor;
};

/** Sends the current attempt's order, under the key that was stored before. */
export async function orderVideo(
  generation: Generation,
  attemptNumber: number,
  tell: Tell,
  settings: OrderVideoSettings,
  signal: AbortSignal,
): Promise<void> {
  const { providers, operations, door, now } = settings;
  const { id } = generation;
  const before = attemptNumbered(generation, attemptNumber);
  const provider = before && providers.get(before.provider);
  if (!provider) {
    await tell({ type: 'provider-gone', attempt: attemptNumber, atMs: now() });
    return;
  }
  const begun = await tell({ type: 'order-begun', attempt: attemptNumber, atMs: now() });
  const attempt = begun && currentAttempt(begun);
  // Cancelled or overtaken in the meantime: then nothing may be ordered.
  if (!attempt || !isBeingOrdered(begun, attemptNumber) || !begun.script || !begun.cards) return;

  const call = attempt.orderCalls;
  const note = async (news: News): Promise<void> => {
    const noted = await tell(news);
    const isOurs =
      isBeingOrdered(noted, attemptNumber) && currentAttempt(noted)?.orderCalls === call;
    if (!isOurs) throw new OvertakenError();
  };
  try {
    const { maxConcurrent, idempotentStarts } = provider.capabilities;
    const isLookUp = attempt.earlierCallOpen && idempotentStarts;
    const refusal = await admitOrder(begun, attempt, { maxConcurrent, isLookUp }, door);
    if (refusal) {
      await tell({ type: 'order-refused', attempt: attemptNumber, atMs: now(), failure: refusal });
      return;
    }
    const operation = await provider.generateVideo(
      {
        generationId: id,
        userId: begun.userId,
        attempt: attemptNumber,
        idempotencyKey: attempt.idempotencyKey,
        earlierCall: earlierCallOf(attempt),
        sentences: begun.script.sentences,
        cards: begun.cards,
        language: begun.script.metadata.language,
        options: orderedOptions(begun),
      },
      signal,
      {
        begun: attempt.begun,
        announce: async () => {
          // Stopped between two calls, the order is taken up by whoever looks next.
          signal.throwIfAborted();
          await note({ type: 'order-part-begun', attempt: attemptNumber, atMs: now(), call });
        },
        note: async (operation) => {
          await note({
            type: 'order-part-taken',
            attempt: attemptNumber,
            atMs: now(),
            call,
            operation,
          });
        },
      },
    );
    await operations.remember(operation, id);
    if (!isOurOwn(attempt.provider)) {
      await noteCopy(operation, id, settings);
      await door.gates.orderTaken(attempt.provider, attempt.idempotencyKey);
    }
    const taken = await tell({
      type: 'order-taken',
      attempt: attemptNumber,
      atMs: now(),
      operation,
    });
    const isOurs = taken && attemptNumbered(taken, attemptNumber)?.operation?.id === operation.id;
    // Cancelled, or given up for its deadline, while it was being ordered.
    if (!isOurs && !isOurOwn(attempt.provider)) await deleteCopy(operation, id, settings, signal);
  } catch (error) {
    if (error instanceof OvertakenError) return;
    if (!(error instanceof ProviderError)) throw error;
    // We were stopped before anything went out: whoever looks next takes the order up.
    if (error.kind === 'unavailable') signal.throwIfAborted();
    if (!isOurOwn(attempt.provider)) {
      await door.gates.orderEnded(attempt.provider, attempt.idempotencyKey, error.kind);
    }
    await tell({
      type: 'order-refused',
      attempt: attemptNumber,
      atMs: now(),
      failure: failureOf(error),
    });
  }
}

function earlierCallOf({ orderCalls, earlierCallOpen }: Attempt): EarlierCall {
  if (orderCalls === 1) return 'none';
  return earlierCallOpen ? 'open' : 'refused';
}

/** Cancelled, given up for its deadline, or ordered by another instance: no further call is made. */
class OvertakenError extends Error {}

function isBeingOrdered(
  generation: Generation | null,
  attemptNumber: number,
): generation is Generation {
  if (generation?.phase !== 'starting') return false;
  return currentAttempt(generation)?.number === attemptNumber;
}

/** Asks the provider how the order stands; that answer, not any webhook, is the news. */
export async function askProvider(
  generation: Generation,
  attemptNumber: number,
  { providers, now }: Pick<OrderVideoSettings, 'providers' | 'now'>,
  signal: AbortSignal,
): Promise<NewsOf<'provider-said'> | NewsOf<'provider-silent'> | NewsOf<'provider-gone'> | null> {
  const attempt = attemptNumbered(generation, attemptNumber);
  if (!attempt?.operation) return null;
  const provider = providers.get(attempt.provider);
  if (!provider) return { type: 'provider-gone', attempt: attemptNumber, atMs: now() };
  try {
    const said = await provider.checkStatus(attempt.operation, signal);
    return { type: 'provider-said', attempt: attemptNumber, atMs: now(), said };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const failure = failureOf(error);
    return { type: 'provider-silent', attempt: attemptNumber, atMs: now(), failure };
  }
}

function failureOf({ kind, message, retryAfterMs, about }: ProviderError): Failure {
  return {
    kind,
    message,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(about && { about }),
  };
}
