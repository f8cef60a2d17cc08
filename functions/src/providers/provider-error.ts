import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import type { ProviderName } from '@cvplus/contracts/video-options';

/** Why a provider could not be asked, or would not take an order. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly provider: ProviderName;
  readonly kind: ProviderErrorKind;
  /** How long the provider asked us to wait. */
  readonly retryAfterMs: number | undefined;
  /** What of the order it was about, where that helps its owner. */
  readonly about: 'chosen-face' | undefined;

  constructor(
    provider: ProviderName,
    kind: ProviderErrorKind,
    message: string,
    options: {
      retryAfterMs?: number | undefined;
      about?: 'chosen-face' | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.provider = provider;
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
    this.about = options.about;
  }
}
