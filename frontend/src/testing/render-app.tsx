import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { App } from '../app/app.tsx';
import { theme } from '../app/theme.ts';
import { CorrectionsApiContext } from '../features/cv-corrections/api/corrections-api.ts';
import { CvUploadApiContext } from '../features/cv-upload/api/cv-upload-api.ts';
import { JobListApiContext } from '../features/job-list/api/job-list-api.ts';
import { AccountApiContext } from '../features/sign-in/api/account-api.ts';
import { IntroductionApiContext } from '../features/video-introduction/api/introduction-api.ts';
import { createTexts } from '../lib/i18n.ts';
import { FakeAccountApi, FakeWorkspace } from './fake-apis.ts';

/** One component with everything around it that the app gives it. */
export function renderPart(
  part: ReactNode,
  { account = new FakeAccountApi(), workspace = new FakeWorkspace() } = {},
) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <I18nextProvider i18n={createTexts()}>
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={queries}>
          <AccountApiContext value={account}>
            <CvUploadApiContext value={workspace.cvUpload}>
              <JobListApiContext value={workspace.jobList}>
                <CorrectionsApiContext value={workspace.corrections}>
                  <IntroductionApiContext value={workspace.introduction}>
                    {part}
                  </IntroductionApiContext>
                </CorrectionsApiContext>
              </JobListApiContext>
            </CvUploadApiContext>
          </AccountApiContext>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  );
  return { ...view, account, workspace };
}

/** The whole app at one address. */
export function renderApp(
  path: string,
  { account = new FakeAccountApi(), workspace = new FakeWorkspace() } = {},
) {
  window.history.replaceState(null, '', path);
  const view = render(
    <App texts={createTexts()} accountApi={account} openApis={() => Promise.resolve(workspace)} />,
  );
  return { ...view, account, workspace };
}
