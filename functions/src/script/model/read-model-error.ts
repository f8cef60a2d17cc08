import OpenAI from 'openai';
import { ZodError } from 'zod';
import type { WritingErrorKind } from './writing-error.ts';

/** What a failed call means for the script. A quota error is no reason to try again. */
export function readModelError(error: unknown): WritingErrorKind {
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
