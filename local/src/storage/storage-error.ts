/**
 * A refusal that the client sees. 4xx unless a fault is set: the SDKs repeat everything else for
 * minutes.
 */
export class StorageError extends Error {
  readonly status: number;
  readonly reason: string;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    reason: string,
    message: string,
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'StorageError';
    this.status = status;
    this.reason = reason;
    this.headers = headers;
  }
}

export function noSuchObject(bucket: string, name: string): StorageError {
  return new StorageError(404, 'notFound', `No such object: ${bucket}/${name}`);
}

export function invalid(message: string): StorageError {
  return new StorageError(400, 'invalid', message);
}

export function unsupported(what: string): StorageError {
  return new StorageError(400, 'notSupported', `${what} is not supported by this local server.`);
}

export function forbidden(message: string): StorageError {
  return new StorageError(403, 'forbidden', message);
}

export function conditionNotMet(condition: string): StorageError {
  return new StorageError(
    412,
    'conditionNotMet',
    `At least one of the pre-conditions you specified did not hold: ${condition}.`,
  );
}

/** What a fault answers; the SDKs ask again. */
export function unavailable(): StorageError {
  return new StorageError(503, 'backendError', 'The service is currently unavailable.');
}

/** 402 is what the SDKs know as an exceeded quota, and do not repeat. */
export function noRoom(): StorageError {
  return new StorageError(402, 'quotaExceeded', 'There is no room left to store anything.');
}

export function tooLarge(limit: number): StorageError {
  return new StorageError(413, 'uploadTooLarge', `An object may have at most ${limit} bytes here.`);
}
