import { OpenaiError } from './api-error.ts';

export type RateLimitSettings = { requestsPerMinute: number; tokensPerMinute: number };

type Call = { at: number; tokens: number };

/** Counts the last minute's calls, tells how much is left, and refuses what is too much. */
export class RateLimits {
  readonly #settings: RateLimitSettings;
  readonly #now: () => Date;
  #calls: Call[] = [];

  constructor(settings: RateLimitSettings, now: () => Date) {
    this.#settings = settings;
    this.#now = now;
  }

  /** The headers for this call; throws when it is one too many. */
  count(tokens: number): Record<string, string> {
    const { requestsPerMinute, tokensPerMinute } = this.#settings;
    const at = this.#now().getTime();
    this.#calls = this.#calls.filter((call) => Math.abs(at - call.at) < 60_000);
    const used = this.#calls.reduce((sum, call) => sum + call.tokens, 0);
    const freeInMs = 60_000 - (at - (this.#calls[0]?.at ?? at - 60_000));
    if (this.#calls.length >= requestsPerMinute) throw rateLimited('requests', freeInMs);
    if (used + tokens > tokensPerMinute) throw rateLimited('tokens', freeInMs);
    this.#calls.push({ at, tokens });
    return {
      'x-ratelimit-limit-requests': String(requestsPerMinute),
      'x-ratelimit-limit-tokens': String(tokensPerMinute),
      'x-ratelimit-remaining-requests': String(requestsPerMinute - this.#calls.length),
      'x-ratelimit-remaining-tokens': String(tokensPerMinute - used - tokens),
      'x-ratelimit-reset-requests': `${Math.ceil(60_000 / requestsPerMinute)}ms`,
      'x-ratelimit-reset-tokens': `${Math.ceil(((used + tokens) / tokensPerMinute) * 60_000)}ms`,
    };
  }
}

export function rateLimited(kind: 'requests' | 'tokens', retryAfterMs: number): OpenaiError {
  const message = `Rate limit reached for ${kind} per min. Please try again in ${retryAfterMs}ms.`;
  return new OpenaiError(429, 'rate_limit_exceeded', message, {
    type: kind,
    headers: {
      'retry-after-ms': String(retryAfterMs),
      'retry-after': String(Math.ceil(retryAfterMs / 1000)),
    },
  });
}
