import {
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  NotFoundError,
} from '@runwayml/sdk';
import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import * as z from 'zod';
import { readRetryAfterMs, safeToken } from '../http-call.ts';
import { ProviderError } from '../provider-error.ts';
import { NeverSentError } from './runwayml-client.ts';

// Bodies: https://docs.dev.runwayml.com/errors/errors; classes: @runwayml/sdk 4.20.1; read 2026-11-22.

/** `start`: the order may have been taken although we hear of an error. */
export type RunwayCall = 'start' | 'read';

const errorBodySchema = z.object({
  error: z.string(),
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])) })).nullish(),
});

/** The day's count of a model is a rolling one: some of it is free again after a while. */
const quotaRetryMs = 60 * 60 * 1000;

/** Runway's own words may quote what was sent; none of them is passed on. */
export function readRunwayError(error: unknown, call: RunwayCall): ProviderError {
  if (error instanceof ProviderError) return error;
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return problem('unreadable-reply', 'Runway answered something unreadable.');
  }
  if (error instanceof APIError) {
    const status: unknown = error.status;
    if (typeof status === 'number') return readReply(error, status, call);
  }
  return readSilence(error, call);
}

/** A 404 without Runway's own body is the edge speaking, and says nothing about the task. */
export function isTaskGone(error: unknown): boolean {
  return error instanceof NotFoundError && errorBodySchema.safeParse(error.error).success;
}

function readReply(
  { headers, error: said }: { headers: unknown; error: unknown },
  status: number,
  call: RunwayCall,
): ProviderError {
  const body = errorBodySchema.safeParse(said).data;
  const fields = (body?.issues ?? [])
    .map(({ path }) => safeToken(path.join('.')))
    .filter((field) => field !== undefined);
  const details = [`HTTP ${status}`, ...fields.slice(0, 3).map((field) => `parameter ${field}`)];
  const kind = kindOfReply(status, body, call);
  const untold = kind === 'rate-limited' && call === 'start' ? quotaRetryMs : undefined;
  return new ProviderError(
    'runwayml',
    kind,
    `Runway refused the request (${details.join(', ')}).`,
    {
      retryAfterMs: (headers instanceof Headers ? readRetryAfterMs(headers) : undefined) ?? untold,
    },
  );
}

function kindOfReply(
  status: number,
  body: z.infer<typeof errorBodySchema> | undefined,
  call: RunwayCall,
): ProviderErrorKind {
  switch (status) {
    case 400: {
      const issues = body?.issues ?? [];
      if (issues.some(({ path }) => path[0] === 'avatar')) return 'unsupported-option';
      // Too few credits have neither a status nor a code of their own, only a sentence.
      const aboutCredit = issues.length === 0 && /\bcredits?\b/i.test(body?.error ?? '');
      return aboutCredit ? 'out-of-credit' : 'invalid-order';
    }
    case 401:
    case 403:
      return 'bad-credentials';
    case 402:
      return 'out-of-credit';
    case 404:
      return call === 'start' && body ? 'unsupported-option' : 'unavailable';
    case 409:
      return 'unavailable';
    case 429:
      return 'rate-limited';
    case 503:
      return 'unavailable';
    default:
      // Without keys for orders, an error of the server's own leaves open whether it took the order.
      if (status === 408 || status >= 500)
        return call === 'start' ? 'unknown-outcome' : 'unavailable';
      return status >= 400 ? 'invalid-order' : 'unreadable-reply';
  }
}

/** No answer: a start may have been taken all the same, unless nobody was there to take it. */
function readSilence(error: unknown, call: RunwayCall): ProviderError {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (error instanceof NeverSentError || cause instanceof NeverSentError) {
    return problem('unavailable', 'Runway could not be reached.', error);
  }
  if (call === 'start') {
    return problem('unknown-outcome', 'Runway did not say whether it took the order.', error);
  }
  const stopped = error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError;
  return stopped
    ? problem('timed-out', 'Runway did not answer in time.', error)
    : problem('unavailable', 'Runway could not be reached.', error);
}

function problem(kind: ProviderErrorKind, message: string, cause?: unknown): ProviderError {
  return new ProviderError('runwayml', kind, message, { cause });
}
