import '@mantine/dropzone/styles.css';
import { Anchor, Button, Center, Container, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FullPageNote } from '../components/full-page-note.tsx';
import { CorrectionsApiContext } from '../features/cv-corrections/api/corrections-api.ts';
import { CvUploadApiContext } from '../features/cv-upload/api/cv-upload-api.ts';
import { JobListApiContext } from '../features/job-list/api/job-list-api.ts';
import type { Account } from '../features/sign-in/api/account-api.ts';
import { IntroductionApiContext } from '../features/video-introduction/api/introduction-api.ts';
import { useRoute } from '../lib/route.ts';
import { AppHeader } from './app-header.tsx';
import { HomePage } from './home-page.tsx';
import { JobPage } from './job-page.tsx';
import { UnknownPage } from './unknown-page.tsx';
import type { WorkspaceApis } from './workspace-apis.ts';
import classes from './workspace.module.css';

type WorkspaceProps = { account: Account; openApis: () => Promise<WorkspaceApis> };

/** Everything a signed-in person sees. */
export function Workspace({ account, openApis }: WorkspaceProps) {
  const { t } = useTranslation();
  const apis = useQuery({ queryKey: ['workspace-apis'], queryFn: openApis, staleTime: Infinity });
  if (apis.isError) {
    return (
      <FullPageNote title={t('crash.title')} body={t('error.unreachable')} testId="crashed">
        <Button style={{ alignSelf: 'start' }} onClick={() => void apis.refetch()}>
          {t('jobs.again')}
        </Button>
      </FullPageNote>
    );
  }
  if (!apis.data) {
    return (
      <Center mih="100dvh" role="status" aria-label={t('app.loading')}>
        <Loader />
      </Center>
    );
  }
  return (
    <CvUploadApiContext value={apis.data.cvUpload}>
      <JobListApiContext value={apis.data.jobList}>
        <CorrectionsApiContext value={apis.data.corrections}>
          <IntroductionApiContext value={apis.data.introduction}>
            <Anchor href="#content" className={classes.skip ?? ''}>
              {t('app.skip')}
            </Anchor>
            <AppHeader account={account} />
            <Container size="lg" component="main" id="content" py={{ base: 24, sm: 40 }}>
              <Page userId={account.userId} />
            </Container>
          </IntroductionApiContext>
        </CorrectionsApiContext>
      </JobListApiContext>
    </CvUploadApiContext>
  );
}

function Page({ userId }: { userId: string }) {
  const route = useRoute();
  switch (route.page) {
    case 'home':
      return <HomePage userId={userId} />;
    case 'job':
      return <JobPage key={route.jobId} jobId={route.jobId} />;
    case 'unknown':
      return <UnknownPage />;
  }
}
