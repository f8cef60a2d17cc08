import { useMemo, useSyncExternalStore } from 'react';
import { createExternalStore } from '../../../lib/external-store.ts';
import type { Account, AccountApi } from '../api/account-api.ts';

export type AccountState =
  { state: 'loading' } | { state: 'signed-out' } | { state: 'signed-in'; account: Account };

export function useAccount(api: AccountApi): AccountState {
  const store = useMemo(() => createAccountStore(api), [api]);
  return useSyncExternalStore(store.subscribe, store.read);
}

function createAccountStore(api: AccountApi) {
  return createExternalStore<AccountState>({ state: 'loading' }, (push) =>
    api.watch((account) =>
      push(account ? { state: 'signed-in', account } : { state: 'signed-out' }),
    ),
  );
}
