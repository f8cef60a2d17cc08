import RunwayML from '@runwayml/sdk';
import { readReplyText } from '../../platform/reply-text.ts';
import { isUnreachable } from '../http-call.ts';

export type RunwayClientSettings = {
  fetch: typeof fetch;
  /** `https://api.dev.runwayml.com`, or where its stand-in listens: without `/v1`. */
  baseUrl: string;
};

const maxReplyBytes = 1024 * 1024;

/** The newest version on 2026-11-22; an older one is kept for about four months after a newer appears. */
const apiVersion = '2024-11-06';

/** Not a byte of the request can have left. */
export class NeverSentError extends Error {
  override readonly name = 'NeverSentError';
}

/** Never logs: a debug line of the client would hold the narration and addresses that work like keys. */
export function openRunwayClient(
  { fetch: send, baseUrl }: RunwayClientSettings,
  apiKey: string,
): RunwayML {
  return new RunwayML({
    apiKey,
    baseURL: baseUrl.replace(/\/+$/, ''),
    runwayVersion: apiVersion,
    // Every call names its own time and its own number of tries.
    maxRetries: 0,
    logLevel: 'off',
    fetch: boundedFetch(send),
  });
}

/** The client waits for a reply's head only: the whole of it is read here, within the same time. */
function boundedFetch(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    // A redirect would carry the key to wherever it points.
    const response = await send(input, { ...init, redirect: 'manual' }).catch((cause: unknown) => {
      // The client takes a failed connection for a slow answer when its message speaks of time.
      throw isUnreachable(cause) ? new NeverSentError('Nobody was there.') : cause;
    });
    const text = await readReplyText(response, maxReplyBytes);
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    headers.delete('content-encoding');
    // The client would sleep as long as it is asked to; waiting is decided elsewhere.
    if (response.status === 429 || headers.has('retry-after') || headers.has('retry-after-ms')) {
      headers.set('x-should-retry', 'false');
    }
    const hasBody = ![204, 205, 304].includes(response.status);
    return new Response(hasBody ? (text ?? '') : null, { status: response.status, headers });
  };
}
