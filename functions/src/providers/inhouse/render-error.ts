export type RenderErrorKind =
  | 'bad-order'
  | 'cancelled'
  | 'voice-failed'
  | 'encoder-failed'
  /** The honest label inside the file could not be made: then there is no video either. */
  | 'credentials-failed'
  | 'not-writable';

/** The in-house renderer made no video. The message is one sentence a person may read. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly kind: RenderErrorKind;

  constructor(kind: RenderErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
