import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../components/page-heading.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { RouteLink } from '../components/route-link.tsx';

export function UnknownPage() {
  const { t } = useTranslation();
  return (
    <Stack gap="md" data-testid="unknown-page">
      <PageTitle>{t('job.unknownTitle')}</PageTitle>
      <PageHeading>{t('job.unknownTitle')}</PageHeading>
      <Text size="lg">{t('job.unknownBody')}</Text>
      <RouteLink to="/">{t('job.toHome')}</RouteLink>
    </Stack>
  );
}
