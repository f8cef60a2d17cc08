import { callableErrorSchema } from '@cvplus/contracts/callables';

/** Which sentence to say about a failed call: the server's own, or the key of ours. */
export type ErrorSentence = { say: string } | { key: ErrorKey };
type ErrorKey =
  | 'error.unreachable'
  | 'error.signedOut'
  | 'error.notAllowed'
  | 'error.tooMany'
  | 'error.missingFile'
  | 'error.unexpected';

const keyOfCode: Record<string, ErrorKey> = {
  'functions/unavailable': 'error.unreachable',
  'functions/deadline-exceeded': 'error.unreachable',
  'functions/unauthenticated': 'error.signedOut',
  'functions/permission-denied': 'error.notAllowed',
  'functions/resource-exhausted': 'error.tooMany',
  'storage/retry-limit-exceeded': 'error.unreachable',
  'storage/unauthenticated': 'error.signedOut',
  'storage/unauthorized': 'error.notAllowed',
  'storage/quota-exceeded': 'error.tooMany',
  'storage/object-not-found': 'error.missingFile',
};

export function sentenceOfError(error: unknown): ErrorSentence {
  if (!(error instanceof Error)) return { key: 'error.unexpected' };
  // Our callables put a code into `details`; only then is the message written for people.
  if ('details' in error && callableErrorSchema.safeParse(error.details).success) {
    // The SDK puts the HTTP status behind the server's sentence: “… [400]” (firebase 12.19.0).
    return { say: error.message.replace(/ \[\d{3}\]$/, '') };
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { key: keyOfCode[code] ?? 'error.unexpected' };
}
