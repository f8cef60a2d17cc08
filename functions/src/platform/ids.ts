import { createHash, randomBytes } from 'node:crypto';

/** A new id: 20 URL-safe characters, 120 random bits. */
export function newId(): string {
  return randomBytes(15).toString('base64url');
}

/** The same id for the same parts, for records that must exist once. */
export function derivedId(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24);
}
