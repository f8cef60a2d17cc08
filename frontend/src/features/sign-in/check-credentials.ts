import type { Credentials } from './api/account-api.ts';

export type CredentialProblems = {
  email?: 'signIn.checks.email';
  password?: 'signIn.checks.password' | 'signIn.checks.passwordMissing';
};

/** What is wrong with what was typed. An existing password is not judged, only a new one. */
export function checkCredentials(
  { email, password }: Credentials,
  purpose: 'sign-in' | 'create',
): CredentialProblems {
  const problems: CredentialProblems = {};
  if (!/^\S+@\S+\.\S+$/u.test(email)) problems.email = 'signIn.checks.email';
  if (password === '') problems.password = 'signIn.checks.passwordMissing';
  else if (purpose === 'create' && password.length < 8) {
    problems.password = 'signIn.checks.password';
  }
  return problems;
}
