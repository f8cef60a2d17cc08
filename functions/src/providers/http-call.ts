import { readReplyText } from '../platform/reply-text.ts';

export type HttpReply = { status: number; headers: Headers; body: unknown };

/** `never-sent`: not a byte of the request can have left. `broken-off`: it may have been taken. */
export type Unanswered = 'never-sent' | 'stopped' | 'broken-off';

export type HttpOutcome =
  { answered: true; reply: HttpReply } | { answered: false; why: Unanswered; cause: unknown };

export type HttpCall = {
  fetch: typeof fetch;
  url: string;
  method?: 'GET' | 'POST' | 'DELETE';
  headers: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  timeoutMs: number;
  maxReplyBytes: number;
  signal: AbortSignal;
};

/** One call that carries a key: bounded in time and size, and never redirected. Does not throw. */
export async function callHttp(call: HttpCall): Promise<HttpOutcome> {
  const { url, method = 'GET', headers, body, timeoutMs, maxReplyBytes, signal } = call;
  if (signal.aborted) return { answered: false, why: 'never-sent', cause: signal.reason };
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await call.fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // A redirect would carry the key to wherever it points.
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    const text = await readReplyText(response, maxReplyBytes);
    const reply = { status: response.status, headers: response.headers, body: parseJson(text) };
    return { answered: true, reply };
  } catch (cause) {
    if (signal.aborted || timeout.aborted) return { answered: false, why: 'stopped', cause };
    return { answered: false, why: isUnreachable(cause) ? 'never-sent' : 'broken-off', cause };
  }
}

/** Failures that happen before a byte of the request leaves. */
const unreachable = new Set<unknown>([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function isUnreachable(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && unreachable.has(cause.code);
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds, or a date, which is read against the reply's own clock. */
export function readRetryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d{1,6}(\.\d+)?$/.test(value)) return Math.round(Number(value) * 1000);
  // A date begins with its weekday; Date.parse takes bare numbers for years.
  if (!/^[A-Z]/i.test(value)) return undefined;
  const until = Date.parse(value);
  const from = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(until - from) ? undefined : Math.max(0, until - from);
}

/** A code, parameter name or id from outside that may stand in a message: never free text. */
export function safeToken(value: string | null | undefined): string | undefined {
  return value && /^[A-Za-z0-9_.:[\]-]{1,80}$/.test(value) ? value : undefined;
}
