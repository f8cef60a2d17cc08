type AccountProblem =
  | 'signIn.problems.wrong'
  | 'signIn.problems.taken'
  | 'signIn.problems.weak'
  | 'signIn.problems.email'
  | 'signIn.problems.tooMany'
  | 'signIn.problems.offline'
  | 'signIn.problems.disabled'
  | 'signIn.problems.unexpected';

// https://firebase.google.com/docs/reference/js/auth#autherrorcodes, read 2026-11-22.
const problemOfCode: Record<string, AccountProblem> = {
  'auth/invalid-credential': 'signIn.problems.wrong',
  'auth/user-not-found': 'signIn.problems.wrong',
  'auth/wrong-password': 'signIn.problems.wrong',
  'auth/email-already-in-use': 'signIn.problems.taken',
  'auth/credential-already-in-use': 'signIn.problems.taken',
  'auth/weak-password': 'signIn.problems.weak',
  'auth/invalid-email': 'signIn.problems.email',
  'auth/too-many-requests': 'signIn.problems.tooMany',
  'auth/network-request-failed': 'signIn.problems.offline',
  'auth/operation-not-allowed': 'signIn.problems.disabled',
  'auth/admin-restricted-operation': 'signIn.problems.disabled',
};

/** The text key of what to say about a failed sign-in. */
export function accountProblem(error: unknown): AccountProblem {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return problemOfCode[code] ?? 'signIn.problems.unexpected';
}
