import type { ProviderName } from '@cvplus/contracts/video-options';
import type { Logger } from '../platform/logger.ts';
import { derivedId } from '../platform/ids.ts';
import {
  readHeygenWebhook,
  verifyHeygenWebhook,
  type WebhookHeaders,
} from '../providers/heygen/heygen-webhook.ts';

/** What is known about orders and deliveries, as far as a webhook needs it. */
interface WebhookRecords {
  findGeneration(provider: ProviderName, operationId: string): Promise<string | null>;
  /** The generation, if it is waiting for this provider to answer its order just now. */
  findOrdering(provider: ProviderName, generationId: string): Promise<string | null>;
  wasDelivered(deliveryId: string): Promise<boolean>;
  rememberDelivery(deliveryId: string, provider: ProviderName): Promise<void>;
}

export type WebhookIntakeSettings = {
  heygenSecrets: readonly string[];
  records: WebhookRecords;
  enqueueLook: (generationId: string, key: string) => Promise<void>;
  logger: Logger;
  now: () => number;
};

export type WebhookAnswer = {
  status: 200 | 401 | 404;
  outcome: 'accepted' | 'duplicate' | 'ignored' | 'unknown-provider' | 'refused';
};

/** Verifies a delivery and enqueues a look. A webhook says “look”; the provider's API says what. */
export class WebhookIntake {
  private readonly settings: WebhookIntakeSettings;

  constructor(settings: WebhookIntakeSettings) {
    this.settings = settings;
  }

  async receive(
    provider: string,
    rawBody: Uint8Array,
    headers: WebhookHeaders,
  ): Promise<WebhookAnswer> {
    const { heygenSecrets, records, enqueueLook, logger, now } = this.settings;
    if (provider !== 'heygen' || heygenSecrets.length === 0) {
      return { status: 404, outcome: 'unknown-provider' };
    }
    const verified = verifyHeygenWebhook({
      rawBody,
      headers,
      secrets: heygenSecrets,
      nowMs: now(),
    });
    if (!verified.ok) {
      logger.warn('webhook refused', { provider, reason: verified.reason });
      return { status: 401, outcome: 'refused' };
    }
    const delivery = readHeygenWebhook(rawBody, headers);
    if (!delivery) return { status: 200, outcome: 'ignored' };

    const deliveryId = derivedId(provider, delivery.deliveryKey);
    if (await records.wasDelivered(deliveryId)) return { status: 200, outcome: 'duplicate' };

    const generationId =
      (await records.findGeneration(provider, delivery.operationId)) ??
      (delivery.callbackId ? await records.findOrdering(provider, delivery.callbackId) : null);
    if (!generationId) {
      logger.warn('webhook for an unknown operation', { provider });
      return { status: 200, outcome: 'ignored' };
    }
    // Enqueued before it is remembered: a crash in between costs one more look, not a lost one.
    await enqueueLook(generationId, `hook-${deliveryId}`);
    await records.rememberDelivery(deliveryId, provider);
    return { status: 200, outcome: 'accepted' };
  }
}
