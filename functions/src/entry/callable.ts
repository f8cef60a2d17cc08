import type { CallableError } from '@cvplus/contracts/callables';
import { type CallableRequest, HttpsError } from 'firebase-functions/https';
import { logger } from 'firebase-functions';
import type * as z from 'zod';
import { describeError } from '../platform/logger.ts';
import { RequestError } from '../platform/request-error.ts';

/** Every callable works the same way: signed in, parsed, answered; errors in words with a code. */
export function callable<Schema extends z.ZodType, Answer>(
  schema: Schema,
  answer: (userId: string, data: z.infer<Schema>, signal: AbortSignal) => Promise<Answer>,
): (request: CallableRequest<unknown>) => Promise<Answer> {
  return async (request) => {
    try {
      const userId = request.auth?.uid;
      if (!userId) {
        throw new RequestError('unauthenticated', 'not-signed-in', 'Please sign in first.');
      }
      return await answer(userId, parse(schema, request.data), AbortSignal.timeout(50_000));
    } catch (error) {
      throw toHttpsError(error);
    }
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknownKeys].join('.') || 'data';
  throw new RequestError(
    'invalid-argument',
    'invalid-field',
    `“${field}” is not right: ${issue?.message ?? 'it does not fit'}.`,
    { field },
  );
}

function toHttpsError(error: unknown): HttpsError {
  if (error instanceof RequestError) {
    const { status, code, field, message } = error;
    const details: CallableError = { code, ...(field !== undefined && { field }) };
    return new HttpsError(status, message, details);
  }
  logger.error('callable failed', describeError(error));
  const details: CallableError = { code: 'internal' };
  return new HttpsError('internal', 'Something went wrong on our side. Please try again.', details);
}
