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
import { checkHeygenCatalogue, type CatalogueFinding } from './check-catalogue.ts';
import { heygenAccountSchema, readHeygenBalance } from './heygen-account.ts';
import { HeygenApi, heygenError, readHeygenReply, type HeygenApiSettings } from './heygen-api.ts';
import { listHeygenAvatars, listHeygenVoices } from './heygen-catalogue.ts';
import { isCharacterRefused, isStillBusy, isVideoGone, readHeygenError } from './heygen-errors.ts';
import { chosenHeygenFace, pickHeygenCharacter, type HeygenAvatars } from './heygen-mapping.ts';
import { readHeygenStatuses, type BatchedStatus } from './heygen-statuses.ts';
import { readHeygenDelivery } from './heygen-webhook.ts';
import {
  buildHeygenOrder,
  estimateHeygenSeconds,
  heygenCreatedSchema,
  heygenDeletedSchema,
  heygenVideoSchema,
  maxScriptCharacters,
  maxVideoSeconds,
  readBilledSeconds,
  readHeygenVideo,
} from './heygen-wire.ts';

export type HeygenSettings = HeygenApiSettings & {
  avatars: HeygenAvatars;
  /** What HeyGen offers, as last kept: chosen from where no avatar or no fitting voice is configured. */
  choices?: () => Promise<ProviderChoices | null>;
  priceUsdPerSecond: number | null;
  /** ISO date on which that price was read. */
  priceAsOf?: string;
  /** Every one of them is good: there are several while one replaces another. */
  webhookSecrets: readonly string[];
  /** Orders the account may have running: 10 on pay-as-you-go, of which two are left to people. */
  maxConcurrent?: number;
};

/** https://developers.heygen.com/reference/create-video, read 2026-11-22. */
const idempotencyKeyPattern = /^[A-Za-z0-9_\-:.]{1,255}$/;

export class HeyGenProvider implements VideoGenerationProvider {
  readonly name = 'heygen';
  readonly capabilities: ProviderCapabilities;
  readonly prices: PriceList | null;
  private readonly settings: HeygenSettings;
  private readonly api: HeygenApi;

  constructor(settings: HeygenSettings) {
    const { priceUsdPerSecond, priceAsOf = '2026-11-22', maxConcurrent = 8 } = settings;
    this.settings = settings;
    this.api = new HeygenApi(settings);
    this.capabilities = {
      minDurationSeconds: 1,
      maxDurationSeconds: maxVideoSeconds,
      maxScriptCharacters,
      aspectRatios: ['16:9', '9:16', '1:1'],
      // Its multilingual voices speak whatever language the words are in.
      languages: 'any',
      region: 'us',
      maxConcurrent,
      webhooks: true,
      idempotentStarts: true,
    };
    this.prices = priceUsdPerSecond === null ? null : priceList(priceUsdPerSecond, priceAsOf);
  }

  /** HeyGen bills finished seconds; they are estimated from the words to be spoken. */
  estimateCostUsd(order: EstimatedOrder): number | null {
    return this.priceOf(estimateHeygenSeconds(order));
  }

  private priceOf(seconds: number): number | null {
    const { priceUsdPerSecond } = this.settings;
    if (priceUsdPerSecond === null) return null;
    return Math.round(seconds * priceUsdPerSecond * 10_000) / 10_000;
  }

  async generateVideo(order: VideoOrder, signal: AbortSignal): Promise<Operation> {
    if (!idempotencyKeyPattern.test(order.idempotencyKey)) {
      throw heygenError('invalid-order', 'HeyGen does not take this idempotency key.');
    }
    const body = buildHeygenOrder(order, await this.pickCharacter(order));
    if (body.script === '' || body.script.length > maxScriptCharacters) {
      throw heygenError(
        'invalid-order',
        `HeyGen takes scripts of 1 to ${maxScriptCharacters} characters; this one has ${body.script.length}.`,
      );
    }
    const reply = await this.api.call('start', '/v3/videos', signal, {
      method: 'POST',
      headers: { 'idempotency-key': order.idempotencyKey },
      body,
    });
    if (chosenHeygenFace(order.options) && isCharacterRefused(reply)) {
      const { kind, message } = readHeygenError(reply, 'start');
      throw new ProviderError(this.name, kind, message, { about: 'chosen-face' });
    }
    const { data } = readHeygenReply(heygenCreatedSchema, reply, 'start');
    return { provider: this.name, id: data.video_id };
  }

  /** A choice that cannot be read is no reason to fail: what is configured is enough. */
  private async pickCharacter(order: VideoOrder): Promise<{ avatarId: string; voiceId: string }> {
    const choices = await this.settings.choices?.().catch(() => null);
    const character = pickHeygenCharacter(order, this.settings.avatars, choices ?? null);
    if (character) return character;
    const { presenter } = order.options;
    throw heygenError('unsupported-option', `HeyGen has no ${presenter} face and voice for us.`);
  }

  /** Every answer carries freshly signed addresses: asking again is how an expired one is replaced. */
  async checkStatus(operation: Operation, signal: AbortSignal): Promise<OperationState> {
    const reply = await this.api.call('read', videoPath(operation), signal);
    if (isVideoGone(reply)) {
      return {
        state: 'failed',
        kind: 'render-failed',
        message: 'HeyGen no longer has this video.',
      };
    }
    const video = readHeygenReply(heygenVideoSchema, reply);
    const said = readHeygenVideo(video);
    const seconds = readBilledSeconds(video);
    const billedUsd = seconds === null ? null : this.priceOf(seconds);
    return said.state === 'ready' && billedUsd !== null ? { ...said, billedUsd } : said;
  }

  /** Which of many orders are worth a look of their own: one call for a hundred. */
  checkStatuses(
    operations: readonly Operation[],
    signal: AbortSignal,
  ): Promise<Map<string, BatchedStatus>> {
    return readHeygenStatuses(
      this.api,
      operations.map(({ id }) => id),
      signal,
    );
  }

  /** What is wrong with the configured looks and voices. Throws `ProviderError`. */
  checkCatalogue(signal: AbortSignal): Promise<CatalogueFinding[]> {
    return checkHeygenCatalogue(this.api, this.settings.avatars, signal);
  }

  async deleteVideo(operation: Operation, signal: AbortSignal): Promise<'deleted' | 'not-yet'> {
    const reply = await this.api.call('read', videoPath(operation), signal, { method: 'DELETE' });
    if (isVideoGone(reply)) return 'deleted';
    if (isStillBusy(reply)) return 'not-yet';
    const { data } = readHeygenReply(heygenDeletedSchema, reply);
    if (data.deleted === false) throw heygenError('unavailable', 'HeyGen kept the video.');
    return 'deleted';
  }

  async getHealthStatus(signal: AbortSignal): Promise<ProviderHealth> {
    try {
      const balance = await this.getBalance(signal);
      if (balance.state === 'metered' && balance.remaining <= 0) {
        return {
          status: 'unhealthy',
          kind: 'out-of-credit',
          message: 'The HeyGen wallet is empty.',
        };
      }
      return { status: 'healthy' };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { status: 'unhealthy', kind: error.kind, message: error.message };
    }
  }

  async getBalance(signal: AbortSignal): Promise<ProviderBalance> {
    const reply = await this.api.call('read', '/v3/users/me', signal);
    return readHeygenBalance(readHeygenReply(heygenAccountSchema, reply));
  }

  listAvatars(signal: AbortSignal): Promise<ProviderAvatar[]> {
    return listHeygenAvatars(this.api, signal);
  }

  listVoices(signal: AbortSignal): Promise<ProviderVoice[]> {
    return listHeygenVoices(this.api, signal);
  }

  readWebhook(delivery: WebhookDelivery): WebhookReading {
    return readHeygenDelivery(delivery, this.settings.webhookSecrets);
  }
}

function videoPath({ id }: Operation): string {
  return `/v3/videos/${encodeURIComponent(id)}`;
}

function priceList(usd: number, asOf: string): PriceList {
  return {
    asOf,
    source: 'https://developers.heygen.com/docs/pricing',
    items: [{ what: 'Avatar IV, studio avatar or digital twin, 1080p', usd, per: 'second' }],
  };
}
