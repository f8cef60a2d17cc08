import { createHash } from 'node:crypto';
import type { ProviderName } from '@cvplus/contracts/video-options';
import { derivedId } from '../platform/ids.ts';
import type { WebhookReading } from '../providers/video-provider.ts';

/** What is kept of an authentic delivery, for operators: which one it was, never what it said. */
export type DeliveryCopy = {
  /** The same for every delivery of one event. */
  id: string;
  provider: ProviderName;
  outcome: 'accepted' | 'ignored';
  /** Why it was ignored, in a word of ours. */
  reason: string | null;
  /** Which event it was: ids and a word of the provider's. Null for one that we do not act on. */
  deliveryKey: string | null;
  operationId: string | null;
  generationId: string | null;
  /** SHA-256 of the raw bytes: two deliveries can be compared without what they said. */
  bodyHash: string;
  receivedAtMs: number;
};

type Seen = { provider: ProviderName; rawBody: Uint8Array; receivedAtMs: number };

export function copyOfIgnored(seen: Seen, reason: string): DeliveryCopy {
  const { provider, rawBody, receivedAtMs } = seen;
  const bodyHash = hashOf(rawBody);
  const id = derivedId(provider, 'body', bodyHash);
  const empty = { deliveryKey: null, operationId: null, generationId: null };
  return { id, provider, outcome: 'ignored', reason, ...empty, bodyHash, receivedAtMs };
}

export function copyOfLook(
  seen: Seen,
  reading: Extract<WebhookReading, { outcome: 'look' }>,
  generationId: string | null,
): DeliveryCopy {
  const { provider, rawBody, receivedAtMs } = seen;
  const isOurs = generationId !== null;
  return {
    id: deliveryIdOf(provider, reading.deliveryKey),
    provider,
    outcome: isOurs ? 'accepted' : 'ignored',
    reason: isOurs ? null : 'unknown-operation',
    deliveryKey: reading.deliveryKey,
    operationId: reading.operationId,
    // An unknown one keeps the id it named: the replay asks again whether it is ours by then.
    generationId: generationId ?? reading.generationId,
    bodyHash: hashOf(rawBody),
    receivedAtMs,
  };
}

export function deliveryIdOf(provider: ProviderName, deliveryKey: string): string {
  return derivedId(provider, deliveryKey);
}

function hashOf(rawBody: Uint8Array): string {
  return createHash('sha256').update(rawBody).digest('hex');
}
