import type * as z from 'zod';
import { callHttp, type Unanswered } from '../http-call.ts';
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

type HeygenRequest = {
  method?: 'GET' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  body?: unknown;
};

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
    { headers, ...request }: HeygenRequest = {},
  ): Promise<HeygenReply> {
    const { fetch, baseUrl, createTimeoutMs = 120_000, readTimeoutMs = 30_000 } = this.settings;
    const outcome = await callHttp({
      fetch,
      url: baseUrl.replace(/\/+$/, '') + path,
      ...request,
      headers: { ...headers, 'x-api-key': await this.readApiKey() },
      timeoutMs: call === 'start' ? createTimeoutMs : readTimeoutMs,
      maxReplyBytes,
      signal,
    });
    if (outcome.answered) return outcome.reply;
    throw unanswered(call, outcome.why, outcome.cause);
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

/** No answer: a start may have been taken all the same, unless nothing of it left. */
function unanswered(call: HeygenCall, why: Unanswered, cause: unknown): ProviderError {
  if (call === 'start' && why !== 'never-sent') {
    return heygenError('unknown-outcome', 'HeyGen did not say whether it took the order.', cause);
  }
  return why === 'stopped'
    ? heygenError('timed-out', 'HeyGen did not answer in time.', cause)
    : heygenError('unavailable', 'HeyGen could not be reached.', cause);
}
