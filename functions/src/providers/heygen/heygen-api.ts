import type * as z from 'zod';
import { readReplyText } from '../../platform/reply-text.ts';
import { ProviderError } from '../provider-error.ts';
import { readHeygenError, type HeygenCall, type HeygenReply } from './heygen-errors.ts';

export type HeygenApiSettings = {
  fetch: typeof fetch;
  apiKey: () => Promise<string>;
  /** `https://api.heygen.com`, or where its stand-in listens. */
  baseUrl: string;
  /** A create call alone may take half a minute at HeyGen. */
  createTimeoutMs?: number;
  readTimeoutMs?: number;
};

export type HeygenRequest = { method?: string; headers?: Record<string, string>; body?: string };

const maxReplyBytes = 1024 * 1024;

/** One call, one answer: nothing is repeated here. */
export class HeygenApi {
  private readonly settings: HeygenApiSettings;

  constructor(settings: HeygenApiSettings) {
    this.settings = settings;
  }

  async call(
    call: HeygenCall,
    path: string,
    signal: AbortSignal,
    request: HeygenRequest = {},
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
      throw unanswered(call, cause, signal.aborted || timeout.aborted);
    }
  }

  private async readApiKey(): Promise<string> {
    const apiKey = await this.settings.apiKey().catch((cause: unknown) => {
      throw heygenError('unavailable', 'The HeyGen key could not be read.', cause);
    });
    if (!/^[\x21-\x7e]+$/.test(apiKey)) {
      throw heygenError('bad-credentials', 'There is no usable HeyGen key.');
    }
    return apiKey;
  }
}

export function readHeygenReply<T>(
  schema: z.ZodType<T>,
  reply: HeygenReply,
  call: HeygenCall = 'read',
): T {
  if (reply.status < 200 || reply.status > 299) {
    const { kind, message, retryAfterMs } = readHeygenError(reply, call);
    throw new ProviderError('heygen', kind, message, { retryAfterMs });
  }
  const parsed = schema.safeParse(reply.body);
  if (parsed.success) return parsed.data;
  throw heygenError('unreadable-reply', 'HeyGen answered something unreadable.');
}

export function heygenError(
  kind: ProviderError['kind'],
  message: string,
  cause?: unknown,
): ProviderError {
  return new ProviderError('heygen', kind, message, { cause });
}

/** No answer: a start may have been taken all the same, unless nobody was there to take it. */
function unanswered(call: HeygenCall, cause: unknown, stopped: boolean): ProviderError {
  const neverSent = !stopped && unreachable.has(networkCode(cause));
  if (call === 'start' && !neverSent) {
    return heygenError('unknown-outcome', 'HeyGen did not say whether it took the order.', cause);
  }
  return stopped
    ? heygenError('timed-out', 'HeyGen did not answer in time.', cause)
    : heygenError('unavailable', 'HeyGen could not be reached.', cause);
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
