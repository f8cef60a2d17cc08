import type { OpenAiErrorKind } from '../../../platform/openai-errors.ts';

type OutsideErrorKind = OpenAiErrorKind | 'over-budget' | 'refused' | 'not-permitted';

/** A model outside could not be asked or gave no answer: a check that needs it is not checked, and the video is not to blame. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly kind: OutsideErrorKind;

  constructor(kind: OutsideErrorKind, options: { cause?: unknown } = {}) {
    // Never what was sent or answered.
    super(`A model outside was of no help: ${kind}.`, options);
    this.kind = kind;
  }
}

/** How a finding says it, after “…: ”. */
export const outsideReasons: Record<OutsideErrorKind, string> = {
  unavailable: 'the service could not be reached',
  'timed-out': 'the service took too long',
  'out-of-credit': 'the account of the service is out of credit',
  'bad-settings': 'the service is not set up correctly',
  unreadable: 'the service answered something we cannot read',
  'over-budget': 'the budget for looking into videos is used up for today',
  refused: 'the service declined',
  'not-permitted': 'the owner does not want words to leave our own machines',
};
