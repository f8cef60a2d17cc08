import { setTimeout as wait } from 'node:timers/promises';
import type { NextFunction, Request, Response } from 'express';
import { OpenaiError } from './api-error.ts';
import type { Faults } from './faults.ts';
import { rateLimited } from './rate-limits.ts';

/** A proxy's answer instead of the API's. */
export class HtmlError extends Error {}

export function wrongKey(shown: string): OpenaiError {
  const message = `Incorrect API key provided: ${shown}. You can find your API key in the settings of your project.`;
  return new OpenaiError(401, 'invalid_api_key', message);
}

/** Faults that hit before a call is looked at. `closing`: nobody waits any longer. */
export function callFaults(
  faults: Faults,
  closing: AbortSignal,
): (request: Request, response: Response, next: NextFunction) => Promise<void> {
  return async (request, _response, next) => {
    const { path } = request;
    const slow = faults.take('slow', path);
    if (slow) await wait(slow.ms ?? 30_000, undefined, { signal: closing }).catch(() => {});
    if (faults.take('drop', path)) {
      request.socket.destroy();
      return;
    }
    if (faults.take('401', path)) throw wrongKey('sk-****');
    const limited = faults.take('429-rate', path);
    if (limited) throw rateLimited('requests', limited.ms ?? 50);
    if (faults.take('429-quota', path)) {
      const message =
        'You exceeded your current quota, please check your plan and billing details.';
      const type = 'insufficient_quota';
      throw new OpenaiError(429, 'insufficient_quota', message, { type });
    }
    if (faults.take('500', path)) {
      const message = 'The server had an error while processing your request. Sorry about that!';
      throw new OpenaiError(500, null, message, { type: 'server_error' });
    }
    if (faults.take('503-html', path)) throw new HtmlError('503');
    next();
  };
}
