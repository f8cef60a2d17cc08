import type * as z from 'zod';
import { callHttp, type HttpReply, type Unanswered } from '../http-call.ts';
import { ProviderError } from '../provider-error.ts';
import { readDidError, searchDelayMs, type DidCall } from './did-errors.ts';

export type DidApiSettings = {
  fetch: typeof fetch;
  /** `user:password` as D-ID’s studio shows it. */
  apiKey: () => Promise<string>;
  /** D-ID’s pages send the pair as it is, RFC 7617 encodes it; both are seen to work. */
  authFormat: 'raw' | 'base64';
  /** `https://api.d-id.com`, or where its stand-in listens. */
  baseUrl: string;
  /** D-ID’s gateway gives up after half a minute. */
  createTimeoutMs?: number;
  readTimeoutMs?: number;
};

/** A list of every voice is the longest reply. */
const maxReplyBytes = 4 * 1024 * 1024;

/** D-ID over HTTP: its key, its time-outs and its failures in our words. */
export class DidApi {
  private readonly settings: DidApiSettings;

  constructor(settings: DidApiSettings) {
    this.settings = settings;
  }

  async send(
    call: DidCall,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    signal: AbortSignal,
    body?: unknown,
  ): Promise<HttpReply> {
    const { fetch, baseUrl, createTimeoutMs = 60_000, readTimeoutMs = 30_000 } = this.settings;
    const outcome = await callHttp({
      fetch,
      url: baseUrl.replace(/\/+$/, '') + path,
      method,
      headers: { authorization: `Basic ${await this.readCredentials()}` },
      body,
      timeoutMs: call === 'start' ? createTimeoutMs : readTimeoutMs,
      maxReplyBytes,
      signal,
    });
    if (outcome.answered) return outcome.reply;
    throw unanswered(call, outcome.why, outcome.cause);
  }

  /** Throws unless the reply is a good one of this shape. */
  read<T>(schema: z.ZodType<T>, reply: HttpReply, call: DidCall): T {
    this.expectSuccess(reply, call);
    const parsed = schema.safeParse(reply.body);
    if (parsed.success) return parsed.data;
    throw didError('unreadable-reply', 'D-ID answered something unreadable.', {
      // An order may well have been taken: it must be looked for, and not at once.
      ...(call === 'start' && { retryAfterMs: searchDelayMs }),
    });
  }

  expectSuccess(reply: HttpReply, call: DidCall): void {
    if (reply.status >= 200 && reply.status <= 299) return;
    const { kind, message, retryAfterMs } = readDidError(reply, call);
    throw didError(kind, message, { retryAfterMs });
  }

  private async readCredentials(): Promise<string> {
    const key = await this.settings.apiKey().catch((cause: unknown) => {
      throw didError('unavailable', 'The D-ID key could not be read.', { cause });
    });
    if (!/^[\x21-\x7e]+$/.test(key)) {
      throw didError('bad-credentials', 'There is no usable D-ID key.');
    }
    return this.settings.authFormat === 'raw' ? key : Buffer.from(key).toString('base64');
  }
}

/** No answer: a start may have been taken all the same, unless nothing left this machine. */
function unanswered(call: DidCall, why: Unanswered, cause: unknown): ProviderError {
  if (call === 'start' && why !== 'never-sent') {
    return didError('unknown-outcome', 'D-ID did not say whether it took the order.', {
      cause,
      retryAfterMs: searchDelayMs,
    });
  }
  return why === 'stopped'
    ? didError('timed-out', 'D-ID did not answer in time.', { cause })
    : didError('unavailable', 'D-ID could not be reached.', { cause });
}

export function didError(
  kind: ProviderError['kind'],
  message: string,
  options: ConstructorParameters<typeof ProviderError>[3] = {},
): ProviderError {
  return new ProviderError('did', kind, message, options);
}
