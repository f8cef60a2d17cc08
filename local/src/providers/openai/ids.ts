import { randomBytes } from 'node:crypto';

/** Ids as OpenAI's: a prefix and 48 hexadecimal digits. */
export function newId(prefix: 'resp' | 'msg' | 'rs' | 'audio' | 'chatcmpl' | 'modr'): string {
  const separator = prefix === 'chatcmpl' ? '-' : '_';
  return `${prefix}${separator}${randomBytes(24).toString('hex')}`;
}

export function newRequestId(): string {
  return `req_${randomBytes(16).toString('hex')}`;
}
