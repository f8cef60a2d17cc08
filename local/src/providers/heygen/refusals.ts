import { ApiError } from './api-error.ts';

export function insufficientCredit(): ApiError {
  return new ApiError(402, 'insufficient_credit', 'The API wallet is empty.');
}

export function concurrencyFull(concurrency: number): ApiError {
  const message = `At most ${concurrency} videos may be in progress at once.`;
  return new ApiError(429, 'quota_exceeded', message, { retryAfterSeconds: 2 });
}
