import type * as z from 'zod';
import { firstIssue } from '../first-issue.ts';

type ErrorExtra = { details?: Record<string, unknown>; retryAfterSeconds?: number };

/** An error answer in D-ID's envelope: kind and description at the top level. */
export class DidError extends Error {
  readonly status: number;
  readonly kind: string;
  readonly details: Record<string, unknown> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, kind: string, description: string, extra: ErrorExtra = {}) {
    super(description);
    this.name = 'DidError';
    this.status = status;
    this.kind = kind;
    this.details = extra.details;
    this.retryAfterSeconds = extra.retryAfterSeconds;
  }
}

/** What the gateway in front of the API says by itself: a message and no kind. */
export class GatewayError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'GatewayError';
    this.status = status;
  }
}

/** What the edge in front of the gateway says when the API is away: no JSON. */
export class HtmlError extends Error {}

/** A refusal by a file host, in S3's XML. */
export class FileError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'FileError';
    this.status = status;
    this.code = code;
  }
}

export function invalidField(field: string, message: string): DidError {
  return new DidError(400, 'ValidationError', 'validation error', {
    details: { [field]: { message } },
  });
}

export function badRequest(description: string): DidError {
  return new DidError(400, 'BadRequestError', description);
}

export function refusedByStandIn(field: string, what: string): DidError {
  return invalidField(field, `${what} is valid at D-ID, but the local stand-in cannot do it.`);
}

export function notFound(what: string): DidError {
  return new DidError(404, 'NotFoundError', `${what} not found`);
}

export function noPermission(description: string): DidError {
  return new DidError(403, 'PermissionError', description);
}

export function buildErrorBody({ kind, message, details }: DidError): Record<string, unknown> {
  return { kind, description: message, ...(details && { details }) };
}

/** Parses a part of a request (`body`, `query`) and names the first offending field. */
export function parseRequest<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  part = 'body',
): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = firstIssue(result.error.issues);
  const stranger = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [part, ...(issue?.path ?? []), ...(stranger === undefined ? [] : [stranger])];
  const message =
    stranger === undefined
      ? (issue?.message ?? 'invalid value')
      : `"${stranger}" is an excess property and therefore is not allowed`;
  throw invalidField(path.join('.'), message);
}
