import { createHmac, randomBytes } from 'node:crypto';

type SignedFilesSettings = {
  /** The same after a restart, so that addresses handed out before still work. */
  key: string;
  publicUrl: () => string;
  now: () => Date;
  lifetimeMs: number;
  /** The provider's own way of refusing an address. */
  deny: (message: string) => Error;
};

/** Addresses of finished files: each call makes another one, and all expire. */
export class SignedFiles {
  readonly #settings: SignedFilesSettings;

  constructor(settings: SignedFilesSettings) {
    this.#settings = settings;
  }

  sign(file: string, { isExpired = false } = {}): string {
    const { publicUrl, now, lifetimeMs } = this.#settings;
    const end = now().getTime() + (isExpired ? -1000 : lifetimeMs);
    const expires = String(Math.floor(end / 1000));
    const nonce = randomBytes(8).toString('hex');
    const signature = `${nonce}.${this.#hash(file, expires, nonce)}`;
    return `${publicUrl()}/files/${file}?Expires=${expires}&Signature=${signature}`;
  }

  /** Throws the denial for addresses that are not ours or have expired, as file hosts do. */
  check(file: string, query: { Expires?: unknown; Signature?: unknown }): void {
    const { Expires: expires, Signature: signature } = query;
    const { deny, now } = this.#settings;
    if (typeof expires !== 'string' || typeof signature !== 'string') throw deny('Unsigned.');
    const [nonce = '', hash = ''] = signature.split('.');
    if (hash !== this.#hash(file, expires, nonce)) throw deny('The signature is not ours.');
    if (Number(expires) * 1000 <= now().getTime()) throw deny('Expired.');
  }

  #hash(file: string, expires: string, nonce: string): string {
    return createHmac('sha256', this.#settings.key)
      .update(`${file}\n${expires}\n${nonce}`)
      .digest('hex');
  }
}
