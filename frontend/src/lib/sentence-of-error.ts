import { callableErrorSchema } from '@cvplus/contracts/callables';

/** Which sentence to say about a failed call: the server's own, or the key of ours. */
export type ErrorSentence = { say: string } | { key: ErrorKey };
type ErrorKey =
  | 'error.unreachable'
  | 'error.signedOut'
  | 'error.notAllowed'
  | 'error.tooMany'
  | 'error.missingFile'
  | 'error.wrongField'
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

/** What to say at `field` of the request, or null when the error is about something else. */
export function sentenceAtField(error: unknown, field: string): ErrorSentence | null {
  if (!(error instanceof Error) || !('details' in error)) return null;
  const details = callableErrorSchema.safeParse(error.details);
  if (!details.success || details.data.field === undefined) return null;
  const { code, field: wrong } = details.data;
  if (wrong !== field && !wrong.startsWith(`${field}.`)) return null;
  // The sentence about a field that does not parse names its path, which says nothing beside the field.
  return code === 'invalid-field' ? { key: 'error.wrongField' } : sentenceOfError(error);
}
