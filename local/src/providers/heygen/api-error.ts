import type * as z from 'zod';
import { firstIssue } from '../first-issue.ts';

/** An error answer in the envelope of the v3 API. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly param: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    extra: { param?: string; retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.param = extra.param;
    this.retryAfterSeconds = extra.retryAfterSeconds;
  }
}

export function invalidParameter(param: string, message: string): ApiError {
  return new ApiError(400, 'invalid_parameter', message, { param });
}

export function refusedByStandIn(param: string, what: string): ApiError {
  const message = `${what} is valid at HeyGen, but the local stand-in cannot make such a video.`;
  return invalidParameter(param, message);
}

export function buildErrorBody(error: ApiError): Record<string, unknown> {
  const { code, message, param } = error;
  return { error: { code, message, ...(param !== undefined && { param }) } };
}

/** Parses a request part and names the first offending field. */
export function parseRequest<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = firstIssue(result.error.issues);
  const stranger = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const param = [...(issue?.path ?? []), ...stranger].join('.');
  const isStranger = stranger.length > 0;
  const message = isStranger ? 'Extra inputs are not permitted.' : (issue?.message ?? 'Invalid.');
  throw invalidParameter(param === '' ? 'body' : param, message);
}
