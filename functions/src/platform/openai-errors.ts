import OpenAI from 'openai';
import { ZodError } from 'zod';

/** Why a call to OpenAI gave nothing. */
export type OpenAiErrorKind =
  'unavailable' | 'timed-out' | 'out-of-credit' | 'bad-settings' | 'unreadable';

/** What a failed call means. A quota error is no reason to try again. */
export function readOpenAiError(error: unknown): OpenAiErrorKind {
  if (error instanceof ZodError || error instanceof SyntaxError) return 'unreadable';
  if (
    error instanceof OpenAI.APIUserAbortError ||
    error instanceof OpenAI.APIConnectionTimeoutError
  )
    return 'timed-out';
  if (error instanceof OpenAI.APIError) {
    if (error.code === 'insufficient_quota') return 'out-of-credit';
    const status: unknown = error.status;
    if (status === 400 || status === 401 || status === 403 || status === 404 || status === 422) {
      return 'bad-settings';
    }
  }
  return 'unavailable';
}

/** An error of the client may quote what was sent: only its kind goes on. */
export function withoutBody(error: unknown): Error {
  const { name, status, requestID } = error as {
    name?: string;
    status?: number;
    requestID?: string;
  };
  return new Error(
    [name ?? 'Error', status ?? '', requestID ? `request ${requestID}` : '']
      .filter((part) => part !== '')
      .join(' '),
  );
}
