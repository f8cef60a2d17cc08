import type { NextFunction, Request, Response } from 'express';
import { DidError, GatewayError } from './api-error.ts';
import type { Faults } from './faults.ts';

export function wrongKey(): DidError {
  return new DidError(401, 'AuthorizationError', 'user unauthenticated');
}

/**
 * `Basic` and the dashboard's `user:password`, as pasted or in base64 as RFC 7617 has it: both are
 * seen working. An outage comes before it; a key taken for malformed fails every call.
 */
export function requireKey(
  apiKey: string,
  faults: Faults,
): (request: Request, response: Response, next: NextFunction) => void {
  const accepted = [apiKey, Buffer.from(apiKey).toString('base64')].map((key) => `Basic ${key}`);
  return (request, _response, next) => {
    if (faults.hits('outage')) throw new GatewayError(503, 'Service Unavailable');
    if (faults.hits('malformed-key')) {
      throw new DidError(500, 'UnknownError', 'Internal Server Error');
    }
    if (!accepted.includes(request.get('authorization') ?? '')) throw wrongKey();
    next();
  };
}
