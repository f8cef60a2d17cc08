import type { Request, Response } from 'express';
import { ApiError, buildErrorBody, HtmlError } from './api-error.ts';

export function answerError(
  error: unknown,
  request: Request,
  response: Response,
  report: (line: string) => void,
): void {
  if (error instanceof HtmlError) {
    const html = '<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>';
    response.status(503).type('html').send(html);
    return;
  }
  const answer = readError(error);
  const isOurs = !(error instanceof ApiError) && answer.status >= 500;
  if (isOurs || answer.message === unknownAddress) {
    report(`${request.method} ${request.path} → ${answer.status} ${answer.message}`);
  }
  if (isOurs) report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  response.status(answer.status).json(buildErrorBody(answer));
}

export const unknownAddress = 'This address is unknown to the local stand-in.';

/** Body parser errors carry a status; everything else unknown is our own failure. */
function readError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const status: unknown = error instanceof Error && 'status' in error ? error.status : 500;
  if (status === 413) return new ApiError(413, 'The body is too large.');
  if (status === 404) return new ApiError(404, 'There is no such file.');
  if (status === 416) return new ApiError(416, 'The range does not fit.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ApiError(400, 'The request cannot be read.');
  }
  return new ApiError(500, 'The stand-in failed; see its log.');
}
