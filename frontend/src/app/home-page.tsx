import type { ImportCvResponse } from '@cvplus/contracts/callables';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConnectionBanner } from '../components/connection-banner.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { CvUpload } from '../features/cv-upload/components/cv-upload.tsx';
import { JobListSection } from '../features/job-list/components/job-list-section.tsx';
import { jobPath, navigate } from '../lib/route.ts';

export function HomePage({ userId }: { userId: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap={48}>
      <PageTitle>{t('home.title')}</PageTitle>
      <ConnectionBanner live />
      <div>
        <PageHeading>{t('home.title')}</PageHeading>
        <Text size="lg" c="dimmed" mt={6}>
          {t('home.lead')}
        </Text>
      </div>
      <CvUpload userId={userId} onImported={openJob} />
      <JobListSection userId={userId} />
    </Stack>
  );
}

function openJob({ jobId }: ImportCvResponse): void {
  navigate(jobPath(jobId));
}
