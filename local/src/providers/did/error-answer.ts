import type { Request, Response } from 'express';
import { buildErrorBody, DidError, FileError, GatewayError, HtmlError } from './api-error.ts';
import { CutConnection } from './refusals.ts';

/** Answers an error as the part of D-ID would that it comes from: API, gateway, edge or file host. */
export function answerError(
  error: unknown,
  request: Request,
  response: Response,
  report: (line: string) => void,
): void {
  if (error instanceof CutConnection) {
    response.destroy();
    return;
  }
  if (error instanceof HtmlError) {
    const html = '<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>';
    response.status(503).type('html').send(html);
    return;
  }
  if (error instanceof GatewayError) {
    response.status(error.status).json({ message: error.message });
    return;
  }
  if (error instanceof FileError) {
    const { status, code, message } = error;
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    response.status(status).type('application/xml').send(xml);
    return;
  }
  const answer = readError(error);
  if (!(error instanceof DidError) && answer.status >= 500) {
    report(`${request.method} ${request.path} → ${answer.status}`);
    report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  if (answer.retryAfterSeconds !== undefined) {
    response.setHeader('Retry-After', String(answer.retryAfterSeconds));
  }
  response.status(answer.status).json(buildErrorBody(answer));
}

/** Body parser errors carry a status; everything else unknown is our own failure. */
function readError(error: unknown): DidError {
  if (error instanceof DidError) return error;
  const status: unknown = error instanceof Error && 'status' in error ? error.status : 500;
  if (status === 413) return new DidError(400, 'InvalidFileSizeError', 'the body is too large');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new DidError(400, 'BadRequestError', 'the request cannot be read');
  }
  return new DidError(500, 'UnknownError', 'Internal Server Error');
}
