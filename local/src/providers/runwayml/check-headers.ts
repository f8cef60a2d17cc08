import type { NextFunction, Request, Response } from 'express';
import { ApiError, unauthorized } from './api-error.ts';

/** The only version there is; an older or newer one is a mistake of the client. */
const version = '2024-11-06';

export function checkHeaders(
  apiKey: string,
): (request: Request, response: Response, next: NextFunction) => void {
  return (request, _response, next) => {
    if (request.get('authorization') !== `Bearer ${apiKey}`) throw unauthorized();
    const given = request.get('x-runway-version');
    if (given === undefined) throw new ApiError(400, 'The header X-Runway-Version is required.');
    if (given !== version) throw new ApiError(400, `There is no version ${given} of the API.`);
    const isJson = request.get('content-type')?.startsWith('application/json') ?? false;
    if (request.method === 'POST' && !isJson) {
      throw new ApiError(400, 'The Content-Type must be application/json.');
    }
    next();
  };
}
