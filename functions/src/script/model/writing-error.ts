/** Why no script came of asking a model. Each has a sentence for the owner in `reasonWords`. */
export type WritingErrorKind =
  | 'unavailable'
  | 'timed-out'
  | 'out-of-credit'
  | 'bad-settings'
  | 'refused'
  | 'flagged'
  | 'incomplete'
  | 'unreadable'
  | 'over-budget'
  | 'interrupted';

export class WritingError extends Error {
  override readonly name = 'WritingError';
  readonly kind: WritingErrorKind;
  /** What was spent all the same, in US dollars; null when no price is known. */
  readonly costUsd: number | null;
  readonly calls: number;

  constructor(
    kind: WritingErrorKind,
    options: { cause?: unknown; costUsd?: number | null; calls?: number } = {},
  ) {
    // The message never holds what was asked or answered: that is somebody's CV.
    super(`The model wrote no script: ${kind}.`, { cause: options.cause });
    this.kind = kind;
    this.costUsd = options.costUsd ?? 0;
    this.calls = options.calls ?? 0;
  }
}

export const reasonWords: Record<WritingErrorKind, string> = {
  unavailable: 'the language model could not be reached',
  'timed-out': 'the language model took too long',
  'out-of-credit': 'the account of the language model is out of credit',
  'bad-settings': 'the language model is not set up correctly',
  refused: 'the language model declined to write about this CV',
  flagged: 'the content check stopped it',
  incomplete: 'the language model did not finish',
  unreadable: 'the language model answered something that is no script',
  'over-budget': 'the budget for language models is used up for today',
  interrupted: 'an earlier attempt with the language model was interrupted',
};
