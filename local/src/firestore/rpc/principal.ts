import * as z from 'zod';
import type { Caller } from '../../rules/access.ts';
import { StatusError } from '../status-error.ts';

/** Who asks: the owner of the database, whom rules do not bind, or a client. */
export type Principal = { type: 'owner' } | { type: 'client'; caller: Caller | null };

const payloadSchema = z.looseObject({
  sub: z.string().min(1).optional(),
  user_id: z.string().min(1).optional(),
});

/**
 * Reads an Authorization header. Tokens are taken at their word, as Google's emulators do: the
 * Auth emulator issues them without a signature.
 */
export function readPrincipal(authorization: string | undefined): Principal {
  if (!authorization) return { type: 'client', caller: null };
  const token = /^Bearer (.+)$/i.exec(authorization.trim())?.[1];
  if (token === 'owner') return { type: 'owner' };
  const payload = payloadSchema.safeParse(readPayload(token?.split('.')[1]));
  const uid = payload.data?.user_id ?? payload.data?.sub;
  if (!payload.success || uid === undefined) {
    throw new StatusError('UNAUTHENTICATED', 'The bearer token is not an ID token.');
  }
  return { type: 'client', caller: { uid, token: payload.data } };
}

function readPayload(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
}
