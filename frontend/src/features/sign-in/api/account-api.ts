import { createRequiredContext } from '../../../lib/required-context.ts';

/** Who is signed in. `email` is null in a trial session. */
export type Account = { userId: string; email: string | null };

export type Credentials = { email: string; password: string };

export interface AccountApi {
  /** Pushes the account, or null when nobody is signed in, now and after each change. */
  watch(push: (account: Account | null) => void): () => void;
  tryWithoutAccount(): Promise<void>;
  signIn(credentials: Credentials): Promise<void>;
  signUp(credentials: Credentials): Promise<void>;
  /** Gives the running trial session an e-mail address and a password; it stays the same user. */
  keepTrial(credentials: Credentials): Promise<void>;
  signOut(): Promise<void>;
}

export const [AccountApiContext, useAccountApi] = createRequiredContext<AccountApi>('AccountApi');
