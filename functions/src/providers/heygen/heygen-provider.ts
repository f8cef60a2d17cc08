import type * as z from 'zod';
import { readReplyText } from '../../platform/reply-text.ts';
import { ProviderError } from '../provider-error.ts';
import type {
  Operation,
  OperationState,
  ProviderCapabilities,
  ProviderHealth,
  VideoGenerationProvider,
  VideoOrder,
} from '../video-provider.ts';
import {
  isVideoGone,
  readHeygenError,
  type HeygenCall,
  type HeygenReply,
} from './heygen-errors.ts';
import {
  buildHeygenOrder,
  estimateHeygenSeconds,
  heygenAccountSchema,
  heygenCreatedSchema,
  heygenVideoSchema,
  maxScriptCharacters,
  maxVideoSeconds,
  readHeygenVideo,
  type HeygenAvatars,
} from './heygen-wire.ts';

export type HeygenSettings = {
  fetch: typeof fetch;
  apiKey: () => Promise<string>;
  /** `https://api.heygen.com`, or where its stand-in listens. */
  baseUrl: string;
  avatars: HeygenAvatars;
  priceUsdPerSecond: number | null;
  /** A create call alone may take half a minute at HeyGen. */
  createTimeoutMs?: number;
  readTimeoutMs?: number;
};

/** https://developers.heygen.com/reference/create-video, read 2026-11-22. */
const idempotencyKeyPattern = /^[A-Za-z0-9_\-:.]{1,255}$/;
const maxReplyBytes = 1024 * 1024;

export class HeyGenProvider implements VideoGenerationProvider {
  readonly name = 'heygen';
  readonly capabilities: ProviderCapabilities = {
    maxDurationSeconds: maxVideoSeconds,
    maxScriptCharacters,
    aspectRatios: ['16:9', '9:16', '1:1'],
    webhooks: true,
    idempotentStarts: true,
  };
  private readonly settings: HeygenSettings;

  constructor(settings: HeygenSettings) {
    this.settings = settings;
  }

  /** HeyGen bills finished seconds; they are estimated from the words to be spoken. */
  estimateCostUsd(order: Pick<VideoOrder, 'sentences' | 'options'>): number | null {
    const { priceUsdPerSecond } = this.settings;
    if (priceUsdPerSecond === null) return null;
    return Math.round(estimateHeygenSeconds(order) * priceUsdPerSecond * 10_000) / 10_000;
  }

  async generateVideo(order: VideoOrder, signal: AbortSignal): Promise<Operation> {
    if (!idempotencyKeyPattern.test(order.idempotencyKey)) {
      throw this.error('invalid-order', 'HeyGen does not take this idempotency key.');
    }
    const body = buildHeygenOrder(order, this.settings.avatars);
    if (body.script === '' || body.script.length > maxScriptCharacters) {
      throw this.error(
        'invalid-order',
        `HeyGen takes scripts of 1 to ${maxScriptCharacters} characters; this one has ${body.script.length}.`,
      );
    }
    const reply = await this.call('start', '/v3/videos', signal, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': order.idempotencyKey },
      body: JSON.stringify(body),
    });
    const { data } = this.read(heygenCreatedSchema, reply, 'start');
    return { provider: this.name, id: data.video_id };
  }

  async checkStatus(operation: Operation, signal: AbortSignal): Promise<OperationState> {
    const path = `/v3/videos/${encodeURIComponent(operation.id)}`;
    const reply = await this.call('read', path, signal);
    if (isVideoGone(reply)) {
      return {
        state: 'failed',
        kind: 'render-failed',
        message: 'HeyGen no longer has this video.',
      };
    }
    return readHeygenVideo(this.read(heygenVideoSchema, reply, 'read'));
  }

  async getHealthStatus(signal: AbortSignal): Promise<ProviderHealth> {
    try {
      const reply = await this.call('read', '/v3/users/me', signal);
      const { wallet } = this.read(heygenAccountSchema, reply, 'read').data;
      const balance = wallet?.remaining_balance;
      if (balance !== null && balance !== undefined && balance <= 0) {
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

  private async call(
    call: HeygenCall,
    path: string,
    signal: AbortSignal,
    request: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<HeygenReply> {
    const { createTimeoutMs = 120_000, readTimeoutMs = 30_000 } = this.settings;
    const apiKey = await this.readApiKey();
    const timeout = AbortSignal.timeout(call === 'start' ? createTimeoutMs : readTimeoutMs);
    try {
      const response = await this.settings.fetch(this.settings.baseUrl.replace(/\/+$/, '') + path, {
        ...request,
        headers: { ...request.headers, accept: 'application/json', 'x-api-key': apiKey },
        // A redirect would carry the key to wherever it points.
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      const text = await readReplyText(response, maxReplyBytes);
      return { status: response.status, headers: response.headers, body: parseJson(text) };
    } catch (cause) {
      throw this.unanswered(call, cause, signal.aborted || timeout.aborted);
    }
  }

  /** No answer: a start may have been taken all the same, unless nobody was there to take it. */
  private unanswered(call: HeygenCall, cause: unknown, stopped: boolean): ProviderError {
    const neverSent = !stopped && unreachable.has(networkCode(cause));
    if (call === 'start' && !neverSent) {
      return this.error('unknown-outcome', 'HeyGen did not say whether it took the order.', cause);
    }
    return stopped
      ? this.error('timed-out', 'HeyGen did not answer in time.', cause)
      : this.error('unavailable', 'HeyGen could not be reached.', cause);
  }

  private async readApiKey(): Promise<string> {
    const apiKey = await this.settings.apiKey().catch((cause: unknown) => {
      throw this.error('unavailable', 'The HeyGen key could not be read.', cause);
    });
    if (!/^[\x21-\x7e]+$/.test(apiKey)) {
      throw this.error('bad-credentials', 'There is no usable HeyGen key.');
    }
    return apiKey;
  }

  private read<T>(schema: z.ZodType<T>, reply: HeygenReply, call: HeygenCall): T {
    if (reply.status < 200 || reply.status > 299) {
      const { kind, message, retryAfterMs } = readHeygenError(reply, call);
      throw new ProviderError(this.name, kind, message, { retryAfterMs });
    }
    const parsed = schema.safeParse(reply.body);
    if (parsed.success) return parsed.data;
    throw this.error('unreadable-reply', 'HeyGen answered something unreadable.');
  }

  private error(kind: ProviderError['kind'], message: string, cause?: unknown): ProviderError {
    return new ProviderError(this.name, kind, message, { cause });
  }
}

/** Failures that happen before a byte of the order leaves. */
const unreachable = new Set<unknown>([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function networkCode(error: unknown): unknown {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
