import type { ProviderName } from '@cvplus/contracts/video-options';
import type { Logger } from '../platform/logger.ts';
import type {
  VideoGenerationProvider,
  WebhookHeaders,
  WebhookReading,
} from '../providers/video-provider.ts';
import { copyOfIgnored, copyOfLook, deliveryIdOf, type DeliveryCopy } from './delivery-copy.ts';
import { RateGate } from './rate-gate.ts';
import { StrangerLog } from './stranger-log.ts';
import { readWebhookPath } from './webhook-path.ts';

/** What is known about orders and deliveries, as far as a webhook needs it. */
export interface WebhookRecords {
  /** One read: whose operation it is, and whether this delivery was accepted before. */
  find(
    provider: ProviderName,
    ids: { deliveryId: string; operationId: string },
  ): Promise<{ generationId: string | null; wasAccepted: boolean }>;
  /** The generation, if it is waiting for this provider to answer its order just now. */
  findOrdering(provider: ProviderName, generationId: string): Promise<string | null>;
  /** Keeps the copy and counts it. `duplicate`: another delivery of the event was quicker. */
  keep(copy: DeliveryCopy): Promise<'kept' | 'duplicate'>;
  countDuplicate(provider: ProviderName, deliveryId: string): Promise<void>;
}

export type WebhookIntakeSettings = {
  providers: readonly Pick<VideoGenerationProvider, 'name' | 'capabilities' | 'readWebhook'>[];
  records: WebhookRecords;
  enqueueLook: (generationId: string, key: string) => Promise<void>;
  logger: Logger;
  now: () => number;
};

export type WebhookRequest = {
  method: string;
  /** As it came, still percent-encoded: `/{provider}` and what follows. */
  path: string;
  rawBody: Uint8Array;
  headers: WebhookHeaders;
  /** Who is limited together: see `readSource`. */
  source: string;
};

export type WebhookAnswer =
  | { status: 200; outcome: 'accepted' | 'duplicate' | 'ignored' }
  | { status: 400 | 401 | 404 | 405 | 413; outcome: 'refused' }
  | { status: 429; outcome: 'refused'; retryAfterSeconds: number };

/** Several times what a provider sends: HeyGen's events and D-ID's objects stay below 16 KiB. */
const maxBodyBytes = 64 * 1024;

/** Far above what a provider sends (an event per video), far below what would keep us busy. */
const limits = {
  perSource: { burst: 120, perSecond: 20 },
  overall: { burst: 1000, perSecond: 500 },
  maxSources: 10_000,
};

/** Verifies a delivery and enqueues a look. A webhook says “look”; the provider's API says what. */
export class WebhookIntake {
  private readonly settings: WebhookIntakeSettings;
  private readonly providers: Map<string, WebhookIntakeSettings['providers'][number]>;
  private readonly gate: RateGate;
  private readonly strangers: StrangerLog;

  constructor(settings: WebhookIntakeSettings) {
    this.settings = settings;
    const callers = settings.providers.filter(({ capabilities }) => capabilities.webhooks);
    this.providers = new Map(callers.map((provider) => [provider.name, provider]));
    this.gate = new RateGate({ ...limits, now: settings.now });
    this.strangers = new StrangerLog(settings);
  }

  /** Cheap checks first: nothing is computed or read for whoever does not get past them. */
  async receive(request: WebhookRequest): Promise<WebhookAnswer> {
    const { method, path, rawBody, headers, source } = request;
    const address = readWebhookPath(path);
    const provider = address && this.providers.get(address.provider);
    if (!provider) return this.refuse(404, 'unknown', 'unknown-path');
    if (method !== 'POST') return this.refuse(405, provider.name, 'method');
    if (rawBody.length === 0) return this.refuse(400, provider.name, 'empty');
    if (rawBody.length > maxBodyBytes) return this.refuse(413, provider.name, 'too-large');

    const admission = this.gate.admit(source);
    if (!admission.admitted) {
      const { retryAfterSeconds } = admission;
      this.strangers.note('webhook refused', provider.name, 'too-many');
      return { status: 429, outcome: 'refused', retryAfterSeconds };
    }
    const nowMs = this.settings.now();
    const reading = provider.readWebhook({ rawBody, headers, path: address.rest, nowMs });
    const seen = { provider: provider.name, rawBody, receivedAtMs: nowMs };
    switch (reading.outcome) {
      case 'refused':
        return this.refuse(401, provider.name, reading.reason);
      case 'ignored':
        await this.settings.records.keep(copyOfIgnored(seen, reading.reason));
        return { status: 200, outcome: 'ignored' };
      case 'look': {
        const outcome = await this.accept(seen, reading);
        // Only what is news: whoever repeats a delivery they once saw runs out of tokens.
        if (outcome === 'accepted') admission.giveBack();
        return { status: 200, outcome };
      }
    }
  }

  private async accept(
    seen: { provider: ProviderName; rawBody: Uint8Array; receivedAtMs: number },
    reading: Extract<WebhookReading, { outcome: 'look' }>,
  ): Promise<'accepted' | 'duplicate' | 'ignored'> {
    const { records, enqueueLook } = this.settings;
    const { provider } = seen;
    const { operationId } = reading;
    const deliveryId = deliveryIdOf(provider, reading.deliveryKey);
    const found = await records.find(provider, { deliveryId, operationId });
    if (found.wasAccepted) {
      await records.countDuplicate(provider, deliveryId);
      return 'duplicate';
    }
    const generationId = await this.ownerOf(provider, reading, found.generationId);
    if (generationId === null) {
      this.strangers.note('webhook ignored', provider, 'unknown-operation');
      await records.keep(copyOfLook(seen, reading, null));
      return 'ignored';
    }
    // Enqueued before it is kept: a crash in between costs one more look, not a lost one. Of two
    // deliveries at once both get here; the queue takes one task of a name, and one copy is kept.
    await enqueueLook(generationId, `hook-${deliveryId}`);
    const kept = await records.keep(copyOfLook(seen, reading, generationId));
    if (kept === 'kept') return 'accepted';
    await records.countDuplicate(provider, deliveryId);
    return 'duplicate';
  }

  /** Where both ids are known they must belong together: one order never speaks for another. */
  private async ownerOf(
    provider: ProviderName,
    { generationId: named }: Extract<WebhookReading, { outcome: 'look' }>,
    found: string | null,
  ): Promise<string | null> {
    if (named === null) return found;
    if (found !== null) return found === named ? found : null;
    return await this.settings.records.findOrdering(provider, named);
  }

  private refuse(
    status: 400 | 401 | 404 | 405 | 413,
    provider: string,
    reason: string,
  ): WebhookAnswer {
    this.strangers.note('webhook refused', provider, reason);
    return { status, outcome: 'refused' };
  }
}
