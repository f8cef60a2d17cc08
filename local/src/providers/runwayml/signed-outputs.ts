import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ApiError } from './api-error.ts';

type SignedOutputsSettings = {
  /** The same after a restart, so that addresses handed out before still work. */
  key: string;
  publicUrl: () => string;
  now: () => Date;
  lifetimeMs: number;
};

/** Addresses of finished files with a token in the query: each call makes another, all lapse. */
export class SignedOutputs {
  readonly #settings: SignedOutputsSettings;

  constructor(settings: SignedOutputsSettings) {
    this.#settings = settings;
  }

  sign(file: string, { isExpired = false } = {}): string {
    const { publicUrl, now, lifetimeMs } = this.#settings;
    const end = now().getTime() + (isExpired ? -1000 : lifetimeMs);
    const nonce = randomBytes(8).toString('hex');
    const claims = Buffer.from(JSON.stringify({ exp: end, jti: nonce })).toString('base64url');
    return `${publicUrl()}/outputs/${file}?_jwt=${claims}.${this.#hash(file, claims)}`;
  }

  /** Throws 403 for addresses that are not ours or have lapsed, as the file host does. */
  check(file: string, token: unknown): void {
    if (typeof token !== 'string') throw denied('Unsigned.');
    const [claims = '', hash = ''] = token.split('.');
    const [given, own] = [Buffer.from(hash), Buffer.from(this.#hash(file, claims))];
    if (given.length !== own.length || !timingSafeEqual(given, own)) {
      throw denied('The signature is not ours.');
    }
    const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp: number };
    if (exp <= this.#settings.now().getTime()) throw denied('Expired.');
  }

  #hash(file: string, claims: string): string {
    return createHmac('sha256', this.#settings.key)
      .update(`${file}\n${claims}`)
      .digest('base64url');
  }
}

function denied(message: string): ApiError {
  return new ApiError(403, message);
}
