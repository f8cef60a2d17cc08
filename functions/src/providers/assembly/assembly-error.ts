type AssemblyErrorKind =
  /** What the provider made cannot become part of a video: unreadable, silent, cut off, not all there. */
  | 'unusable-piece'
  /** Our own narration is not in the bucket any more, or says nothing. */
  | 'unusable-narration'
  | 'encoder-failed'
  /** This machine was too slow. */
  | 'out-of-time'
  | 'cancelled';

/** No video came of the pieces. The message is one sentence for an operator. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError';
  readonly kind: AssemblyErrorKind;

  constructor(kind: AssemblyErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

export function outOfTime(cause: unknown): AssemblyError {
  return new AssemblyError('out-of-time', 'There was no time left to join the pieces.', { cause });
}
