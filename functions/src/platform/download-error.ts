export type DownloadErrorKind =
  /** An address we do not download from, at once or after a redirect. */
  | 'forbidden-address'
  | 'too-large'
  | 'wrong-type'
  /** The address is no longer good: ask its provider for another. */
  | 'expired'
  | 'unavailable'
  | 'timed-out';

/** Messages name the host at most: the rest of a signed address is a secret. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  readonly kind: DownloadErrorKind;

  constructor(kind: DownloadErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
