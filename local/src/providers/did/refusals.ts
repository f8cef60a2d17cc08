import { insufficientCredits } from './account.ts';
import { DidError, GatewayError, HtmlError, noPermission, notFound } from './api-error.ts';
import { wrongKey } from './authentication.ts';
import type { CreateFault, DeleteFault, StatusFault } from './faults.ts';
import { celebrityRefused, textRefused } from './moderation.ts';

/** Kinds that D-ID documents, with their status. */
const statusOfKind: Record<string, number> = {
  ValidationError: 400,
  BadRequestError: 400,
  InvalidFileSizeError: 400,
  InvalidFaceError: 400,
  InvalidImageResolutionError: 400,
  InvalidAudioDurationError: 400,
  DriverNotValidError: 400,
  AuthorizationError: 401,
  InsufficientCreditsError: 402,
  PermissionError: 403,
  NotFoundError: 404,
  NotReadyError: 409,
  UnsupportedMimeTypeError: 415,
  ImageModerationError: 451,
  CelebrityRecognizedError: 451,
  TextModerationError: 451,
  AudioModerationError: 451,
  InternalServerError: 500,
  UnknownError: 500,
};

/** Throws what an order is answered that is not taken; the other faults let it be taken. */
export function refuseCreate(fault: CreateFault, value: string): void {
  switch (fault) {
    case '401':
      throw wrongKey();
    case '402':
      throw insufficientCredits();
    case '403-plan':
      throw noPermission('this feature is not part of your plan');
    case '429-rate':
      throw tooMany(1);
    case '429-bare':
      throw new GatewayError(429, 'Too Many Requests');
    case '500':
      throw serverError();
    case '503-html':
      throw new HtmlError();
    case '504-not-created':
      throw gatewayTimeout();
    case 'content-policy':
      throw textRefused();
    case 'celebrity':
      throw celebrityRefused();
    case 'refuse':
      throw refusalOf(value);
    case 'slow-create':
    case '504-created':
    case 'html-created':
    case 'lost-answer':
      return;
  }
}

/** `value`: a documented kind, or a status that the gateway answers by itself. */
function refusalOf(value: string): Error {
  const kind = value || 'BadRequestError';
  if (/^[45]\d\d$/.test(kind)) return new GatewayError(Number(kind), 'Refused by the gateway');
  return new DidError(statusOfKind[kind] ?? 400, kind, `refused with ${kind}`);
}

export function refuseStatus(fault: StatusFault): never {
  switch (fault) {
    case 'status-500':
      throw serverError();
    case 'status-503-html':
      throw new HtmlError();
    case 'status-429':
      throw tooMany(1);
    case 'status-404':
      throw notFound('video');
    case 'status-reset':
      throw new CutConnection();
  }
}

export function refuseDelete(fault: DeleteFault): never {
  switch (fault) {
    case 'delete-409':
      throw notReady('the video');
    case 'delete-500':
      throw serverError();
  }
}

/** The connection breaks instead of carrying an answer. */
export class CutConnection extends Error {}

export function gatewayTimeout(): GatewayError {
  return new GatewayError(504, 'Endpoint request timed out');
}

/** D-ID documents no kind for it; this one is ours. */
export function tooMany(retryAfterSeconds: number): DidError {
  return new DidError(429, 'TooManyRequestsError', 'too many requests', { retryAfterSeconds });
}

export function notReady(what: string): DidError {
  return new DidError(409, 'NotReadyError', `${what} is not ready`);
}

export function serverError(): DidError {
  return new DidError(500, 'InternalServerError', 'Internal Server Error');
}
