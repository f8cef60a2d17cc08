import { Button, Center, Loader, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { lazy, Suspense, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { CrashGuard } from '../components/crash-guard.tsx';
import { FullPageNote } from '../components/full-page-note.tsx';
import { AccountApiContext, type AccountApi } from '../features/sign-in/api/account-api.ts';
import { SignInPage } from '../features/sign-in/components/sign-in-page.tsx';
import { useAccount } from '../features/sign-in/hooks/use-account.ts';
import { cssVariables, theme } from './theme.ts';
import type { WorkspaceApis } from './workspace-apis.ts';

/** Everything behind the sign-in is fetched after it. */
const Workspace = lazy(async () => ({ default: (await import('./workspace.tsx')).Workspace }));

type AppProps = {
  texts: i18n;
  /** Null when the page was served without its configuration. */
  accountApi: AccountApi | null;
  openApis: () => Promise<WorkspaceApis>;
};

export function App({ texts, accountApi, openApis }: AppProps) {
  const [queries] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } } }),
  );
  return (
    <I18nextProvider i18n={texts}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <CrashGuard fallback={<Crashed />}>
          {accountApi === null ? (
            <NotSetUp />
          ) : (
            <QueryClientProvider client={queries}>
              <AccountApiContext value={accountApi}>
                <Gate accountApi={accountApi} openApis={openApis} />
              </AccountApiContext>
            </QueryClientProvider>
          )}
        </CrashGuard>
      </MantineProvider>
    </I18nextProvider>
  );
}

type GateProps = { accountApi: AccountApi; openApis: () => Promise<WorkspaceApis> };

function Gate({ accountApi, openApis }: GateProps) {
  const session = useAccount(accountApi);
  switch (session.state) {
    case 'loading':
      return <Waiting />;
    case 'signed-out':
      return <SignInPage />;
    case 'signed-in':
      return (
        <Suspense fallback={<Waiting />}>
          {/* Another person gets a fresh workspace, with nothing of the last one in it. */}
          <Workspace key={session.account.userId} account={session.account} openApis={openApis} />
        </Suspense>
      );
  }
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Center mih="100dvh" role="status" aria-label={t('app.loading')}>
      <Loader />
    </Center>
  );
}

function NotSetUp() {
  const { t } = useTranslation();
  return <FullPageNote title={t('setup.title')} body={t('setup.body')} testId="not-set-up" />;
}

function Crashed() {
  const { t } = useTranslation();
  return (
    <FullPageNote title={t('crash.title')} body={t('crash.body')} testId="crashed">
      <Button style={{ alignSelf: 'start' }} onClick={() => window.location.reload()}>
        {t('crash.reload')}
      </Button>
    </FullPageNote>
  );
}
