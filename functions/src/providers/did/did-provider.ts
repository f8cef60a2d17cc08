import type { ProviderChoices } from '../choices/provider-choices.ts';
import { ProviderError } from '../provider-error.ts';
import type {
  EstimatedOrder,
  Operation,
  OperationState,
  PriceList,
  ProviderAvatar,
  ProviderBalance,
  ProviderCapabilities,
  ProviderHealth,
  ProviderVoice,
  VideoGenerationProvider,
  VideoOrder,
  WebhookDelivery,
  WebhookReading,
} from '../video-provider.ts';
import { DidApi, didError, type DidApiSettings } from './did-api.ts';
import {
  didAvatarsSchema,
  didPresentersSchema,
  didVoicesSchema,
  readDidAvatars,
  readDidPresenters,
  readDidVoices,
} from './did-catalogue.ts';
import { isGone, readDidError } from './did-errors.ts';
import { aspectRatiosOf, languagesOf } from './did-faces.ts';
import {
  buildDidOrder,
  estimateDidSeconds,
  maxScriptCharacters,
  maxVideoSeconds,
  type DidOrderSettings,
} from './did-order.ts';
import { buildUserData, didProducts, operationIdOf, readOperationId } from './did-reference.ts';
import { buildWebhookUrl, readDidWebhook, type DidWebhookSettings } from './did-webhook.ts';
import {
  didCreatedSchema,
  didCreditsSchema,
  didVideoSchema,
  readBilledSeconds,
  readDidVideo,
  readRemainingCredits,
} from './did-wire.ts';
import { findEarlierOrder } from './find-earlier-order.ts';
import { chosenDidFace, pickDidCharacter } from './pick-character.ts';

export type DidSettings = DidApiSettings &
  DidOrderSettings &
  DidWebhookSettings & {
    /** What D-ID offers, as last kept: a face is chosen from it where none is configured. */
    choices?: () => Promise<ProviderChoices | null>;
    /** What a minute of the plan costs; null when no price is known. */
    prices: { usdPerMinute: number; asOf: string; source: string } | null;
    /** D-ID publishes no limit. */
    maxConcurrent: number | null;
  };

/** https://www.d-id.com/pricing, read 2026-11-22: lengths are rounded up to steps of 15 s. */
const billingStepSeconds = 15;
const stepsPerMinute = 60 / billingStepSeconds;
const maxPresenterPages = 10;

export class DIDProvider implements VideoGenerationProvider {
  readonly name = 'did';
  readonly capabilities: ProviderCapabilities;
  readonly prices: PriceList | null;
  private readonly settings: DidSettings;
  private readonly api: DidApi;

  constructor(settings: DidSettings) {
    const { product, faces, voices, prices, maxConcurrent } = settings;
    this.settings = settings;
    this.api = new DidApi(settings);
    const reference = { generationId: 'any', attempt: 1, product };
    this.capabilities = {
      minDurationSeconds: 1,
      maxDurationSeconds: maxVideoSeconds,
      maxScriptCharacters,
      aspectRatios: aspectRatiosOf(product, faces),
      languages: languagesOf(voices),
      region: 'us',
      maxConcurrent,
      webhooks: buildWebhookUrl(reference, settings) !== undefined,
      // D-ID knows no key; a repeat is searched for by what the first call was marked with.
      idempotentStarts: true,
    };
    this.prices = prices && {
      asOf: prices.asOf,
      source: prices.source,
      items: [{ what: product, usd: usdPerStep(prices), per: '15 seconds' }],
    };
  }

  /** The length is estimated from the words to be spoken; every step begun is paid in full. */
  estimateCostUsd(order: EstimatedOrder): number | null {
    return this.priceOf(estimateDidSeconds(order));
  }

  private priceOf(seconds: number): number | null {
    const { prices } = this.settings;
    if (prices === null) return null;
    const steps = Math.max(1, Math.ceil(seconds / billingStepSeconds));
    return inFourPlaces(steps * usdPerStep(prices));
  }

  async generateVideo(order: VideoOrder, signal: AbortSignal): Promise<Operation> {
    const { generationId, attempt } = order;
    const { product, faces } = this.settings;
    const webhook = buildWebhookUrl({ generationId, attempt, product }, this.settings);
    const chosen = chosenDidFace(order.options);
    if (chosen && product === 'talks') {
      throw didError('unsupported-option', 'Talks speak through pictures of ours alone.');
    }
    const character = pickDidCharacter(order, this.settings, await this.readChoices());
    const settings = { ...this.settings, ...character };
    const built = buildDidOrder(order, settings, webhook);
    if (!built.ok) throw didError(built.kind, built.message);

    if (order.earlierCall !== 'none') {
      // The settings may have been changed since: every product that has faces is searched.
      const others = didProducts.filter((other) => other !== product && faces[other]);
      const earlier = await findEarlierOrder(
        this.api,
        [product, ...others],
        { userData: buildUserData(order), earlierCall: order.earlierCall },
        signal,
      );
      if (earlier !== null) return { provider: this.name, id: earlier };
    }
    const reply = await this.api.send('start', 'POST', `/${product}`, signal, built.body);
    if (chosen && isGone(reply)) {
      const { kind, message } = readDidError(reply, 'start');
      throw didError(kind, message, { about: 'chosen-face' });
    }
    const { id } = this.api.read(didCreatedSchema, reply, 'start');
    return { provider: this.name, id: operationIdOf(product, id) };
  }

  /** Lists that cannot be read are no reason to fail: what is configured may be enough. */
  private async readChoices(): Promise<ProviderChoices | null> {
    return (await this.settings.choices?.().catch(() => null)) ?? null;
  }

  async checkStatus(operation: Operation, signal: AbortSignal): Promise<OperationState> {
    const reply = await this.api.send('read', 'GET', pathOf(operation), signal);
    if (isGone(reply)) {
      return { state: 'failed', kind: 'render-failed', message: 'D-ID no longer has this video.' };
    }
    const video = this.api.read(didVideoSchema, reply, 'read');
    const said = readDidVideo(video);
    const seconds = readBilledSeconds(video);
    const billedUsd = seconds === null ? null : this.priceOf(seconds);
    return said.state === 'ready' && billedUsd !== null ? { ...said, billedUsd } : said;
  }

  async deleteVideo(operation: Operation, signal: AbortSignal): Promise<'deleted' | 'not-yet'> {
    const reply = await this.api.send('read', 'DELETE', pathOf(operation), signal);
    if (isGone(reply)) return 'deleted';
    if (reply.status === 409) return 'not-yet';
    this.api.expectSuccess(reply, 'read');
    return 'deleted';
  }

  async getHealthStatus(signal: AbortSignal): Promise<ProviderHealth> {
    try {
      const balance = await this.getBalance(signal);
      if (balance.state === 'metered' && balance.remaining <= 0) {
        return {
          status: 'unhealthy',
          kind: 'out-of-credit',
          message: 'D-ID has no credits left.',
        };
      }
      return { status: 'healthy' };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { status: 'unhealthy', kind: error.kind, message: error.message };
    }
  }

  /** One credit is a step of 15 s: D-ID's classic rate, not confirmed for every plan. */
  async getBalance(signal: AbortSignal): Promise<ProviderBalance> {
    const reply = await this.api.send('read', 'GET', '/credits', signal);
    // An account that never had any credits has no record of them.
    const remaining = isGone(reply)
      ? 0
      : readRemainingCredits(this.api.read(didCreditsSchema, reply, 'read'));
    if (remaining === null) return { state: 'unknown' };
    const { prices } = this.settings;
    const usd = prices && inFourPlaces(remaining * usdPerStep(prices));
    return { state: 'metered', remaining, unit: 'credits', usd };
  }

  /** Talks speak through pictures of ours: D-ID offers none for them. */
  async listAvatars(signal: AbortSignal): Promise<ProviderAvatar[]> {
    switch (this.settings.product) {
      case 'expressives': {
        const reply = await this.api.send('read', 'GET', '/expressives/avatars', signal);
        return readDidAvatars(this.api.read(didAvatarsSchema, reply, 'read'));
      }
      case 'clips':
        return readDidPresenters(await this.readPresenters(signal));
      case 'talks':
        return [];
    }
  }

  async listVoices(signal: AbortSignal): Promise<ProviderVoice[]> {
    const reply = await this.api.send('read', 'GET', '/tts/voices?provider=microsoft', signal);
    return readDidVoices(this.api.read(didVoicesSchema, reply, 'read'));
  }

  readWebhook(delivery: WebhookDelivery): WebhookReading {
    return readDidWebhook(delivery, this.settings.webhookSecrets);
  }

  private async readPresenters(signal: AbortSignal) {
    const presenters = [];
    let token: string | null | undefined;
    for (let page = 0; page < maxPresenterPages; page += 1) {
      const query = new URLSearchParams({ limit: '1000', ...(token && { token }) });
      const reply = await this.api.send(
        'read',
        'GET',
        `/clips/presenters?${query.toString()}`,
        signal,
      );
      const read = this.api.read(didPresentersSchema, reply, 'read');
      presenters.push(...read.presenters);
      token = read.token;
      if (!token) break;
    }
    return presenters;
  }
}

function pathOf(operation: Operation): string {
  const { product, id } = readOperationId(operation.id);
  return `/${product}/${encodeURIComponent(id)}`;
}

function usdPerStep({ usdPerMinute }: { usdPerMinute: number }): number {
  return usdPerMinute / stepsPerMinute;
}

function inFourPlaces(usd: number): number {
  return Math.round(usd * 10_000) / 10_000;
}
