/** Why a request was refused: a code for programs and a sentence its sender may read. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: RequestErrorStatus;
  /** Machine-readable, such as `invalid-field` or `not-a-cv`. */
  readonly code: string;
  /** The field that is wrong, such as `options.durationSeconds`. */
  readonly field: string | undefined;

  constructor(
    status: RequestErrorStatus,
    code: string,
    message: string,
    options: { field?: string | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.field = options.field;
  }
}

export type RequestErrorStatus =
  | 'invalid-argument'
  | 'unauthenticated'
  | 'permission-denied'
  | 'not-found'
  | 'failed-precondition'
  | 'resource-exhausted';
